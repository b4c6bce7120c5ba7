from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kotodesk.texts import Texts
from tests.ui.conftest import Show
from tests.ui.looks import assert_fits, name_of
from ui.theme import Theme
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.fields import LongText, TextField
from ui.widgets.no_answer import KINDS
from ui.widgets.question import Question, QuestionRow, row_around

YES_NO = [Option("yes", "Yes"), Option("no", "No")]


def row(t: Texts, editor: QWidget) -> QuestionRow:
    return QuestionRow(
        t, Question("courses", "Have you been on a course?", help="Any course counts."), editor
    )


def test_label_name_and_help_reach_the_screen_reader(qtbot: QtBot, t: Texts, show: Show) -> None:
    made = row(t, TextField())
    show(made)
    assert made.label.buddy() is made.editor
    assert name_of(made.editor) == "Have you been on a course?"
    told = QAccessible.queryAccessibleInterface(made.editor)
    assert told.text(QAccessible.Text.Description) == "Any course counts."
    assert_fits(qtbot, made)


def test_no_answer_dims_the_answer_and_can_be_taken_back_by_keyboard(
    qtbot: QtBot, t: Texts, show: Show
) -> None:
    made = row(t, ChoiceGroup(YES_NO))
    show(made)
    menu = made.menu._menu
    with qtbot.waitSignal(made.no_answer) as skipped:
        menu.actions()[list(KINDS).index("declined")].trigger()
    assert skipped.args == ["courses", "declined"]
    segment = made.window().focusWidget()
    assert name_of(segment) == "Client declined"
    assert not made.menu.isVisible()
    with qtbot.waitSignal(made.no_answer) as back:
        qtbot.keyClick(segment, Qt.Key.Key_Space)
    assert back.args == ["courses", ""]
    assert made.menu.isVisible()
    assert name_of(made.window().focusWidget()) == "Yes"


def test_a_field_without_answer_cannot_be_typed_in(t: Texts, show: Show) -> None:
    made = row(t, TextField())
    show(made)
    made.show_no_answer("unknown")
    assert not made.editor.isEnabled()
    made.show_no_answer("")
    assert made.editor.isEnabled()


def test_a_problem_stands_under_its_field_and_is_read_with_it(t: Texts, show: Show) -> None:
    made = row(t, TextField())
    show(made)
    made.show_problem("This is not a day.", "Write it as 3.9.2025.")
    assert made.problem() == "This is not a day."
    told = QAccessible.queryAccessibleInterface(made.editor).text(QAccessible.Text.Description)
    assert told.startswith("This is not a day. Write it as 3.9.2025.")
    assert made.editor.property("problem") == "error"
    made.show_problem("")
    assert (made.problem(), made.editor.property("problem")) == ("", "")


def test_a_row_is_found_from_any_of_its_controls(t: Texts, show: Show) -> None:
    made = row(t, ChoiceGroup(YES_NO))
    show(made)
    assert row_around(made.window().focusWidget() or made.menu) is made
    assert row_around(made.parentWidget()) is None


def test_nothing_is_cut_in_both_languages_and_sizes(
    spoken: Texts, show: Show, theme: Theme, qtbot: QtBot
) -> None:
    for size in (100, 150):
        theme.wear("light", size)
        for editor in (ChoiceGroup(YES_NO), LongText("x")):
            made = row(spoken, editor)
            made.show_no_answer("declined")
            made.show_problem("What is wrong is said in a rather long sentence that wraps. " * 3, "Then.")
            show(made, 646, 400)
            assert_fits(qtbot, made)
            made.close()
