from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.texts import Texts
from tests.helpers.desk import service
from tests.ui.looks import assert_fits
from tests.ui.programme.conftest import MakeOffice, ProgrammeOffice
from ui.theme import Theme

PLACES = ("", "content/1", "content/3", "content/other", "new/5", "facts", "E02", "B01")
"""Places of the programme; the last two are codes of services."""


def place(desk: Desk, named: str) -> str:
    return f"service/{service(desk, named)}" if named in ("E02", "B01") else named


@pytest.mark.parametrize("size", [100, 150])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, theme: Theme, make_office: MakeOffice, desk: Desk, spoken: Texts, size: int
) -> None:
    theme.wear("light", size)
    office = make_office(desk, spoken.language)
    for named in PLACES:
        page = office.open_programme(place(desk, named))
        assert_fits(qtbot, office.view)
        page.open_side()
        assert_fits(qtbot, office.view)


@pytest.mark.parametrize(("width", "height"), [(900, 600), (1199, 690), (1366, 690)])
def test_the_page_fits_small_and_large_windows(
    qtbot: QtBot, theme: Theme, office: ProgrammeOffice, width: int, height: int
) -> None:
    page = office.open_programme()
    office.view.resize(width, height)
    assert_fits(qtbot, page)
    assert page.part.side_button.isVisible() is (width < 1200)


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_flashes_as_a_window_of_its_own(
    qapp: QApplication, office: ProgrammeOffice, desk: Desk
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    for named in PLACES:
        office.open_programme(place(desk, named))
    qapp.removeEventFilter(windows)
    assert windows.shown == []
