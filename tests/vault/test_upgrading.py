from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import op
from sqlalchemy import text
from sqlcipher3 import dbapi2 as sqlcipher

from kotodesk.clock import FixedClock
from kotodesk.people.records import Municipality, Officer, OfficerPost
from kotodesk.vault import upgrading
from kotodesk.vault.changes import Writer
from kotodesk.vault.engine import RawKey, connect
from kotodesk.vault.errors import DiskFull, NewerVault
from kotodesk.vault.keys import read
from kotodesk.vault.migrations import run
from kotodesk.vault.vault import Vault
from tests.vault.conftest import PASSPHRASE, MakeVault

CURRENT = run.revisions()
NextVersion = Callable[[Callable[[], None]], None]


class Step:
    """A later revision, as the next version of the program would bring it."""

    revision = "9001"

    def __init__(self, work: Callable[[], None]) -> None:
        self.upgrade = work


def add_a_table() -> None:
    op.execute("CREATE TABLE later (id INTEGER PRIMARY KEY, officer TEXT)")
    op.execute("INSERT INTO later SELECT 1, name FROM officer")


def fail_half_way() -> None:
    add_a_table()
    op.execute("ALTER TABLE officer ADD COLUMN later TEXT")
    raise ZeroDivisionError


def leave_orphans() -> None:
    op.execute("UPDATE officer_post SET officer_id = 'nobody'")


@pytest.fixture
def closed(make_vault: MakeVault, folder: Path, clock: FixedClock) -> Path:
    vault = make_vault()
    with vault.session() as session:
        writer = Writer(session, clock, "officer-1", "start")
        home = writer.add(Municipality(name_fi="H", name_sv="S", official_fi="", official_sv=""))
        officer = writer.add(Officer(name="Ronja"))
        writer.add(OfficerPost(officer_id=officer.id, municipality_id=home.id, title_fi="", title_sv=""))
    vault.close()
    return folder


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> NextVersion:
    """Makes the program one revision newer."""

    def install(work: Callable[[], None]) -> None:
        monkeypatch.setattr(run, "REVISIONS", (*run.REVISIONS, Step.revision))
        monkeypatch.setattr(run, "revisions", lambda: (*CURRENT, Step(work)))

    return install


def content(folder: Path) -> list[str]:
    """All that the database says, read beside the program."""
    _, key = read(folder / "vault.keys").unlock(PASSPHRASE)
    connection = connect(folder / "vault.db", RawKey(key))
    schema = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    tables = [name for name, sql in schema if sql and sql.startswith("CREATE TABLE")]
    rows = [connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall() for table in tables]
    connection.close()
    return [repr(schema), *map(repr, rows)]


def open_and_close(folder: Path, clock: FixedClock) -> None:
    Vault.open(folder, PASSPHRASE, None, clock).close()


def test_an_older_vault_is_brought_up_to_date(
    closed: Path, clock: FixedClock, next_version: NextVersion
) -> None:
    next_version(add_a_table)
    vault = Vault.open(closed, PASSPHRASE, None, clock)
    with vault.reading() as session:
        assert session.scalar(text("SELECT officer FROM later")) == "Ronja"
        assert run.revision_of(session.connection()) == "9001"
    vault.close()
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]


@pytest.mark.parametrize(
    ("work", "error"), [(fail_half_way, ZeroDivisionError), (leave_orphans, RuntimeError)]
)
def test_a_failing_migration_leaves_nothing_behind(
    closed: Path,
    clock: FixedClock,
    next_version: NextVersion,
    work: Callable[[], None],
    error: type[Exception],
) -> None:
    before = content(closed)
    next_version(work)
    with pytest.raises(error):
        open_and_close(closed, clock)
    assert content(closed) == before
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]


def test_a_migration_that_fails_on_the_vault_alone_leaves_nothing_behind(
    closed: Path, clock: FixedClock, next_version: NextVersion
) -> None:
    """The copy went well: the transaction is the second net."""
    runs = []

    def fail_the_second_time() -> None:
        runs.append(1)
        (add_a_table if len(runs) == 1 else fail_half_way)()

    before = content(closed)
    next_version(fail_the_second_time)
    with pytest.raises(ZeroDivisionError):
        open_and_close(closed, clock)
    assert len(runs) == 2
    assert content(closed) == before


def test_the_copy_goes_first_and_is_encrypted(
    closed: Path, clock: FixedClock, next_version: NextVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    original = upgrading.migrate

    def watched(path: Path, key: RawKey) -> None:
        seen.append((path.name, b"Ronja" in path.read_bytes() or path.read_bytes().startswith(b"SQLite")))
        original(path, key)

    monkeypatch.setattr(upgrading, "migrate", watched)
    next_version(add_a_table)
    open_and_close(closed, clock)
    assert seen == [("vault.db.trial", False), ("vault.db", False)]


def test_no_room_for_the_copy_leaves_the_vault_as_it_was(
    closed: Path, clock: FixedClock, next_version: NextVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(path: Path, key: RawKey) -> object:
        connection = connect(path, key)
        if path.name.endswith(".trial"):
            connection.execute("PRAGMA max_page_count = 1")
        return connection

    before = content(closed)
    monkeypatch.setattr(upgrading, "connect", no_room)
    next_version(add_a_table)
    with pytest.raises(DiskFull):
        open_and_close(closed, clock)
    assert content(closed) == before
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]


def test_a_vault_of_a_newer_version_is_left_alone(closed: Path, clock: FixedClock) -> None:
    _, key = read(closed / "vault.keys").unlock(PASSPHRASE)
    connection = connect(closed / "vault.db", RawKey(key))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = content(closed)
    with pytest.raises(NewerVault, match="newer version"):
        open_and_close(closed, clock)
    assert content(closed) == before


def test_a_left_over_trial_is_removed(closed: Path, clock: FixedClock) -> None:
    (closed / "vault.db.trial").write_bytes(b"half")
    open_and_close(closed, clock)
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]


def test_each_earlier_revision_reaches_the_newest_with_its_data(tmp_path: Path) -> None:
    """Step by step, with the same key: what a vault of an older version goes through."""
    path, key = tmp_path / "old.db", RawKey(b"\x07" * 32)
    upgrading.migrate(path, key, CURRENT[:1])
    connection = connect(path, key)
    connection.execute("INSERT INTO officer VALUES ('o', 'Ronja')")
    connection.close()
    upgrading.bring_up_to_date(path, key)
    connection = connect(path, key)
    assert connection.execute("SELECT name FROM officer").fetchall() == [("Ronja",)]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(run.REVISIONS[-1],)]
    connection.close()


def test_the_transaction_holds_ddl_too(tmp_path: Path) -> None:
    """The driver would commit before CREATE TABLE if it were left to begin transactions itself."""
    path, key = tmp_path / "a.db", RawKey(b"\x07" * 32)
    with pytest.raises(ZeroDivisionError):
        upgrading.migrate(path, key, [Step(lambda: op.execute("CREATE TABLE a (b)")), Step(lambda: 1 // 0)])
    connection: sqlcipher.Connection = connect(path, key)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    connection.close()
