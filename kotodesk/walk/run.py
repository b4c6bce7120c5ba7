"""A whole walk: a checked case through the desk, and what came out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from kotodesk.texts import N_, texts
from kotodesk.walk.answers_json import Json
from kotodesk.walk.case import CaseFile
from kotodesk.walk.decide import Table, go_through, judge, plan_is_wanted, write_plan
from kotodesk.walk.enter import enter
from kotodesk.walk.home import nameless_home
from kotodesk.walk.names import names_of
from kotodesk.walk.path_json import Walk, path_json
from kotodesk.walk.pen import Pen
from kotodesk.walk.problems import (
    TEXT_MISSING,
    found_in,
    is_open,
    missing_texts,
    refused,
    unnamed_services,
)
from kotodesk.walk.propose import propose
from kotodesk.walk.read_services import ServicesFile
from kotodesk.walk.throwaway import NOBODY, throwaway_desk

PLAN, PATH = "plan.pdf", "path.json"

_NO_SERVICE = N_("{file}: {key}: there is no service “{value}” in the programme; the nearest is {nearest}.")
_WORDS_LEFT = N_("The plan cannot be agreed yet: words are missing in the language of the papers.")


@dataclass(frozen=True)
class Outcome:
    """The files of a walk by name, the content of its JSON, and whether a check failed."""

    files: Mapping[str, bytes]
    data: Json
    check_failed: bool


@dataclass
class _Sheet:
    """What happens on the way."""

    plan_id: str | None = None
    refusals: list[tuple[str, str, Refused]] = field(default_factory=list)


def walk(case: CaseFile, services: ServicesFile | None, language: str = "") -> Outcome:
    """Walk a case in a throw-away vault; without `services` the starter catalogue is the programme.

    `language` is that of the papers: the client's own by default, then the majority's. Raises BadInput when
    the case names a service that is not there, WorldError when the disk fails.
    """
    home = services.home if services else case.home or nameless_home()
    clock = FixedClock.on(case.on)
    programme = services.programme if services else None
    with throwaway_desk(home, case.officer or NOBODY, programme, clock) as desk:
        return walk_at(desk, clock, case, language)


def walk_at(
    desk: Desk, clock: FixedClock, case: CaseFile, language: str = "", *, pages: bool = True
) -> Outcome:
    """Walk a case at an open desk that stands on `clock`; the desk keeps the client.

    Without `pages` the plan is not drawn, unless it is agreed: the JSON is the same.
    """
    (municipality,) = desk.people.municipalities()
    own = str(case.client.fields["proceedings_language"]) or municipality.majority
    pen = Pen(language or own, own)
    codes = {one.code: one.id for one in desk.programme.of(municipality.id).services}
    _check_codes(case, codes)
    client_id, assessment_id = enter(desk, clock, case, pen)
    table = Table(desk, case, pen, client_id, codes)
    sheet = _Sheet()
    if why := judge(table, assessment_id):
        sheet.refusals.append(("not_finished", "summary", why))
    if plan_is_wanted(table):
        _make_plan(table, sheet)
    return _written(table, sheet, pages=pages)


def _check_codes(case: CaseFile, codes: Mapping[str, str]) -> None:
    for goal in case.decisions.goals:
        for part in goal.measures or ():
            if part.code and part.code not in codes:
                nearest = get_close_matches(part.code, codes, 1, 0.0)
                raise BadInput(
                    _NO_SERVICE,
                    file=case.file,
                    key=f"{part.key}.code",
                    value=part.code[:40],
                    nearest=", ".join(nearest) or "–",
                )


def _make_plan(table: Table, sheet: _Sheet) -> None:
    plan_id = sheet.plan_id = write_plan(table)
    propose(table, plan_id)
    go_through(table, plan_id)
    if table.decisions.agreed:
        _agree(table, sheet, plan_id)


def _agree(table: Table, sheet: _Sheet, plan_id: str) -> None:
    try:
        if table.pen.missing:
            raise Refused(_WORDS_LEFT)
        table.desk.documents.agree(plan_id)
    except Refused as why:
        sheet.refusals.append(("not_agreed", "agreement", why))


def _written(table: Table, sheet: _Sheet, *, pages: bool) -> Outcome:
    desk, pen, plan_id = table.desk, table.pen, sheet.plan_id
    t = texts(pen.language)
    case = desk.path.case(table.client_id)
    plan = desk.plans.view(plan_id) if plan_id else None
    names = names_of(plan)
    problems = [
        *found_in(case, plan, names, t),
        *refused(sheet.refusals, case, t),
        *missing_texts(pen.missing, t),
        *unnamed_services(case, t),
    ]
    also = tuple(t.of(TEXT_MISSING, key=key) for key in pen.missing)
    found = Walk(case, plan, None, desk.path.steps(table.client_id), problems, names, t)
    files = {}
    if plan_id:
        if pages:
            files[PLAN] = desk.documents.plan(plan_id, pen.language, also)
        found = replace(found, paper=desk.documents.plan_paper(plan_id, pen.language, also))
    data = path_json(found)
    files[PATH] = json_bytes(data)
    return Outcome(files, data, any(map(is_open, problems)))


def json_bytes(data: Json) -> bytes:
    """Return JSON that people can read as well: UTF-8, indented, in the order of the contract."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
