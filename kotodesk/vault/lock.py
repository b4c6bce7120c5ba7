"""One running program per vault: a lock of the operating system, which a crash releases too."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kotodesk.vault.errors import VaultInUse, told_plainly

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class VaultLock:
    """The lock on one file. It is held from construction until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raises VaultInUse or ReadOnlyVault."""
        self._path = path
        self._descriptor = _taken(path)

    def release(self) -> None:
        """Give the lock back and remove its file; a second call does nothing."""
        if self._descriptor is None:
            return
        if os.name != "nt":
            # Windows removes no open file. Elsewhere the file goes while the lock is still held: then
            # nobody else can have taken it in between.
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None


def _taken(path: Path) -> int | None:
    while True:
        with told_plainly():
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise VaultInUse from error
        if _still_names(path, descriptor):
            return descriptor
        os.close(descriptor)


def _still_names(path: Path, descriptor: int) -> bool:
    """Return whether the file was not removed by its last holder between opening and locking it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
