"""What the desk shows of plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class MeasureView:
    """A measure under a goal, with its newest state in the follow-up."""

    id: str
    goal_id: str
    position: int
    service_id: str | None
    text: str
    begins: date | None
    ends: date | None
    hours_per_week: float | None
    next_step: str
    next_step_by: date | None
    despite: str
    decided_by: str
    state: str
    state_on: date | None
    state_note: str


@dataclass(frozen=True)
class GoalView:
    """A goal with the need areas it answers and its measures."""

    id: str
    position: int
    text: str
    reason: str
    areas: tuple[str, ...]
    decided_by: str
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True)
class DutyView:
    """What one side promises."""

    id: str
    party: str
    text: str
    due: date | None


@dataclass(frozen=True)
class ReviewView:
    """A review of the plan."""

    id: str
    held_on: date
    happened: str
    client_view: str
    next_review: date | None


@dataclass(frozen=True)
class EndingView:
    """Why and when a plan ended."""

    id: str
    on: date
    reason: str


@dataclass(frozen=True)
class PlanView:
    """One plan with everything under it."""

    id: str
    client_id: str
    assessment_id: str
    number: int
    version: int
    valid_from: date | None
    valid_to: date | None
    next_review: date | None
    next_review_reason: str
    long_term_goal: str
    starting_point: str
    language: str
    goal_language: str
    goal_levels: Mapping[str, str]
    hours_reason: str
    outcome: str
    not_signed_reason: str
    explained_in: str
    interpreter: str
    copy_given: bool
    copy_languages: tuple[str, ...]
    agreed_on: date | None
    agreed_by: str
    sealed_at: datetime | None
    goals: tuple[GoalView, ...]
    open_needs: Mapping[str, str]
    duties: tuple[DutyView, ...]
    notes: Mapping[str, str]
    reviews: tuple[ReviewView, ...]
    ending: EndingView | None
    proposed: tuple[str, ...] = ()
    """Fields of the plan itself that nobody has decided yet."""

    @property
    def sealed(self) -> bool:
        """Whether the plan has been agreed and is locked."""
        return self.sealed_at is not None

    @property
    def measures(self) -> tuple[MeasureView, ...]:
        """All measures, in the order of the goals."""
        return tuple(measure for goal in self.goals for measure in goal.measures)

    @property
    def hours(self) -> float:
        """Hours a week of all measures together."""
        return sum(measure.hours_per_week or 0 for measure in self.measures)

    @property
    def review_due(self) -> date | None:
        """The day of the next review: the one set last."""
        set_later = [one.next_review for one in self.reviews if one.next_review]
        return set_later[-1] if set_later else self.next_review

    @property
    def undecided_measures(self) -> bool:
        """Whether a goal or a measure is still a proposal that nobody has decided."""
        by = {goal.decided_by for goal in self.goals} | {measure.decided_by for measure in self.measures}
        return "proposal" in by

    @property
    def undecided(self) -> bool:
        """Whether anything in the plan is still a proposal that nobody has decided."""
        return bool(self.proposed) or self.undecided_measures

    def goal_of(self, area: str) -> GoalView | None:
        """Return the goal that answers a need area."""
        return next((goal for goal in self.goals if area in goal.areas), None)
