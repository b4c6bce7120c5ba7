"""The packs that come with the program, read from `resources/law`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kotodesk import resources
from kotodesk.errors import BadInput
from kotodesk.law.packs import Pack, Packs
from kotodesk.law.reading import base_of, read_pack
from kotodesk.texts import N_

_CIRCLE = N_("{where}: the packs continue each other in a circle or name a pack that is not there.")
_SAME_ID = N_("{where}: another file has the pack {id}; each pack has an id of its own.")


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
    waiting = dict(files)
    while waiting:
        ready = [name for name, data in waiting.items() if base_of(data, name) in {"", *read}]
        if not ready:
            raise BadInput(_CIRCLE, where=", ".join(waiting))
        for name in ready:
            pack = read_pack(waiting.pop(name), name, read)
            if pack.id in read:
                raise BadInput(_SAME_ID, where=name, id=pack.id)
            read[pack.id] = pack
    return Packs(tuple(sorted(read.values(), key=lambda pack: pack.id)))
