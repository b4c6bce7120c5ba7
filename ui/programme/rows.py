"""Contents and services as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kotodesk.documents.assemble.programme_parts import service_line
from kotodesk.law import day_worded
from kotodesk.programme.rules import CONTENTS
from kotodesk.programme.views import ServiceView
from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary
from ui.programme.missing import missing_at
from ui.programme.place import CONTENT, FACTS, SERVICE, Place
from ui.programme.row_words import Cell, Column, RowWords
from ui.programme.scene import Scene

OTHER = "other"
_EMPLOYMENT_AUTHORITY = "employment_authority"
_GUIDANCE = "6"
"""Guidance stays with the municipality for everybody, beside the employment authority's own."""


def content_columns(t: Texts) -> tuple[Column, ...]:
    """Return the columns of the overview."""
    return (Column(t("For jobseekers"), 216), Column(t("For others"), 150), Column(t("Readiness"), 106))


def service_columns(t: Texts) -> tuple[Column, ...]:
    """Return the columns of a content's services."""
    return (Column(t("Organiser"), 176), Column(t("Extent"), 196), Column(t("Readiness"), 106))


def content_rows(scene: Scene) -> list[RowWords]:
    """Return the six contents, the other integration services and the facts of the programme."""
    rows = [_content(scene, number) for number in CONTENTS]
    rows.append(_content(scene, OTHER, posts=False))
    return [*rows, _facts(scene)]


def service_rows(scene: Scene, services: Sequence[ServiceView]) -> list[RowWords]:
    """Return services as rows."""
    return [_service(scene, one) for one in services]


def ended_rows(scene: Scene, services: Sequence[ServiceView]) -> list[RowWords]:
    """Return services that have ended as rows."""
    t, rows = scene.t, []
    for one in services:
        day = t("Ended {day}", day=day_worded(one.valid_to)) if one.valid_to else ""
        cells = (Cell(scene.organisers(one)), Cell(), Cell(day))
        rows.append(RowWords(str(Place(SERVICE, one.id)), scene.name(one), cells=cells))
    return rows


def readiness(scene: Scene, place: Place, second: str = "") -> Cell:
    """Return how much is missing: in the majority's language aloud, in the other one quietly."""
    t = scene.t
    loud, *others = (len(missing_at(scene, language, place)) for language in scene.needed)
    if loud:
        return Cell(t.plural("{n} missing", "{n} missing", loud), second, "unfinished")
    if any(others):
        second = _also(scene.pair[1], others[0], t)
    return Cell(t("In order"), second, "done")


def _also(language: str, n: int, t: Texts) -> str:
    if language == "fi":
        return t.plural("{n} missing in Finnish", "{n} missing in Finnish", n)
    return t.plural("{n} missing in Swedish", "{n} missing in Swedish", n)


def _content(scene: Scene, content: str, *, posts: bool = True) -> RowWords:
    t, services = scene.t, scene.now.of_content(content)
    count = t.plural("{n} service", "{n} services", len(services))
    place = Place(CONTENT, content)
    sides = (_jobseekers(scene, content), _others(scene, content)) if posts else (Cell(), Cell())
    return RowWords(
        str(place),
        scene.content_name(content),
        lead=content if posts else "",
        note="" if services else t("No services yet"),
        names=tuple(scene.name(one) for one in services),
        cells=(*sides, readiness(scene, place, count)),
    )


def _facts(scene: Scene) -> RowWords:
    t, place = scene.t, Place(FACTS)
    return RowWords(
        str(place),
        t("Facts of the programme"),
        note=t("Period, contact, agreements, known gaps, approval"),
        cells=(Cell(), Cell(), readiness(scene, place)),
    )


def _jobseekers(scene: Scene, content: str) -> Cell:
    programme, language = scene.whole, scene.shown_in
    named = (
        programme.employment_authority_sv if language == "sv" else programme.employment_authority_fi
    ) or scene.law.authority(_EMPLOYMENT_AUTHORITY)
    if content == _GUIDANCE:
        town = scene.municipality.official(language)
        named = scene.t("{town} and {authority}", town=town, authority=named)
    return Cell(named, _post(scene, content, "jobseekers"))


def _others(scene: Scene, content: str) -> Cell:
    town = scene.municipality.official(scene.shown_in)
    return Cell(town, _post(scene, content, "others"))


def _post(scene: Scene, content: str, side: str) -> str:
    responsible = scene.responsible(content)
    if responsible is None:
        return ""
    languages = (scene.shown_in, *scene.pair)
    return next((post for one in languages if (post := responsible.post(side, one))), "")


def _service(scene: Scene, service: ServiceView) -> RowWords:
    place = Place(SERVICE, service.id)
    return RowWords(
        str(place),
        scene.name(service),
        note=scene.text(service, "for_whom"),
        cells=(
            Cell(scene.organisers(service)),
            Cell(_extent(scene, service), _languages(scene, service)),
            readiness(scene, place),
        ),
    )


def _extent(scene: Scene, service: ServiceView) -> str:
    """How much, as the document says it; a number stays with its unit."""
    extent = service_line(scene.whole, service, scene.shown_in).extent
    return re.sub(r"(\d) (\w)", "\\1\u00a0\\2", extent)


def _languages(scene: Scene, service: ServiceView) -> str:
    known = [one for one in service.languages if vocabulary().has("languages", one)]
    return ", ".join(vocabulary().name("languages", one, scene.t.language) for one in known)
