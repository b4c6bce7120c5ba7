"""Hairlines, surfaces and scrolling: what holds a page together without boxes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

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
        self.setVerticalScrollBar(_PatientBar(Qt.Orientation.Vertical))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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


class _PatientBar(QScrollBar):
    """Keeps its room while there is nothing to scroll, so that columns never jump, and paints nothing then.

    Giving the room back and taking it again would wrap texts anew each time, without end at some heights.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar only when there is something to scroll."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
