"""Work that never changes, done beside every workload: how fast is this machine, at this moment?

A goal is a length of time on the machine on which it was set (two cores of a shared server, Python 3.11, in
its quiet moments). On another, or on the same one while something else runs, the limit is the goal times what
the yardstick takes here, divided by what it took there. So a ratio of 0.5 means the same everywhere, and a
row that is over its limit is the program's fault, not the machine's.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw

from kotodesk.vault.keys import KdfCost

_ENTRIES = 16_000
_THOUGHTS = 6_000
_BLOCK = bytes(4096)


@dataclass(frozen=True)
class Yardstick:
    """A fixed piece of work, and the seconds it took on the machine on which the goals were set."""

    name: str
    usual: float
    work: Callable[[], object]


@dataclass(frozen=True)
class Yardsticks:
    """One for each thing that an officer's machine may be slow at."""

    python: Yardstick
    """Runs the program's own code: most rows."""
    keep: Yardstick
    """Brings one block down to the disk: what every change waits for."""
    key: Yardstick
    """Derives one key from a passphrase, at the cost that the program asks for."""


def yardsticks(folder: Path) -> Yardsticks:
    """Return the three; the block is written in `folder`, which lies on the disk to be measured."""
    return Yardsticks(
        Yardstick("python", 0.010, _python),
        Yardstick("keep", 0.0008, lambda: _keep(folder / "block")),
        Yardstick("key", 0.110, _key),
    )


def _python() -> int:
    """What the program does all day: short texts, a dictionary, sorting, calls.

    It makes no containers by the thousand: collecting them would walk through all that the process holds.
    """
    entries = {f"{number * 7919 % _ENTRIES:05}": number for number in range(_ENTRIES)}
    ordered = sorted(entries, key=lambda key: (entries[key] % 100) * _ENTRIES + int(key))
    digest = sha256("|".join(ordered).encode()).hexdigest()
    return len(digest) + sum(len(key) for key in ordered)


def _keep(path: Path) -> None:
    """A little thinking and one synced write, in the proportion of a kept keystroke."""
    sorted(str(number) for number in range(_THOUGHTS))
    with path.open("ab") as file:
        file.write(_BLOCK)
        file.flush()
        os.fsync(file.fileno())


def _key() -> None:
    cost = KdfCost()
    hash_secret_raw(b"yardstick", bytes(16), cost.passes, cost.memory_kib, cost.lanes, 64, Type.ID)
