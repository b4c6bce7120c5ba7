"""Every keystroke, valid or not, until its field is left.

A typed column cannot hold a half-typed date, so what a person types goes here within a second; leaving
a field that parses writes the record (see `kotodesk.vault.changes`) and drops the draft.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field, Session, UniqueConstraint, col, delete, select

from kotodesk.clock import Clock
from kotodesk.vault.records import Record, Relation, all_tables, owned, person_of


class Draft(Record, table=True):
    """The raw text of one field. `owner` names a record: `client:<id>`, `assessment:<id>`."""

    __table_args__ = (UniqueConstraint("owner", "field"),)
    relation: ClassVar[Relation] = owned("client_id")

    owner: str
    client_id: str | None = Field(default=None, index=True)
    """Whose file the owner is part of, so that erasure finds the draft."""
    field: str
    text: str
    at: datetime


class Drafts:
    """The drafts of a vault, read and written in the caller's transaction."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def keep(self, owner: str, field: str, text: str) -> None:
        """Keep the text of a field as it stands; an earlier text of the same field is replaced."""
        draft = self._session.exec(select(Draft).where(Draft.owner == owner, Draft.field == field)).first()
        now = self._clock.now()
        if draft is None:
            client_id = self._client_of(owner)
            draft = Draft(owner=owner, client_id=client_id, field=field, text=text, at=now)
        draft.text, draft.at = text, now
        self._session.add(draft)
        self._session.flush()

    def of(self, owner: str) -> dict[str, str]:
        """Return the kept texts of an owner by field."""
        rows = self._session.exec(select(Draft).where(Draft.owner == owner).order_by(Draft.field))
        return {draft.field: draft.text for draft in rows}

    def drop(self, owner: str, *fields: str) -> None:
        """Drop the drafts of these fields, or all drafts of the owner."""
        drop = delete(Draft).where(col(Draft.owner) == owner)
        self._session.exec(drop.where(col(Draft.field).in_(fields)) if fields else drop)

    def _client_of(self, owner: str) -> str | None:
        table, _, row_id = owner.partition(":")
        kind = all_tables().get(table)
        record = self._session.get(kind, row_id) if kind else None
        return person_of(record) if record else None
