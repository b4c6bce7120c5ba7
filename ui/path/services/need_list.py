"""The column of needs: which one is open, and whether it has a service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.tokens import RADIUS_CONTROL, font, px, tokens
from ui.widgets.marks import STATE_WORDS, paint_sign
from ui.widgets.roving import Roving

_SIGN, _LEFT, _TEXT, _TOP = 18, 10, 38, 8


@dataclass(frozen=True)
class NeedLine:
    """A need: its id, name, a word under it, and its state (ui.widgets.marks)."""

    id: str
    name: str
    note: str
    state: str


class NeedList(QWidget):
    """One Tab stop; arrows move, Enter or Space opens. `chosen` carries the id."""

    chosen = Signal(str)

    def __init__(self, t: Texts, name: str) -> None:
        super().__init__()
        self._t = t
        self.setAccessibleName(name)
        self._rows: dict[str, NeedButton] = {}
        self._roving = Roving(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(2))
        self._layout.addStretch(1)

    def show_needs(self, lines: Sequence[NeedLine], current: str) -> None:
        """Show the needs; `current` is the id of the one that is open."""
        if [line.id for line in lines] != list(self._rows):
            self._rebuild(lines)
        for line in lines:
            self._rows[line.id].show_line(self._t, line, is_current=line.id == current)
        if current in self._rows:
            self._roving.set_current(self._rows[current])

    def row(self, id_: str) -> NeedButton:
        """Return the button of a need."""
        return self._rows[id_]

    def _rebuild(self, lines: Sequence[NeedLine]) -> None:
        for row in self._rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {line.id: NeedButton(line) for line in lines}
        for place, row in enumerate(self._rows.values()):
            self._layout.insertWidget(place, row)
            row.clicked.connect(self._press)
        self._roving.set_items(list(self._rows.values()))

    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, NeedButton):
            self.chosen.emit(row.line.id)


class NeedButton(QAbstractButton):
    """Sign, name, and a word under it."""

    def __init__(self, line: NeedLine) -> None:
        super().__init__()
        self.line = line
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, t: Texts, line: NeedLine, *, is_current: bool) -> None:
        """Show another state."""
        self.line = line
        self.setText(line.name)
        said = (line.name, t.of(STATE_WORDS[line.state]), line.note)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setChecked(is_current)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Which need is open is decided by the page."""

    def sizeHint(self) -> QSize:
        """Return the room at the width of the column."""
        return QSize(px(190), self.heightForWidth(px(190)))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(px(140), px(44))

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and note."""
        room = width - px(_TEXT) - px(8)
        note = paint.wrapped_height(font("caption"), self.line.note, room) if self.line.note else 0
        return paint.wrapped_height(font("question"), self.line.name, room) + note + 2 * px(_TOP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all lines, also where the column is squeezed."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, sign and words."""
        painter, c, line = paint.smooth(self), tokens(), self.line
        if self.isChecked() or self.underMouse():
            fill = c.tint if self.isChecked() else c.soft
            paint.box(painter, QRectF(self.rect()), RADIUS_CONTROL, fill)
        sign = QRectF(px(_LEFT), px(_TOP) + 1, px(_SIGN), px(_SIGN))
        paint_sign(painter, sign, line.state, c)
        letters = font("question" if self.isChecked() else "body")
        room = self.width() - px(_TEXT) - px(8)
        high = paint.wrapped_height(letters, line.name, room)
        place = QRect(px(_TEXT), px(_TOP), room, high)
        colour = c.accent if self.isChecked() else c.text
        paint.write(painter, place, paint.TOP | paint.WRAP, line.name, letters, colour)
        below = place.adjusted(0, high, 0, self.height())
        paint.write(painter, below, paint.TOP | paint.WRAP, line.note, font("caption"), c.text2)
