"""`python -m tests.bench.window FOLDER PASSPHRASE SECONDS`: how long one waits for the clients after Enter.

A window of its own, as `python3 -m ui` starts it, on the vault in the folder. The passphrase takes the given
time to type; what is printed are the seconds from Enter until the desk is shown. Nothing is imported here
that the window itself would not have loaded by then.
"""

from __future__ import annotations

import sys
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from ui import __main__ as program
from ui.shell.window import MainWindow
from ui.start.unlock import UnlockView

_LOOK_EVERY = 2
"""Milliseconds between two looks whether the desk is there."""


class Person(QObject):
    """Types the passphrase, presses Enter and waits."""

    def __init__(self, window: MainWindow, passphrase: str, typing: float) -> None:
        super().__init__(window)
        self._window, self._passphrase = window, passphrase
        self._entered = 0.0
        self._eye = QTimer(self)
        self._eye.timeout.connect(self._look)
        QTimer.singleShot(round(typing * 1000), self, self._enter)

    def _enter(self) -> None:
        view = self._window.view
        assert isinstance(view, UnlockView)
        view.field.setText(self._passphrase)
        self._entered = perf_counter()
        view.try_to_open()
        self._eye.start(_LOOK_EVERY)

    def _look(self) -> None:
        if self._window.desk_view is not None:
            print(perf_counter() - self._entered)
            self._eye.stop()
            self._window.close()


class WatchedWindow(MainWindow):
    """The window with a person before it."""

    passphrase, typing = "", 0.0

    def begin(self) -> None:
        """Begin as always; the person begins to type."""
        super().begin()
        Person(self, self.passphrase, self.typing)


def main() -> int:
    """Run the program with a watched window."""
    folder, passphrase, typing = sys.argv[1:]
    WatchedWindow.passphrase, WatchedWindow.typing = passphrase, float(typing)
    program.MainWindow = WatchedWindow  # type: ignore[attr-defined]
    return program.main(["--folder", folder])


if __name__ == "__main__":
    raise SystemExit(main())
