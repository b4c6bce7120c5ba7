"""Pressing keys as a person does, letters outside ASCII included (QtTest aborts at them)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.looks import name_of


def type_text(widget: QWidget, text: str) -> None:
    """Type a text of any script into a widget."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focus(window: QWidget) -> QWidget:
    """Return what has the focus in a window."""
    return window.window().focusWidget()


def tab_to(window: QWidget, name: str, most: int = 80) -> QWidget:
    """Press Tab until the control of that name has the focus."""
    met = []
    for _ in range(most):
        if name_of(focus(window)) == name:
            return focus(window)
        met.append(name_of(focus(window)))
        QTest.keyClick(focus(window), Qt.Key.Key_Tab)
    raise AssertionError(f"no {name!r} among {met}")


def write(window: QWidget, name: str, text: str) -> None:
    """Go to a field by Tab and type."""
    type_text(tab_to(window, name), text)


def press(window: QWidget, name: str) -> None:
    """Go to a button by Tab and press it."""
    QTest.keyClick(tab_to(window, name), Qt.Key.Key_Space)


def choose(window: QWidget, entry: str, wanted: str) -> None:
    """Go to a group by the option that holds its Tab stop, move to the wanted one and choose it."""
    tab_to(window, entry)
    while name_of(focus(window)) != wanted:
        QTest.keyClick(focus(window), Qt.Key.Key_Down)
    QTest.keyClick(focus(window), Qt.Key.Key_Space)
