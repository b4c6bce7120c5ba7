"""What a person would see at a glance: nothing cut off, nothing squeezed, nothing without a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.label import NameLine


def _shown(root: QWidget) -> Iterator[QWidget]:
    yield from (widget for widget in [root, *root.findChildren(QWidget)] if widget.isVisible())


def _wanted_height(widget: QWidget) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height()


def _is_cut(widget: QWidget) -> bool:
    if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, NameLine):
        return False
    wraps = widget.hasHeightForWidth()
    narrow = not wraps and widget.width() < widget.minimumSizeHint().width()
    return narrow or widget.height() < _wanted_height(widget)


def cut(root: QWidget) -> list[str]:
    """Return the labels and buttons whose words do not fit, and the contents wider than their window."""
    words = [f"{type(each).__name__}: {_words(each)}" for each in _shown(root) if _is_cut(each)]
    wide = [
        f"{type(area.widget()).__name__} is {area.widget().minimumSizeHint().width()} wide"
        for area in _shown(root)
        if isinstance(area, QScrollArea)
        and area.widget() is not None
        and area.widget().minimumSizeHint().width() > area.viewport().width()
    ]
    outside = [f"{type(root).__name__} is {root.width()} wide"] if root.width() > 1366 else []
    return words + wide + outside


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) or widget.accessibleName()


def assert_fits(qtbot: QtBot, root: QWidget) -> None:
    """Assert, once layouts have settled, that nothing is cut and every control has a name."""

    def settled() -> bool:
        return not cut(root) and not unnamed(root)

    root.grab()
    try:
        qtbot.waitUntil(settled, timeout=1500)
    except qtbot.TimeoutError:
        pytest.fail(f"cut: {cut(root)}; without a name: {unnamed(root)}")


def unnamed(root: QWidget) -> list[str]:
    """Return the controls that take the focus and that a screen reader cannot name."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in _shown(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not name_of(widget)
    ]
