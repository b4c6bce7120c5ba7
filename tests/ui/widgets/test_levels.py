from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary
from tests.ui.conftest import Show
from tests.ui.looks import name_of
from ui.widgets.badge import Badge
from ui.widgets.levels import LevelCell, LevelGrid, SkillRow

LEVELS = vocabulary().ids("levels")
ROWS = [SkillRow("listening", "Listening"), SkillRow("speaking", "Speaking")]


def grid(t: Texts, show: Show) -> LevelGrid:
    made = LevelGrid(t, ROWS, LEVELS, name="Swedish")
    show(made)
    made.setFocus()
    return made


def focus(made: LevelGrid) -> QWidget:
    return made.window().focusWidget()


def test_arrows_move_digits_jump_and_space_chooses(qtbot: QtBot, t: Texts, show: Show) -> None:
    made = grid(t, show)
    qtbot.keyClick(focus(made), Qt.Key.Key_3)
    qtbot.keyClick(focus(made), Qt.Key.Key_Right)
    qtbot.keyClick(focus(made), Qt.Key.Key_Down)
    assert name_of(focus(made)) == "Speaking A2.1"
    with qtbot.waitSignal(made.changed) as change:
        qtbot.keyClick(focus(made), Qt.Key.Key_Space)
    assert change.args == ["speaking", "A2.1"]
    assert (made.level("speaking"), made.level("listening")) == ("A2.1", None)


def test_each_row_has_one_level(qtbot: QtBot, t: Texts, show: Show) -> None:
    made = grid(t, show)
    made.choose("listening", "A1.1")
    qtbot.keyClick(focus(made), Qt.Key.Key_End)
    qtbot.keyClick(focus(made), Qt.Key.Key_Space)
    assert made.level("listening") == "C2"


def test_a_row_without_answer_says_why_and_a_level_takes_it_back(qtbot: QtBot, t: Texts, show: Show) -> None:
    made = grid(t, show)
    made.show_no_answer("listening", "declined")
    badge = next(each for each in made.findChildren(Badge) if each.isVisible())
    assert badge.text() == "Client declined"
    qtbot.keyClick(focus(made), Qt.Key.Key_Space)
    assert not badge.isVisible()


def test_only_the_row_with_the_focus_offers_no_answer(qtbot: QtBot, t: Texts, show: Show) -> None:
    made = grid(t, show)
    first, second = made._rows["listening"].menu, made._rows["speaking"].menu
    assert first.isVisible()
    qtbot.keyClick(focus(made), Qt.Key.Key_Down)
    assert (first.isVisible(), second.isVisible()) == (False, True)


def test_every_level_can_be_written_in_its_cell_beside_finnish_words(show: Show) -> None:
    from kotodesk.texts import texts
    from ui import paint
    from ui.tokens import font

    skills = [SkillRow(id_, vocabulary().name("skills", id_, "fi")) for id_ in vocabulary().ids("skills")]
    made = LevelGrid(texts("fi"), skills, LEVELS, name="suomi")
    made.show_no_answer(skills[0].key, "declined")
    show(made, 646, 200)
    assert made.width() == 646
    widest = max(paint.text_width(font("badge"), level) for level in LEVELS)
    assert min(cell.width() for cell in made.findChildren(LevelCell)) >= widest + 2
