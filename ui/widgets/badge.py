"""A badge: icon and word on a tint."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import paint
from ui.icons import paint_icon
from ui.tokens import RADIUS_BADGE, Tokens, font, px, tokens

Tone = Literal["neutral", "red", "amber", "green", "accent"]


def tone_colours(tone: str, c: Tokens) -> tuple[QColor, QColor]:
    """Return the colour of the words and of the tint behind them."""
    return {
        "red": (c.red, c.red_tint),
        "amber": (c.amber, c.amber_tint),
        "green": (c.green, c.green_tint),
        "accent": (c.accent, c.tint),
    }.get(tone, (c.text2, c.soft))


class Badge(QLabel):
    """A word that marks something, such as a safety ban or an own check."""

    def __init__(self, word: str, tone: Tone = "neutral", icon: str = "") -> None:
        super().__init__(word)
        self._tone, self._icon = tone, icon
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for icon and word."""
        return QSize(self._side() + paint.text_width(font("badge"), self.text()) + 2 * px(8) + 1, px(21))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a badge is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, icon and word."""
        painter = paint.smooth(self)
        words, tint = tone_colours(self._tone, tokens())
        paint.box(painter, QRectF(self.rect()), RADIUS_BADGE, tint)
        left = px(8)
        if self._icon:
            side = px(14)
            paint_icon(painter, self._icon, QRectF(left, (self.height() - side) / 2, side, side), words)
        place = QRect(left + self._side(), 0, self.width(), self.height())
        paint.write(painter, place, paint.LEFT, self.text(), font("badge"), words)

    def _side(self) -> int:
        return px(14) + px(6) if self._icon else 0
