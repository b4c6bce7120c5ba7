"""A crowd of invented clients, written straight into the tables: use by use it would take an hour.

Every number comes from the client's place in the crowd, so that each run measures the same crowd. Its mix is
that of a desk after some years: most have been assessed, half have a plan in force, a third seek work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlmodel import Session

from kotodesk.assessment.records import Assessment
from kotodesk.people.records import Client, JobseekerPeriod
from kotodesk.people.rules import search_text
from kotodesk.planning.records import Plan, PlanEnding, Review
from kotodesk.vault.records import Record, table_of

_GIVEN = (
    "Olena",
    "Gulab",
    "Thuy",
    "Amina",
    "José",
    "Mykola",
    "Selam",
    "Ahmad",
    "Galina",
    "Napha",
    "Müge",
    "Eino",
)
_FAMILY = ("Koval", "Haidari", "Nguyen", "Shevchenko", "Öztürk", "Tesfaye", "Al-Hassan", "Petrova", "Łukasz")
_LANGUAGES = ("ukr", "prs", "vie", "som", "spa", "rus", "tir", "ara", "tha", "tur")


def crowd(session: Session, municipality_id: str, places: range, now: datetime) -> None:
    """Write the clients of these places with what belongs to their files; `now` is the desk's moment."""
    rows: dict[type[Record], list[Record]] = defaultdict(list)
    for place in places:
        for record in _file(municipality_id, place, now):
            rows[type(record)].append(record)
    for kind, records in rows.items():
        session.execute(table_of(kind).insert(), [record.model_dump() for record in records])


def _file(municipality_id: str, place: int, now: datetime) -> Iterator[Record]:
    today = now.date()
    client = _client(municipality_id, place, today)
    yield client
    if place % 3 == 0:
        ends = today - timedelta(days=90) if place % 2 else None
        yield JobseekerPeriod(client_id=client.id, begins=today - timedelta(days=400), ends=ends)
    if place % 10 == 0:
        return
    assessment = _assessment(client.id, place, today)
    yield assessment
    if assessment.finished_on and place % 8:
        yield from _plans(client.id, assessment.id, place, now)


def _client(municipality_id: str, place: int, today: date) -> Client:
    name = f"{_GIVEN[place % len(_GIVEN)]} {_FAMILY[place % len(_FAMILY)]} {place}"
    born = date(1955, 1, 1) + timedelta(days=place * 37 % 18_000)
    return Client(
        municipality_id=municipality_id,
        name_latin=name,
        born=born,
        contact_language=_LANGUAGES[place % len(_LANGUAGES)],
        jobseeker=place % 7 == 0,
        search=search_text(name, "", born),
        created_on=today,
    )


def _assessment(client_id: str, place: int, today: date) -> Assessment:
    return Assessment(
        client_id=client_id,
        form_id="interview-0",
        form_version=1,
        form_checksum="",
        started_on=today - timedelta(days=300),
        finished_on=today - timedelta(days=290) if place % 9 else None,
        plan_needed="no" if place % 8 == 0 else "yes",
    )


def _plans(client_id: str, assessment_id: str, place: int, now: datetime) -> Iterator[Record]:
    """One plan, sealed for most; of the sealed ones some have ended, some have been reviewed."""
    today, sealed = now.date(), place % 5 != 0
    due = today + timedelta(days=place % 200 - 40)
    plan = Plan(
        client_id=client_id,
        assessment_id=assessment_id,
        valid_from=today - timedelta(days=280),
        next_review=due,
        sealed_at=now if sealed else None,
    )
    yield plan
    if sealed and place % 4 == 0:
        yield PlanEnding(plan_id=plan.id, client_id=client_id, on=today, reason="moved")
    elif sealed and place % 2:
        held = today - timedelta(days=100)
        later = due + timedelta(days=120)
        yield Review(plan_id=plan.id, client_id=client_id, held_on=held, next_review=later, written_at=now)
