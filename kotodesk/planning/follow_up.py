"""Use cases of an agreed plan: how measures go, reviews (22 §), the ending."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

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
        with self._room.writing("plan reviewed") as writer:
            plan = _agreed(writer.session, plan_id)
            row = Review(
                plan_id=plan_id,
                client_id=plan.client_id,
                held_on=self._room.clock.today(),
                happened=happened,
                client_view=client_view,
                next_review=next_review,
            )
            writer.add(row)
            return row.id

    def end(self, plan_id: str, reason: str, on: date | None = None) -> None:
        """End a plan; reasons are those of the vocabulary *plan_endings*."""
        rules.check({"ending": reason})
        with self._room.writing("plan ended") as writer:
            plan = _agreed(writer.session, plan_id)
            day = on or self._room.clock.today()
            writer.add(PlanEnding(plan_id=plan_id, client_id=plan.client_id, on=day, reason=reason))


def _agreed(session: Session, plan_id: str) -> Plan:
    plan = fetch(session, Plan, plan_id)
    rules.check_agreed(plan.sealed_at is not None)
    return plan
