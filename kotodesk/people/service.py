"""Use cases on people: one verb each."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from kotodesk.people import rules
from kotodesk.people.records import (
    Client,
    HouseholdMember,
    JobseekerPeriod,
    Municipality,
    Officer,
    OfficerPost,
)
from kotodesk.people.views import (
    ClientFile,
    MemberView,
    MunicipalityView,
    OfficerView,
    PeriodView,
    PostView,
)
from kotodesk.vault.changes import Writer
from kotodesk.vault.records import made, owner_of
from kotodesk.vault.views import fetch, view_of
from kotodesk.vault.work import Workroom


class People:
    """Clients, their households and periods, officers, municipalities."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def add(self, municipality_id: str, name_latin: str, **fields: Any) -> str:
        """Open a file for a new client and return its id."""
        fields = {"name_latin": name_latin, **fields}
        today = self._room.clock.today()
        rules.check(fields, today)
        with self._room.writing("client added") as writer:
            fetch(writer.session, Municipality, municipality_id)
            client = made(Client, municipality_id=municipality_id, created_on=today, **fields)
            client.search = rules.search_text(client.name_latin, client.name_original, client.born)
            writer.add(client)
            return client.id

    def file(self, client_id: str) -> ClientFile:
        """Return all basic facts of a client; raises KeyError for an unknown id."""
        with self._room.reading() as session:
            return client_file(session, client_id)

    def set(self, client_id: str, **fields: Any) -> None:
        """Change fields of a client's file."""
        rules.check(fields, self._room.clock.today())
        with self._room.writing("client changed") as writer:
            client = fetch(writer.session, Client, client_id)
            writer.set(client, draft_owner=owner_of(client), **fields)
            text = rules.search_text(client.name_latin, client.name_original, client.born)
            writer.set(client, search=text)

    def add_period(
        self, client_id: str, begins: date, ends: date | None = None, unemployed: bool | None = None
    ) -> str:
        """Record a period of valid job search and return its id."""
        rules.check_period(begins, ends)
        period = JobseekerPeriod(client_id=client_id, begins=begins, ends=ends, unemployed=unemployed)
        return self._add(period, "job search recorded")

    def set_period(self, period_id: str, **fields: Any) -> None:
        """Change a period of job search."""
        with self._room.writing("job search changed") as writer:
            period = fetch(writer.session, JobseekerPeriod, period_id)
            writer.set(period, draft_owner=owner_of(period), **fields)
            rules.check_period(period.begins, period.ends)

    def remove_period(self, period_id: str) -> None:
        """Take a period of job search away."""
        self._remove(JobseekerPeriod, period_id, "job search removed")

    def add_member(self, client_id: str, kind: str, born: date | None = None, now: str = "") -> str:
        """Record somebody who lives with the client and return the id."""
        rules.check({"kind": kind, "born": born}, self._room.clock.today())
        member = HouseholdMember(client_id=client_id, kind=kind, born=born, now=now)
        return self._add(member, "household changed")

    def set_member(self, member_id: str, **fields: Any) -> None:
        """Change a member of the household."""
        rules.check(fields, self._room.clock.today())
        with self._room.writing("household changed") as writer:
            member = fetch(writer.session, HouseholdMember, member_id)
            writer.set(member, draft_owner=owner_of(member), **fields)

    def remove_member(self, member_id: str) -> None:
        """Take a member of the household away."""
        self._remove(HouseholdMember, member_id, "household changed")

    def municipalities(self) -> tuple[MunicipalityView, ...]:
        """Return the municipalities of this vault, by their Finnish name."""
        with self._room.reading() as session:
            found = session.exec(select(Municipality).order_by(col(Municipality.name_fi))).all()
            return tuple(view_of(MunicipalityView, one) for one in found)

    def municipality(self, municipality_id: str) -> MunicipalityView:
        """Return one municipality; raises KeyError for an unknown id."""
        with self._room.reading() as session:
            return view_of(MunicipalityView, fetch(session, Municipality, municipality_id))

    def set_municipality(self, municipality_id: str, **fields: Any) -> None:
        """Change facts of a municipality."""
        with self._room.writing("municipality changed") as writer:
            municipality = fetch(writer.session, Municipality, municipality_id)
            writer.set(municipality, draft_owner=owner_of(municipality), **fields)
            rules.check_municipality(municipality.model_dump())

    def officer(self, officer_id: str) -> OfficerView:
        """Return an officer with the posts; raises KeyError for an unknown id."""
        with self._room.reading() as session:
            return officer_view(session, officer_id)

    def set_post(self, post_id: str, **fields: Any) -> None:
        """Change an officer's post."""
        with self._room.writing("post changed") as writer:
            post = fetch(writer.session, OfficerPost, post_id)
            writer.set(post, draft_owner=owner_of(post), **fields)
            rules.check_period(post.valid_from, post.valid_to)

    def _add(self, record: JobseekerPeriod | HouseholdMember, action: str) -> str:
        with self._room.writing(action) as writer:
            fetch(writer.session, Client, record.client_id)
            writer.add(record)
            return record.id

    def _remove(self, kind: type[JobseekerPeriod | HouseholdMember], record_id: str, action: str) -> None:
        with self._room.writing(action) as writer:
            writer.remove(fetch(writer.session, kind, record_id))


def register(writer: Writer, municipality: Municipality, officer: Officer, post: OfficerPost) -> None:
    """Write the first municipality and officer of a new vault; raises BadInput for what they may not hold."""
    rules.check_municipality(municipality.model_dump())
    rules.check_period(post.valid_from, post.valid_to)
    for record in (municipality, officer, post):
        writer.add(record)


def client_file(session: Session, client_id: str) -> ClientFile:
    """Return all basic facts of a client; raises KeyError for an unknown id."""
    client = fetch(session, Client, client_id)
    periods = session.exec(
        select(JobseekerPeriod)
        .where(JobseekerPeriod.client_id == client_id)
        .order_by(col(JobseekerPeriod.begins))
    )
    household = session.exec(
        select(HouseholdMember)
        .where(HouseholdMember.client_id == client_id)
        .order_by(col(HouseholdMember.born), col(HouseholdMember.id))
    )
    return view_of(
        ClientFile,
        client,
        periods=tuple(view_of(PeriodView, one) for one in periods),
        household=tuple(view_of(MemberView, one) for one in household),
    )


def officer_view(session: Session, officer_id: str) -> OfficerView:
    """Return an officer with the posts; raises KeyError for an unknown id."""
    officer = fetch(session, Officer, officer_id)
    posts = session.exec(select(OfficerPost).where(OfficerPost.officer_id == officer_id))
    return view_of(OfficerView, officer, posts=tuple(view_of(PostView, one) for one in posts))
