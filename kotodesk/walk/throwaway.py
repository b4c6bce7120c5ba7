"""A vault that lives for one walk: encrypted under a passphrase that nobody learns, removed afterwards."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from kotodesk.clock import Clock
from kotodesk.desk import Desk, FirstStart
from kotodesk.errors import WorldError
from kotodesk.programme.content import ProgrammeContent
from kotodesk.texts import N_
from kotodesk.vault.errors import VaultError
from kotodesk.vault.vault import KdfCost
from kotodesk.walk.case import OfficerPart
from kotodesk.walk.home import Home
from kotodesk.walk.reading import InPlace
from kotodesk.walk.trouble import world_failed

_FAILED = N_("{file}: {key}: {why}")
_KEY = "temporary folder"

# The passphrase is random and forgotten: nothing is gained by making it slow to try.
_CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
_PASSPHRASE_BYTES = 32

NOBODY = OfficerPart("", "", "", False, None, None, False)


@contextmanager
def throwaway_desk(
    home: Home, officer: OfficerPart, programme: ProgrammeContent | None, clock: Clock
) -> Iterator[Desk]:
    """Open a desk in a folder of its own, which is gone at the end, also after an error.

    Raises WorldError when the folder cannot be made or written.
    """
    with _folder() as folder, _told(folder):
        passphrase = secrets.token_urlsafe(_PASSPHRASE_BYTES)
        start = _first_start(home, officer, programme)
        with Desk.create(folder / "vault", passphrase, start, clock, cost=_CHEAP) as desk:
            yield desk


@contextmanager
def _folder() -> Iterator[Path]:
    try:
        made = TemporaryDirectory(prefix="kotodesk-")
    except OSError as error:
        raise world_failed(error, "kotodesk", _KEY) from error
    with made as folder:
        yield Path(folder)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except VaultError as error:
        raise VaultFailed(folder, error) from error


class VaultFailed(WorldError):
    """What the vault says, put behind the folder that it says it of."""

    def __init__(self, folder: Path, why: VaultError) -> None:
        super().__init__(_FAILED, file=folder, key=_KEY, why=why)
        self.why = why

    worded = InPlace.worded


def _first_start(home: Home, officer: OfficerPart, programme: ProgrammeContent | None) -> FirstStart:
    return FirstStart(
        **asdict(home),
        officer=officer.name,
        title_fi=officer.title_fi,
        title_sv=officer.title_sv,
        public_official=officer.public_official,
        official_from=officer.official_from,
        official_to=officer.official_to,
        acts_for_employment_authority=officer.acts_for_employment_authority,
        programme=programme,
    )
