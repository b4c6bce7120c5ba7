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
    """Load the rooms of the desk; its views are only named, not made."""
    for room in _ROOMS:
        yield Progress()
        import_module(room)
    # Modules stay until the end. Looking through them for garbage stops the window for some 70 ms each time.
    gc.freeze()
