"""A services file: the programme of one municipality. Every key and an example: docs/services-file.md."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.programme.content import ProgrammeContent
from kotodesk.programme.reading import TWICE, read_service
from kotodesk.programme.rules import CONTENTS
from kotodesk.tables import Table, read_toml
from kotodesk.texts import LANGUAGES
from kotodesk.walk.home import PAPER_LANGUAGES, Home, one_or_both, read_home
from kotodesk.walk.inputs import day_if
from kotodesk.walk.read_case import check_format
from kotodesk.walk.reading import entries, in_order

MOST_SERVICES = 2_000
"""Longer than the programme of any small municipality."""

_POSTS = ("jobseekers", "others")


@dataclass(frozen=True)
class ServicesFile:
    """A municipality with its whole programme, ready for a vault."""

    file: str
    home: Home
    programme: ProgrammeContent

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all services."""
        return tuple(service["code"] for service in self.programme.services)


def read_services(data: bytes, file: str) -> ServicesFile:
    """Return the programme of a file; `file` is its name in messages.

    Raises BadInput with file, key, what is wrong and what is allowed.
    """
    top = read_toml(data, file)
    check_format(top)
    home = read_home(top.table("municipality"))
    facts = _facts(top.table("programme")) if top.has("programme") else {}
    providers = _providers(top)
    keys = [provider["key"] for provider in providers]
    content = ProgrammeContent(
        facts=facts,
        providers=providers,
        services=_services(top, keys),
        responsibilities=_responsibilities(top),
    )
    top.finish()
    return ServicesFile(file, home, content)


def _facts(table: Table) -> Mapping[str, Any]:
    facts: dict[str, Any] = {"begins": day_if(table, "from"), "ends": day_if(table, "to")}
    in_order(table, facts["begins"], facts["ends"], "to")
    facts |= _two(table, "approved", "approved")
    facts |= _two(table, "employment_authority", "employment_authority")
    facts |= _two(table, "contact", "contact_post")
    facts |= {
        "contact_phone": table.text_if("contact_phone"),
        "residents_languages": list(dict.fromkeys(table.terms("residents_languages", "languages"))),
        "agreements": _sentences(table, "agreements"),
        "gaps": _sentences(table, "gaps"),
    }
    table.finish()
    return facts


def _two(table: Table, key: str, field: str) -> dict[str, str]:
    words = table.some_words(key, PAPER_LANGUAGES)
    return {f"{field}_{language}": text for language, text in words.items()}


def _sentences(table: Table, key: str) -> list[dict[str, str]]:
    found = []
    for one in entries(table, key):
        words = {language: one.text_if(language) for language in PAPER_LANGUAGES}
        one.finish()
        if not any(text.strip() for text in words.values()):
            raise one.wrong("", '{ fi = "…", sv = "…" }')
        found.append(words)
    return found


def _providers(top: Table) -> tuple[Mapping[str, Any], ...]:
    found: dict[str, Mapping[str, Any]] = {}
    for table in entries(top, "provider", MOST_SERVICES):
        key = table.text("key")
        if key in found:
            raise BadInput(TWICE, file=table.file, key=table.where("key"), value=key[:40])
        found[key] = _provider(table, key)
    return tuple(found.values())


def _provider(table: Table, key: str) -> Mapping[str, Any]:
    names = one_or_both(table, "name", LANGUAGES)
    fields = {
        "key": key,
        "kind": table.term("kind", "provider_kinds"),
        "phone": table.text_if("phone"),
        **{f"name_{language}": text for language, text in names.items()},
    }
    table.finish()
    return fields


def _services(top: Table, providers: Collection[str]) -> tuple[Mapping[str, Any], ...]:
    found: dict[str, Mapping[str, Any]] = {}
    for table in entries(top, "service", MOST_SERVICES):
        service = read_service(table, providers, "providers")
        if service["code"] in found:
            raise BadInput(TWICE, file=table.file, key=table.where("code"), value=service["code"])
        found[service["code"]] = service
    return tuple(found.values())


def _responsibilities(top: Table) -> tuple[Mapping[str, Any], ...]:
    found: dict[str, Mapping[str, Any]] = {}
    for table in entries(top, "responsible"):
        content = table.one_of("content", CONTENTS)
        if content in found:
            raise BadInput(TWICE, file=table.file, key=table.where("content"), value=content)
        posts = [_two(table, side, f"{side}_post") for side in _POSTS]
        found[content] = {"content": content, **posts[0], **posts[1]}
        table.finish()
    return tuple(found.values())
