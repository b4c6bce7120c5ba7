"""Qt lays out text only beside a QGuiApplication; without one it ends the process."""

from __future__ import annotations

import os
import sys
from functools import cache

from PySide6.QtGui import QGuiApplication

from kotodesk.fonts import qt


def ensure_gui() -> None:
    """Make an application without a screen when none runs, and hand it our fonts.

    The window's own application is used where there is one. Without one, the first call must come from the
    main thread.
    """
    if QGuiApplication.instance() is None:
        _screenless()
    qt.register()


@cache
def _screenless() -> QGuiApplication:
    _speak_utf8()
    # Kept for the life of the process: Qt does not survive the collection of its application.
    return QGuiApplication(["kotodesk", "-platform", "offscreen"])


def _speak_utf8() -> None:
    """Give this process a UTF-8 locale on Linux: Qt takes one anyway, and says so on stderr."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((name for name in named if name), "")
    if sys.platform == "linux" and "utf" not in locale.casefold():
        os.environ["LC_ALL"] = "C.UTF-8"
