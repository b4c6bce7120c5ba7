"""The folder of a vault: where it lies, which files it holds, and how a file is written whole or not at all.

    vault.db     the encrypted database (SQLCipher 4), with vault.db-wal and -shm while it is open
    vault.keys   who may open it (see `kotodesk.vault.keys`)
    vault.lock   there while a program has the vault open

Names ending in `.new` and `.trial` are unfinished work of this program; the first is completed or
removed, the second removed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True)
class VaultFiles:
    """The paths of one vault."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "vault.db"

    @property
    def keys(self) -> Path:
        """The key file."""
        return self.folder / "vault.keys"

    @property
    def lock(self) -> Path:
        """The lock of the running program."""
        return self.folder / "vault.lock"


def default_folder() -> Path:
    """Return where this person's vault lies: the local data folder, which never roams or synchronises."""
    return Path(platformdirs.user_data_dir("KotoDesk", appauthor=False, roaming=False)) / "vault"


def exists(folder: Path) -> bool:
    """Return whether a vault was made in the folder; it may still be damaged."""
    return VaultFiles(folder).keys.exists()


def unfinished(path: Path) -> Path:
    """Return the name under which a file is made before it takes its place."""
    return path.with_name(path.name + ".new")


def write_synced(path: Path, data: bytes) -> None:
    """Write a new file that only its owner may read, down to the disk."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(path: Path) -> None:
    """Give the unfinished file its name, in one step that survives a power cut."""
    unfinished(path).replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Write the folder's list of names down to the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_database(path: Path) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
