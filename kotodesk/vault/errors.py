"""What can go wrong with a vault, and the one place where the database's errors become these.

    WorldError
    └── VaultError
        ├── WrongPassphrase   the passphrase opens no entry of the key file
        ├── NotAVault         a file is missing, damaged, or something else
        ├── VaultExists       a new vault would lie on top of another
        ├── NewerVault        written by a later version of the program
        ├── ReadOnlyVault     the folder or its files cannot be written
        ├── DiskFull          no room left
        ├── DiskFailed        the disk did not do what it was told
        ├── VaultInUse        another running program has the vault open
        └── Sealed            a sealed record was to be changed

Each carries its one sentence. Anything else that the database says is a bug of ours and stays what it is.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from sqlcipher3 import dbapi2 as sqlcipher

from kotodesk.errors import WorldError
from kotodesk.texts import N_

SEAL_BROKEN = "kotodesk: sealed"
"""The message with which a seal's trigger refuses (see `kotodesk.vault.seals`)."""


class VaultError(WorldError):
    """Base of what the world does to a vault; each kind says one sentence."""

    sentence: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(self.sentence)


class WrongPassphrase(VaultError):
    """The passphrase opens no entry of the key file."""

    sentence = N_(
        "The passphrase is not right: check Caps Lock and the keyboard language and try again. "
        "Nothing is erased, however often it goes wrong."
    )


class NotAVault(VaultError):
    """A file of the vault is missing, damaged, or something else than a vault."""

    sentence = N_(
        "There is no readable KotoDesk vault in this folder: its files are missing or damaged. "
        "Choose the right folder, or restore a backup copy of both vault.db and vault.keys."
    )


class VaultExists(VaultError):
    """A new vault would lie on top of another."""

    sentence = N_("This folder already holds a vault: open it, or choose an empty folder for a new one.")


class NewerVault(VaultError):
    """The vault was written by a later version of the program."""

    sentence = N_(
        "This vault was written by a newer version of KotoDesk: install that version and open the vault "
        "with it."
    )


class ReadOnlyVault(VaultError):
    """The folder or its files cannot be written."""

    sentence = N_(
        "The vault's folder cannot be written to: ask IT for the right to write there, or move the vault to "
        "a folder of your own."
    )


class DiskFull(VaultError):
    """There is no room left; the transaction was rolled back."""

    sentence = N_("The disk is full and the last change was not stored: make room on the disk and try again.")


class DiskFailed(VaultError):
    """The disk refused to read or write."""

    sentence = N_(
        "The disk did not read or write as it should and the last change was not stored: check that it is "
        "connected, try again, and tell IT if this repeats."
    )


class VaultInUse(VaultError):
    """Another running program has the vault open."""

    sentence = N_(
        "This vault is already open in another KotoDesk: use that window, or close it and try again."
    )


class Sealed(VaultError):
    """A sealed record was to be changed or removed."""

    sentence = N_("What has been agreed is locked and cannot be changed: make a correction as a new version.")


_BY_SQLITE_CODE: dict[int, type[VaultError]] = {
    sqlite3.SQLITE_NOTADB: NotAVault,
    sqlite3.SQLITE_CORRUPT: NotAVault,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyVault,
    sqlite3.SQLITE_PERM: ReadOnlyVault,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyVault,
    sqlite3.SQLITE_BUSY: VaultInUse,
    sqlite3.SQLITE_LOCKED: VaultInUse,
    sqlite3.SQLITE_IOERR: DiskFailed,
}

# Copying a database page by page raises errors without a code.
_CODE_BY_MESSAGE = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
}

_BY_ERRNO: dict[int, type[VaultError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EEXIST: NotAVault,
    errno.ENOTDIR: NotAVault,
    errno.EISDIR: NotAVault,
    errno.EROFS: ReadOnlyVault,
    errno.EACCES: ReadOnlyVault,
    errno.EPERM: ReadOnlyVault,
    errno.EIO: DiskFailed,
}


def from_database(error: BaseException) -> VaultError | None:
    """Return what an error of the database means to the person; None when it is a bug of ours."""
    if SEAL_BROKEN in str(error):
        return Sealed()
    code: int = getattr(error, "sqlite_errorcode", _CODE_BY_MESSAGE.get(str(error), 0))
    # The low byte is the kind of error, the rest says more about it.
    kind = _BY_SQLITE_CODE.get(code & 0xFF)
    return kind() if kind else None


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn errors of files, and of connections used without SQLAlchemy, into errors of the vault."""
    try:
        yield
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0)
        if kind is None:
            raise
        raise kind() from error
    except sqlcipher.Error as error:
        known = from_database(error)
        if known is None:
            raise
        raise known from error
