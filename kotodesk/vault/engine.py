"""The encrypted database: SQLCipher 4 behind SQLAlchemy's plain SQLite dialect.

SQLAlchemy's own SQLCipher dialect sends a key pragma of its own and fails with a raw key.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlcipher3 import dbapi2 as sqlcipher

from kotodesk.vault.errors import ReadOnlyVault, from_database

READING = "kotodesk_reading"
"""Execution option of connections that must change nothing."""

_PRAGMAS = (
    "recursive_triggers = ON",  # else INSERT OR REPLACE would slip past the seals' delete triggers
    "cache_size = -16384",  # KiB: a page that has dropped out of it is decrypted anew
    "temp_store = MEMORY",  # SQLCipher does not encrypt temporary files
    "secure_delete = ON",
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed keystroke survives a power cut
    "fullfsync = ON",  # macOS only: fsync alone stops at the disk's cache
)
_BUSY_SECONDS = 5.0


class RawKey:
    """The vault's data key while the vault is open. Python may keep copies that we cannot reach."""

    def __init__(self, key: bytes) -> None:
        self._key = bytearray(key)

    def pragma(self) -> str:
        """Return the statement that unlocks a connection."""
        if not any(self._key):
            raise RuntimeError("the key has been forgotten")
        return f"PRAGMA key = \"x'{self._key.hex()}'\""

    def forget(self) -> None:
        """Overwrite the key."""
        self._key[:] = bytes(len(self._key))


def connect(path: Path, key: RawKey, *, foreign_keys: bool = True) -> Any:
    """Return a DBAPI connection in autocommit; raises sqlcipher's errors, DatabaseError for another key."""
    # No statement begins a transaction by itself: SQLAlchemy's BEGIN does, also before DDL, so that a
    # failing migration leaves nothing behind.
    connection = sqlcipher.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to stderr
        connection.execute(key.pragma())
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def make_engine(path: Path, key: RawKey, *, foreign_keys: bool = True) -> Engine:
    """Return an engine on an encrypted file; its errors come as VaultError where the world is to blame."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, foreign_keys=foreign_keys),
        poolclass=QueuePool,
        hide_parameters=True,  # an error's text must not carry a name
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translate)
    event.listen(engine, "checkin", _leave_no_transaction)
    return engine


def _begin(connection: Connection) -> None:
    reading = bool(connection.get_execution_options().get(READING))
    connection.exec_driver_sql(f"PRAGMA query_only = {int(reading)}")
    # A writer takes the write lock at once: one that read first and found it taken could only give up.
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _leave_no_transaction(connection: Any, _record: object) -> None:
    """Undo what a failed COMMIT leaves open: SQLAlchemy takes such a transaction for ended."""
    if connection is not None and connection.in_transaction:
        connection.rollback()


def _translate(context: ExceptionContext) -> None:
    known = from_database(context.original_exception)
    if known is None or (isinstance(known, ReadOnlyVault) and _is_reading(context.connection)):
        return  # a bug of ours: among them, writing in a session that was opened for reading
    raise known from context.original_exception


def _is_reading(connection: Connection | None) -> bool:
    return connection is not None and READING in connection.get_execution_options()
