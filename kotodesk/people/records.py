"""Tables of people: the municipality, its officers, and the clients with what belongs to their file."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from kotodesk.vault.records import NOBODY, Record, Relation, list_column, owned


class Municipality(Record, table=True):
    """A municipality that an officer serves. Names are kept in both national languages."""

    relation: ClassVar[Relation] = NOBODY

    name_fi: str
    name_sv: str
    official_fi: str
    """Name as a sender on paper, for example *Hiekkaniemen kunta*."""
    official_sv: str
    unit_fi: str = ""
    unit_sv: str = ""
    phone: str = ""
    bilingual: bool = False
    majority: str = "fi"
    """Language of the majority, `fi` or `sv`."""
    region: str = "mainland"


class Officer(Record, table=True):
    """A person who works with the program."""

    relation: ClassVar[Relation] = NOBODY

    name: str


class OfficerPost(Record, table=True):
    """A post that an officer holds in a municipality; only a public official may agree plans (87 §)."""

    relation: ClassVar[Relation] = NOBODY

    officer_id: str = Field(foreign_key="officer.id", index=True)
    municipality_id: str = Field(foreign_key="municipality.id", index=True)
    title_fi: str
    title_sv: str
    public_official: bool = False
    acts_for_employment_authority: bool = False
    """Whether an agreement lets the holder act for the employment authority as well (410/2015, 54 §)."""
    valid_from: date | None = None
    valid_to: date | None = None


class Client(Record, table=True):
    """A client's basic facts. Empty means not known."""

    relation: ClassVar[Relation] = owned("id")

    municipality_id: str = Field(foreign_key="municipality.id", index=True)
    name_latin: str
    name_original: str = ""
    born: date | None = None
    citizenship: str = ""
    mother_tongue: str = ""
    other_languages: list[str] = list_column()
    contact_language: str = ""
    interpreter: str = ""
    interpreter_wishes: str = ""
    proceedings_language: str = ""
    """Language of proceedings, `fi` or `sv`; the default for every print (law.md C13)."""
    first_permit: date | None = None
    permit_valid_to: date | None = None
    municipality_since: date | None = None
    bases: list[str] = list_column()
    quota_refugee: bool | None = None
    family_of_quota_refugee: bool | None = None
    jobseeker: bool | None = None
    """Whether job search is valid, when no dated period tells; periods prevail."""
    allowances: list[str] = list_column()
    phone: str = ""
    safety_ban: bool = False
    contacted_on: date | None = None
    contacted_by: str = ""
    search: str = ""
    """Folded names and date of birth; `kotodesk.people.rules.search_text` keeps it true."""
    created_on: date | None = None


class JobseekerPeriod(Record, table=True):
    """A period of valid job search; an absent end is open. Unemployed or not is another fact (C1)."""

    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    begins: date
    ends: date | None = None
    unemployed: bool | None = None


class HouseholdMember(Record, table=True):
    """Somebody who lives with the client. Adults have a file of their own."""

    relation: ClassVar[Relation] = owned("client_id")

    client_id: str = Field(foreign_key="client.id", index=True)
    kind: str
    """An id of the vocabulary *relations*."""
    born: date | None = None
    now: str = ""
