"""What the window remembers about itself: language, look, size of text. Nothing about people."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kotodesk.texts import LANGUAGES
from ui.theme import MODES, TEXT_SIZES, Mode

FILE = "window.json"


@dataclass(frozen=True)
class Preferences:
    """The settings of the window. An empty language means that nobody has chosen yet."""

    language: str = ""
    mode: Mode = "system"
    text_size: int = 100


def read(folder: Path) -> Preferences:
    """Return what was remembered; what cannot be read or is not allowed is as if never chosen."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    usual = Preferences()
    language, mode, size = (found.get(name) for name in ("language", "mode", "text_size"))
    return Preferences(
        language if language in LANGUAGES else usual.language,
        mode if mode in MODES else usual.mode,
        size if size in TEXT_SIZES else usual.text_size,
    )


def write(folder: Path, preferences: Preferences) -> None:
    """Remember; raises OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{FILE}.new"
    unfinished.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    unfinished.replace(folder / FILE)
