from __future__ import annotations

import errno

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from kotodesk.texts import Texts, texts
from kotodesk.vault import errors
from kotodesk.vault.errors import (
    DiskFull,
    NotAVault,
    ReadOnlyVault,
    Sealed,
    VaultError,
    VaultInUse,
    from_database,
    told_plainly,
)

KINDS = VaultError.__subclasses__()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_each_error_says_what_to_do_in_each_language(kind: type[VaultError], language: str) -> None:
    worded = kind().worded(texts(language))
    assert worded.endswith(".")
    assert worded != kind().worded(texts("en"))


def test_no_two_errors_say_the_same(t: Texts) -> None:
    assert len({kind().worded(t) for kind in KINDS}) == len(KINDS)


def test_the_tree_is_drawn_whole() -> None:
    assert errors.__doc__ is not None
    assert [kind.__name__ for kind in KINDS if kind.__name__ not in errors.__doc__] == []


def database_error(code: int, message: str = "") -> sqlcipher.Error:
    error = sqlcipher.OperationalError(message)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (26, NotAVault),
        (11, NotAVault),
        (267, NotAVault),
        (13, DiskFull),
        (8, ReadOnlyVault),
        (517, VaultInUse),
    ],
)
def test_what_the_database_says_is_told_plainly(code: int, kind: type[VaultError]) -> None:
    assert type(from_database(database_error(code))) is kind


def test_a_seal_is_known_by_its_message() -> None:
    assert type(from_database(database_error(1811, errors.SEAL_BROKEN))) is Sealed


@pytest.mark.parametrize("error", [database_error(1), database_error(2067), sqlcipher.Error("x"), KeyError()])
def test_our_own_bugs_stay_what_they_are(error: BaseException) -> None:
    assert from_database(error) is None


def raise_plainly(error: Exception) -> None:
    with told_plainly():
        raise error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "full"), DiskFull),
        (OSError(errno.EROFS, "read-only"), ReadOnlyVault),
        (PermissionError(errno.EACCES, "denied"), ReadOnlyVault),
        (NotADirectoryError(errno.ENOTDIR, "file"), NotAVault),
        (database_error(13), DiskFull),
        (FileNotFoundError(errno.ENOENT, "gone"), FileNotFoundError),
        (database_error(1), sqlcipher.OperationalError),
    ],
)
def test_files_and_bare_connections_are_told_plainly_too(error: Exception, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        raise_plainly(error)
