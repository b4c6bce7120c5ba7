"""What the desk needs takes a second to load: that second passes while the passphrase is typed."""

from __future__ import annotations

import gc
from importlib import import_module

from ui.tasks.lanes import Job, Progress

LOAD_AFTER = 300
"""Milliseconds after the start: by then the first window is painted and the passphrase can be typed."""

_ROOMS = (
    "kotodesk.vault.vault",
    "kotodesk.planning.service",
    "kotodesk.documents.service",
    "kotodesk.desk",
    "ui.shell.desk_view",
)
"""In pieces, so that closing the window never waits for all of them."""


def loading() -> Job:
    """Load the rooms of the desk.

    Modules stay until the end, so that nobody has to look for garbage among them: each look would stop the
    window for some 70 ms, now in the middle of the passphrase and later in the middle of a sentence.
    """
    gc.disable()
    try:
        for room in _ROOMS:
            yield Progress()
            import_module(room)
        gc.freeze()
    finally:
        gc.enable()
