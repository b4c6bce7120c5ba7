"""The stroked icon family, drawn in the colour and at the pixel ratio of the moment."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kotodesk import resources

MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}
"""Icons that point: in a right-to-left page they change places, Qt does not do it."""


@cache
def _svg(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Paint the icon `name` into `place`, turned when the painter writes from right to left."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        name = MIRRORED.get(name, name)
    drawing = _svg(name).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, place)


def icon(name: str, colour: QColor, size: int, ratio: float) -> QIcon:
    """Return the icon as a QIcon of `size` pixels, for the few places where Qt itself paints it."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return QIcon(pixmap)
