"""Paints the rows of the client list: hairlines, no stripes, names of two lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from kotodesk.path.clients import ClientRow
from ui import paint
from ui.icons import paint_icon
from ui.lists.client_words import Line
from ui.lists.columns import Columns, Span, columns
from ui.lists.paged import PagedModel
from ui.tokens import font, px, text_scale, tokens
from ui.widgets.marks import paint_sign

ROW_HEIGHT = 52
Index = QModelIndex | QPersistentModelIndex


class ClientDelegate(QStyledItemDelegate):
    """Draws one row from its words; every row is as high as a name of two lines."""

    def __init__(self, word: Callable[[ClientRow], Line], parent: QObject) -> None:
        super().__init__(parent)
        self._word = word

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(400), px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        line = self._word(index.data(PagedModel.ROW))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, tokens().tint)
        _Row(painter, place, columns(place.width(), text_scale())).paint(line)
        paint.hairline(painter, place.left(), place.right(), place.bottom(), tokens().line)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say a whole name that had to be elided."""
        if not index.isValid():
            return False
        line = self._word(index.data(PagedModel.ROW))
        span = columns(view.viewport().width(), text_scale()).client
        whole = paint.text_width(font("question"), line.name) <= span.width
        QToolTip.showText(event.globalPos(), "" if whole else line.name, view)
        return True


class _Row:
    """One row being painted."""

    def __init__(self, painter: QPainter, place: QRect, spans: Columns) -> None:
        self._painter, self._place, self._spans = painter, place, spans

    def paint(self, line: Line) -> None:
        c = tokens()
        self._name(line)
        top, low = (0, 1) if self._spans.paired else (None, None)
        self._write(self._spans.language, line.language, font(), c.text, top)
        responsible = self._spans.responsible
        if not line.sign:
            responsible = Span(responsible.left, responsible.width + self._spans.state.width)
        self._write(responsible, line.responsible, font(), c.text2 if not line.sign else c.text, low)
        if line.sign:
            self._state(line, top)
            colour = c.red if line.overdue else c.text
            letters = font(weight=600) if line.overdue else font()
            self._write(self._spans.day, line.day, letters, colour, low)
            self._write(self._spans.reason, line.reason, font(), c.red if line.overdue else c.text2, low)

    def _name(self, line: Line) -> None:
        c, span = tokens(), self._spans.client
        level = 0 if line.original else None
        letters = font("question") if line.sign else font()
        self._write(span, line.name, letters, c.text, level, after=self._ban_width(line))
        if line.ban:
            self._ban(line, level, letters)
        self._write(span, line.original, font("small"), c.text2, 1)

    def _ban_width(self, line: Line) -> int:
        return paint.text_width(font("badge"), line.ban) + px(32) if line.ban else 0

    def _ban(self, line: Line, level: int | None, letters: QFont) -> None:
        c, span, side = tokens(), self._spans.client, px(15)
        room = span.width - self._ban_width(line) - px(12)
        left = span.left + min(paint.text_width(letters, line.name), room) + px(10)
        place = self._line(Span(left, self._ban_width(line)), level)
        mark = QRectF(place.left(), place.center().y() - side / 2, side, side)
        paint_icon(self._painter, "shield", mark, c.amber)
        words = place.adjusted(side + px(5), 0, 0, 0)
        paint.write(self._painter, words, paint.NAME, line.ban, font("badge"), c.amber)

    def _state(self, line: Line, level: int | None) -> None:
        span, side = self._spans.state, px(17)
        place = self._line(span, level)
        sign = QRectF(place.left(), place.center().y() - side / 2 + 0.5, side, side)
        paint_sign(self._painter, sign, line.sign, tokens())
        self._write(Span(span.left + px(27), span.width - px(27)), line.state, font(), tokens().text, level)

    def _line(self, span: Span, level: int | None) -> QRect:
        """Return the room of a column: the whole height, or its first or second line."""
        place = QRect(self._place.left() + span.left, self._place.top(), span.width, self._place.height())
        if level is None:
            return place
        high = px(20)
        return QRect(place.left(), place.top() + px(5) + level * px(21), place.width(), high)

    def _write(
        self, span: Span, text: str, letters: QFont, colour: QColor, level: int | None, after: int = 0
    ) -> None:
        place = self._line(span, level).adjusted(0, 0, -px(12) - after, 0)
        shown = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        paint.write(self._painter, place, paint.NAME, shown, letters, colour)
