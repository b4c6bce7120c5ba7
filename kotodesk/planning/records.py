"""Tables of the integration plan (16–24 §). An agreed plan is locked in the database itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlmodel import Field, UniqueConstraint

from kotodesk.vault.records import Record, Relation, dict_column, list_column, owned


class Plan(Record, table=True):
    """One plan of one client: draft until the two agree, then sealed."""

    __table_args__ = (UniqueConstraint("client_id", "number", "version"),)
    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    number: int = 1
    version: int = 1
    valid_from: date | None = None
    valid_to: date | None = None
    next_review: date | None = None
    next_review_reason: str = ""
    long_term_goal: str = ""
    starting_point: str = ""
    language: str = ""
    """Language of the document, `fi` or `sv`."""
    goal_language: str = ""
    """Language that the language goal is about, `fin` or `swe`."""
    goal_levels: dict[str, str] = dict_column()
    """Level aimed at by skill."""
    hours_reason: str = ""
    outcome: str = ""
    """`signed`, `not_signed` or still open: whether the client signs what was agreed."""
    not_signed_reason: str = ""
    explained_in: str = ""
    """Language in which the plan was explained (24 §)."""
    interpreter: str = ""
    copy_given: bool = False
    copy_languages: list[str] = list_column()
    agreed_on: date | None = None
    agreed_by: str = ""
    sealed_at: datetime | None = None
    proposed: list[str] = list_column()
    """Fields of this record that are proposals: nobody has decided them yet."""


class Goal(Record, table=True):
    """A goal for the plan period, with the needs it answers and why its services serve it (19 §)."""

    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    position: int
    text: str = ""
    reason: str = ""
    areas: list[str] = list_column()
    decided_by: str = "officer"


class OpenNeed(Record, table=True):
    """A need that gets no goal in this plan, with the written reason why not."""

    __table_args__ = (UniqueConstraint("plan_id", "area"),)
    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    area: str
    reason: str = ""


class Measure(Record, table=True):
    """A measure under a goal: usually a service of the programme, else in free words."""

    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    goal_id: str = Field(foreign_key="goal.id", index=True)
    position: int
    service_id: str | None = Field(default=None, foreign_key="service.id")
    text: str = ""
    begins: date | None = None
    ends: date | None = None
    hours_per_week: float | None = None
    next_step: str = ""
    next_step_by: date | None = None
    despite: str = ""
    """Reason for a service that was chosen although it does not fit."""
    decided_by: str = "officer"


class Duty(Record, table=True):
    """What one side promises: `client` or `authority`."""

    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    position: int
    party: str
    text: str
    due: date | None = None


class ProblemNote(Record, table=True):
    """The officer's written reason for leaving a warning of the program as it is."""

    __table_args__ = (UniqueConstraint("plan_id", "problem"),)
    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    problem: str
    reason: str


class Review(Record, table=True):
    """A review of an agreed plan (22 §)."""

    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    held_on: date
    happened: str = ""
    client_view: str = ""
    next_review: date | None = None
    written_at: datetime


class MeasureState(Record, table=True):
    """How a measure of an agreed plan goes, on a day; the newest row counts."""

    relation: ClassVar[Relation] = owned("client_id")

    measure_id: str = Field(foreign_key="measure.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    on: date
    state: str
    note: str = ""
    written_at: datetime


class PlanEnding(Record, table=True):
    """Why and when an agreed plan ended."""

    relation: ClassVar[Relation] = owned("client_id")

    plan_id: str = Field(foreign_key="plan.id", index=True, unique=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    on: date
    reason: str
