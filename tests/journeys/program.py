"""The program as a person meets it: started, used, closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kotodesk.clock import FixedClock
from tests.journeys.hand import Hand, until
from ui.shell.window import MainWindow
from ui.theme import Theme

DAY = date(2025, 9, 3)
"""The day on which every journey happens."""


class Program:
    """The real window, over a vault in a folder of its own, on a clock that stands."""

    def __init__(self, app: QApplication, theme: Theme, folder: Path) -> None:
        self.clock = FixedClock.on(DAY)
        self._app, self._theme, self._folder = app, theme, folder
        self._window: MainWindow | None = None

    def start(self, hand: Hand) -> None:
        """Show the first window and wait until it hears the keys."""
        window = MainWindow(self._app, self._theme, self._folder, self.clock)
        self._window = window
        window.begin()
        window.show()
        window.activateWindow()
        until(window.isActiveWindow, "the window")
        hand.rest()

    def close(self) -> None:
        """Close the window, as its cross does."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
