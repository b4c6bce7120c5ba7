from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.fields import DateField, LongText, Passphrase, TextField, day_text, read_day
from ui.widgets.search import SearchField


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.9.2025", date(2025, 9, 3)),
        (" 03. 09. 2025 ", date(2025, 9, 3)),
        ("29.2.2024", date(2024, 2, 29)),
        ("29.2.2025", None),
        ("3.9.25", None),
        ("3.9.", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written_in_finland(text: str, day: date | None) -> None:
    assert read_day(text) == day


def test_a_day_is_written_without_noughts() -> None:
    assert (day_text(date(2025, 9, 3)), day_text(None)) == ("3.9.2025", "")


def test_half_a_day_stays_as_it_was_typed(qtbot: QtBot, show: Show) -> None:
    field = DateField(date(2025, 9, 3))
    show(field)
    field.selectAll()
    qtbot.keyClicks(field, "3.9.")
    assert (field.text(), field.day()) == ("3.9.", None)


def test_every_keystroke_is_told_and_so_is_leaving(qtbot: QtBot, show: Show) -> None:
    page, field, other = QWidget(), TextField(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    show(page)
    field.setFocus()
    heard: list[str] = []
    field.typed.connect(heard.append)
    qtbot.keyClicks(field, "ab")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert heard == ["a", "ab"]


@pytest.mark.parametrize("kind", [TextField, LongText])
def test_undo_is_the_pages_where_the_field_has_nothing_to_undo(
    qtbot: QtBot, show: Show, kind: type[TextField | LongText]
) -> None:
    page, field, undone = QWidget(), kind(), list[str]()
    QVBoxLayout(page).addWidget(field)
    QShortcut(QKeySequence("Ctrl+Z"), page).activated.connect(partial(undone.append, "page"))
    show(page)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["page"]
    qtbot.keyClicks(field, "ab")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (undone, field.text()) == (["page"], "")


def test_tab_leaves_a_long_text(qtbot: QtBot, show: Show) -> None:
    page, field, other = QWidget(), LongText(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    show(page)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert page.focusWidget() is other
    assert field.text() == ""


def test_a_long_text_grows_with_what_is_written(show: Show) -> None:
    field = LongText()
    show(field)
    before = field.sizeHint().height()
    field.set_text("\n".join(["line"] * 8))
    assert field.sizeHint().height() > before


def test_a_text_that_is_shown_is_not_told_as_typed(qtbot: QtBot, show: Show) -> None:
    field = LongText()
    show(field)
    with qtbot.assertNotEmitted(field.typed):
        field.set_text("shown")


def test_letters_of_a_passphrase_are_hidden_until_asked_for(show: Show) -> None:
    field = Passphrase(name="Passphrase")
    show(field)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.show_letters(True)
    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_escape_empties_the_search(qtbot: QtBot, show: Show) -> None:
    field = SearchField("Search")
    show(field)
    qtbot.keyClicks(field, "ol")
    with qtbot.waitSignal(field.typed) as typed:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert typed.args == [""]
