"""Use cases of the programme."""

from __future__ import annotations

from typing import Any

from sqlmodel import select

from kotodesk.errors import BadInput
from kotodesk.programme import rules
from kotodesk.programme.content import ProgrammeContent
from kotodesk.programme.queries import programme_view
from kotodesk.programme.records import Programme, Provider, Responsibility, Service
from kotodesk.programme.views import ProgrammeView
from kotodesk.vault.changes import Writer
from kotodesk.vault.views import fetch
from kotodesk.vault.work import Workroom


class ProgrammeDesk:
    """The programme of each municipality that the officer serves."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def of(self, municipality_id: str) -> ProgrammeView:
        """Return the programme as it stands."""
        with self._room.reading() as session:
            return programme_view(session, municipality_id)

    def set(self, programme_id: str, **fields: Any) -> None:
        """Change the period, the contact for section 9, known gaps and the like."""
        with self._room.writing("programme changed") as writer:
            writer.set(fetch(writer.session, Programme, programme_id), **fields)

    def add_service(self, municipality_id: str, code: str, **fields: Any) -> str:
        """Add a service and return its id."""
        rules.check(fields)
        with self._room.writing("service added") as writer:
            row = Service(municipality_id=municipality_id, code=code, **fields)
            writer.add(row)
            return row.id

    def set_service(self, service_id: str, **fields: Any) -> None:
        """Change a service."""
        rules.check(fields)
        with self._room.writing("service changed") as writer:
            service = fetch(writer.session, Service, service_id)
            writer.set(service, **fields)
            _check_whole(service)

    def remove_service(self, service_id: str) -> None:
        """Take a service out of the programme; plans that chose it keep it by its end day instead."""
        with self._room.writing("service ended") as writer:
            service = fetch(writer.session, Service, service_id)
            writer.set(service, valid_to=self._room.clock.today())

    def set_provider(self, provider_id: str, **fields: Any) -> None:
        """Change a provider."""
        rules.check(fields)
        with self._room.writing("provider changed") as writer:
            writer.set(fetch(writer.session, Provider, provider_id), **fields)

    def add_provider(self, municipality_id: str, key: str, kind: str, **fields: Any) -> str:
        """Add a provider and return its id."""
        rules.check({"kind": kind})
        with self._room.writing("provider added") as writer:
            row = Provider(municipality_id=municipality_id, key=key, kind=kind, **fields)
            writer.add(row)
            return row.id

    def set_responsible(self, municipality_id: str, content: str, **posts: Any) -> None:
        """Name the posts that answer for one content."""
        with self._room.writing("responsibility changed") as writer:
            row = writer.session.exec(
                select(Responsibility).where(
                    Responsibility.municipality_id == municipality_id, Responsibility.content == content
                )
            ).one()
            writer.set(row, **posts)


def write_programme(writer: Writer, municipality_id: str, content: ProgrammeContent) -> None:
    """Write a whole programme into a vault that has none for this municipality."""
    writer.add(Programme(municipality_id=municipality_id, **content.facts))
    for provider in content.providers:
        writer.add(Provider(municipality_id=municipality_id, **provider))
    for service in content.services:
        rules.check(dict(service))
        writer.add(Service(municipality_id=municipality_id, **service))
    given = {row["content"]: row for row in content.responsibilities}
    for number in rules.CONTENTS:
        posts = given.get(number, {"content": number})
        writer.add(Responsibility(municipality_id=municipality_id, **posts))


def _check_whole(service: Service) -> None:
    rules.check_order(service.level_from, service.level_to)
    if service.valid_from and service.valid_to and service.valid_to < service.valid_from:
        raise BadInput(rules.DAYS_CROSSED)
    if not (service.name_fi or service.name_sv):
        raise BadInput(rules.NAME_MISSING)
