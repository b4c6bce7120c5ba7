"""What every test of the window gets: our fonts and theme, and ways to show a widget for real."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.fonts.qt import register
from kotodesk.texts import Texts, texts
from ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

Show = Callable[..., None]


@pytest.fixture(scope="session")
def dress(qapp: QApplication) -> Theme:
    """The theme of the whole run."""
    return Theme(qapp, register())


@pytest.fixture
def theme(dress: Theme) -> Iterator[Theme]:
    """The theme, light at 100 % before and after each test."""
    dress.wear("light", 100)
    yield dress
    dress.wear("light", 100)


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    """Show a widget as the active window, and close it after the test."""

    def shown(widget: QWidget, width: int = 1366, height: int = 768) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return shown


@pytest.fixture(params=["fi", "sv"])
def spoken(request: pytest.FixtureRequest) -> Texts:
    """The words of both official languages, one after the other."""
    return texts(request.param)
