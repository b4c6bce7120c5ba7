from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.keys import type_text
from ui.forms.list_field import ListField


@pytest.fixture
def field(show: Show) -> ListField:
    made = ListField(("Afghanistan", "Ethiopia", "Ukraine"), name="Citizenship")
    show(made)
    made.setFocus()
    return made


@pytest.fixture
def picked(field: ListField) -> list[str]:
    names: list[str] = []
    field.picked.connect(names.append)
    return names


def walk(qtbot: QtBot, field: ListField, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(field.completer().popup() if field.list_is_open() else field, key)


def leave(field: ListField) -> None:
    field.activateWindow()
    field.setFocus()
    field.clearFocus()


def test_the_name_that_one_has_come_to_counts_when_the_field_is_left(
    qtbot: QtBot, field: ListField, picked: list[str]
) -> None:
    walk(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    leave(field)
    assert (field.text(), picked) == ("Ethiopia", ["Ethiopia"])


@pytest.mark.parametrize("typed", ["", "Uk"])
def test_esc_brings_back_what_was_typed(
    qtbot: QtBot, field: ListField, picked: list[str], typed: str
) -> None:
    type_text(field, typed)
    walk(qtbot, field, Qt.Key.Key_Down)
    walk(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert (field.text(), field.list_is_open(), picked) == (typed, False, [])


def test_who_only_looks_at_the_list_chooses_nothing(
    qtbot: QtBot, field: ListField, picked: list[str]
) -> None:
    walk(qtbot, field, Qt.Key.Key_Down)
    assert (field.list_is_open(), field.text()) == (True, "")
    field.completer().popup().hide()
    leave(field)
    assert (field.text(), picked) == ("", [])


def test_walking_off_the_list_changes_nothing(qtbot: QtBot, field: ListField, picked: list[str]) -> None:
    field.setText("Ukraine")
    walk(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    leave(field)
    assert (field.text(), picked) == ("Ukraine", [])
