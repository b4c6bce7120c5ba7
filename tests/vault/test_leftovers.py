"""No file that the vault leaves anywhere holds what it keeps, open or closed."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kotodesk.clock import FixedClock
from kotodesk.people.records import Client, Municipality
from kotodesk.vault.changes import Writer
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.engine import RawKey, connect
from kotodesk.vault.vault import Vault
from tests.vault.conftest import MakeVault

MARKS = ("Xerxes-Tynkkynen", "Ђорђевић-маркер", "هادی-نشان")


def found_in(place: Path) -> list[tuple[str, str]]:
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return [
        (path.name, mark)
        for path in place.rglob("*")
        if path.is_file()
        for mark in MARKS
        if any(mark.encode(encoding) in path.read_bytes() for encoding in encodings)
    ]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that holds the vault, the home, and now the temporary files too."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield tmp_path
    monkeypatch.setattr(tempfile, "tempdir", None)


def write_marks(vault: Vault, clock: FixedClock) -> None:
    with vault.session() as session:
        writer = Writer(session, clock, "officer-1", "people.add")
        home = writer.add(Municipality(name_fi="H", name_sv="S", official_fi="", official_sv=""))
        for mark in MARKS:
            client = writer.add(Client(municipality_id=home.id, name_latin=mark))
            Drafts(session, clock).keep(f"client:{client.id}", "contacted_by", mark * 2_000)
            writer.set(client, name_original=mark * 500)


def spilled() -> list[str]:
    """Return SQLite's temporary files that are open; on POSIX no folder shows them."""
    links = [link.readlink().as_posix() for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    return [link for link in links if "etilqs_" in link]


@pytest.mark.skipif(sys.platform != "linux", reason="open files are listed in /proc")
@pytest.mark.parametrize(("store", "spills"), [("as we open it", False), ("FILE", True)])
def test_a_large_sort_spills_nothing(tmp_path: Path, store: str, spills: bool) -> None:
    """SQLCipher does not encrypt temporary files; told to use them, the same sort does."""
    connection = connect(tmp_path / "a.db", RawKey(b"\x07" * 32))
    if store == "FILE":
        connection.execute("PRAGMA temp_store = FILE")
    connection.execute("PRAGMA cache_size = 10")
    rows = connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "SELECT i, ? FROM n ORDER BY i DESC",
        (MARKS[0] * 200,),
    )
    rows.fetchone()
    assert bool(spilled()) is spills
    rows.close()
    connection.close()


def test_no_file_holds_a_name(places: Path, make_vault: MakeVault, clock: FixedClock) -> None:
    vault = make_vault()
    write_marks(vault, clock)
    assert (vault.folder / "vault.db-wal").stat().st_size > 10_000
    assert found_in(places) == []
    vault.close()
    assert found_in(places) == []
    assert (vault.folder / "vault.db").stat().st_size > 10_000


def test_the_search_would_find_a_name(places: Path) -> None:
    (places / "leak").write_text(f"...{MARKS[1]}...", encoding="utf-8")
    assert found_in(places) == [("leak", MARKS[1])]
