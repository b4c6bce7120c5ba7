"""Radio and tick rows: a mark, words, perhaps a second line. The whole row is the target."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from ui import paint
from ui.tokens import READING_WIDTH, font, px, tokens
from ui.widgets.marks import paint_radio, paint_tick

_MARK, _GAP, _ROW, _END = 18, 10, 28, 4
ROW_EXTRA = _MARK + _GAP + _END
"""What a row takes beside its words, in pixels at 100 %."""


class _Row:
    """What radio and tick rows share; the words wrap, so the height follows from the width."""

    def __init__(self, row: QAbstractButton, words: str, note: str, *, strong: bool = False) -> None:
        self.row, self.words, self.note, self.dim, self.strong = row, words, note, False, strong
        row.setText(words.replace("&", "&&"))
        row.setAccessibleName(words)
        row.setAccessibleDescription(note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        row.setCursor(Qt.CursorShape.PointingHandCursor)

    def side(self) -> int:
        return px(_MARK) + px(_GAP)

    def hint(self) -> QSize:
        letters = font("body", weight=600)
        wanted = paint.text_width(letters, self.words)
        if self.note:
            wanted = max(wanted, paint.text_width(font("small"), self.note))
        width = min(wanted + 2 + self.side() + px(_END), px(READING_WIDTH))
        return QSize(width, self.height_at(width))

    def height_at(self, width: int) -> int:
        room = width - self.side() - px(_END)
        words = paint.wrapped_height(font("body", weight=600), self.words, room) + px(8)
        note = paint.wrapped_height(font("small"), self.note, room) if self.note else 0
        return max(words, px(_ROW)) + note

    def mark(self) -> QRectF:
        side = px(_MARK)
        left = (
            1 if self.row.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.row.width() - side - 1
        )
        return QRectF(left, (px(_ROW) - side) / 2, side, side)

    def paint_words(self, painter: QPainter) -> None:
        c, width = tokens(), self.row.width() - self.side() - px(_END)
        mirrored = self.row.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = px(_END) if mirrored else self.side()
        chosen = self.row.isChecked() and not self.dim
        letters = font("body", weight=600 if self.strong else 500 if chosen else 400)
        high = paint.wrapped_height(letters, self.words, width)
        top = max((px(_ROW) - high) // 2, 0) if high <= px(_ROW) else px(4)
        place = QRect(left, top, width, high)
        quiet = self.dim or not self.row.isEnabled()
        paint.write(painter, place, paint.TOP | paint.WRAP, self.words, letters, c.text2 if quiet else c.text)
        if self.note:
            place = QRect(left, max(place.bottom() + px(4), px(_ROW)), width, self.row.height())
            paint.write(painter, place, paint.TOP | paint.WRAP, self.note, font("small"), c.text2)


class Radio(QRadioButton):
    """One choice of several; the group around it unchooses the others."""

    def __init__(self, words: str, note: str = "") -> None:
        super().__init__()
        self.setAutoExclusive(False)
        self._row = _Row(self, words, note)

    def set_dim(self, dim: bool) -> None:
        """Dim the row: an answer that does not count."""
        self._row.dim = dim
        self.update()

    def nextCheckState(self) -> None:
        """Choose; choosing again does not unchoose."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return the room for the words."""
        return self._row.hint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the mark and a word."""
        return QSize(min(px(120), self.sizeHint().width()), px(_ROW))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take."""
        return self._row.height_at(width)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring and words."""
        painter = paint.smooth(self)
        paint_radio(painter, self._row.mark(), chosen=self.isChecked(), c=tokens(), dim=self._row.dim)
        self._row.paint_words(painter)


class TickBox(QCheckBox):
    """Yes or no, or one of several that may be chosen together."""

    def __init__(self, words: str, note: str = "", *, strong: bool = False) -> None:
        super().__init__()
        self._row = _Row(self, words, note, strong=strong)

    def set_dim(self, dim: bool) -> None:
        """Dim the row: an answer that does not count."""
        self._row.dim = dim
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the words."""
        return self._row.hint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the mark and a word."""
        return QSize(min(px(120), self.sizeHint().width()), px(_ROW))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take."""
        return self._row.height_at(width)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box and words."""
        painter = paint.smooth(self)
        paint_tick(painter, self._row.mark(), chosen=self.isChecked(), c=tokens(), dim=self._row.dim)
        self._row.paint_words(painter)
