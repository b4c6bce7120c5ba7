"""Use cases on meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from kotodesk.meetings import rules
from kotodesk.meetings.records import Meeting
from kotodesk.people.records import Client
from kotodesk.vault.records import made, owner_of
from kotodesk.vault.views import fetch, view_of
from kotodesk.vault.work import Workroom


@dataclass(frozen=True)
class MeetingView:
    """A meeting that was held."""

    id: str
    held_on: date
    purpose: str
    minutes: int | None
    place: str
    interpreter_language: str
    interpreter_mode: str
    interpreter: str


class Meetings:
    """The meetings of clients."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def add(self, client_id: str, held_on: date, purpose: str, **fields: Any) -> str:
        """Record a meeting and return its id."""
        rules.check({"held_on": held_on, "purpose": purpose, **fields}, self._room.clock.today())
        meeting = made(Meeting, client_id=client_id, held_on=held_on, purpose=purpose, **fields)
        with self._room.writing("meeting recorded") as writer:
            fetch(writer.session, Client, client_id)
            writer.add(meeting)
            return meeting.id

    def set(self, meeting_id: str, **fields: Any) -> None:
        """Change a meeting."""
        rules.check(fields, self._room.clock.today())
        with self._room.writing("meeting changed") as writer:
            meeting = fetch(writer.session, Meeting, meeting_id)
            writer.set(meeting, draft_owner=owner_of(meeting), **fields)

    def remove(self, meeting_id: str) -> None:
        """Take a meeting away."""
        with self._room.writing("meeting removed") as writer:
            writer.remove(fetch(writer.session, Meeting, meeting_id))

    def of(self, client_id: str) -> tuple[MeetingView, ...]:
        """Return the meetings of a client, oldest first."""
        with self._room.reading() as session:
            return meetings_of(session, client_id)


def meetings_of(session: Session, client_id: str) -> tuple[MeetingView, ...]:
    """Return the meetings of a client, oldest first."""
    rows = session.exec(
        select(Meeting).where(Meeting.client_id == client_id).order_by(col(Meeting.held_on), col(Meeting.id))
    )
    return tuple(view_of(MeetingView, row) for row in rows)
