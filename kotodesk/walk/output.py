"""The folder that a command leaves: built beside its place and renamed, so that it is whole or not there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from kotodesk.errors import BadInput
from kotodesk.texts import N_
from kotodesk.vault.folder import sync_folder, write_synced
from kotodesk.walk.trouble import world_failed

KEY = "--out"

_NOT_EMPTY = N_("{file}: {key}: there is something here already; allowed: an empty folder, or none yet.")


def check_place(out: Path) -> None:
    """Raise BadInput when the folder is there and not empty, WorldError when it cannot be looked into."""
    try:
        occupied = out.exists() and (not out.is_dir() or any(out.iterdir()))
    except OSError as error:
        raise world_failed(error, out, KEY) from error
    if occupied:
        raise BadInput(_NOT_EMPTY, file=out, key=KEY)


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Write all files, or none: only their owner may read them. Raises BadInput or WorldError."""
    check_place(out)
    place = out.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        built = Path(mkdtemp(prefix=f".{place.name}.", dir=place.parent))
    except OSError as error:
        raise world_failed(error, out, KEY) from error
    try:
        _fill(built, files)
        _rename(built, place)
    except OSError as error:
        raise world_failed(error, out, KEY) from error
    finally:
        shutil.rmtree(built, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        write_synced(folder / name, data)
    sync_folder(folder)


def _rename(built: Path, place: Path) -> None:
    """An empty folder makes room first: not every system renames onto one."""
    if place.exists():
        place.rmdir()
    built.rename(place)
    sync_folder(place.parent)
