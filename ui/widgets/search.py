"""The field to search in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent

from ui import paint
from ui.icons import paint_icon
from ui.tokens import px, tokens
from ui.widgets.fields import TextField


class SearchField(TextField):
    """A line with a magnifying glass; Esc empties it."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, hint=name, width=44)
        self.setTextMargins(px(24), 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Esc, as if the person had deleted the text."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.typed.emit("")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the glass."""
        super().paintEvent(event)
        side = px(16)
        place = QRectF(px(12), (self.height() - side) / 2, side, side)
        paint_icon(paint.smooth(self), "search", place, tokens().text2)
