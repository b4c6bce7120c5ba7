"""A layout that sets its items side by side and goes on in a new line when the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid


class Flow(QLayout):
    """Lines of items with `gap` pixels between items and `line_gap` between lines."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._alive())

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing past the end, as Qt expects."""
        items = self._alive()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        items = self._alive()
        return items.pop(index) if 0 <= index < len(items) else None

    def _alive(self) -> list[QLayoutItem]:
        """The items without those that Qt has deleted: it does not say so when a page is taken down."""
        self._items = [item for item in self._items if isValid(item)]
        return self._items

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items into `rect`."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        hints = [item.sizeHint() for item in self._alive() if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._alive():
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Return the height of all lines; with `move` set the items into them."""
        y = rect.top()
        for number, line in enumerate(self._lines(rect.width())):
            y += self._line_gap if number else 0
            high = max(size.height() for _, size in line)
            if move:
                self._set_line(line, QRect(rect.left(), y, rect.width(), high))
            y += high
        return y - rect.top()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = width
        for item in self._alive():
            if item.isEmpty():
                continue
            size = self._size(item, width)
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        hint = item.sizeHint()
        wide = min(hint.width(), width)
        high = item.heightForWidth(wide) if item.hasHeightForWidth() else hint.height()
        return QSize(wide, high)

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], room: QRect) -> None:
        """Set one line, everything in its middle; from the right in a right-to-left page."""
        parent, x = self.parentWidget(), 0
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, size in line:
            left = room.right() + 1 - x - size.width() if mirrored else room.left() + x
            item.setGeometry(QRect(QPoint(left, room.top() + (room.height() - size.height()) // 2), size))
            x += size.width() + self._gap
