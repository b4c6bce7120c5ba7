"""The archive of sealed documents: append-only, guarded by triggers."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field

from kotodesk.vault.records import Record, Relation, owned


class SealedDocument(Record, table=True):
    """What was agreed, as data and as the printed bytes, each with its SHA-256 in hexadecimal."""

    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    kind: str
    subject_id: str = Field(index=True)
    version: int
    language: str
    pack: str
    snapshot: str
    snapshot_sha256: str
    pdf: bytes
    pdf_sha256: str
    sealed_at: datetime
    sealed_by: str
