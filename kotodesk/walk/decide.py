"""The later steps of the path: what the case decides about needs, goals, services and the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from kotodesk.walk.case import CaseFile, Decisions, GoalPart, MeasurePart
from kotodesk.walk.names import names_of
from kotodesk.walk.pen import Pen
from kotodesk.walk.reading import InPlace

_OF_ASSESSMENT = ("summary", "client_view_words", "plan_needed_reason")
_NO_PLAN = frozenset({"no", "later"})


@dataclass(frozen=True)
class Table:
    """Where officer and client sit: the desk, the case, the words, and the services by code."""

    desk: Desk
    case: CaseFile
    pen: Pen
    client_id: str
    codes: Mapping[str, str]

    @property
    def decisions(self) -> Decisions:
        """What the case has decided."""
        return self.case.decisions


def judge(table: Table, assessment_id: str) -> Refused | None:
    """Write the summary with the needs; finish it when every need has been judged by the officer.

    Returns what stands in the way of finishing, None when nothing does or when it is too early.
    """
    said, assessments = table.decisions, table.desk.assessments
    fields: dict[str, Any] = {
        key: getattr(said, key)
        for key in ("further_needed", "client_view", "plan_needed")
        if getattr(said, key)
    }
    fields |= {key: table.pen.write(said.words[key]) for key in _OF_ASSESSMENT if key in said.words}
    assessments.set(assessment_id, **fields)
    for one in said.needs:
        assessments.set_need(assessment_id, one.area, one.need, one.strength, table.pen.write(one.reason))
    return _finish(table, assessment_id)


def _finish(table: Table, assessment_id: str) -> Refused | None:
    view = table.desk.assessments.of(table.client_id)
    if view is None or not view.plan_needed or any(one.need and not one.id for one in view.needs):
        return None
    try:
        table.desk.assessments.finish(assessment_id)
    except Refused as refused:
        return refused
    return None


def plan_is_wanted(table: Table) -> bool:
    """Whether there is a plan to make: the assessment does not say no, or goals are decided all the same."""
    view = table.desk.assessments.of(table.client_id)
    return bool(table.decisions.goals) or view is None or view.plan_needed not in _NO_PLAN


def write_plan(table: Table) -> str:
    """Write what is decided of the plan and return its id."""
    plan_id = table.desk.plans.begin(table.client_id)
    said = table.decisions
    words = {key: one for key, one in said.words.items() if key not in _OF_ASSESSMENT}
    with _in_place(table, "decisions"):
        table.desk.plans.set(
            plan_id,
            **said.dates,
            **{key: table.pen.write(one) for key, one in words.items()},
            language=table.pen.language,
            goal_language=said.goal_language,
            goal_levels=dict(said.goal_levels),
        )
    for goal in said.goals:
        _write_goal(table, plan_id, goal)
    for area, reason in said.open_needs:
        table.desk.plans.leave_need_open(plan_id, area, table.pen.write(reason))
    for promise in said.promises:
        if text := table.pen.write(promise.text):
            table.desk.plans.add_duty(plan_id, promise.party, text, promise.due)
    return plan_id


def _write_goal(table: Table, plan_id: str, goal: GoalPart) -> None:
    text, reason = table.pen.write(goal.text), table.pen.write(goal.reason)
    goal_id = table.desk.plans.add_goal(plan_id, text, goal.areas, reason=reason)
    for part in goal.measures or ():
        with _in_place(table, part.key):
            _write_measure(table, goal_id, part)


def _write_measure(table: Table, goal_id: str, part: MeasurePart) -> None:
    fields: dict[str, Any] = {**part.dates, "next_step": table.pen.write(part.next_step)}
    if part.hours_per_week is not None:
        fields["hours_per_week"] = part.hours_per_week
    if not part.code:
        table.desk.plans.add_measure(goal_id, table.pen.write(part.text), **fields)
        return
    measure_id = table.desk.plans.choose(goal_id, table.codes[part.code], table.pen.write(part.despite))
    table.desk.plans.set_measure(measure_id, **fields)


def go_through(table: Table, plan_id: str) -> None:
    """Write the reasons for warnings, and how the plan was gone through."""
    said = table.decisions
    names = names_of(table.desk.plans.view(plan_id))
    for problem, reason in said.notes:
        table.desk.plans.note(plan_id, names.inside(problem), table.pen.write(reason))
    table.desk.plans.set(
        plan_id,
        outcome=said.outcome,
        explained_in=said.explained_in,
        interpreter=said.interpreter,
        copy_given=bool(said.copy_languages),
        copy_languages=list(said.copy_languages),
    )


@contextmanager
def _in_place(table: Table, key: str) -> Iterator[None]:
    """Put the file and the key before what a use case says of the values together."""
    try:
        yield
    except BadInput as error:
        raise InPlace(table.case.file, key, error) from error
