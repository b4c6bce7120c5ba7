"""path.json: one client's whole path as data, in the language of the paper. Its shape: docs/path-json.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kotodesk.documents.papers import LawLine, PlanPaper
from kotodesk.law import Result
from kotodesk.matching import Reason, Verdict
from kotodesk.matching.wording import clause
from kotodesk.path.steps import StepState
from kotodesk.planning.case import Case
from kotodesk.planning.law_facts import residence_groups
from kotodesk.planning.views import GoalView, MeasureView, PlanView
from kotodesk.programme.views import ServiceView
from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary
from kotodesk.walk.answers_json import Json, answer_json, deadline_json, plain
from kotodesk.walk.names import Names

FORMAT = 1

_DEADLINES = (
    "first_plan_latest",
    "apply_for_services_by",
    "current_plan_latest_end",
    "all_plans_latest_end",
    "next_review_by",
    "reimbursement_ends",
    "erase_on",
)


@dataclass(frozen=True)
class Walk:
    """All that a walk has come to, before it is written down."""

    case: Case
    plan: PlanView | None
    paper: PlanPaper | None
    steps: Sequence[StepState]
    problems: Sequence[Json]
    names: Names
    t: Texts


def path_json(walk: Walk) -> Json:
    """Return the whole file."""
    case, t = walk.case, walk.t
    return {
        "format": FORMAT,
        "on": plain(case.on),
        "language": t.language,
        "packs": _packs(case),
        "client": _client(case, t),
        "steps": [_step(one, walk.problems) for one in walk.steps],
        "needs": list(_needs(walk)),
        "services": list(_services(walk)),
        "plan": _plan(walk.plan, walk.paper, walk) if walk.plan and walk.paper else None,
        "deadlines": [deadline_json(case.law[rule], t) for rule in _DEADLINES],
        "problems": list(walk.problems),
    }


def _packs(case: Case) -> list[str]:
    results: Mapping[str, Result] = case.law
    return list(dict.fromkeys([case.pack.id, *(one.pack for one in results.values())]))


def _client(case: Case, t: Texts) -> Json:
    """What identifies the client and what the rest rests on; a safety ban hides where the client lives."""
    file = case.file
    found: Json = {
        "name": file.name_original or file.name_latin,
        "latin": file.name_latin,
        "born": plain(file.born),
        "language": file.proceedings_language or None,
        "contact_language": file.contact_language or None,
        "interpreter": file.interpreter or None,
        "residence_groups": list(residence_groups(file)),
        "jobseeker": file.is_jobseeker_on(case.on),
        "safety_ban": file.safety_ban,
        "responsible": answer_json(case.law["responsible"], t),
        "entitled_to_assessment": answer_json(case.law["entitled_to_assessment"], t),
    }
    return found if file.safety_ban else found | {"municipality": case.municipality.name(t.language)}


def _step(step: StepState, problems: Sequence[Json]) -> Json:
    mine = [one for one in problems if str(one["where"]).partition("/")[0] == step.id]
    names = [f"{one['code']}:{one['where']}" for one in mine]
    return {"id": step.id, "number": step.number, "state": step.state, "problems": names}


def _needs(walk: Walk) -> Iterator[Json]:
    plan = walk.plan
    for need in walk.case.assessment.needs if walk.case.assessment else ():
        goals = [walk.names.goals[one.id] for one in plan.goals if need.area in one.areas] if plan else []
        left_open = plan.open_needs.get(need.area, "") if plan else ""
        yield {
            "id": need.area,
            "area": need.area,
            "name": vocabulary().name("need_areas", need.area, walk.t.language),
            "need": need.need,
            "strength": need.strength,
            "because": [{"code": one.code, "text": one.of(walk.t.language)} for one in need.because],
            "goals": goals,
            "left_open": bool(left_open),
            "reason": left_open or need.reason,
            "decided_by": need.decided_by,
        }


def _services(walk: Walk) -> Iterator[Json]:
    """Every need with every service that answers it, and what was chosen under its goals beside that."""
    verdicts = walk.case.verdicts(walk.t.language)
    areas = walk.case.assessment.open_areas if walk.case.assessment else ()
    order = vocabulary().ids("need_areas")
    for area in sorted(areas, key=order.index):
        chosen = _chosen(walk.plan, area)
        for service in walk.case.programme.services:
            if area in service.areas or _is_only_here(service, area, walk.plan):
                yield _service(area, service, verdicts[service.id], chosen.get(service.id), walk.t)


def _is_only_here(service: ServiceView, area: str, plan: PlanView | None) -> bool:
    """Whether a service was chosen for a goal none of whose needs it answers; it stands with the first."""
    goals = plan.goals if plan else ()
    mine = next((one for one in goals if service.id in {m.service_id for m in one.measures}), None)
    if mine is None or not mine.areas:
        return False
    return area == mine.areas[0] and not set(mine.areas) & set(service.areas)


def _chosen(plan: PlanView | None, area: str) -> Mapping[str, MeasureView]:
    goals = [goal for goal in plan.goals if area in goal.areas] if plan else []
    return {one.service_id: one for goal in goals for one in goal.measures if one.service_id}


def _service(
    area: str, service: ServiceView, verdict: Verdict, measure: MeasureView | None, t: Texts
) -> Json:
    return {
        "need": area,
        "service": service.code,
        "name": service.text("name", t.language),
        "fits": verdict.fits,
        "because": [_reason(one, t) for one in verdict.because],
        "to_ask": [_reason(one, t) for one in verdict.to_ask],
        "chosen": measure is not None,
        "decided_by": measure.decided_by if measure else None,
    }


def _reason(reason: Reason, t: Texts) -> Json:
    return {"code": reason.code, "text": clause(reason, t)}


def _plan(plan: PlanView, paper: PlanPaper, walk: Walk) -> Json:
    return {
        "number": plan.number,
        "version": plan.version,
        "language": paper.language,
        "state": paper.state,
        "from": plain(plan.valid_from),
        "to": plain(plan.valid_to),
        "next_review": plain(plan.next_review),
        "next_review_reason": plan.next_review_reason,
        "proposed": [_PLAN_FIELDS.get(one, one) for one in plan.proposed],
        "long_term_goal": plan.long_term_goal,
        "starting_point": plan.starting_point,
        "goals": [_goal(one, walk.names) for one in plan.goals],
        "measures": [_measure(one, walk.names, walk.case) for one in plan.measures],
        "duties": _duties(paper, walk),
        "hours_per_week": plan.hours,
        "agreed_on": plain(plan.agreed_on),
    }


_PLAN_FIELDS = {"valid_from": "from", "valid_to": "to"}


def _goal(goal: GoalView, names: Names) -> Json:
    return {
        "id": names.goals[goal.id],
        "text": goal.text,
        "areas": list(goal.areas),
        "reason": goal.reason,
        "decided_by": goal.decided_by,
    }


def _measure(measure: MeasureView, names: Names, case: Case) -> Json:
    service = case.programme.service(measure.service_id or "")
    return {
        "id": names.measures[measure.id],
        "goal": names.goals[measure.goal_id],
        "service": service.code if service else None,
        "text": measure.text,
        "from": plain(measure.begins),
        "to": plain(measure.ends),
        "hours_per_week": measure.hours_per_week,
        "next_step": measure.next_step,
        "next_step_by": plain(measure.next_step_by),
        "despite": measure.despite,
        "decided_by": measure.decided_by,
    }


def _duties(paper: PlanPaper, walk: Walk) -> Json:
    """The duties that the law lays on each side, and what each promises beside it."""
    by_law = {"client": paper.duties, "authority": _neutral(paper.authority_duties, walk)}
    return {
        party: [*map(_by_law, lines), *(_promise(one) for one in paper.promises if one[0] == party)]
        for party, lines in by_law.items()
    }


def _neutral(lines: Sequence[LawLine], walk: Walk) -> list[LawLine]:
    """Under a safety ban the authority is called by its kind: its name would tell where the client lives."""
    case = walk.case
    kind = case.pack.text("authority", str(case.law["responsible"].value), case.on)
    if not case.file.safety_ban or kind is None:
        return list(lines)
    name = case.municipality.official(walk.t.language)
    return [replace(one, text=one.text.replace(name, kind.words.of(walk.t.language))) for one in lines]


def _by_law(line: LawLine) -> Json:
    section = line.section
    found = {"ref": section.ref, "text": section.written} if section else None
    return {"text": line.text, "section": found}


def _promise(promise: tuple[str, str, date | None]) -> Json:
    _party, text, due = promise
    return {"text": text, "section": None, "due": plain(due)}
