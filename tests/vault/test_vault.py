from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2 as sqlcipher
from sqlmodel import Session, select

from kotodesk.clock import FixedClock
from kotodesk.people.records import Officer, OfficerPost
from kotodesk.vault import vault as module
from kotodesk.vault.engine import RawKey, connect
from kotodesk.vault.errors import (
    DiskFailed,
    DiskFull,
    NotAVault,
    ReadOnlyVault,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
)
from kotodesk.vault.keys import read
from kotodesk.vault.vault import Holder, Vault, default_folder, exists, who
from tests.vault.conftest import CHEAP, HOLDER, PASSPHRASE, SHOWN, MakeVault

POSIX = pytest.mark.skipif(os.name == "nt", reason="rights of files are another matter on Windows")


def names(session: Session) -> list[str]:
    return [officer.name for officer in session.exec(select(Officer))]


@pytest.fixture
def closed(make_vault: MakeVault, folder: Path) -> Path:
    """The folder of a vault that was made, written and closed."""
    vault = make_vault()
    with vault.session() as session:
        session.add(Officer(name="Ronja"))
    vault.close()
    return folder


@pytest.fixture
def reopen(closed: Path, clock: FixedClock) -> Iterator[Vault]:
    vault = Vault.open(closed, PASSPHRASE, None, clock)
    yield vault
    vault.close()


def test_what_was_written_is_there_again(reopen: Vault) -> None:
    assert reopen.officer_id == "officer-1"
    with reopen.reading() as session:
        assert names(session) == ["Ronja"]


def test_a_closed_vault_is_two_files(closed: Path) -> None:
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]
    assert exists(closed)
    assert [holder.shown for holder in who(closed)] == [SHOWN]


def test_the_default_place_is_local_and_in_the_home(empty_home: Path) -> None:
    assert default_folder().is_relative_to(empty_home)
    assert default_folder().name == "vault"
    assert not exists(default_folder())


def test_a_wrong_passphrase_is_said_so_without_noise(
    closed: Path, clock: FixedClock, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WrongPassphrase, match="Caps Lock"):
        Vault.open(closed, "väärä", None, clock)
    assert capfd.readouterr() == ("", "")


def test_after_a_wrong_passphrase_the_right_one_opens(closed: Path, clock: FixedClock) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open(closed, "väärä", "officer-1", clock)
    Vault.open(closed, PASSPHRASE, "officer-1", clock).close()


@pytest.mark.parametrize("missing", ["vault.keys", "vault.db"])
def test_half_a_vault_is_none(closed: Path, clock: FixedClock, missing: str) -> None:
    (closed / missing).unlink()
    with pytest.raises(NotAVault, match="missing or damaged"):
        Vault.open(closed, PASSPHRASE, None, clock)
    assert not (closed / "vault.lock").exists()


def test_an_empty_or_absent_folder_is_no_vault(folder: Path, clock: FixedClock) -> None:
    with pytest.raises(NotAVault):
        Vault.open(folder, PASSPHRASE, None, clock)
    assert not folder.exists()


def foreign_database(path: Path) -> bytes:
    path.unlink()
    with sqlcipher.connect(path) as connection:
        connection.execute("CREATE TABLE plain (a)")
    connection.close()
    return path.read_bytes()


