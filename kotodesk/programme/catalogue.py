"""The starter catalogue: typical services that a municipality begins its programme from.

The data is `resources/catalogue/starter.toml`; its head documents every key.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from kotodesk import resources
from kotodesk.errors import BadInput
from kotodesk.programme._entry import Entry
from kotodesk.texts import N_
from kotodesk.vocabulary import Words, vocabulary

_NOT_TOML = N_("{file}: this is not a TOML file ({detail}); see the head of the starter catalogue.")
_BAD_CODE = N_("{file}: {key}: “{value}” is not a code; allowed: a letter and two digits, such as A01.")
_TWICE = N_("{file}: {key}: another service has the code {value}; every service has a code of its own.")
_CROSSED = N_("{file}: {key}: this ends at {high} but begins at {low}; the end must not be below the start.")
_NOT_WEAK = N_("{file}: {key}: “{value}” is not known; the only allowed word is weak.")

_CODE = re.compile(r"[A-Z]\d\d")
_STARTER = "starter.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueService:
    """One typical service. Hours are hours, ages whole years, levels and areas ids of the vocabulary."""

    code: str
    content: str
    group: str
    name: Words
    for_whom: Words
    about: Words
    areas: tuple[str, ...]
    provider_kinds: tuple[str, ...]
    serves: str
    teaches: tuple[str, ...]
    level_from: str | None
    level_to: str | None
    duration: Words | None
    hours_total: float | None
    hours_per_week: float | None
    child_care: bool
    remote: bool
    drop_in: bool
    anonymous: bool
    interpreted: bool
    age_from: int | None
    age_to: int | None
    for_parents: bool
    literacy: str | None
    bases: tuple[str, ...]
    degree: bool


@cache
def starter() -> tuple[CatalogueService, ...]:
    """Return the services of the starter catalogue in the order of the file."""
    return read(resources.path("catalogue", _STARTER).read_text(encoding="utf-8"), _STARTER)


def read(text: str, file: str) -> tuple[CatalogueService, ...]:
    """Return the services that a catalogue in TOML holds; `file` is its name in messages.

    Raises BadInput with file, key, what is wrong and what is allowed.
    """
    try:
        top = Entry(tomllib.loads(text), file, "")
    except (ValueError, RecursionError) as error:
        raise BadInput(_NOT_TOML, file=file, detail=error) from error
    services: dict[str, CatalogueService] = {}
    for entry in top.entries("service"):
        service = _service(entry)
        if service.code in services:
            raise entry.fail(_TWICE, "code", value=service.code)
        services[service.code] = service
    top.finish()
    return tuple(services.values())


def _service(entry: Entry) -> CatalogueService:
    code = _code(entry)
    entry.place = code
    service = CatalogueService(
        code=code,
        content=entry.one("content", "contents"),
        group=entry.one("group", "service_groups"),
        name=entry.words("name"),
        for_whom=entry.words("for_whom"),
        about=entry.words("about"),
        areas=entry.many("areas", "need_areas"),
        provider_kinds=entry.many("provider_kinds", "provider_kinds"),
        serves=entry.one_if("serves", "serves") or "everybody",
        teaches=entry.many_if("teaches", "languages"),
        level_from=entry.one_if("level_from", "levels"),
        level_to=entry.one_if("level_to", "levels"),
        duration=entry.words_if("duration"),
        hours_total=entry.hours("hours_total"),
        hours_per_week=entry.hours("hours_per_week"),
        child_care=entry.flag("child_care"),
        remote=entry.flag("remote"),
        drop_in=entry.flag("drop_in"),
        anonymous=entry.flag("anonymous"),
        interpreted=entry.flag("interpreted"),
        age_from=entry.years("age_from"),
        age_to=entry.years("age_to"),
        for_parents=entry.flag("for_parents"),
        literacy=_literacy(entry),
        bases=entry.many_if("bases", "residence_groups"),
        degree=entry.flag("degree"),
    )
    entry.finish()
    _check_order(entry, service)
    return service


def _code(entry: Entry) -> str:
    code = entry.text("code")
    if not _CODE.fullmatch(code):
        raise entry.fail(_BAD_CODE, "code", value=code)
    return code


def _literacy(entry: Entry) -> str | None:
    word = entry.text_if("literacy")
    if word not in (None, "weak"):
        raise entry.fail(_NOT_WEAK, "literacy", value=word)
    return word


def _check_order(entry: Entry, service: CatalogueService) -> None:
    rank = vocabulary().rank
    low, high = service.level_from, service.level_to
    if low and high and rank("levels", low) > rank("levels", high):
        raise entry.fail(_CROSSED, "level_to", low=low, high=high)
    youngest, oldest = service.age_from, service.age_to
    if youngest is not None and oldest is not None and youngest > oldest:
        raise entry.fail(_CROSSED, "age_to", low=youngest, high=oldest)
