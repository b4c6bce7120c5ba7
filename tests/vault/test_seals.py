from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlmodel import Session

from kotodesk.vault.errors import Sealed
from kotodesk.vault.seals import append_only, seal_children, seal_rows
from kotodesk.vault.vault import Vault

SCHEMA = (
    "CREATE TABLE letter (id TEXT PRIMARY KEY, words TEXT, sealed_at TEXT)",
    "CREATE TABLE line (id TEXT PRIMARY KEY, letter_id TEXT, words TEXT)",
    "CREATE TABLE archive (id TEXT PRIMARY KEY, words TEXT)",
    "INSERT INTO letter VALUES ('open', 'a', NULL), ('sealed', 'a', '2026-11-24')",
    "INSERT INTO line VALUES ('1', 'open', 'a'), ('2', 'sealed', 'a')",
    "INSERT INTO archive VALUES ('1', 'a')",
    *append_only("archive"),
    *seal_rows("letter", "{row}.sealed_at IS NOT NULL"),
    *seal_children(
        "line",
        "EXISTS (SELECT 1 FROM letter WHERE letter.id = {row}.letter_id AND letter.sealed_at IS NOT NULL)",
    ),
)


@pytest.fixture
def session(vault: Vault) -> Iterator[Session]:
    with vault.session() as session:
        for sql in SCHEMA:
            session.execute(text(sql))
        yield session


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE letter SET words = 'b' WHERE id = 'sealed'",
        "UPDATE letter SET sealed_at = NULL WHERE id = 'sealed'",
        "UPDATE letter SET words = 'b'",
        "DELETE FROM letter WHERE id = 'sealed'",
        "DELETE FROM letter",
        "INSERT OR REPLACE INTO letter VALUES ('sealed', 'b', NULL)",
        "REPLACE INTO archive VALUES ('1', 'b')",
        "INSERT INTO line VALUES ('3', 'sealed', 'b')",
        "UPDATE line SET words = 'b' WHERE id = '2'",
        "UPDATE line SET letter_id = 'open' WHERE id = '2'",
        "UPDATE line SET letter_id = 'sealed' WHERE id = '1'",
        "DELETE FROM line WHERE id = '2'",
        "REPLACE INTO line VALUES ('2', 'open', 'b')",
        "UPDATE archive SET words = 'b'",
        "DELETE FROM archive",
    ],
)
def test_what_is_sealed_stays(session: Session, sql: str) -> None:
    with pytest.raises(Sealed, match="correction as a new version"):
        session.execute(text(sql))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE letter SET words = 'b' WHERE id = 'open'",
        "UPDATE letter SET sealed_at = '2026-11-25' WHERE id = 'open'",
        "DELETE FROM letter WHERE id = 'open'",
        "INSERT INTO letter VALUES ('new', 'a', '2026-11-25')",
        "INSERT INTO line VALUES ('3', 'open', 'b')",
        "UPDATE line SET words = 'b' WHERE id = '1'",
        "DELETE FROM line WHERE id = '1'",
        "INSERT INTO archive VALUES ('2', 'b')",
    ],
)
def test_what_is_open_can_change(session: Session, sql: str) -> None:
    assert session.connection().execute(text(sql)).rowcount == 1
