"""Tables of the integration programme: providers, services, who answers for what."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field, UniqueConstraint

from kotodesk.vault.records import NOBODY, Record, Relation, list_column


class Provider(Record, table=True):
    """A body that carries services out."""

    __table_args__ = (UniqueConstraint("municipality_id", "key"),)
    relation: ClassVar[Relation] = NOBODY

    municipality_id: str = Field(foreign_key="municipality.id", index=True)
    key: str
    kind: str
    name_fi: str
    name_sv: str
    name_en: str = ""
    phone: str = ""


class Service(Record, table=True):
    """A service of the programme, or another integration service (content `other`)."""

    __table_args__ = (UniqueConstraint("municipality_id", "code"),)
    relation: ClassVar[Relation] = NOBODY

    municipality_id: str = Field(foreign_key="municipality.id", index=True)
    code: str
    content: str
    group: str
    name_fi: str = ""
    name_sv: str = ""
    name_en: str = ""
    for_whom_fi: str = ""
    for_whom_sv: str = ""
    for_whom_en: str = ""
    about_fi: str = ""
    about_sv: str = ""
    about_en: str = ""
    duration_fi: str = ""
    duration_sv: str = ""
    duration_en: str = ""
    areas: list[str] = list_column()
    provider_keys: list[str] = list_column()
    serves: str = "everybody"
    teaches: list[str] = list_column()
    level_from: str | None = None
    level_to: str | None = None
    literacy: str | None = None
    languages: list[str] = list_column()
    interpreted: bool = False
    hours_total: float | None = None
    hours_per_week: float | None = None
    week: list[dict[str, str]] = list_column()
    """Weekly times: {"day": "mon", "from": "09:00", "to": "11:00"}."""
    opening_fi: str = ""
    opening_sv: str = ""
    starts: list[str] = list_column()
    """Start days, ISO 8601."""
    place_fi: str = ""
    place_sv: str = ""
    far: bool = False
    travel_fi: str = ""
    travel_sv: str = ""
    child_care: bool = False
    remote: bool = False
    drop_in: bool = False
    anonymous: bool = False
    bought: bool = False
    age_from: int | None = None
    age_to: int | None = None
    for_parents: bool = False
    bases: list[str] = list_column()
    degree: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    checked_on: date | None = None


class Programme(Record, table=True):
    """The document that describes the programme: period, contact for section 9, known gaps."""

    relation: ClassVar[Relation] = NOBODY

    municipality_id: str = Field(foreign_key="municipality.id", index=True, unique=True)
    begins: date | None = None
    ends: date | None = None
    employment_authority_fi: str = ""
    employment_authority_sv: str = ""
    contact_post_fi: str = ""
    contact_post_sv: str = ""
    contact_phone: str = ""
    agreements: list[dict[str, str]] = list_column()
    """Agreements in words, {"fi": …, "sv": …}."""
    gaps: list[dict[str, str]] = list_column()
    """Known gaps in words, {"fi": …, "sv": …}."""
    residents_languages: list[str] = list_column()
    approved_fi: str = ""
    approved_sv: str = ""


class Responsibility(Record, table=True):
    """The posts that answer for one content, for jobseekers and for others (law.md C8)."""

    __table_args__ = (UniqueConstraint("municipality_id", "content"),)
    relation: ClassVar[Relation] = NOBODY

    municipality_id: str = Field(foreign_key="municipality.id", index=True)
    content: str
    jobseekers_post_fi: str = ""
    jobseekers_post_sv: str = ""
    others_post_fi: str = ""
    others_post_sv: str = ""
