from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.looks import name_of
from ui.theme import Theme
from ui.widgets.choice import ChoiceGroup, ManyChoices, Option, fits_in_a_row
from ui.widgets.marked import Radio

OPTIONS = [Option("sv", "Swedish"), Option("fi", "Finnish"), Option("both", "Both")]


def test_arrows_move_without_choosing_and_space_chooses(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(OPTIONS)
    show(group)
    group.setFocus()
    qtbot.keyClick(group.window().focusWidget(), Qt.Key.Key_Right)
    assert group.chosen() is None
    with qtbot.waitSignal(group.changed) as change:
        qtbot.keyClick(group.window().focusWidget(), Qt.Key.Key_Space)
    assert change.args == ["fi"]
    assert group.chosen() == "fi"


def test_tab_enters_a_group_once_and_comes_back_to_the_chosen_row(qtbot: QtBot, show: Show) -> None:
    page, before, after = QWidget(), QLineEdit(), QLineEdit()
    group = ChoiceGroup(OPTIONS)
    column = QVBoxLayout(page)
    for widget in (before, group, after):
        column.addWidget(widget)
    group.choose("both")
    show(page)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    row = page.focusWidget()
    assert isinstance(row, Radio)
    assert name_of(row) == "Both"
    qtbot.keyClick(row, Qt.Key.Key_Tab)
    assert page.focusWidget() is after


def test_choosing_again_does_not_unchoose(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(OPTIONS)
    show(group)
    group.choose("fi")
    row = group.findChildren(Radio)[1]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert group.chosen() == "fi"


def test_the_whole_row_is_the_target(qtbot: QtBot, show: Show) -> None:
    group = ChoiceGroup(OPTIONS)
    show(group)
    row = group.findChildren(Radio)[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().topRight())
    assert group.chosen() == "sv"


def test_many_choices_tell_all_that_are_ticked(qtbot: QtBot, show: Show) -> None:
    group = ManyChoices(OPTIONS)
    show(group)
    group.choose(["both"])
    group.setFocus()
    with qtbot.waitSignal(group.changed) as change:
        qtbot.keyClick(group.window().focusWidget(), Qt.Key.Key_Space)
    assert change.args == [["sv", "both"]]


def test_few_short_options_stand_in_a_row(theme: Theme) -> None:
    assert fits_in_a_row(OPTIONS)
    assert not fits_in_a_row([Option(str(number), "Word") for number in range(6)])
    assert not fits_in_a_row([Option("a", "Word", note="and a second line")])
    assert not fits_in_a_row([Option("a", "A very long option " * 3), Option("b", "Another long one " * 3)])
