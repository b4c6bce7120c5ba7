"""The packs that come with the program, read from `resources/law`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kotodesk import resources
from kotodesk.errors import BadInput
from kotodesk.law.packs import Pack, Packs
from kotodesk.law.reading import base_of, read_pack
from kotodesk.tables import read_toml
from kotodesk.texts import N_

_CIRCLE = N_("{file}: {key}: the packs continue each other in a circle or name a pack that is not there.")
_SAME_ID = N_("{file}: {key}: another file has the pack {id}; each pack has an id of its own.")


@cache
def packs() -> Packs:
    """Return the packs of this program, read once."""
    return packs_in(resources.path("law"))


def packs_in(folder: Path) -> Packs:
    """Return the packs of a folder, in the order of their file names.

    Raises BadInput when a file breaks the format, OSError when it cannot be read.
    """
    return packs_from({file.name: file.read_bytes() for file in sorted(folder.glob("*.toml"))})


def packs_from(files: Mapping[str, bytes]) -> Packs:
    """Return the packs out of file contents by file name; raises BadInput.

    A pack that somebody hands in later is checked by reading it together with the files already there.
    """
    read: dict[str, Pack] = {}
    waiting = {name: read_toml(data, name) for name, data in files.items()}
    while waiting:
        ready = [name for name, table in waiting.items() if base_of(table) in {"", *read}]
        if not ready:
            raise BadInput(_CIRCLE, file=", ".join(waiting), key="continues")
        for name in ready:
            table = waiting.pop(name)
            pack = read_pack(table, files[name], read)
            if pack.id in read:
                raise table.complaint(_SAME_ID, "id", id=pack.id)
            read[pack.id] = pack
    return Packs(tuple(sorted(read.values(), key=lambda pack: pack.id)))
