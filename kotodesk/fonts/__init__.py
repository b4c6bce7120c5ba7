"""The fonts that screen and paper share: static faces made once from variable fonts of locked packages.

The families carry names of our own ("KotoDesk Noto Sans"), so that a copy of Noto on the computer, of another
version and with other glyph numbers, can never be taken for ours. `python -m kotodesk.fonts` makes the files.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kotodesk.errors import WorldError
from kotodesk.texts import N_

LIST = "faces.json"
NOT_MADE = N_("The fonts have not been made yet. Run: python3 dev.py run")


@dataclass(frozen=True, slots=True)
class Face:
    """One font file. `scripts` are ISO 15924 codes, `letters` (first, last) code points it can draw."""

    family: str
    weight: int
    path: Path
    scripts: tuple[str, ...]
    letters: tuple[tuple[int, int], ...]

    @property
    def bold(self) -> bool:
        """Tell whether this is the strong face of its family."""
        return self.weight >= 600


def folder() -> Path:
    """Return where they lie: KOTODESK_FONTS, `fonts/` when frozen, else `.fonts/` beside the source."""
    named = os.environ.get("KOTODESK_FONTS")
    if named:
        return Path(named)
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "fonts"
    return Path(__file__).resolve().parents[2] / ".fonts"


def faces(*, whole: bool = True) -> tuple[Face, ...]:
    """Return the faces in the order in which they are tried for a letter.

    `whole` False is content with those made so far, for a first window while the rest is being made. Raises
    WorldError when there are none, or not all.
    """
    path = folder() / LIST
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError as error:
        raise WorldError(NOT_MADE) from error
    found, complete = _read(path, changed)
    if whole and not complete:
        raise WorldError(NOT_MADE)
    return found


def families(*, whole: bool = True) -> tuple[str, ...]:
    """Return the names of the families in the order in which they are tried."""
    return tuple(dict.fromkeys(face.family for face in faces(whole=whole)))


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> tuple[tuple[Face, ...], bool]:
    content = json.loads(path.read_text(encoding="utf-8"))
    return tuple(_face(path.parent, entry) for entry in content["faces"]), bool(content["complete"])


def _face(place: Path, entry: dict[str, Any]) -> Face:
    return Face(
        family=entry["family"],
        weight=entry["weight"],
        path=place / entry["file"],
        scripts=tuple(entry["scripts"]),
        letters=tuple((first, last) for first, last in entry["letters"]),
    )
