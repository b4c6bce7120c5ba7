"""A services file to the document that describes the programme, and JSON; shape: docs/services-file.md."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.documents.assemble.programme import gap_worded
from kotodesk.documents.papers import ProgrammePaper
from kotodesk.people.views import MunicipalityView
from kotodesk.programme.rules import CONTENTS, gaps
from kotodesk.programme.views import ProgrammeView, ResponsibilityView, ServiceView
from kotodesk.texts import N_, Texts, texts
from kotodesk.walk.answers_json import Json, plain, problem_json
from kotodesk.walk.path_json import FORMAT
from kotodesk.walk.problems import is_open
from kotodesk.walk.read_services import ServicesFile
from kotodesk.walk.run import Outcome, json_bytes
from kotodesk.walk.throwaway import NOBODY, throwaway_desk

DOCUMENT, DATA = "programme.pdf", "programme.json"
OTHER = "other"

_NO_OFFICIAL = N_("The municipality has no official name in the language of the document.")
_SIDES = ("jobseekers", "others")


def describe(services: ServicesFile, on: date, language: str = "") -> Outcome:
    """Return the programme document of a municipality as PDF and JSON, in the majority's language by default.

    Raises WorldError when the disk fails.
    """
    clock = FixedClock.on(on)
    with throwaway_desk(services.home, NOBODY, services.programme, clock) as desk:
        return describe_at(desk, language)


def describe_at(desk: Desk, language: str = "", *, pages: bool = True) -> Outcome:
    """Return the programme document of an open desk's one municipality; without `pages` only its JSON."""
    (municipality,) = desk.people.municipalities()
    t = texts(language or municipality.majority)
    programme = desk.programme.of(municipality.id)
    paper = desk.documents.programme_paper(municipality.id, t.language)
    problems = list(_problems(programme, municipality, t))
    data = _data(desk.clock.today(), programme, municipality, paper, t) | {"problems": problems}
    files = {DATA: json_bytes(data)}
    if pages:
        files[DOCUMENT] = desk.documents.programme(municipality.id, t.language)
    return Outcome(files, data, any(map(is_open, problems)))


def _data(
    on: date, programme: ProgrammeView, municipality: MunicipalityView, paper: ProgrammePaper, t: Texts
) -> Json:
    return {
        "format": FORMAT,
        "on": plain(on),
        "language": t.language,
        "packs": [paper.pack],
        "municipality": {
            "name": municipality.name(t.language),
            "official": municipality.official(t.language),
            "bilingual": municipality.bilingual,
            "region": municipality.region,
        },
        "state": paper.state,
        "from": plain(programme.begins),
        "to": plain(programme.ends),
        "contents": [_content(one, programme, t) for one in (*CONTENTS, OTHER)],
        "services": [_service(one, programme, t) for one in programme.services],
        "gaps": list(paper.gaps),
    }


def _content(content: str, programme: ProgrammeView, t: Texts) -> Json:
    found: Json = {"content": content, "services": [one.code for one in programme.of_content(content)]}
    responsible = programme.responsible(content)
    return found | ({"responsible": _posts(responsible, t)} if responsible else {})


def _posts(responsible: ResponsibilityView, t: Texts) -> Json:
    return {side: responsible.post(side, t.language) for side in _SIDES}


def _service(service: ServiceView, programme: ProgrammeView, t: Texts) -> Json:
    return {
        "code": service.code,
        "content": service.content,
        "group": service.group,
        "name": service.text("name", t.language),
        "providers": list(service.provider_keys),
        "organised_by": programme.provider_names(service, t.language),
        "areas": list(service.areas),
    }


def _problems(programme: ProgrammeView, municipality: MunicipalityView, t: Texts) -> Iterator[Json]:
    if not municipality.official(t.language).strip():
        yield problem_json("no_official", "warning", "municipality/official", t.of(_NO_OFFICIAL))
    codes = {one.id: one.code for one in programme.services}
    for gap in gaps(programme, t.language):
        place = codes.get(gap.service_id) or gap.content or "programme"
        where = "/".join(part for part in (place, gap.field) if part)
        yield problem_json(gap.code, "warning", where, gap_worded(gap, t))
