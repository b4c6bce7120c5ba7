"""Marks of state, the same everywhere: step signs, radio rings, ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kotodesk.texts import N_, Texts
from ui import paint
from ui.tokens import Tokens, px, tokens

STATE_WORDS = {
    "not_begun": N_("Not begun"),
    "looked_at": N_("Looked at"),
    "unfinished": N_("Unfinished"),
    "done": N_("Done"),
    "not_needed": N_("Not needed"),
}
"""The five states of a step, with their words."""


def paint_sign(painter: QPainter, place: QRectF, state: str, c: Tokens) -> None:
    """Paint one of the five signs: ring, dot, half, filled tick, dash."""
    ring = place.adjusted(1, 1, -1, -1)
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.accent)
        painter.drawEllipse(ring)
        _tick(painter, ring, c.on_accent)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(c.accent if state in ("looked_at", "unfinished") else c.control, 1.5))
    painter.drawEllipse(ring)
    if state == "looked_at":
        _dot(painter, ring, ring.width() * 0.16, c.accent)
    elif state == "unfinished":
        _half(painter, ring.adjusted(3, 3, -3, -3), c.accent)
    elif state == "not_needed":
        _dash(painter, ring, c.text2)


def paint_radio(painter: QPainter, place: QRectF, *, chosen: bool, c: Tokens, dim: bool = False) -> None:
    """Paint the ring of a choice, with its dot when chosen."""
    ring = place.adjusted(1, 1, -1, -1)
    edge = c.line if dim else c.accent if chosen else c.control
    painter.setBrush(Qt.BrushStyle.NoBrush if dim else c.field)
    painter.setPen(QPen(edge, 2 if chosen else 1.3))
    painter.drawEllipse(ring)
    if chosen:
        _dot(painter, ring, ring.width() * 0.29, c.control if dim else c.accent)


def paint_tick(painter: QPainter, place: QRectF, *, chosen: bool, c: Tokens, dim: bool = False) -> None:
    """Paint the box of a tick, filled when chosen."""
    inside = place.adjusted(0.5, 0.5, -0.5, -0.5)
    fill = (c.control if dim else c.accent) if chosen else c.field
    painter.setPen(QPen(fill if chosen else c.line if dim else c.control, 1.3))
    painter.setBrush(fill)
    painter.drawRoundedRect(inside, place.width() * 0.22, place.width() * 0.22)
    if chosen:
        _tick(painter, place, c.on_accent)


def _tick(painter: QPainter, place: QRectF, colour: QColor) -> None:
    pen = QPen(colour, max(place.width() * 0.11, 1.4))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(_at(place, 0.28, 0.53))
    path.lineTo(_at(place, 0.43, 0.67))
    path.lineTo(_at(place, 0.72, 0.35))
    painter.drawPath(path)


def _at(place: QRectF, x: float, y: float) -> QPointF:
    return QPointF(place.left() + place.width() * x, place.top() + place.height() * y)


def _dot(painter: QPainter, ring: QRectF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(ring.center(), radius, radius)


def _half(painter: QPainter, ring: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawChord(ring, -90 * 16, 180 * 16)


def _dash(painter: QPainter, ring: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.drawLine(_at(ring, 0.28, 0.5), _at(ring, 0.72, 0.5))


class StepSign(QLabel):
    """The sign of a step's state, with the word for a screen reader and as a tooltip."""

    def __init__(self, t: Texts, state: str = "not_begun", size: int = 18) -> None:
        super().__init__()
        self._t, self._size = t, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    def set_state(self, state: str) -> None:
        """Show another state."""
        self.state = state
        self.setAccessibleName(self._t.of(STATE_WORDS[state]))
        self.setToolTip(self._t.of(STATE_WORDS[state]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the sign."""
        return QSize(px(self._size), px(self._size))

    def minimumSizeHint(self) -> QSize:
        """Return the square of the sign."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign in the middle."""
        side = px(self._size)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_sign(paint.smooth(self), place, self.state, tokens())
