"""From one table of a pack file to one entry of a pack."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kotodesk.law._grounds import TESTS
from kotodesk.law.limits import UNITS
from kotodesk.law.packs import (
    MARKS,
    VERIFIED_MARKS,
    Basis,
    Content,
    Ground,
    LawText,
    Parameter,
    PathStep,
    Validity,
    Value,
)
from kotodesk.law.sections import Act, Section, section
from kotodesk.tables import Table
from kotodesk.texts import LANGUAGES, N_

_UNITS = (*UNITS, "hours", "euros", "cents", "working_days", "age")
_BAD_SECTION = N_(
    "{file}: {key}: {ref} is not a place in an act of this pack; write it as KotoL 22(1) or KotoL 14(1) 1."
)


@dataclass
class Reader:
    """What every entry of one file needs to be read: acts, main act and the day of verification."""

    main_act: str
    verified_on: date
    acts: dict[str, Act] = field(default_factory=dict)

    def cite(self, table: Table, key: str = "section") -> Section:
        """Return the section under `key`; raises BadInput when it is none of an act of the pack."""
        ref = table.text(key)
        try:
            return section(ref, self.acts, self.main_act)
        except ValueError as error:
            raise table.complaint(_BAD_SECTION, key, ref=ref) from error

    def basis(self, table: Table) -> Basis:
        """Return what the entry rests on; the source is the page of the act unless the entry names one."""
        cited = self.cite(table)
        mark = table.one_of("mark", MARKS)
        source = table.text("source", cited.ref.partition(" ")[0])
        verified = table.day_if("verified_on") or (self.verified_on if mark in VERIFIED_MARKS else None)
        return Basis(cited, mark, source, verified)


def act(code: str, table: Table) -> Act:
    """Return one statute."""
    found = Act(code, table.text("number", ""), table.own_words(), table.text("url", ""))
    table.finish()
    return found


def parameter(table: Table, reader: Reader) -> Parameter:
    """Return a number, list, day or text of the law; an absent value is one that nobody has checked."""
    unit = table.one_of("unit", _UNITS, "")
    return Parameter(table.text("id"), _value(table), unit, reader.basis(table), _validity(table))


def _value(table: Table) -> Value:
    value = table.raw("value") if table.has("value") else None
    if isinstance(value, dict):
        return table.words("value")
    if isinstance(value, list):
        return table.texts("value")
    if isinstance(value, str):
        return table.text("value")
    return table.whole("value") if isinstance(value, int) else table.day_if("value")


def _validity(table: Table) -> Validity:
    return Validity(table.day_if("valid_from"), table.day_if("valid_to"))


def text(table: Table, reader: Reader) -> LawText:
    """Return a name, heading or sentence."""
    return LawText(
        table.text("group"),
        table.text("id"),
        table.own_words(),
        reader.basis(table),
        table.some_of("from_memory", LANGUAGES),
        _validity(table),
    )


def ground(table: Table, reader: Reader) -> Ground:
    """Return a ground for the assessment."""
    return Ground(
        id=table.text("id"),
        name=table.own_words(),
        test=table.one_of("test", TESTS),
        basis=reader.basis(table),
        facts=table.texts("facts"),
        groups=table.texts("groups"),
        under_age=table.whole_if("under_age"),
        late_if=table.text("late_if", ""),
        late_section=reader.cite(table, "late_section") if table.has("late_section") else None,
        without_permit=table.flag("without_permit"),
    )


def content(table: Table, reader: Reader) -> Content:
    """Return one of the six contents of a programme."""
    return Content(
        id=table.text("id"),
        name=table.words("name"),
        short=table.words("short"),
        items=reader.cite(table, "items"),
        about=reader.cite(table, "about"),
    )


def step(table: Table, reader: Reader) -> PathStep:
    """Return one step of the client's path."""
    return PathStep(
        id=table.text("id"),
        name=table.words("name"),
        detail=table.words("detail"),
        latest=table.words("latest"),
        who=table.text("who"),
        basis=reader.basis(table),
    )
