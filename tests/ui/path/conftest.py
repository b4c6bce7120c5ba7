"""A real desk in a folder of its own, shown in the window's frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, finish, interview, new_desk, write_plan
from tests.ui.conftest import Show
from ui.path.page import ClientPage
from ui.preferences import Preferences
from ui.shell.desk_view import DeskView
from ui.shell.work import Work
from ui.tasks.lanes import Lanes


class Office:
    """The window's frame around the pages of one desk. The focus is told to the page, as the window does."""

    def __init__(self, qtbot: QtBot, app: QApplication, show: Show, desk: Desk, language: str) -> None:
        self.qtbot, self.app, self.desk = qtbot, app, desk
        self.lanes = Lanes()
        self.work = Work(desk, desk.clock, self.lanes, Preferences(language))
        self.view = DeskView(self.work)
        show(self.view)
        app.focusChanged.connect(self._focus_moved)

    def open(self, argument: str) -> ClientPage:
        """Open a route of a client's path and wait until its first control has the focus."""
        self.view.show_place("client", argument)
        return self.page()

    def page(self) -> ClientPage:
        """Return the page that is open, laid out."""
        page = self.view.page
        assert isinstance(page, ClientPage)
        self.settle()
        return page

    def settle(self) -> None:
        """Let news, layouts and deletions happen."""
        for _ in range(3):
            self.qtbot.wait(1)
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """Leave the page and stop the lanes."""
        self.app.focusChanged.disconnect(self._focus_moved)
        self.view.drop()
        self.lanes.close()
        self.view.close()
        self.settle()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.view.page.isAncestorOf(new):
            self.view.page.focus_came(new)


MakeOffice = Callable[..., Office]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as made:
        yield made


@pytest.fixture
def make_office(qtbot: QtBot, qapp: QApplication, show: Show, desk: Desk) -> Iterator[MakeOffice]:
    """Opens the frame in a language; closes every frame after the test, before the desk."""
    made: list[Office] = []

    def make(language: str = "en") -> Office:
        made.append(Office(qtbot, qapp, show, desk, language))
        return made[-1]

    yield make
    for office in made:
        office.close()


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


@pytest.fixture
def olena(desk: Desk) -> str:
    """A client whose file is filled in, before the interview."""
    return add_olena(desk)


@pytest.fixture
def interviewed(desk: Desk, olena: str) -> str:
    """The same client after the interview."""
    interview(desk, olena, OLENA)
    return olena


@pytest.fixture
def assessed(desk: Desk, interviewed: str) -> str:
    """The same client when the assessment is finished and a plan is needed."""
    assessment = desk.assessments.of(interviewed)
    assert assessment is not None
    finish(desk, assessment.id)
    return interviewed


@pytest.fixture
def planned(desk: Desk, assessed: str) -> str:
    """The same client with a plan that lacks nothing."""
    write_plan(desk, assessed)
    return assessed


@pytest.fixture
def agreed(desk: Desk, planned: str) -> str:
    """The same client when the plan has been agreed."""
    plan = desk.plans.current(planned)
    assert plan is not None
    desk.documents.agree(plan.id)
    return planned
