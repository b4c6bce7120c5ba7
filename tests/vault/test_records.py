from __future__ import annotations

from typing import ClassVar

import pytest
from sqlalchemy import MetaData
from sqlmodel import SQLModel

from kotodesk.people.records import Client, Officer, OfficerPost
from kotodesk.planning.records import Goal
from kotodesk.vault import records
from kotodesk.vault.records import (
    NOBODY,
    Record,
    Relation,
    all_tables,
    mentions,
    owned,
    owner_of,
    person_of,
    table_of,
    undeclared,
)


class Apart(Record):
    """Base of tables that the program must never see."""

    metadata = MetaData()


class WellSaid(Apart, table=True):
    relation: ClassVar[Relation] = owned("client_id")
    client_id: str


class NotSaid(Apart, table=True):
    client_id: str


class AbsentColumn(Apart, table=True):
    relation: ClassVar[Relation] = mentions("first_id", "second_id")
    first_id: str


class Contradiction(Apart, table=True):
    relation: ClassVar[Relation] = Relation("none", ("id",))


def test_a_table_is_named_as_one_would_say_it() -> None:
    assert table_of(OfficerPost).name == "officer_post"


def test_all_tables_are_those_of_the_program() -> None:
    assert all_tables()["client"] is Client
    assert set(all_tables()) == set(SQLModel.metadata.tables)


@pytest.mark.parametrize("kind", [NotSaid, AbsentColumn, Contradiction])
def test_a_table_without_a_sound_relation_is_named(
    kind: type[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SQLModel, "metadata", Apart.metadata)
    monkeypatch.setattr(records, "_mapped", lambda _base: iter([WellSaid, kind]))
    assert table_of(kind).name in undeclared()
    assert "well_said" not in undeclared()


def test_each_record_has_an_id_of_its_own() -> None:
    assert Officer(name="a").id != Officer(name="a").id


def test_the_person_behind_a_record() -> None:
    goal = Goal(plan_id="p", client_id="c", position=1)
    assert person_of(goal) == "c"
    assert person_of(Client(id="c", municipality_id="m", name_latin="x")) == "c"
    assert person_of(Officer(name="x")) is None


def test_a_printed_record_names_nobody() -> None:
    client = Client(id="c", municipality_id="m", name_latin="Olena Kovalenko")
    assert repr(client) == "Client(id='c')"
    assert "Olena" not in str(client)
    assert owner_of(client) == "client:c"


def test_relations_are_plain_values() -> None:
    assert owned("id") == Relation("owned", ("id",))
    assert mentions("a", "b") == Relation("mentions", ("a", "b"))
    assert Relation("none") == NOBODY
