"""Buttons, painted so that text size, theme and icons follow at once."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import paint
from ui.icons import paint_icon
from ui.tokens import CONTROL_HEIGHT, LINK_HEIGHT, RADIUS_CONTROL, SMALL_HEIGHT, font, px, tokens
from ui.widgets.enter import pressed_by_enter

Kind = Literal["main", "second", "quiet", "link", "small"]
"""main: the one filled button of a screen. second: outlined. quiet: accent text without a box.
link: underlined, in a line of text. small: a quiet word such as "No answer ▾"."""

_PADDING = {"main": 16, "second": 16, "quiet": 8, "link": 0, "small": 4}


class Button(QPushButton):
    """A button whose words say the result; `icon` stands before them, `end_icon` after them."""

    def __init__(self, text: str, kind: Kind = "second", *, icon: str = "", end_icon: str = "") -> None:
        super().__init__()
        self.kind, self._icon, self._end_icon = kind, icon, end_icon
        self._height = {"link": LINK_HEIGHT, "small": SMALL_HEIGHT}.get(kind, CONTROL_HEIGHT)
        self.set_words(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, text: str) -> None:
        """Change what the button says, to the eye and to a screen reader."""
        self.words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Change the icon before the words."""
        self._icon = name
        self.update()

    def set_height(self, pixels: int) -> None:
        """Change the height at 100 %; the buttons of a footer are a little taller."""
        self._height = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for words, icons and the space around them."""
        width = self._content_width() + 2 * px(_PADDING[self.kind])
        return QSize(width, px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words of a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then icon, words and icon in the middle."""
        painter = paint.smooth(self)
        self._paint_box(painter)
        self._paint_content(painter, self._colour())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def looks_disabled(self) -> bool:
        """Say whether the button is drawn as not available."""
        return not self.isEnabled()

    def _letters(self) -> QFont:
        letters = font("small") if self.kind == "small" else font("button")
        letters.setUnderline(self.kind == "link")
        return letters

    def _side(self) -> int:
        return px(14 if self.kind == "small" else 18)

    def _gap(self) -> int:
        return px(4 if self.kind == "small" else 8)

    def _content_width(self) -> int:
        icons = sum(self._side() + self._gap() for name in (self._icon, self._end_icon) if name)
        return paint.text_width(self._letters(), self.words) + icons + 2

    def _colour(self) -> QColor:
        c = tokens()
        if self.looks_disabled():
            return c.text2
        return {"main": c.on_accent, "second": c.text, "small": c.text2}.get(self.kind, c.accent)

    def _paint_box(self, painter: QPainter) -> None:
        c, place = tokens(), QRectF(self.rect())
        pressed, over = self.isDown(), self.underMouse() and self.isEnabled()
        if self.kind == "main":
            fill = c.line if self.looks_disabled() else c.accent.lighter(115) if over else c.accent
            paint.box(painter, place, RADIUS_CONTROL, fill)
        elif self.kind == "second":
            edge = c.line if self.looks_disabled() else c.control
            paint.box(
                painter, place, RADIUS_CONTROL, c.tint if pressed else c.soft if over else c.window, edge
            )
        elif self.kind == "quiet" and over:
            paint.box(painter, place, RADIUS_CONTROL, c.soft)

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        side, gap = self._side(), self._gap()
        left = (self.width() - self._content_width()) // 2
        leading, trailing = self._icon, self._end_icon
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            leading, trailing = trailing, leading
        if leading:
            paint_icon(painter, leading, QRectF(left, (self.height() - side) / 2, side, side), colour)
            left += side + gap
        width = paint.text_width(self._letters(), self.words) + 2
        place = QRect(left, 0, width, self.height())
        paint.write(painter, place, paint.CENTRE, self.words, self._letters(), colour)
        if trailing:
            paint_icon(
                painter, trailing, QRectF(left + width + gap, (self.height() - side) / 2, side, side), colour
            )


class GuardedButton(Button):
    """A main action that may not be available: it looks disabled, still takes focus, and says why.

    Connect to `allowed` and `refused`, not to `clicked`.
    """

    allowed = Signal()
    refused = Signal(str)

    def __init__(self, text: str, *, icon: str = "", end_icon: str = "") -> None:
        super().__init__(text, "main", icon=icon, end_icon=end_icon)
        self._missing = ""
        self.clicked.connect(self._answer)

    def set_missing(self, sentence: str) -> None:
        """Say what is missing before the action can be done; empty when nothing is."""
        self._missing = sentence
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        self.update()

    def looks_disabled(self) -> bool:
        """Say whether the button is drawn as not available."""
        return bool(self._missing) or super().looks_disabled()

    def _answer(self) -> None:
        if self._missing:
            self.refused.emit(self._missing)
        else:
            self.allowed.emit()


class IconButton(Button):
    """‹ or › of a pager: an icon alone, with a name and a tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "quiet", icon=icon)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(px(LINK_HEIGHT), px(LINK_HEIGHT))

    def _content_width(self) -> int:
        return px(18)
