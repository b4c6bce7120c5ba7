"""Small strokes that all painted widgets share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
NAME = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute) | int(
    Qt.TextFlag.TextSingleLine
)
"""A name in any script: at the left edge even when its letters run from right to left."""
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
AT_TOP = Qt.AlignmentFlag.AlignTop
AT_MIDDLE = Qt.AlignmentFlag.AlignVCenter
WRAP = int(Qt.TextFlag.TextWordWrap)


def smooth(widget: QWidget) -> QPainter:
    """Return a painter on `widget` with smooth edges and the widget's direction of writing."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter


def box(
    painter: QPainter, place: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None
) -> None:
    """Paint a rounded box; the edge is one pixel wide and lies inside `place`."""
    painter.setPen(QPen(edge, 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inside = place.adjusted(0.5, 0.5, -0.5, -0.5) if edge else place
    painter.drawRoundedRect(inside, radius, radius)


def hairline(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """Paint a line of exactly one pixel, without smoothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(colour, 1))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.restore()


def write(painter: QPainter, place: QRect, flags: int, text: str, font: QFont, colour: QColor) -> None:
    """Write `text` into `place`; the flags say where and whether it wraps."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, flags, text)


def text_width(font: QFont, text: str) -> int:
    """Return the pixels that one line of `text` takes."""
    return QFontMetrics(font).horizontalAdvance(text)


def wrapped_height(font: QFont, text: str, width: int) -> int:
    """Return the pixels that `text` takes when wrapped to `width`."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 10_000), TOP | WRAP, text).height()
