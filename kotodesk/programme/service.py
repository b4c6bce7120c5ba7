"""Use cases of the programme."""

from __future__ import annotations

from typing import Any

from sqlmodel import select

from kotodesk.errors import BadInput, Refused
from kotodesk.programme import rules
from kotodesk.programme.content import ProgrammeContent
from kotodesk.programme.queries import programme_view
from kotodesk.programme.records import Programme, Provider, Responsibility, Service
from kotodesk.programme.views import ProgrammeView
from kotodesk.vault.changes import Writer
from kotodesk.vault.records import made, owner_of
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
            programme = fetch(writer.session, Programme, programme_id)
            writer.set(programme, draft_owner=owner_of(programme), **fields)
            rules.check(programme.model_dump())

    def add_service(self, municipality_id: str, code: str, **fields: Any) -> str:
        """Add a service and return its id."""
        service = made(Service, municipality_id=municipality_id, code=code, **fields)
        _check_whole(service)
        with self._room.writing("service added") as writer:
            _check_free(writer, Service, municipality_id, code=code)
            return writer.add(service).id

    def set_service(self, service_id: str, **fields: Any) -> None:
        """Change a service."""
        with self._room.writing("service changed") as writer:
            service = fetch(writer.session, Service, service_id)
            if fields.get("code", service.code) != service.code:
                _check_free(writer, Service, service.municipality_id, code=fields["code"])
            writer.set(service, draft_owner=owner_of(service), **fields)
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
            provider = fetch(writer.session, Provider, provider_id)
            writer.set(provider, draft_owner=owner_of(provider), **fields)

    def add_provider(self, municipality_id: str, key: str, kind: str, **fields: Any) -> str:
        """Add a provider and return its id."""
        rules.check({"kind": kind})
        provider = made(Provider, municipality_id=municipality_id, key=key, kind=kind, **fields)
        with self._room.writing("provider added") as writer:
            _check_free(writer, Provider, municipality_id, key=key)
            return writer.add(provider).id

    def remove_provider(self, provider_id: str) -> None:
        """Remove a provider; raises Refused while a service names it."""
        with self._room.writing("provider removed") as writer:
            provider = fetch(writer.session, Provider, provider_id)
            town = provider.municipality_id
            services = writer.session.exec(select(Service).where(Service.municipality_id == town))
            if any(provider.key in one.provider_keys for one in services):
                raise Refused(rules.PROVIDER_IN_USE)
            writer.remove(provider)

    def set_responsible(self, municipality_id: str, content: str, **posts: Any) -> None:
        """Name the posts that answer for one content."""
        with self._room.writing("responsibility changed") as writer:
            row = writer.session.exec(
                select(Responsibility).where(
                    Responsibility.municipality_id == municipality_id, Responsibility.content == content
                )
            ).one()
            writer.set(row, draft_owner=owner_of(row), **posts)


def write_programme(writer: Writer, municipality_id: str, content: ProgrammeContent) -> None:
    """Write a whole programme into a vault that has none for this municipality."""
    rules.check(dict(content.facts))
    writer.add(made(Programme, municipality_id=municipality_id, **content.facts))
    for provider in content.providers:
        rules.check(dict(provider))
        writer.add(made(Provider, municipality_id=municipality_id, **provider))
    for service in content.services:
        rules.check(dict(service))
        writer.add(made(Service, municipality_id=municipality_id, **service))
    given = {row["content"]: row for row in content.responsibilities}
    for number in rules.CONTENTS:
        posts = given.get(number, {"content": number})
        writer.add(made(Responsibility, municipality_id=municipality_id, **posts))


def _check_free(
    writer: Writer, kind: type[Service] | type[Provider], municipality_id: str, **name: str
) -> None:
    """Refuse a second entry of one name; without this the database would, and say it badly."""
    taken = select(kind).filter_by(municipality_id=municipality_id, **name)
    if writer.session.exec(taken).first() is not None:
        raise BadInput(rules.CODE_TAKEN, given=next(iter(name.values())))


def _check_whole(service: Service) -> None:
    rules.check(service.model_dump())
    if not (service.name_fi.strip() or service.name_sv.strip()):
        raise BadInput(rules.NAME_MISSING)
    if not (service.content and service.group and service.serves):
        raise BadInput(rules.NO_PLACE)
