"""Tables of the assessment of skills and the need for integration services (14 §)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from sqlmodel import JSON, Column, Field, UniqueConstraint

from kotodesk.vault.records import Record, Relation, owned


class Assessment(Record, table=True):
    """One assessment of one client. It remembers the form it was made with."""

    __table_args__ = (UniqueConstraint("client_id", "number"),)
    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    number: int = 1
    """Running number among the client's assessments: the greatest is the newest."""
    form_id: str
    form_version: int
    form_checksum: str
    started_on: date
    finished_on: date | None = None
    further_needed: str = ""
    """Whether further measures are needed: `yes`, `no` or not yet said."""
    summary: str = ""
    client_view: str = ""
    """`agrees`, `partly`, `no` or not yet asked."""
    client_view_words: str = ""
    plan_needed: str = ""
    """`yes`, `no`, `later` or not yet judged (16 §)."""
    plan_needed_reason: str = ""


class Answer(Record, table=True):
    """The answer to one question, or why there is none."""

    __table_args__ = (UniqueConstraint("assessment_id", "key"),)
    relation: ClassVar[Relation] = owned("client_id")

    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    key: str
    status: str
    value: Any = Field(default=None, sa_column=Column(JSON))


class FurtherMeasure(Record, table=True):
    """A further measure ordered from somebody: literacy check, language test, skills mapping …"""

    relation: ClassVar[Relation] = owned("client_id")

    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    kind: str
    """An id of the vocabulary *further_measures*."""
    provider: str = ""
    due: date | None = None
    result: str = ""


class Need(Record, table=True):
    """A need in one area, 0–3, with the strength beside it and the answers that led to it."""

    __table_args__ = (UniqueConstraint("assessment_id", "area"),)
    relation: ClassVar[Relation] = owned("client_id")

    assessment_id: str = Field(foreign_key="assessment.id", index=True)
    client_id: str = Field(foreign_key="client.id", index=True)
    area: str
    need: int
    strength: int
    reason: str = ""
    decided_by: str = "proposal"
    """`officer` or `proposal`."""
