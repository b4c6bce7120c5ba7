"""A table whose rows open a page: hairlines, no stripes; arrows move, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.icons import paint_icon
from ui.programme.row_layout import END, height_of, lay_out, spans
from ui.programme.row_words import Column, RowWords
from ui.tokens import font, px, tokens
from ui.widgets.enter import pressed_by_enter
from ui.widgets.group import Group
from ui.widgets.marks import paint_sign
from ui.widgets.roving import Roving

_CHEVRON, _HEAD = 18, 34


class TableRow(QAbstractButton):
    """One row; the whole row is the target."""

    def __init__(self, t: Texts, columns: Sequence[Column], *, lead: bool) -> None:
        super().__init__()
        self._t, self._columns, self._lead = t, tuple(columns), lead
        self.words = RowWords("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: RowWords) -> None:
        """Show other words."""
        self.words = words
        self.setObjectName(words.id)
        self.setText(words.title.replace("&", "&&"))
        self.setAccessibleName(words.sentence(self._columns))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a row of usual width."""
        return QSize(px(480), self.heightForWidth(max(self.width(), px(480))))

    def minimumSizeHint(self) -> QSize:
        """Return the least room; the height follows from the width."""
        return QSize(px(200), self.heightForWidth(max(self.width(), px(200))))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take."""
        return height_of(lay_out(self.words, self._columns, width, self._t, lead=self._lead))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width wraps the words anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def ring_place(self) -> QRect:
        """Return where the ring goes: inside the hairlines."""
        return self.rect().adjusted(5, 6, -5, -7)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, signs, the sign that the row opens, and the hairline."""
        painter, c = paint.smooth(self), tokens()
        if self.underMouse():
            painter.fillRect(self.rect(), c.soft)
        for piece in lay_out(self.words, self._columns, self.width(), self._t, lead=self._lead):
            if piece.sign:
                paint_sign(painter, QRectF(piece.place), piece.sign, c)
            else:
                flags = paint.TOP | paint.WRAP
                colour = getattr(c, piece.tone)
                paint.write(painter, piece.place, flags, piece.words, font(piece.role), colour)
        side = px(_CHEVRON)
        at = QRectF(self.width() - px(END) + px(8), px(12), side, side)
        paint_icon(painter, "chevron-right", at, c.text2)
        paint.hairline(painter, 0, self.width(), self.height() - 1, c.line)


class TableHead(QWidget):
    """The heads of the columns above a strong line; none where the cells stand under the titles."""

    def __init__(self, title: str, columns: Sequence[Column], *, lead: bool) -> None:
        super().__init__()
        self._title, self._columns, self._lead = title, tuple(columns), lead
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(px(240), px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the heads above their columns."""
        painter, c = paint.smooth(self), tokens()
        found = spans(self._columns, self.width(), lead=self._lead)
        heads = [(found.title, self._title)]
        beside = found.beside(self._columns)
        heads += [(span, one.head) for span, one in zip(found.columns, beside, strict=True)]
        for (left, wide), words in heads:
            place = QRect(left, 0, wide + px(16), self.height() - px(6))
            paint.write(painter, place, paint.LEFT, words, font("small"), c.text2)
        paint.hairline(painter, 0, self.width(), self.height() - 1, c.control)


class Table(Group):
    """Heads and rows; Tab enters once. `opened` carries the id of a row."""

    opened = Signal(str)

    def __init__(self, t: Texts, title: str, columns: Sequence[Column], *, lead: bool = False) -> None:
        super().__init__(title)
        self._t, self._columns, self._lead = t, tuple(columns), lead
        self._rows: list[TableRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(TableHead(title, columns, lead=lead))
        self._roving = Roving(self)

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these rows; rows that were there before keep the focus."""
        while len(self._rows) > len(rows):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(rows):
            self._add_row()
        for row, words in zip(self._rows, rows, strict=True):
            row.say(words)
        focused = next((row for row in self._rows if row.hasFocus()), None)
        self._roving.set_items(self._rows)
        if focused is not None:
            self._roving.set_current(focused)
        self.setVisible(bool(rows))

    def rows(self) -> list[RowWords]:
        """Return what the rows say, from top to bottom."""
        return [row.words for row in self._rows]

    def focus_row(self, id_: str = "") -> bool:
        """Put the focus on a row, on the first where there is none of this id; False without rows."""
        if not self._rows:
            return False
        row = next((one for one in self._rows if one.words.id == id_), self._rows[0])
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add_row(self) -> None:
        row = TableRow(self._t, self._columns, lead=self._lead)
        row.clicked.connect(self._open)
        self._rows.append(row)
        self._column.addWidget(row)

    def _open(self) -> None:
        row = self.sender()
        if isinstance(row, TableRow):
            self.opened.emit(row.words.id)
