"""An icon beside words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import paint
from ui.icons import paint_icon
from ui.tokens import px, tokens


class Icon(QLabel):
    """An icon beside words, coloured by the name of a token. The words say what it means."""

    def __init__(self, name: str, colour: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon in another colour."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the icon."""
        return QSize(px(self._size), px(self._size))

    def minimumSizeHint(self) -> QSize:
        """Return the square of the icon."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        paint_icon(paint.smooth(self), self._name, QRectF(self.rect()), getattr(tokens(), self._colour))
