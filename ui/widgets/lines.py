"""Hairlines, surfaces and scrolling: what holds a page together without boxes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui import paint
from ui.tokens import tokens

SCROLL_BAR = 12
"""Pixels that a scroll bar takes."""


class Hairline(QWidget):
    """A line of one pixel across; `strong` under the heads of a table."""

    def __init__(self, *, upright: bool = False, strong: bool = False) -> None:
        super().__init__()
        self._upright, self._strong = upright, strong
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else wide, wide if upright else fixed)

    def sizeHint(self) -> QSize:
        """Return one pixel in one direction."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the pixel."""
        painter = paint.smooth(self)
        painter.fillRect(self.rect(), tokens().control if self._strong else tokens().line)


class Surface(QWidget):
    """A plain area in the colour `window`, `panel` or `desk`."""

    def __init__(self, surface: str = "window", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", surface)


class Scroll(QScrollArea):
    """Scrolls its content up and down, never sideways; what takes the focus is brought into view."""

    def __init__(self, content: QWidget, surface: str = "clear") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._surface = surface
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self.show_content(content)

    def show_content(self, content: QWidget) -> None:
        """Scroll something else; what was shown before is dropped."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content.setProperty("surface", self._surface)
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)

    def ring_place(self) -> QRect:
        """Return where the ring goes when the whole area has the focus: inside, it fills its pane."""
        return self.viewport().geometry().adjusted(8, 8, -8, -8)

    def _keep_room(self, least: int, most: int) -> None:
        """Leave the room of a scroll bar also while there is none, so that columns never jump."""
        self.setViewportMargins(0, 0, 0 if most > least else SCROLL_BAR, 0)
