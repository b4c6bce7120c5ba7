"""The list of clients: ids first, rows in pages, everything filtered and sorted by the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from kotodesk.assessment.records import Assessment
from kotodesk.people.records import Client, JobseekerPeriod
from kotodesk.people.rules import folded
from kotodesk.planning.records import Plan, PlanEnding, Review
from kotodesk.vault.work import Workroom

Filter = Literal["all", "overdue", "without_plan", "municipality", "employment_authority"]
FILTERS: tuple[Filter, ...] = ("all", "overdue", "without_plan", "municipality", "employment_authority")

State = Literal["new", "interview", "assessed", "no_plan_needed", "plan_draft", "in_force", "ended"]


@dataclass(frozen=True)
class ClientQuery:
    """What the list shows. `text` is compared with names in any script and dates of birth."""

    text: str = ""
    filter: Filter = "all"
    municipality_id: str = ""


@dataclass(frozen=True)
class ClientRow:
    """One row of the list. The employment authority's clients come with less."""

    id: str
    municipality_id: str
    name_latin: str
    name_original: str
    contact_language: str
    jobseeker: bool | None
    """None when nobody has said; the municipality serves such a client."""
    state: State
    next_date: date | None
    next_reason: str
    """`review` or empty."""
    overdue: bool
    safety_ban: bool


class Clients:
    """The clients of this vault as a list."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def ids(self, query: ClientQuery = ClientQuery()) -> list[str]:
        """Return the ids in the order of the list: the municipality's by next date, then the others."""
        today = self._room.clock.today()
        statement = select(col(Client.id)).where(*_conditions(query, today))
        order = (_is_jobseeker(today), _next_date().nulls_last(), col(Client.search))
        with self._room.reading() as session:
            return list(session.execute(statement.order_by(*order)).scalars())

    def count(self, query: ClientQuery) -> int:
        """Return how many clients a query finds."""
        statement = select(func.count()).select_from(Client)
        with self._room.reading() as session:
            found = session.execute(statement.where(*_conditions(query, self._room.clock.today())))
            return int(found.scalar_one())

    def counts(self, query: ClientQuery) -> Mapping[Filter, int]:
        """Return how many clients each filter finds beside the other parts of the query."""
        today = self._room.clock.today()
        all_ = replace(query, filter="all")
        numbers = [func.count().filter(and_(true(), *_filter(one, today))).label(one) for one in FILTERS]
        statement = select(*numbers).select_from(Client).where(*_conditions(all_, today))
        with self._room.reading() as session:
            found = session.execute(statement).mappings().one()
        return {one: int(found[one]) for one in FILTERS}

    def rows(self, ids: Sequence[str]) -> list[ClientRow]:
        """Return the rows of these ids in their order."""
        today = self._room.clock.today()
        with self._room.reading() as session:
            found = {row.id: row for row in _rows(session, ids, today)}
        return [found[one] for one in ids if one in found]


def _rows(session: Session, ids: Sequence[str], today: date) -> list[ClientRow]:
    statement = select(
        col(Client.id),
        col(Client.municipality_id),
        col(Client.name_latin),
        col(Client.name_original),
        col(Client.contact_language),
        case((_is_said(), _is_jobseeker(today)), else_=None).label("jobseeker"),
        _state().label("state"),
        _next_date().label("next_date"),
        col(Client.safety_ban),
    ).where(col(Client.id).in_(ids))
    return [_row(row, today) for row in session.execute(statement).mappings()]


def _row(row: Any, today: date) -> ClientRow:
    next_date = row["next_date"]
    return ClientRow(
        **{**row, "jobseeker": None if row["jobseeker"] is None else bool(row["jobseeker"])},
        next_reason="review" if next_date else "",
        overdue=next_date is not None and next_date < today,
    )


def _conditions(query: ClientQuery, today: date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        col(Client.search).contains(word, autoescape=True) for word in folded(query.text).split()
    ]
    if query.municipality_id:
        conditions.append(col(Client.municipality_id) == query.municipality_id)
    return conditions + _filter(query.filter, today)


def _filter(name: Filter, today: date) -> list[ColumnElement[bool]]:
    if name == "overdue":
        return [_next_date() < today]
    if name == "without_plan":
        return [~exists().where(_in_force()), _state().in_(("new", "interview", "assessed", "plan_draft"))]
    if name == "employment_authority":
        return [_is_jobseeker(today)]
    if name == "municipality":
        return [~_is_jobseeker(today)]
    return []


def _is_jobseeker(today: date) -> ColumnElement[bool]:
    """Periods prevail; without any, what has been said of the client."""
    mine = col(JobseekerPeriod.client_id) == col(Client.id)
    open_end = or_(col(JobseekerPeriod.ends).is_(None), col(JobseekerPeriod.ends) >= today)
    covers = and_(mine, col(JobseekerPeriod.begins) <= today, open_end)
    said = and_(~exists().where(mine), func.coalesce(col(Client.jobseeker), False))
    return or_(exists().where(covers), said)


def _is_said() -> ColumnElement[bool]:
    """Whether anybody has said anything of the job search."""
    dated = exists().where(col(JobseekerPeriod.client_id) == col(Client.id))
    return or_(dated, col(Client.jobseeker).is_not(None))


def _in_force() -> ColumnElement[bool]:
    ended = exists().where(col(PlanEnding.plan_id) == col(Plan.id))
    return and_(col(Plan.client_id) == col(Client.id), col(Plan.sealed_at).is_not(None), ~ended)


def _next_date() -> ColumnElement[date | None]:
    """The next review of the plan in force: the one set last."""
    later = (
        select(col(Review.next_review))
        .where(col(Review.plan_id) == col(Plan.id), col(Review.next_review).is_not(None))
        .order_by(col(Review.written_at).desc())
        .limit(1)
        .correlate(Plan)
        .scalar_subquery()
    )
    newest = select(func.coalesce(later, col(Plan.next_review))).where(_in_force())
    return newest.order_by(col(Plan.number).desc()).limit(1).correlate(Client).scalar_subquery()


def _state() -> ColumnElement[str]:
    """The furthest that the client has come: by a plan, else by the newest assessment."""
    plan = col(Plan.client_id) == col(Client.id)
    newest = _newest_assessment()
    finished = and_(newest, col(Assessment.finished_on).is_not(None))
    return case(
        (exists().where(and_(plan, col(Plan.sealed_at).is_(None))), "plan_draft"),
        (exists().where(_in_force()), "in_force"),
        (exists().where(plan), "ended"),
        (exists().where(and_(finished, col(Assessment.plan_needed) == "no")), "no_plan_needed"),
        (exists().where(finished), "assessed"),
        (exists().where(newest), "interview"),
        else_="new",
    )


def _newest_assessment() -> ColumnElement[bool]:
    other = aliased(Assessment)
    mine = col(other.client_id) == col(Client.id)
    newest = select(func.max(col(other.number))).where(mine).correlate(Client).scalar_subquery()
    return and_(col(Assessment.client_id) == col(Client.id), col(Assessment.number) == newest)
