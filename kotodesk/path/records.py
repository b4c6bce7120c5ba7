"""Which steps somebody has opened, so that *looked at* differs from *not begun*."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field, UniqueConstraint

from kotodesk.vault.records import Record, Relation, owned


class Visit(Record, table=True):
    """The first time that a step or a part of the interview was opened."""

    __table_args__ = (UniqueConstraint("client_id", "step"),)
    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    step: str
    on: date
