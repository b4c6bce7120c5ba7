"""Qt lays out text only beside a QGuiApplication; without one it ends the process."""

from __future__ import annotations

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
    # Kept for the life of the process: Qt does not survive the collection of its application.
    return QGuiApplication(["kotodesk", "-platform", "offscreen"])
