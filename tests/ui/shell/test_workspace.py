from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.clock import FixedClock
from kotodesk.texts import Texts, texts
from tests.ui.conftest import Show
from tests.ui.fakes import FakeDesk
from tests.ui.looks import assert_fits, name_of
from ui.preferences import Preferences
from ui.shell.client_head import Fact, Head, Mark
from ui.shell.folding import fold
from ui.shell.work import Work
from ui.shell.workspace import Workspace
from ui.tasks.lanes import Lanes
from ui.theme import Theme
from ui.widgets.fields import TextField
from ui.widgets.panel import Passage, SidePanel
from ui.widgets.question import Question, QuestionRow
from ui.widgets.spine import Part, Step

HEAD = Head(
    "Олена Коваль",
    "Olena Koval",
    (Mark("Safety ban", "amber", "shield"),),
    (
        Fact("Born", "3.6.1991"),
        Fact("Contact language", "Ukrainian"),
        Fact("Responsible", "the municipality (3 §)"),
    ),
)
STEPS = [
    Step("person", 1, "Person and household", "", "done"),
    Step("interview", 2, "Initial interview", "1 of 8", "unfinished", (Part("a", "Before we begin"),)),
]


@pytest.mark.parametrize(
    ("width", "scale", "folds"),
    [
        (1366, 1.0, "four"),
        (1200, 1.0, "four"),
        (1199, 1.0, "drawer"),
        (1366, 1.25, "drawer"),
        (1000, 1.0, "drawer"),
        (999, 1.0, "bar"),
        (1366, 1.5, "bar"),
    ],
)
def test_the_window_folds_by_its_width_and_the_size_of_text(width: int, scale: float, folds: str) -> None:
    assert fold(width, scale) == folds


def filled(clock: FixedClock, t: Texts) -> Workspace:
    space = Workspace(Work(FakeDesk(), clock, Lanes(), Preferences(t.language)))  # type: ignore[arg-type]
    space.show_head(HEAD)
    space.show_steps(STEPS, "a")
    content = QWidget()
    column = QVBoxLayout(content)
    for key in ("one", "two"):
        column.addWidget(QuestionRow(t, Question(key, f"Question {key}"), TextField()))
    column.addStretch(1)
    space.show_content(content)
    panel = SidePanel("Help")
    panel.show_passages([Passage("How to ask", "Slowly.")])
    space.show_side(panel)
    space.footer.show_next("Next: School")
    return space


def test_the_first_question_gets_the_focus_and_is_told_once(
    qtbot: QtBot, clock: FixedClock, t: Texts, show: Show
) -> None:
    space = filled(clock, t)
    show(space)
    space.focus_first()
    field = space.window().focusWidget()
    assert name_of(field) == "Question one"
    with qtbot.waitSignal(space.question_focused) as told:
        space.focus_came(field)
    assert told.args[0].question.key == "one"
    with qtbot.assertNotEmitted(space.question_focused):
        space.focus_came(field)


def test_alt_and_a_digit_open_a_step(qtbot: QtBot, clock: FixedClock, t: Texts, show: Show) -> None:
    space = filled(clock, t)
    show(space)
    with qtbot.waitSignal(space.step_chosen) as chosen:
        qtbot.keyClick(space, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == ["interview"]
    with qtbot.waitSignal(space.footer.next):
        qtbot.keyClick(space, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)


def test_the_panel_becomes_a_drawer_that_escape_closes(
    qtbot: QtBot, clock: FixedClock, t: Texts, show: Show
) -> None:
    space = filled(clock, t)
    show(space, 1100)
    panel = space.findChild(SidePanel)
    assert panel is not None
    assert (space.fold, panel.isVisible(), space.help_button.isVisible()) == ("drawer", False, True)
    qtbot.keyClick(space, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert name_of(space.window().focusWidget()) == "Help"
    qtbot.keyClick(space, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_path_becomes_a_bar_that_shows_all_steps(
    qtbot: QtBot, clock: FixedClock, t: Texts, show: Show
) -> None:
    space = filled(clock, t)
    show(space, 960)
    assert (space.fold, space.spine.isVisible(), space.path_bar.isVisible()) == ("bar", False, True)
    space.path_bar.steps.click()
    assert space.spine.isVisible()
    assert name_of(space.window().focusWidget()).startswith("Before we begin")
    space.resize(1366, 768)
    assert (space.fold, space.spine.isVisible(), space.path_bar.isVisible()) == ("four", True, False)


def test_content_that_is_replaced_is_freed(qtbot: QtBot, clock: FixedClock, t: Texts, show: Show) -> None:
    space = filled(clock, t)
    show(space)
    row = space.findChild(QuestionRow)
    assert row is not None
    with qtbot.waitSignal(row.destroyed):
        space.show_content(QWidget())


def test_nothing_is_cut_however_it_folds(
    qtbot: QtBot, clock: FixedClock, spoken: Texts, show: Show, theme: Theme
) -> None:
    for size, width in ((100, 1278), (125, 1254), (150, 1234)):
        theme.wear("light", size)
        space = filled(clock, texts(spoken.language))
        show(space, width, 690)
        assert_fits(qtbot, space)
        space.close()
