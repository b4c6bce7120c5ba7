"""Numbered steps on a thin spine, with the parts of the open step under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from kotodesk.texts import Texts
from ui import paint
from ui.tokens import RADIUS_CONTROL, Tokens, font, px, tokens
from ui.widgets.enter import pressed_by_enter
from ui.widgets.group import Lead
from ui.widgets.marks import STATE_WORDS, paint_sign
from ui.widgets.roving import Roving

_SIGN, _SIGN_LEFT, _NUMBER, _NAME, _EDGE, _END, _TOP = 18, 20, 50, 67, 10, 2, 9
_PART_SIGN, _PART_LEFT, _PART_NAME, _PART_TOP = 14, 51, 74, 5


@dataclass(frozen=True)
class Part:
    """A part of a step."""

    id: str
    name: str
    state: str = "not_begun"


@dataclass(frozen=True)
class Step:
    """A step: its number and name, a word under it, its state, its parts while it is open."""

    id: str
    number: int
    name: str
    note: str = ""
    state: str = "not_begun"
    parts: tuple[Part, ...] = ()


class Spine(Lead):
    """One Tab stop; arrows move, Enter or Space opens. `chosen` carries the id of a step or part."""

    chosen = Signal(str)

    def __init__(self, t: Texts, name: str) -> None:
        super().__init__()
        self._t = t
        self.setAccessibleName(name)
        self._rows: dict[str, _SpineRow] = {}
        self._roving = Roving(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_steps(self, steps: Sequence[Step], current: str) -> None:
        """Show the steps; `current` is the id of the step or part that is open."""
        ids = [id_ for step in steps for id_ in (step.id, *(part.id for part in step.parts))]
        if ids != list(self._rows):
            self._rebuild(ids)
        for place, step in enumerate(steps):
            ends = (place == 0, place == len(steps) - 1)
            self._rows[step.id].show_step(self._t, step, is_current=step.id == current, ends=ends)
            for part in step.parts:
                self._rows[part.id].show_part(self._t, part, is_current=part.id == current, last=ends[1])
        if current in self._rows:
            self._roving.set_current(self._rows[current])
            self.lead_to(self._rows[current])

    def row(self, id_: str) -> QAbstractButton:
        """Return the button of a step or part."""
        return self._rows[id_]

    def _rebuild(self, ids: Sequence[str]) -> None:
        for row in self._rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {id_: _SpineRow(id_) for id_ in ids}
        for place, row in enumerate(self._rows.values()):
            self._layout.insertWidget(place, row)
            row.clicked.connect(self._press)
        self._roving.set_items(list(self._rows.values()))

    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, _SpineRow):
            self.chosen.emit(row.id)


class _SpineRow(QAbstractButton):
    """A step or a part of one; which of them is told by `show_step` or `show_part`."""

    def __init__(self, id_: str) -> None:
        super().__init__()
        self.id = id_
        self._step: Step | None = None
        self._part: Part | None = None
        self._ends = (False, False)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_step(self, t: Texts, step: Step, *, is_current: bool, ends: tuple[bool, bool]) -> None:
        self._step, self._part, self._ends = step, None, ends
        self._say(t, f"{step.number} {step.name}", step.state, step.note, is_current)

    def show_part(self, t: Texts, part: Part, *, is_current: bool, last: bool) -> None:
        self._step, self._part, self._ends = None, part, (False, last)
        self._say(t, part.name, part.state, "", is_current)

    def _say(self, t: Texts, words: str, state: str, note: str, is_current: bool) -> None:
        self.setText(words)
        said = (words, t.of(STATE_WORDS[state]), note)
        self.setAccessibleName(", ".join(dict.fromkeys(part for part in said if part)))
        self.setChecked(is_current)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Which step is open is decided by the page, not by the press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def ring_place(self) -> QRect:
        return self._tint().toRect().adjusted(4, 2, -4, -2)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(236)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(28))

    def heightForWidth(self, width: int) -> int:
        if self._part:
            return paint.wrapped_height(font("small", weight=600), self._part.name, self._room(width)) + px(
                12
            )
        if not self._step:
            return px(28)
        name = paint.wrapped_height(self._letters(), self._step.name, self._room(width))
        note = (
            paint.wrapped_height(font("caption"), self._step.note, self._room(width))
            if self._step.note
            else 0
        )
        return name + note + 2 * px(_TOP) + px(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, c = paint.smooth(self), tokens()
        self._paint_spine(painter, c)
        if self.isChecked() or self.underMouse():
            paint.box(painter, self._tint(), RADIUS_CONTROL, c.tint if self.isChecked() else c.soft)
        if self._part:
            self._paint_part(painter, self._part, c)
        elif self._step:
            self._paint_step(painter, self._step, c)

    def _is_open(self) -> bool:
        return self.isChecked() or bool(self._step and self._step.parts)

    def _letters(self) -> QFont:
        return font("question" if self._is_open() else "body")

    def _room(self, width: int) -> int:
        return width - px(_PART_NAME if self._part else _NAME) - px(_END)

    def _tint(self) -> QRectF:
        left = px(_PART_LEFT) - px(8) if self._part else px(_EDGE)
        return QRectF(left, 0, self.width() - left - px(_END), self.height())

    def _paint_spine(self, painter: QPainter, c: Tokens) -> None:
        x = px(_SIGN_LEFT) + px(_SIGN) // 2
        if self._part and not self._ends[1]:
            painter.fillRect(x, 0, 1, self.height(), c.line)
        elif self._step:
            sign = px(_TOP)
            if not self._ends[0]:
                painter.fillRect(x, 0, 1, sign - 3, c.line)
            if not self._ends[1]:
                painter.fillRect(x, sign + px(_SIGN) + 3, 1, self.height(), c.line)

    def _paint_step(self, painter: QPainter, step: Step, c: Tokens) -> None:
        colour = c.accent if self._is_open() else c.text
        letters = self._letters()
        sign = QRectF(px(_SIGN_LEFT), px(_TOP), px(_SIGN), px(_SIGN))
        paint_sign(painter, sign, step.state, c)
        high = paint.wrapped_height(letters, step.name, self._room(self.width()))
        place = QRect(px(_NAME), px(_TOP), self._room(self.width()), high)
        number = QRect(px(_NUMBER), px(_TOP), px(_NAME - _NUMBER), high)
        paint.write(painter, number, paint.TOP, str(step.number), letters, colour)
        paint.write(painter, place, paint.TOP | paint.WRAP, step.name, letters, colour)
        below = place.adjusted(0, high, 0, self.height())
        paint.write(painter, below, paint.TOP | paint.WRAP, step.note, font("caption"), c.text2)

    def _paint_part(self, painter: QPainter, part: Part, c: Tokens) -> None:
        current = self.isChecked()
        letters = font("small", weight=600 if current else 400)
        side = px(_PART_SIGN)
        place = QRect(px(_PART_NAME), px(_PART_TOP), self._room(self.width()), self.height())
        line = paint.wrapped_height(letters, "X", 1000)
        sign = QRectF(px(_PART_LEFT), px(_PART_TOP) + (line - side) / 2, side, side)
        paint_sign(painter, sign, part.state, c)
        paint.write(
            painter, place, paint.TOP | paint.WRAP, part.name, letters, c.accent if current else c.text2
        )
