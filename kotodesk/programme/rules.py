"""What a service may hold, and what the programme still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kotodesk.errors import BadInput
from kotodesk.programme.views import ProgrammeView, ServiceView
from kotodesk.texts import N_
from kotodesk.vocabulary import Kind, vocabulary

NOT_IN_LIST = N_("“{given}” is not in the list. Choose one from the list.")
NAME_MISSING = N_("The service has no name. Write it at least in the language of the majority.")
AGES_CROSSED = N_("The service ends at a lower age than it begins at. Check the two ages.")
LEVELS_CROSSED = N_("The service leads to a lower level than it starts from. Check the two levels.")
DAYS_CROSSED = N_("The service ends before it begins. Check the two days.")
PERIOD_CROSSED = N_("The programme ends before it begins. Check the two days.")
CODE_TAKEN = N_("Another entry has the code “{given}”. Every entry has a code of its own.")

PROVIDER_IN_USE = N_("A service still names this organiser. Take it off the service first.")
NO_PLACE = N_("Choose the content and the group of the service from the lists.")

_TEXTS = ("for_whom", "about", "duration", "opening", "place", "travel")
_SENTENCES = ("agreements", "gaps")

CONTENTS = ("1", "2", "3", "4", "5", "6")

_VOCABULARY_OF: dict[str, Kind] = {
    "content": "contents",
    "group": "service_groups",
    "areas": "need_areas",
    "serves": "serves",
    "teaches": "languages",
    "languages": "languages",
    "level_from": "levels",
    "level_to": "levels",
    "bases": "residence_groups",
    "kind": "provider_kinds",
    "residents_languages": "languages",
}


def check(fields: dict[str, object]) -> None:
    """Raise BadInput with one sentence for the first field that holds what it may not."""
    for name, value in fields.items():
        kind = _VOCABULARY_OF.get(name)
        if kind is None or value in (None, "", (), []):
            continue
        for one in value if isinstance(value, (list, tuple)) else (value,):
            if not vocabulary().has(kind, str(one)):
                raise BadInput(NOT_IN_LIST, given=one)
    check_order(fields.get("level_from"), fields.get("level_to"))
    youngest, oldest = (fields.get(key) for key in ("age_from", "age_to"))
    if isinstance(youngest, int) and isinstance(oldest, int) and oldest < youngest:
        raise BadInput(AGES_CROSSED)
    _check_days(fields.get("valid_from"), fields.get("valid_to"), DAYS_CROSSED)
    _check_days(fields.get("begins"), fields.get("ends"), PERIOD_CROSSED)


def _check_days(first: object, last: object, message: str) -> None:
    if isinstance(first, date) and isinstance(last, date) and last < first:
        raise BadInput(message)


def check_order(low: object, high: object) -> None:
    """Raise BadInput when a service leads to a lower level than it starts from."""
    if low and high and vocabulary().rank("levels", str(high)) < vocabulary().rank("levels", str(low)):
        raise BadInput(LEVELS_CROSSED)


@dataclass(frozen=True)
class Gap:
    """Something that the programme lacks before it can be approved: a code and where.

    `name` is the service's name in the language asked, its code without one, or the number of a sentence.
    """

    code: str
    content: str = ""
    service_id: str = ""
    name: str = ""
    field: str = ""


def gaps(programme: ProgrammeView, language: str) -> tuple[Gap, ...]:
    """Return what is missing in the programme when it is written in `language`."""
    return (*_facts(programme, language), *_contents(programme, language), *_services(programme, language))


def _facts(programme: ProgrammeView, language: str) -> Iterator[Gap]:
    if programme.begins is None or programme.ends is None:
        yield Gap("no_period")
    if not getattr(programme, f"contact_post_{language}"):
        yield Gap("no_contact_post")
    for field in _SENTENCES:
        for n, sentence in enumerate(getattr(programme, field), 1):
            if not sentence.get(language):
                yield Gap("no_sentence", name=str(n), field=field)


def _contents(programme: ProgrammeView, language: str) -> Iterator[Gap]:
    for content in CONTENTS:
        if not programme.of_content(content):
            yield Gap("no_service", content)
        responsible = programme.responsible(content)
        for side in ("jobseekers", "others"):
            if responsible is None or not responsible.post(side, language):
                yield Gap(f"no_post_{side}", content)


def _services(programme: ProgrammeView, language: str) -> Iterator[Gap]:
    for service in programme.services:
        where = Gap("", service.content, service.id, service.text("name", language) or service.code)
        if not service.text("name", language):
            yield Gap("no_name", where.content, where.service_id, where.name)
        if not programme.provider_names(service, language):
            yield Gap("no_provider", where.content, where.service_id, where.name)
        for field in _half_written(service, language):
            yield replace(where, code="no_text", field=field)


def _half_written(service: ServiceView, language: str) -> Iterator[str]:
    """The texts that somebody wrote in the other national language alone."""
    other = "fi" if language == "sv" else "sv"
    for field in _TEXTS:
        if service.text(field, other) and not service.text(field, language):
            yield field
