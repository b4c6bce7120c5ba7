from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kotodesk.clock import FixedClock
from kotodesk.vault.errors import DiskFull
from tests.helpers.desk import new_desk
from ui import preferences
from ui.preferences import Preferences
from ui.shell.trouble import Trouble
from ui.shell.window import MainWindow
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.head import MessageBar


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, clock: FixedClock
) -> Iterator[MainWindow]:
    desk = new_desk(tmp_path)
    preferences.write(tmp_path / "vault", Preferences("en"))
    made = MainWindow(qapp, theme, tmp_path / "vault", clock)
    made._open_desk(desk)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def bars(window: MainWindow) -> list[str]:
    return [
        bar.accessibleName() for bar in window.findChildren(MessageBar) if not bar.parentWidget().isHidden()
    ]


def test_what_the_world_did_is_told_with_what_to_do(window: MainWindow) -> None:
    Trouble(window).tell(DiskFull, DiskFull(), None)
    (told,) = bars(window)
    assert told.startswith("This could not be done The disk is full")
    assert told.endswith("make room on the disk and try again.")


def test_one_bar_at_a_time_and_it_can_be_closed(window: MainWindow) -> None:
    trouble = Trouble(window)
    trouble.tell(DiskFull, DiskFull(), None)
    trouble.tell(DiskFull, DiskFull(), None)
    assert len(bars(window)) == 1
    view = window.desk_view
    assert view is not None
    next(each for each in view.findChildren(Button) if each.words == "Close the message").click()
    assert bars(window) == []


def test_a_bug_is_told_by_its_place_and_never_by_what_it_says(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        raise KeyError("Olena Koval")
    except KeyError as error:
        Trouble(window).tell(KeyError, error, error.__traceback__)
    (told,) = bars(window)
    written = capsys.readouterr().err
    assert "KeyError, test_trouble.py" in told
    assert "KeyError, test_trouble.py" in written
    assert "Olena" not in told + written
