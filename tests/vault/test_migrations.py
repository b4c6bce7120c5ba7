"""The schema that migrations make is the schema that the tables describe, seals included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, text
from sqlmodel import Session, SQLModel

from kotodesk.assessment.records import Assessment
from kotodesk.clock import FixedClock
from kotodesk.documents.records import SealedDocument
from kotodesk.people.records import Client
from kotodesk.planning.records import Goal, Measure, Plan, Review
from kotodesk.vault import migrations
from kotodesk.vault.changes import Writer
from kotodesk.vault.errors import NewerVault, NotAVault, Sealed
from kotodesk.vault.migrations import draft
from kotodesk.vault.migrations.run import REVISIONS, is_current, revision_of, revisions, upgrade

SEALS = {
    **dict.fromkeys(("sealed_document", "plan", "assessment"), ("delete", "update")),
    **dict.fromkeys(("goal", "open_need", "measure", "duty", "problem_note"), ("delete", "insert", "update")),
    **dict.fromkeys(("answer", "need"), ("delete", "insert", "update")),
}
"""What must be locked, and against what."""


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def migrated(connection: Connection) -> Connection:
    upgrade(connection)
    return connection


def schema(connection: Connection, kind: str) -> dict[str, str]:
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type = :kind AND sql IS NOT NULL"), {"kind": kind}
    )
    return dict(sorted((name, sql) for name, sql in rows))


def test_the_migrated_schema_equals_the_tables(migrated: Connection) -> None:
    draft.import_all_tables()
    assert compare_metadata(MigrationContext.configure(migrated), SQLModel.metadata) == []


def test_the_indexes_equal_those_of_the_tables(migrated: Connection, folder: Path) -> None:
    draft.import_all_tables()
    engine = create_engine("sqlite://")
    with engine.connect() as made:
        SQLModel.metadata.create_all(made)
        assert schema(migrated, "index") == schema(made, "index")
    engine.dispose()


def test_the_triggers_are_the_expected_seals(migrated: Connection) -> None:
    expected = [f"seal_{table}_{event}" for table, events in SEALS.items() for event in events]
    assert sorted(schema(migrated, "trigger")) == sorted(expected)
    assert all("RAISE(ABORT, 'kotodesk: sealed')" in sql for sql in schema(migrated, "trigger").values())


def test_there_are_no_views(migrated: Connection) -> None:
    assert schema(migrated, "view") == {}


def test_every_module_is_listed_and_in_order() -> None:
    folder = Path(migrations.__file__).parent
    modules = revisions()
    assert [module.__name__.rpartition(".")[2] for module in modules] == sorted(  # type: ignore[attr-defined]
        path.stem for path in folder.glob("r[0-9]*.py")
    )
    assert tuple(module.revision for module in modules) == REVISIONS


def test_the_database_remembers_its_revision(migrated: Connection) -> None:
    assert revision_of(migrated) == REVISIONS[-1]
    assert is_current(migrated)
    upgrade(migrated)
    assert migrated.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def test_an_empty_database_is_no_vault(connection: Connection) -> None:
    assert revision_of(connection) is None
    with pytest.raises(NotAVault):
        is_current(connection)


def test_an_unknown_revision_is_a_newer_one(migrated: Connection) -> None:
    migrated.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerVault, match="install that version"):
        is_current(migrated)
    with pytest.raises(NewerVault):
        upgrade(migrated)


def test_the_draft_of_the_next_revision_is_empty(capsys: pytest.CaptureFixture[str]) -> None:
    draft.main([])
    assert capsys.readouterr().out == "The schema equals the tables.\n"


def test_the_draft_shows_what_the_schema_lacks(migrated: Connection) -> None:
    draft.import_all_tables()
    migrated.execute(text("DROP TABLE draft"))
    code = draft.next_operations(migrated, batch=True)
    assert "op.create_table('draft'" in code
    assert "sa.Column('at', sa.DateTime(timezone=True), nullable=False)" in code
    assert "sqlmodel" not in code
    assert "alembic" not in code


# The seals on the real tables.


@pytest.fixture
def plan(session: Session, client: Client) -> Plan:
    assessment = Assessment(
        client_id=client.id, form_id="f", form_version=1, form_checksum="", started_on=date(2026, 11, 1)
    )
    session.add(assessment)
    session.flush()
    plan = Plan(client_id=client.id, assessment_id=assessment.id)
    session.add(plan)
    session.flush()
    session.add(Goal(plan_id=plan.id, client_id=client.id, position=1, text="Finnish"))
    session.flush()
    return plan


@pytest.fixture
def agreed(session: Session, plan: Plan, clock: FixedClock) -> Plan:
    plan.sealed_at = clock.now()
    session.flush()
    return plan


def goal_of(session: Session, plan: Plan) -> str:
    found: str = session.connection().scalar(text("SELECT id FROM goal"))
    return found


def test_sealing_may_write_other_fields_with_it(session: Session, plan: Plan, clock: FixedClock) -> None:
    writer = Writer(session, clock, "officer-1", "plan.agree")
    writer.set(plan, sealed_at=clock.now(), agreed_on=clock.today(), outcome="signed")
    assert plan.outcome == "signed"
    with pytest.raises(Sealed):
        writer.set(plan, outcome="not_signed")
    session.rollback()


def test_a_plan_in_the_making_can_change(session: Session, plan: Plan) -> None:
    plan.long_term_goal = "Work as a nurse"
    session.add(
        Measure(plan_id=plan.id, client_id=plan.client_id, goal_id=goal_of(session, plan), position=1)
    )
    session.flush()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE plan SET valid_to = '2030-01-01'",
        "DELETE FROM plan",
        "UPDATE goal SET text = 'Swedish'",
        "DELETE FROM goal",
    ],
)
def test_an_agreed_plan_is_locked(session: Session, agreed: Plan, sql: str) -> None:
    with pytest.raises(Sealed):
        session.execute(text(sql))


def test_nothing_is_added_to_an_agreed_plan(session: Session, agreed: Plan) -> None:
    goal_id = goal_of(session, agreed)
    session.add(Measure(plan_id=agreed.id, client_id=agreed.client_id, goal_id=goal_id, position=1))
    with pytest.raises(Sealed):
        session.flush()
    session.rollback()


def test_an_agreed_plan_can_be_reviewed(session: Session, agreed: Plan, clock: FixedClock) -> None:
    review = {"held_on": date(2026, 12, 1), "written_at": clock.now()}
    session.add(Review(plan_id=agreed.id, client_id=agreed.client_id, **review))
    session.flush()


def sealed_document(client: Client, moment: datetime) -> SealedDocument:
    values: dict[str, Any] = dict.fromkeys(SealedDocument.model_fields, "x")
    values |= {"client_id": client.id, "version": 1, "pdf": b"%PDF", "sealed_at": moment}
    return SealedDocument(**values)


@pytest.mark.parametrize("sql", ["UPDATE sealed_document SET pdf = x'00'", "DELETE FROM sealed_document"])
def test_the_archive_only_grows(session: Session, client: Client, clock: FixedClock, sql: str) -> None:
    session.add(sealed_document(client, clock.now()))
    session.flush()
    with pytest.raises(Sealed):
        session.execute(text(sql))
