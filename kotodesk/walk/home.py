"""The municipality as case files and services files write it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kotodesk.tables import Table
from kotodesk.texts import N_, texts

PAPER_LANGUAGES = ("fi", "sv")
"""Languages in which a binding paper can be written."""

_NAMELESS = N_("The municipality")


@dataclass(frozen=True)
class Home:
    """A municipality with its names in both national languages."""

    name_fi: str
    name_sv: str
    official_fi: str
    official_sv: str
    unit_fi: str = ""
    unit_sv: str = ""
    phone: str = ""
    bilingual: bool = False
    majority: str = "fi"
    region: str = "mainland"


def read_home(table: Table) -> Home:
    """Return the municipality of a table; a name that stands in one language is its name in both."""
    name = one_or_both(table, "name")
    official = one_or_both(table, "official")
    unit = table.some_words("unit", PAPER_LANGUAGES)
    home = Home(
        name_fi=name["fi"] or name["sv"],
        name_sv=name["sv"] or name["fi"],
        official_fi=official["fi"],
        official_sv=official["sv"],
        unit_fi=unit["fi"],
        unit_sv=unit["sv"],
        phone=table.text_if("phone"),
        bilingual=table.flag("bilingual"),
        majority=table.one_of("majority", PAPER_LANGUAGES, "fi"),
        region=table.one_of("region", ("mainland", "aland"), "mainland"),
    )
    table.finish()
    return home


def nameless_home() -> Home:
    """Return a municipality for a case that names none; its papers say so."""
    name = {language: texts(language).of(_NAMELESS) for language in PAPER_LANGUAGES}
    return Home(name["fi"], name["sv"], "", "")


def one_or_both(table: Table, key: str, languages: Collection[str] = PAPER_LANGUAGES) -> dict[str, str]:
    """Return a text that must stand in at least one language of paper."""
    found = table.some_words(key, languages)
    if not any(found[language].strip() for language in PAPER_LANGUAGES):
        table.raw(key, '{ fi = "…", sv = "…" }')
        raise table.wrong(key, '{ fi = "…", sv = "…" }')
    return found
