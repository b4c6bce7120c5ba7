"""The rail at the left: where one can go, always with words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint
from ui.icons import paint_icon
from ui.tokens import RADIUS_CONTROL, font, px, tokens
from ui.widgets.enter import pressed_by_enter
from ui.widgets.lines import Hairline, Surface


@dataclass(frozen=True)
class Place:
    """A place of the rail: id, icon, word, and the shortcut for its tooltip."""

    id: str
    icon: str
    word: str
    shortcut: str = ""


class NavRail(Surface):
    """Places above, others at the foot. `chosen` carries the id."""

    chosen = Signal(str)

    def __init__(self, name: str, places: Sequence[Place], foot: Sequence[Place]) -> None:
        super().__init__("panel")
        self.setAccessibleName(name)
        self._buttons = {place.id: _RailButton(place) for place in (*places, *foot)}
        column = QVBoxLayout()
        column.setContentsMargins(px(4), px(13), px(3), px(10))
        column.setSpacing(px(8))
        for place in places:
            column.addWidget(self._buttons[place.id])
        column.addStretch(1)
        for place in foot:
            column.addWidget(self._buttons[place.id])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column)
        row.addWidget(Hairline(upright=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for button in self._buttons.values():
            button.clicked.connect(self._press)

    def show_current(self, id_: str) -> None:
        """Tint the place where the person is; an unknown id tints none."""
        for each, button in self._buttons.items():
            button.setChecked(each == id_)

    def buttons(self) -> list[QWidget]:
        """Return the buttons from top to bottom."""
        return list(self._buttons.values())

    def _press(self) -> None:
        self.chosen.emit(next(id_ for id_, button in self._buttons.items() if button is self.sender()))


class _RailButton(QAbstractButton):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self._icon = place.icon
        self.setText(place.word)
        self.setAccessibleName(place.word)
        self.setToolTip(f"{place.word} ({place.shortcut})" if place.shortcut else place.word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """Where the person is is decided by the window, not by the press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def ring_place(self) -> QRect:
        return self.rect().adjusted(3, 3, -3, -3)

    def sizeHint(self) -> QSize:
        word = paint.text_width(font("caption", weight=600), self.text())
        return QSize(max(px(80), word + px(2)), px(54))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        c, painter, here = tokens(), paint.smooth(self), self.isChecked()
        if here or self.underMouse():
            paint.box(painter, QRectF(self.rect()), RADIUS_CONTROL, c.tint if here else c.soft)
        side, colour = px(22), c.accent if here else c.text2
        paint_icon(painter, self._icon, QRectF((self.width() - side) / 2, px(6), side, side), colour)
        place = QRect(0, px(31), self.width(), px(20))
        letters = font("caption", weight=600 if here else 500)
        paint.write(painter, place, paint.CENTRE, self.text(), letters, colour)
