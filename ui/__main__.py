"""Start the window: `python3 -m ui [--folder DIR]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kotodesk.clock import SystemClock
from kotodesk.errors import WorldError
from kotodesk.fonts.qt import register
from kotodesk.vault.folder import default_folder
from ui.shell.trouble import Trouble
from ui.shell.window import MainWindow
from ui.start.loading import LOAD_AFTER
from ui.theme import Theme

SMOKE = "KOTODESK_SMOKE"
"""Set to 1: show the first window and quit with 0; for the installer's test."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    parser = argparse.ArgumentParser(prog="kotodesk-window")
    parser.add_argument("--folder", type=Path, default=None, help="another folder for the vault")
    chosen = parser.parse_args(arguments)
    folder = chosen.folder or Path(os.environ.get("KOTODESK_FOLDER") or default_folder())
    app = QApplication(sys.argv[:1])
    app.setApplicationName("KotoDesk")
    try:
        theme = Theme(app, register(whole=False))
    except WorldError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    window = MainWindow(app, theme, folder, SystemClock())
    sys.excepthook = Trouble(window).tell
    window.begin()
    window.show()
    QTimer.singleShot(LOAD_AFTER, window, window.load)
    if os.environ.get(SMOKE) == "1":
        QTimer.singleShot(0, window, window.close)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
