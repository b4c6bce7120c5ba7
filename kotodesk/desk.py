"""The one door. The window, the command line and the tests open a vault here and work through it.

with Desk.open(folder, passphrase, SystemClock()) as desk:
    client = desk.people.add(municipality, "Olena Koval")
    desk.assessments.begin(client)
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath
from types import TracebackType

from sqlmodel import Session

from kotodesk.assessment.service import Assessments
from kotodesk.clock import Clock
from kotodesk.documents.service import Documents
from kotodesk.meetings.service import Meetings
from kotodesk.path.clients import Clients
from kotodesk.path.service import Path
from kotodesk.people.records import Municipality, Officer, OfficerPost
from kotodesk.people.service import People, register
from kotodesk.people.views import OfficerView
from kotodesk.planning.follow_up import FollowUp
from kotodesk.planning.service import Plans
from kotodesk.programme.catalogue import starter
from kotodesk.programme.content import ProgrammeContent
from kotodesk.programme.service import ProgrammeDesk, write_programme
from kotodesk.vault.changes import Writer
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.records import new_id
from kotodesk.vault.vault import Holder, KdfCost, Vault
from kotodesk.vault.work import News, Workroom


@dataclass(frozen=True)
class FirstStart:
    """What the first start asks before there is a vault."""

    name_fi: str
    name_sv: str
    official_fi: str
    official_sv: str
    officer: str
    title_fi: str
    title_sv: str
    language: str = "fi"
    """Language of the window: fi, sv or en."""
    bilingual: bool = False
    majority: str = "fi"
    region: str = "mainland"
    unit_fi: str = ""
    unit_sv: str = ""
    phone: str = ""
    public_official: bool = False
    official_from: date | None = None
    official_to: date | None = None
    acts_for_employment_authority: bool = False
    programme: ProgrammeContent | None = field(default=None, repr=False)
    """Instead of the starter catalogue."""


class Desk(AbstractContextManager["Desk"]):
    """An open vault with the use cases of every room."""

    def __init__(self, room: Workroom) -> None:
        self._room = room
        self.clock = room.clock
        self.people = People(room)
        self.clients = Clients(room)
        self.meetings = Meetings(room)
        self.assessments = Assessments(room)
        self.programme = ProgrammeDesk(room)
        self.plans = Plans(room)
        self.follow_up = FollowUp(room)
        self.path = Path(room)
        self.documents = Documents(room)

    @classmethod
    def create(
        cls,
        folder: FilePath,
        passphrase: str,
        start: FirstStart,
        clock: Clock,
        *,
        cost: KdfCost | None = None,
    ) -> Desk:
        """Make a vault with its first municipality, officer and programme, and return it open.

        Raises the errors of `Vault.create`. `cost` is for tests alone: a lower one is easier to guess.
        """
        officer_id = new_id()

        def furnish(session: Session) -> None:
            _furnish(Writer(session, clock, officer_id, "first start"), start, officer_id)

        vault = Vault.create(
            folder, passphrase, Holder(officer_id, _shown(start)), clock, furnish=furnish, cost=cost
        )
        return cls(Workroom(vault, clock, officer_id))

    @classmethod
    def open(cls, folder: FilePath, passphrase: str, clock: Clock, officer_id: str | None = None) -> Desk:
        """Open the vault of a folder; raises the errors of `Vault.open`."""
        vault = Vault.open(folder, passphrase, officer_id, clock)
        return cls(Workroom(vault, clock, vault.officer_id))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the desk."""
        self.close()

    def close(self) -> None:
        """Close the vault and forget its key; a second call does nothing."""
        self._room.vault.close()

    def on_change(self, listener: News) -> None:
        """Tell `listener` after each use case what it changed, as pairs of table and id."""
        self._room.listeners.append(listener)

    @property
    def officer(self) -> OfficerView:
        """The officer who has signed in."""
        return self.people.officer(self._room.who)

    def keep_draft(self, owner: str, field: str, text: str) -> None:
        """Keep the raw text of a field that is being typed; `owner` is like `client:<id>`."""
        with self._room.vault.session() as session:
            Drafts(session, self.clock).keep(owner, field, text)

    def drafts_of(self, owner: str) -> Mapping[str, str]:
        """Return the kept raw texts of an owner by field."""
        with self._room.reading() as session:
            return Drafts(session, self.clock).of(owner)

    def drop_draft(self, owner: str, field: str) -> None:
        """Forget the raw text of a field."""
        with self._room.vault.session() as session:
            Drafts(session, self.clock).drop(owner, field)


def _shown(start: FirstStart) -> Mapping[str, str]:
    majority_is_swedish = start.majority == "sv"
    return {
        "name": start.officer,
        "title": start.title_sv if majority_is_swedish else start.title_fi,
        "municipality": start.name_sv if majority_is_swedish else start.name_fi,
        "language": start.language,
    }


def _furnish(writer: Writer, start: FirstStart, officer_id: str) -> None:
    municipality = Municipality(
        name_fi=start.name_fi,
        name_sv=start.name_sv,
        official_fi=start.official_fi,
        official_sv=start.official_sv,
        unit_fi=start.unit_fi,
        unit_sv=start.unit_sv,
        phone=start.phone,
        bilingual=start.bilingual,
        majority=start.majority,
        region=start.region,
    )
    post = OfficerPost(
        officer_id=officer_id,
        municipality_id=municipality.id,
        title_fi=start.title_fi,
        title_sv=start.title_sv,
        public_official=start.public_official,
        acts_for_employment_authority=start.acts_for_employment_authority,
        valid_from=start.official_from,
        valid_to=start.official_to,
    )
    register(writer, municipality, Officer(id=officer_id, name=start.officer), post)
    write_programme(writer, municipality.id, start.programme or _starter(start))


def _starter(start: FirstStart) -> ProgrammeContent:
    content = starter()
    facts = {
        "contact_post_fi": start.title_fi,
        "contact_post_sv": start.title_sv,
        "contact_phone": start.phone,
    }
    return ProgrammeContent(facts, content.providers, content.services)
