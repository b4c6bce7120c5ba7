"""Bringing a vault's database to this version of the program: first an encrypted copy, then the vault."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from kotodesk.vault.engine import RawKey, connect, make_engine
from kotodesk.vault.errors import told_plainly
from kotodesk.vault.folder import remove_database
from kotodesk.vault.migrations.run import Revision, is_current, upgrade


def bring_up_to_date(path: Path, key: RawKey) -> None:
    """Run the migrations that the database lacks; most days none.

    Raises NotAVault, NewerVault, ReadOnlyVault or DiskFull. A migration that fails raises its own error,
    which is a bug of ours, and leaves the vault as it was.
    """
    trial = path.with_name(path.name + ".trial")
    with told_plainly():
        remove_database(trial)
    if _needs_nothing(path, key):
        return
    try:
        _copy(path, trial, key)
        migrate(trial, key)
        _check(trial, key)
    finally:
        remove_database(trial)
    migrate(path, key)


def migrate(path: Path, key: RawKey, steps: Sequence[Revision] | None = None) -> None:
    """Run the migrations on one database, all in one transaction."""
    engine = make_engine(path, key, foreign_keys=False)
    try:
        with engine.begin() as connection:
            upgrade(connection, steps)
    finally:
        engine.dispose()


def _needs_nothing(path: Path, key: RawKey) -> bool:
    engine = make_engine(path, key)
    try:
        with engine.begin() as connection:
            return is_current(connection)
    finally:
        engine.dispose()


def _copy(source: Path, target: Path, key: RawKey) -> None:
    with told_plainly(), closing(connect(source, key)) as reading, closing(connect(target, key)) as writing:
        reading.backup(writing)


def _check(path: Path, key: RawKey) -> None:
    engine = make_engine(path, key)
    try:
        with engine.begin() as connection:
            if connection.scalar(text("PRAGMA integrity_check")) != "ok":
                raise RuntimeError("a migration damaged the copy")
    finally:
        engine.dispose()
