"""The vault: made once, opened with a passphrase, read and written in sessions, closed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from kotodesk.clock import Clock
from kotodesk.vault.engine import READING, RawKey, make_engine
from kotodesk.vault.errors import NotAVault, VaultExists, told_plainly
from kotodesk.vault.folder import (
    VaultFiles,
    default_folder,
    exists,
    put_in_place,
    remove_database,
    unfinished,
    write_synced,
)
from kotodesk.vault.keys import KEY_BYTES, Entry, Holder, KdfCost, KeyFile, read, to_bytes, who, wrap
from kotodesk.vault.lock import VaultLock
from kotodesk.vault.records import new_id
from kotodesk.vault.upgrading import bring_up_to_date, migrate

__all__ = ["Holder", "KdfCost", "Vault", "default_folder", "exists", "who"]


class Vault:
    """An open vault. Make one with `create` or `open`, and `close` it."""

    def __init__(self, files: VaultFiles, lock: VaultLock, key: RawKey, entry: Entry, clock: Clock) -> None:
        self.folder = files.folder
        self.officer_id = entry.officer
        self.clock = clock
        self._lock = lock
        self._key = key
        self._engine: Engine | None = make_engine(files.database, key)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        holder: Holder,
        clock: Clock,
        *,
        furnish: Callable[[Session], None] | None = None,
        cost: KdfCost | None = None,
    ) -> Vault:
        """Make a vault in the folder and return it open: whole, or not at all.

        The holder's `shown` is what the unlock page may show of the officer, readable without the
        passphrase: name, title, language, municipality; nothing about clients. `furnish` writes the first
        records before the vault takes its place, so that none is ever found empty. Raises VaultExists,
        VaultInUse, ReadOnlyVault or DiskFull.
        """
        files = VaultFiles(folder)
        with told_plainly():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = VaultLock(files.lock)
        try:
            key, entry = _make(files, passphrase, holder, clock, cost or KdfCost(), furnish)
            return cls(files, lock, key, entry, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, passphrase: str, officer_id: str | None, clock: Clock) -> Vault:
        """Open the vault in the folder, brought to this version of the program.

        Without an officer the passphrase is tried on everybody's entry. Raises WrongPassphrase,
        NotAVault, NewerVault, ReadOnlyVault, DiskFull or VaultInUse.
        """
        files = VaultFiles(folder)
        if not exists(folder):
            raise NotAVault
        lock = VaultLock(files.lock)
        try:
            _complete(files)
            entry, raw = read(files.keys).unlock(passphrase, officer_id)
            key = RawKey(raw)
            bring_up_to_date(files.database, key)
            return cls(files, lock, key, entry, clock)
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session whose work is one transaction: stored at the end, undone by an error."""
        with Session(self._open_engine(), expire_on_commit=False) as session:
            yield session
            session.commit()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that changes nothing; the database refuses to write in it."""
        engine = self._open_engine().execution_options(**{READING: True})
        with Session(engine, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Close the database, forget the key, let others open the vault; a second call does nothing."""
        if self._engine is None:
            return
        self._engine.dispose()
        self._engine = None
        self._key.forget()
        self._lock.release()

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise RuntimeError("the vault is closed")
        return self._engine


def _make(
    files: VaultFiles,
    passphrase: str,
    holder: Holder,
    clock: Clock,
    cost: KdfCost,
    furnish: Callable[[Session], None] | None,
) -> tuple[RawKey, Entry]:
    """Make both files beside their places, then put them in place: the keys first.

    A database without keys would be a loss; keys without their database are completed at opening.
    """
    if files.keys.exists() or files.database.exists():
        raise VaultExists
    raw, vault = secrets.token_bytes(KEY_BYTES), new_id()
    entry = wrap(vault, raw, passphrase, holder, clock.today(), cost)
    key = RawKey(raw)
    try:
        with told_plainly():
            remove_database(unfinished(files.database))
            migrate(unfinished(files.database), key)
            if furnish is not None:
                _furnish(unfinished(files.database), key, furnish)
            write_synced(unfinished(files.keys), to_bytes(KeyFile(vault, (entry,))))
            put_in_place(files.keys)
            put_in_place(files.database)
    except BaseException:
        if not files.keys.exists():
            _remove_unfinished(files)
        raise
    return key, entry


def _furnish(path: Path, key: RawKey, furnish: Callable[[Session], None]) -> None:
    """Write the first records; closing the last connection brings them into the one file."""
    engine = make_engine(path, key)
    try:
        with Session(engine, expire_on_commit=False) as session:
            furnish(session)
            session.commit()
    finally:
        engine.dispose()


def _remove_unfinished(files: VaultFiles) -> None:
    remove_database(unfinished(files.database))
    unfinished(files.keys).unlink(missing_ok=True)


def _complete(files: VaultFiles) -> None:
    """Finish a vault whose making was cut off after its keys had their place."""
    with told_plainly():
        if not files.database.exists() and unfinished(files.database).exists():
            put_in_place(files.database)
    # SQLite would take an empty file for a new database, and a read-only one without a word.
    if not files.database.is_file() or files.database.stat().st_size == 0:
        raise NotAVault
    with told_plainly(), files.database.open("r+b"):
        pass
