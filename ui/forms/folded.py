"""A row that is one line until it is opened in place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.icons import paint_icon
from ui.tokens import font, px, tokens
from ui.widgets.button import Button
from ui.widgets.lines import Hairline

_SIDE, _TEXT, _LINE = 16, 24, 34


class FoldedHead(QAbstractButton):
    """The line of a row: a sign that it unfolds, and what the row says. The whole line is the target."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return QSize(px(240), self.heightForWidth(px(480)))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(px(120), px(_LINE))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        high = paint.wrapped_height(font("question"), self.text(), width - px(_TEXT))
        return max(high + px(12), px(_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all lines, also where a page is squeezed."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign and words."""
        painter, c = paint.smooth(self), tokens()
        side = px(_SIDE)
        sign = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, sign, QRectF(0, (px(_LINE) - side) / 2, side, side), c.text2)
        letters = font("question" if self.isChecked() else "body")
        place = QRect(px(_TEXT), px(7), self.width() - px(_TEXT), self.height())
        paint.write(painter, place, paint.TOP | paint.WRAP, self.text(), letters, c.text)


class FoldedRow(QWidget):
    """A head, a way to remove the row, and a body that is made when the row is first opened.

    `remove_inside` puts the way to remove it under the body, where the line has no room.
    """

    opened = Signal(bool)
    removed = Signal()

    def __init__(self, t: Texts, head: FoldedHead, remove_name: str, *, remove_inside: bool = False) -> None:
        super().__init__()
        self.head, self._remove_inside = head, remove_inside
        self.remove = Button(t("Remove"), "link")
        self.remove.setAccessibleName(remove_name)
        self._body: QWidget | None = None
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.head, 1)
        self.remove.set_height(_LINE)
        if not remove_inside:
            line.addWidget(self.remove, 0, paint.AT_TOP)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(2), 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(line)
        self._layout.addWidget(Hairline())
        self.head.toggled.connect(self._toggled)
        self.remove.clicked.connect(self.removed)

    def is_open(self) -> bool:
        """Return whether the body is shown."""
        return self.head.isChecked()

    def set_open(self, shown: bool) -> None:
        """Open or close the row."""
        self.head.setChecked(shown)

    def set_body(self, body: QWidget) -> None:
        """Give the row its body."""
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(px(_TEXT), px(4), 0, px(16))
        column.addWidget(body)
        if self._remove_inside:
            column.addWidget(self.remove)
        self._layout.insertWidget(1, self._body)
        self._body.setVisible(self.is_open())

    def has_body(self) -> bool:
        """Return whether the body has been made."""
        return self._body is not None

    def _toggled(self, shown: bool) -> None:
        self.opened.emit(shown)
        if self._body is not None:
            self._body.setVisible(shown)
