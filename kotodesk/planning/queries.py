"""The read side of plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from kotodesk.planning.records import (
    Duty,
    Goal,
    Measure,
    MeasureState,
    OpenNeed,
    Plan,
    PlanEnding,
    ProblemNote,
    Review,
)
from kotodesk.planning.views import DutyView, EndingView, GoalView, MeasureView, PlanView, ReviewView
from kotodesk.vault.records import Record
from kotodesk.vault.views import view_of

R = TypeVar("R", bound=Record)

STATE_AT_FIRST = "planned"


def plans_of(session: Session, client_id: str) -> tuple[PlanView, ...]:
    """Return all plans of a client, oldest first."""
    rows = select(Plan).where(Plan.client_id == client_id).order_by(col(Plan.number), col(Plan.version))
    return tuple(plan_view(session, row) for row in session.exec(rows))


def plan_view(session: Session, plan: Plan) -> PlanView:
    """Return one plan with everything under it."""
    ending = session.exec(select(PlanEnding).where(PlanEnding.plan_id == plan.id)).first()
    return view_of(
        PlanView,
        plan,
        goals=_goals(session, plan),
        open_needs={row.area: row.reason for row in _under(session, OpenNeed, plan, "area")},
        duties=tuple(view_of(DutyView, row) for row in _under(session, Duty, plan, "position")),
        notes={row.problem: row.reason for row in _under(session, ProblemNote, plan, "problem")},
        reviews=tuple(view_of(ReviewView, row) for row in _under(session, Review, plan, "written_at")),
        ending=None if ending is None else view_of(EndingView, ending),
    )


def _under(session: Session, kind: type[R], plan: Plan, order: str) -> Sequence[R]:
    columns: Any = kind
    rows = select(kind).where(columns.plan_id == plan.id).order_by(getattr(columns, order), columns.id)
    return session.exec(rows).all()


def _goals(session: Session, plan: Plan) -> tuple[GoalView, ...]:
    states = _states(session, plan)
    measures = [_measure(row, states.get(row.id)) for row in _under(session, Measure, plan, "position")]
    goals = _under(session, Goal, plan, "position")
    return tuple(
        view_of(GoalView, goal, measures=tuple(one for one in measures if one.goal_id == goal.id))
        for goal in goals
    )


def _states(session: Session, plan: Plan) -> Mapping[str, MeasureState]:
    """The newest state of each measure; of two on one day, the one written last."""
    rows = select(MeasureState).join(Measure, col(Measure.id) == MeasureState.measure_id)
    rows = rows.where(Measure.plan_id == plan.id)
    ordered = rows.order_by(col(MeasureState.on), col(MeasureState.written_at))
    return {row.measure_id: row for row in session.exec(ordered)}


def _measure(row: Measure, state: MeasureState | None) -> MeasureView:
    return view_of(
        MeasureView,
        row,
        state=state.state if state else STATE_AT_FIRST,
        state_on=state.on if state else None,
        state_note=state.note if state else "",
    )
