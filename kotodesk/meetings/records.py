"""One record per appointment."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from kotodesk.vault.records import Record, Relation, owned


class Meeting(Record, table=True):
    """A meeting that was held with a client."""

    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    held_on: date
    purpose: str
    """`interview`, `plan` or `review`."""
    minutes: int | None = None
    place: str = ""
    interpreter_language: str = ""
    interpreter_mode: str = ""
    interpreter: str = ""
    """Name or agency of the interpreter."""
