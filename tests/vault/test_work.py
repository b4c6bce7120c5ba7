"""How a room reads and writes: one transaction, one action, news afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from sqlmodel import select

from kotodesk.clock import FixedClock
from kotodesk.people.records import Client, HouseholdMember, Municipality
from kotodesk.vault.changes import history
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.records import made
from kotodesk.vault.vault import Vault
from kotodesk.vault.views import fetch, view_of
from kotodesk.vault.work import Workroom


@pytest.fixture
def room(vault: Vault, clock: FixedClock) -> Workroom:
    return Workroom(vault, clock, "officer-1")


@pytest.fixture
def home(room: Workroom) -> Municipality:
    with room.writing("town added") as writer:
        return writer.add(Municipality(name_fi="H", name_sv="S", official_fi="", official_sv=""))


def test_news_come_after_the_work_is_stored(room: Workroom, home: Municipality) -> None:
    found: list[str] = []

    def look(_news: frozenset[tuple[str, str]]) -> None:
        with room.reading() as session:
            found.extend(session.exec(select(Client.name_latin)))

    room.listeners.append(look)
    with room.writing("client added") as writer:
        writer.add(Client(municipality_id=home.id, name_latin="Olena"))
        assert found == []
    assert found == ["Olena"]


def test_an_error_undoes_everything_and_tells_nobody(room: Workroom, home: Municipality) -> None:
    told: list[object] = []
    room.listeners.append(told.append)

    def break_off() -> None:
        with room.writing("client added") as writer:
            writer.add(Client(municipality_id=home.id, name_latin="Olena"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    with room.reading() as session:
        assert session.exec(select(Client)).all() == []
    assert told == []


def test_a_reading_session_cannot_write(room: Workroom, home: Municipality) -> None:
    with room.reading() as session:
        session.add(Client(municipality_id=home.id, name_latin="Olena"))
        with pytest.raises(Exception, match="readonly"):
            session.flush()


def test_every_change_knows_who_and_by_which_action(room: Workroom, home: Municipality) -> None:
    with room.writing("town renamed") as writer:
        writer.set(fetch(writer.session, Municipality, home.id), name_fi="Hiekkaniemi")
    with room.reading() as session:
        steps = history(session, home.id)
    assert [(one.action, one.who) for one in steps] == [
        ("town added", "officer-1"),
        ("town renamed", "officer-1"),
    ]


def test_what_is_removed_takes_its_drafts_along(
    room: Workroom, home: Municipality, clock: FixedClock
) -> None:
    with room.writing("added") as writer:
        client = writer.add(Client(municipality_id=home.id, name_latin="Olena"))
        member = writer.add(HouseholdMember(client_id=client.id, kind="child"))
        drafts = Drafts(writer.session, clock)
        drafts.keep(f"household_member:{member.id}", "now", "sko")
        drafts.keep(f"client:{client.id}", "phone", "04")
    with room.writing("removed") as writer:
        writer.remove(fetch(writer.session, HouseholdMember, member.id))
    with room.reading() as session:
        assert Drafts(session, clock).of(f"household_member:{member.id}") == {}
        assert Drafts(session, clock).of(f"client:{client.id}") == {"phone": "04"}


@dataclass(frozen=True)
class Shown:
    id: str
    name_latin: str
    bases: tuple[str, ...]
    extra: date


def test_a_view_is_a_frozen_copy_of_what_it_shares(room: Workroom, home: Municipality) -> None:
    client = Client(municipality_id=home.id, name_latin="Olena", bases=["work"])
    shown = view_of(Shown, client, extra=date(2025, 9, 3))
    client.bases.append("study")
    assert shown == Shown(client.id, "Olena", ("work",), date(2025, 9, 3))


def test_an_unknown_id_names_its_table(room: Workroom) -> None:
    with room.reading() as session, pytest.raises(KeyError, match="household_member"):
        fetch(session, HouseholdMember, "?")


def test_a_field_without_a_column_is_never_left_out_in_silence() -> None:
    with pytest.raises(AttributeError, match="household_member: borne, whoo"):
        made(HouseholdMember, client_id="1", kind="child", borne=None, whoo=1)
    assert made(HouseholdMember, client_id="1", kind="child").kind == "child"
