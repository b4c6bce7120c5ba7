"""The list of clients with its column heads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from kotodesk.path.clients import ClientRow
from kotodesk.texts import Texts
from ui import paint
from ui.lists.client_delegate import ClientDelegate
from ui.lists.client_words import Line
from ui.lists.columns import Span, columns
from ui.lists.paged import PagedModel
from ui.tokens import font, px, text_scale, tokens
from ui.widgets.lines import SCROLL_BAR


class ClientList(QListView):
    """Enter or a double click opens; `opened` carries the client's id."""

    opened = Signal(str)

    def __init__(self, model: PagedModel, word: Callable[[ClientRow], Line], name: str) -> None:
        super().__init__()
        self._clients = model
        self.setModel(model)
        self.setItemDelegate(ClientDelegate(word, self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, SCROLL_BAR, 0)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open_current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; arrows are the view's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open_current()
        else:
            super().keyPressEvent(event)

    def ring_place(self) -> QRect:
        """Return the row that has the focus."""
        row = self.visualRect(self.currentIndex())
        return row.adjusted(6, 6, -6, -6) if row.isValid() else self.rect().adjusted(6, 6, -6, -6)

    def show_current(self, id_: str) -> None:
        """Select a client, or the first when that one is not in the list."""
        index = self._clients.index_of(id_)
        self.setCurrentIndex(index if index.isValid() else self._clients.index(0, 0))

    def current_id(self) -> str:
        """Return the id of the selected client, empty for none."""
        index = self.currentIndex()
        return self._clients.id_at(index) if index.isValid() else ""

    def _keep_room(self, least: int, most: int) -> None:
        """Leave the room of a scroll bar also while there is none: columns stay under their heads."""
        self.setViewportMargins(0, 0, 0 if most > least else SCROLL_BAR, 0)

    def _open_current(self) -> None:
        self.opened.emit(self.current_id())


class ListHead(QWidget):
    """The column heads; they stay when the list scrolls."""

    def __init__(self, t: Texts) -> None:
        super().__init__()
        self._t = t
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(px(400), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the heads above their columns."""
        painter, c, t = paint.smooth(self), tokens(), self._t
        spans = columns(self.width() - SCROLL_BAR, text_scale())
        heads = [
            (spans.client, t("Client")),
            (spans.language, t("Contact language")),
            (spans.state, t("Situation")),
        ]
        if not spans.paired:
            heads += [(spans.responsible, t("Responsible")), (spans.day, t("Next date"))]
        for span, words in heads:
            place = self._place(span)
            paint.write(painter, place, paint.LEFT, words, font("small"), c.text2)
        paint.hairline(painter, 0, self.width() - SCROLL_BAR, self.height() - 1, c.control)

    def _place(self, span: Span) -> QRect:
        return QRect(span.left, 0, max(span.width, px(120)), self.height() - 4)
