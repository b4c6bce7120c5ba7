"""A group of controls that Tab enters once: arrows move inside, Home and End go to its ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_MIRROR = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}


class Roving(QObject):
    """Gives the items one Tab stop; lives as long as its owner."""

    def __init__(self, owner: QWidget, items: Sequence[QWidget] = ()) -> None:
        super().__init__(owner)
        self._items: list[QWidget] = []
        self.set_items(items)

    def set_items(self, items: Sequence[QWidget]) -> None:
        """Take these items, in this order; the first holds the Tab stop."""
        self._items = list(items)
        for item in self._items:
            item.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            item.installEventFilter(self)
        if self._items:
            self.set_current(self._items[0])

    def set_current(self, current: QWidget) -> None:
        """Give the Tab stop to one item, usually the chosen one."""
        for item in self._items:
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item is current else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on arrows, follow the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.set_current(watched)
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
        ):
            return self._moved(watched, event)
        return False

    def _moved(self, item: QWidget, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        reachable = [each for each in self._items if each.isVisibleTo(each.window()) and each.isEnabled()]
        target = _target(Qt.Key(event.key()), item, reachable)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _target(key: Qt.Key, item: QWidget, items: list[QWidget]) -> QWidget | None:
    if key == Qt.Key.Key_Home:
        return items[0]
    if key == Qt.Key.Key_End:
        return items[-1]
    step = _STEPS.get(key, 0)
    if item.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        step = _MIRROR.get(key, step)
    if not step or item not in items:
        return None
    return items[(items.index(item) + step) % len(items)]