@pytest.mark.parametrize("content", [b"", b"hello", bytes(8192), b"SQLite format 3\x00" + bytes(8000)])
def test_a_foreign_file_is_no_vault(
    closed: Path, clock: FixedClock, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    (closed / "vault.db").write_bytes(content)
    with pytest.raises(NotAVault):
        Vault.open(closed, PASSPHRASE, None, clock)
    assert (closed / "vault.db").read_bytes() == content
    assert capfd.readouterr() == ("", "")


def test_a_plain_database_is_no_vault_and_stays_as_it_is(closed: Path, clock: FixedClock) -> None:
    content = foreign_database(closed / "vault.db")
    with pytest.raises(NotAVault):
        Vault.open(closed, PASSPHRASE, None, clock)
    assert (closed / "vault.db").read_bytes() == content


def test_a_flipped_bit_in_the_database_is_damage(
    closed: Path, clock: FixedClock, capfd: pytest.CaptureFixture[str]
) -> None:
    content = bytearray((closed / "vault.db").read_bytes())
    content[200] ^= 1
    (closed / "vault.db").write_bytes(content)
    with pytest.raises(NotAVault):
        Vault.open(closed, PASSPHRASE, None, clock)
    assert capfd.readouterr() == ("", "")


def test_a_vault_is_never_made_on_top_of_another(closed: Path, clock: FixedClock) -> None:
    before = (closed / "vault.keys").read_bytes()
    with pytest.raises(VaultExists):
        Vault.create(closed, "new", Holder("officer-9", SHOWN), clock, cost=CHEAP)
    assert (closed / "vault.keys").read_bytes() == before


def test_a_database_whose_keys_were_lost_is_not_overwritten(closed: Path, clock: FixedClock) -> None:
    (closed / "vault.keys").unlink()
    before = (closed / "vault.db").read_bytes()
    with pytest.raises(VaultExists):
        Vault.create(closed, "new", Holder("officer-9", SHOWN), clock, cost=CHEAP)
    assert (closed / "vault.db").read_bytes() == before


def test_one_program_at_a_time(reopen: Vault, closed: Path, clock: FixedClock) -> None:
    with pytest.raises(VaultInUse):
        Vault.open(closed, PASSPHRASE, None, clock)
    reopen.close()
    Vault.open(closed, PASSPHRASE, None, clock).close()


def test_a_closed_vault_has_no_sessions(reopen: Vault) -> None:
    reopen.close()
    reopen.close()
    with pytest.raises(RuntimeError, match="closed"), reopen.session():
        pass
    with pytest.raises(RuntimeError, match="forgotten"):
        reopen._key.pragma()


def test_records_can_be_read_after_their_session(reopen: Vault) -> None:
    with reopen.session() as session:
        officer = Officer(name="Petri")
        session.add(officer)
    assert officer.name == "Petri"


def test_reading_changes_nothing(reopen: Vault) -> None:
    with reopen.reading() as session:
        session.add(Officer(name="Petri"))
        with pytest.raises(OperationalError):
            session.flush()
    with reopen.session() as session:
        assert names(session) == ["Ronja"]


def test_one_reads_while_another_writes(reopen: Vault) -> None:
    with reopen.session() as writing, reopen.reading() as reading:
        writing.add(Officer(name="Petri"))
        writing.flush()
        assert names(reading) == ["Ronja"]
    with reopen.reading() as reading:
        assert names(reading) == ["Ronja", "Petri"]


def test_another_thread_may_work(reopen: Vault) -> None:
    with ThreadPoolExecutor(1) as lane:
        lane.submit(write_and_commit, reopen).result()
    with reopen.reading() as session:
        assert names(session) == ["Ronja", "Petri"]


def test_rows_that_point_nowhere_are_refused(reopen: Vault) -> None:
    def write() -> None:
        with reopen.session() as session:
            session.add(OfficerPost(officer_id="x", municipality_id="y", title_fi="", title_sv=""))

    with pytest.raises(IntegrityError):
        write()


def test_a_session_is_durable_and_keeps_to_memory(reopen: Vault) -> None:
    with reopen.reading() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA synchronous")) == 2
        assert session.scalar(text("PRAGMA temp_store")) == 2


# Making a vault is all or nothing.


@pytest.mark.parametrize("step", ["wrap", "migrate", "write_synced", "put_in_place"])
def test_a_failed_making_leaves_nothing(
    folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(module, step, fail)
        with pytest.raises((DiskFull, OSError)):
            Vault.create(folder, PASSPHRASE, HOLDER, clock, cost=CHEAP)
    assert list(folder.iterdir()) == []
    Vault.create(folder, PASSPHRASE, HOLDER, clock, cost=CHEAP).close()


def test_a_making_cut_off_before_the_keys_is_begun_anew(folder: Path, clock: FixedClock) -> None:
    folder.mkdir()
    for name in ("vault.db.new", "vault.db.new-wal", "vault.keys.new"):
        (folder / name).write_bytes(b"half")
    assert not exists(folder)
    Vault.create(folder, PASSPHRASE, HOLDER, clock, cost=CHEAP).close()
    assert sorted(file.name for file in folder.iterdir()) == ["vault.db", "vault.keys"]


def test_a_making_cut_off_after_the_keys_is_completed(closed: Path, clock: FixedClock) -> None:
    (closed / "vault.db").rename(closed / "vault.db.new")
    assert exists(closed)
    Vault.open(closed, PASSPHRASE, None, clock).close()
    assert sorted(file.name for file in closed.iterdir()) == ["vault.db", "vault.keys"]


# The world fails: rights and room.


@contextmanager
def without_rights() -> Iterator[None]:
    """Act as nobody: rights do not bind root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only(clock: FixedClock) -> Iterator[Path]:
    """The folder of a vault in which nothing can be written."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        Vault.create(folder, PASSPHRASE, HOLDER, clock, cost=CHEAP).close()
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


@POSIX
def test_a_read_only_folder_is_said_to_be_one(read_only: Path, clock: FixedClock) -> None:
    with without_rights(), pytest.raises(ReadOnlyVault, match="cannot be written to"):
        Vault.open(read_only, PASSPHRASE, None, clock)


@POSIX
def test_a_read_only_database_is_said_to_be_one(read_only: Path, clock: FixedClock) -> None:
    read_only.chmod(0o777)
    with without_rights(), pytest.raises(ReadOnlyVault):
        Vault.open(read_only, PASSPHRASE, None, clock)
    assert sorted(file.name for file in read_only.iterdir()) == ["vault.db", "vault.keys"]


@POSIX
def test_no_vault_is_made_in_a_read_only_folder(read_only: Path, clock: FixedClock) -> None:
    with without_rights(), pytest.raises(ReadOnlyVault):
        Vault.create(read_only / "new", PASSPHRASE, HOLDER, clock, cost=CHEAP)


def test_a_file_where_the_folder_should_be(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotAVault):
        Vault.create(tmp_path / "file", PASSPHRASE, HOLDER, clock, cost=CHEAP)


def write_much(vault: Vault, limit: int) -> None:
    with vault.session() as session:
        session.execute(text(f"PRAGMA max_page_count = {limit}"))
        session.add(Officer(name="x" * 100_000))


def test_a_full_disk_while_writing_undoes_the_change(reopen: Vault) -> None:
    with pytest.raises(DiskFull, match="make room"):
        write_much(reopen, limit=1)
    with reopen.reading() as session:
        assert names(session) == ["Ronja"]


def write_and_commit(vault: Vault) -> None:
    with vault.session() as session:
        session.add(Officer(name="Petri"))


@pytest.mark.parametrize(("code", "expected"), [(13, DiskFull), (8, ReadOnlyVault), (1034, DiskFailed)])
def test_a_failing_commit_is_told_and_undone(
    reopen: Vault, monkeypatch: pytest.MonkeyPatch, code: int, expected: type[Exception]
) -> None:
    def fail(_connection: object) -> None:
        error = sqlcipher.OperationalError("the disk said no")
        error.sqlite_errorcode = code
        raise error

    engine: Engine = reopen._open_engine()
    with monkeypatch.context() as patched:
        patched.setattr(engine.dialect, "do_commit", fail)
        with pytest.raises(expected):
            write_and_commit(reopen)
    write_and_commit(reopen)
    with reopen.reading() as session:
        assert names(session) == ["Ronja", "Petri"]


def fill(vault: Vault) -> None:
    for number in range(10_000):
        with vault.session() as session:
            session.add(Officer(name=f"{number} " + "x" * 5_000))


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_really_full_disk(tmp_path: Path, clock: FixedClock) -> None:
    """The disk fills up at some commit: the vault keeps what it had, and writes again once there is room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(300_000))
        vault = Vault.create(disk / "vault", PASSPHRASE, HOLDER, clock, cost=CHEAP)
        with pytest.raises(DiskFull):
            fill(vault)
        with vault.reading() as session:
            stored = len(names(session))
        ballast.unlink()
        write_and_commit(vault)
        vault.close()
        vault = Vault.open(disk / "vault", PASSPHRASE, None, clock)
        with vault.reading() as session:
            assert len(names(session)) == stored + 1
            assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        vault.close()
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_database_opens_with_the_key_alone(closed: Path) -> None:
    """In ten years: a plain SQLCipher 4 file, opened with the raw key and nothing of ours."""
    _, key = read(closed / "vault.keys").unlock(PASSPHRASE)
    connection = sqlcipher.connect(closed / "vault.db")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    assert connection.execute("SELECT name FROM officer").fetchall() == [("Ronja",)]
    connection.close()


def test_a_wrong_key_makes_no_noise(closed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(sqlcipher.DatabaseError):
        connect(closed / "vault.db", RawKey(b"\x01" * 32))
    assert capfd.readouterr() == ("", "")


def test_a_vault_whose_first_records_fail_is_not_made_at_all(folder: Path, clock: FixedClock) -> None:
    def furnish(_session: Session) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Vault.create(folder, PASSPHRASE, HOLDER, clock, furnish=furnish, cost=CHEAP)
    assert not exists(folder)
    assert list(folder.iterdir()) == []
