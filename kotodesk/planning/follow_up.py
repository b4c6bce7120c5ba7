"""Use cases of an agreed plan: how measures go, reviews (22 §), the ending."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, select

from kotodesk.errors import BadInput
from kotodesk.law import day_worded
from kotodesk.people.rules import FUTURE_DAY
from kotodesk.planning import rules
from kotodesk.planning.records import Measure, MeasureState, Plan, PlanEnding, Review
from kotodesk.vault.views import fetch
from kotodesk.vault.work import Workroom


class FollowUp:
    """What happens to a plan after it has been agreed."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def measure(self, measure_id: str, state: str, note: str = "") -> None:
        """Record how a measure goes today; states are those of the vocabulary."""
        rules.check({"state": state})
        with self._room.writing("measure followed up") as writer:
            measure = fetch(writer.session, Measure, measure_id)
            _agreed(writer.session, measure.plan_id)
            writer.add(
                MeasureState(
                    measure_id=measure_id,
                    client_id=measure.client_id,
                    on=self._room.clock.today(),
                    state=state,
                    note=note,
                    written_at=self._room.clock.now(),
                )
            )

    def review(
        self, plan_id: str, happened: str, client_view: str = "", next_review: date | None = None
    ) -> str:
        """Record a review held today and return its id."""
        today = self._room.clock.today()
        if next_review is not None and next_review <= today:
            raise BadInput(rules.REVIEW_BACKWARDS)
        with self._room.writing("plan reviewed") as writer:
            plan = _in_force(writer.session, plan_id)
            row = Review(
                plan_id=plan_id,
                client_id=plan.client_id,
                held_on=today,
                happened=happened,
                client_view=client_view,
                next_review=next_review,
                written_at=self._room.clock.now(),
            )
            writer.add(row)
            return row.id

    def end(self, plan_id: str, reason: str, on: date | None = None) -> None:
        """End a plan today or on an earlier day; reasons are those of the vocabulary *plan_endings*."""
        rules.check({"ending": reason})
        day = on or self._room.clock.today()
        if day > self._room.clock.today():
            raise BadInput(FUTURE_DAY, day=day_worded(day))
        with self._room.writing("plan ended") as writer:
            plan = _in_force(writer.session, plan_id)
            writer.add(PlanEnding(plan_id=plan_id, client_id=plan.client_id, on=day, reason=reason))


def _agreed(session: Session, plan_id: str) -> Plan:
    plan = fetch(session, Plan, plan_id)
    rules.check_agreed(plan.sealed_at is not None)
    return plan


def _in_force(session: Session, plan_id: str) -> Plan:
    plan = _agreed(session, plan_id)
    rules.check_not_ended(session.exec(select(PlanEnding).where(PlanEnding.plan_id == plan_id)).first())
    return plan
