"""The programme page in the window's frame, at a real desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.programme.views import ProgrammeView
from kotodesk.walk.read_services import read_services
from tests.helpers.desk import home, new_desk
from tests.ui.conftest import Show
from tests.ui.path.conftest import Office
from ui.programme.page import ProgrammePage

_SANDNAS = Path(__file__).parents[2] / "cases" / "services-sandnas.toml"


class ProgrammeOffice(Office):
    """The window's frame around the programme page."""

    def open_programme(self, place: str = "") -> ProgrammePage:
        """Open a place of the programme and return the page, laid out."""
        self.view.show_place("programme", place)
        return self.programme_page()

    def programme_page(self) -> ProgrammePage:
        """Return the page that is open, laid out."""
        page = self.view.page
        assert isinstance(page, ProgrammePage)
        self.settle()
        return page


MakeOffice = Callable[..., ProgrammeOffice]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the starter catalogue: nothing is named yet."""
    with new_desk(tmp_path) as made:
        yield made


@pytest.fixture
def sandnas(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the whole programme of Sandnäs."""
    programme = read_services(_SANDNAS.read_bytes(), _SANDNAS.name).programme
    with new_desk(tmp_path / "sandnas", programme=programme) as made:
        yield made


@pytest.fixture
def make_office(qtbot: QtBot, qapp: QApplication, show: Show) -> Iterator[MakeOffice]:
    """Opens the frame around a desk in a language; closes every frame after the test, before the desk."""
    made: list[ProgrammeOffice] = []

    def make(desk: Desk, language: str = "en") -> ProgrammeOffice:
        made.append(ProgrammeOffice(qtbot, qapp, show, desk, language))
        return made[-1]

    yield make
    for office in made:
        office.close()


@pytest.fixture
def office(desk: Desk, make_office: MakeOffice) -> ProgrammeOffice:
    """The frame around the desk of the starter catalogue, in English."""
    return make_office(desk)


@pytest.fixture
def town(sandnas: Desk, make_office: MakeOffice) -> ProgrammeOffice:
    """The frame around the desk of Sandnäs, in Swedish."""
    return make_office(sandnas, "sv")


def programme(desk: Desk) -> ProgrammeView:
    """Return the programme of the one municipality."""
    return desk.programme.of(home(desk))
