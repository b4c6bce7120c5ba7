"""The focus ring: one overlay that follows the focused control through scrolling and resizing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui import paint
from ui.tokens import RADIUS_CONTROL, tokens

_AWAY, _THICK = 3, 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange)


class FocusRing(QWidget):
    """Shows where the keyboard is, also after a click. Takes no mouse and no focus.

    A control may say by a method `ring_place() -> QRect` that only a part of it has the focus, and
    by the property `ring_radius` how round it is.
    """

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window, self._watched = window, list[QWidget]()
        self._focus: QWidget | None = None
        app.focusChanged.connect(self._focus_moved)
        self.hide()

    def follow(self) -> None:
        """Place the ring anew; for controls whose focused part moved."""
        place = self._place()
        if place.isEmpty():
            self.hide()
            return
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow whatever moves the focused control."""
        if event.type() in _MOVES:
            self.follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part of the ring that no scrolling hides."""
        target = self._target()
        painter = paint.smooth(self)
        painter.setPen(QPen(tokens().accent, _THICK))
        around = QRectF(target.translated(-self.pos())).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(around, self._radius(), self._radius())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):  # a page that was dropped is gone already
            widget.removeEventFilter(self)
        inside = new is not None and new.window() is self._window
        self._focus = new if inside else None
        self._watched = _chain(new, self._window) if new is not None and inside else []
        for widget in self._watched:
            widget.installEventFilter(self)
        self.follow()

    def _target(self) -> QRect:
        focus = self._focus
        if focus is None or not isValid(focus) or not focus.isVisible():
            return QRect()
        part = getattr(focus, "ring_place", None)
        place: QRect = part() if callable(part) else _focused_part(focus)
        place.moveTopLeft(focus.mapTo(self._window, place.topLeft()))
        wide = _AWAY + _THICK
        return place.adjusted(-wide, -wide, wide, wide)

    def _place(self) -> QRect:
        target = self._target()
        for widget in filter(isValid, self._watched[1:] if not target.isEmpty() else []):
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                corner = widget.mapTo(self._window, QPoint(0, 0))
                target &= QRect(corner, widget.size()).adjusted(-_AWAY - _THICK, 0, _AWAY + _THICK, 0)
        return target

    def _radius(self) -> float:
        round_ = self._focus.property("ring_radius") if self._focus else None
        return float(round_) if round_ is not None else RADIUS_CONTROL + _AWAY


def _chain(widget: QWidget, window: QWidget) -> list[QWidget]:
    chain = [widget]
    while chain[-1] is not window and (parent := chain[-1].parentWidget()):
        chain.append(parent)
    return chain


def _focused_part(widget: QWidget) -> QRect:
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        row = widget.visualRect(widget.currentIndex())
        return row.adjusted(_AWAY + 1, _AWAY + 1, -_AWAY - 1, -_AWAY - 1)
    return widget.rect()
