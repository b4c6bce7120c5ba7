"""A number with its unit inside the field."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui import paint
from ui.forms.text import TextEditor
from ui.tokens import font, px, tokens
from ui.widgets.fields import TextField

_DIGITS, _GAP, _EDGE = 7, 8, 13


class UnitField(TextField):
    """A short line with a unit at its right end."""

    def __init__(self, unit: str, name: str) -> None:
        super().__init__(name=name, width=_DIGITS)
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setTextMargins(0, 0, self._unit_width() + px(_GAP) if unit else 0, 0)

    def sizeHint(self) -> QSize:
        """Return the room for the digits and the unit."""
        room = super().sizeHint()
        return QSize(room.width() + self._unit_width(), room.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: the unit is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the unit."""
        super().paintEvent(event)
        wide = self._unit_width()
        place = QRect(self.width() - px(_EDGE) - wide, 0, wide, self.height())
        paint.write(paint.smooth(self), place, paint.LEFT, self._unit, font("body"), tokens().text2)

    def _unit_width(self) -> int:
        return paint.text_width(font("body"), self._unit) + 1 if self._unit else 0


class NumberEditor(TextEditor):
    """A number; its limits are read with it."""

    def make_field(self) -> TextField:
        unit = self.ask.question.limits.unit
        return UnitField(unit.of(self.ask.language) if unit else "", self.ask.label)
