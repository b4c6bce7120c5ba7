"""Choosing: one of several (ChoiceGroup) or any number of them (ManyChoices)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QVBoxLayout

from ui import paint
from ui.tokens import READING_WIDTH, font, px
from ui.widgets.flow import Flow
from ui.widgets.group import Group
from ui.widgets.marked import ROW_EXTRA, Radio, TickBox
from ui.widgets.roving import Roving

_IN_A_ROW = 5
_GAP = 24


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen: a stable id, its words, and perhaps a second line."""

    id: str
    text: str
    note: str = ""


def fits_in_a_row(options: Sequence[Option]) -> bool:
    """Say whether the options are few and short enough to stand side by side."""
    if len(options) > _IN_A_ROW or any(option.note for option in options):
        return False
    letters = font("body", weight=600)
    widths = [paint.text_width(letters, option.text) + px(ROW_EXTRA + _GAP) for option in options]
    return sum(widths) - px(_GAP) <= px(READING_WIDTH)


class _Options(Group):
    """What both kinds share: rows by id, laid out, one Tab stop."""

    def __init__(self, name: str, rows: dict[str, Radio] | dict[str, TickBox], *, in_a_row: bool) -> None:
        super().__init__(name)
        self.in_a_row = in_a_row
        layout: QLayout = Flow(gap=px(_GAP), line_gap=0) if in_a_row else QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.setLayout(layout)
        for row in rows.values():
            layout.addWidget(row)
        self._roving = Roving(self, list(rows.values()))
        self._lead_to(next(iter(rows.values())))

    def _lead_to(self, row: QAbstractButton) -> None:
        self._roving.set_current(row)
        self.lead_to(row)


class ChoiceGroup(_Options):
    """One of several. Arrows move, Space chooses; `changed` carries the id the person chose."""

    changed = Signal(str)

    def __init__(self, options: Sequence[Option], *, name: str = "") -> None:
        self._rows = {option.id: Radio(option.text, option.note) for option in options}
        super().__init__(name, self._rows, in_a_row=fits_in_a_row(options))
        for row in self._rows.values():
            row.clicked.connect(self._person_chose)

    def choose(self, option: str | None) -> None:
        """Show this answer without saying that a person gave it; None shows no answer."""
        for id_, row in self._rows.items():
            row.setChecked(id_ == option)
            if id_ == option:
                self._lead_to(row)

    def chosen(self) -> str | None:
        """Return the id of the answer shown, None when there is none."""
        return next((id_ for id_, row in self._rows.items() if row.isChecked()), None)

    def set_dim(self, dim: bool) -> None:
        """Dim the answer: it does not count now."""
        for row in self._rows.values():
            row.set_dim(dim)

    def _person_chose(self) -> None:
        chosen = next(id_ for id_, row in self._rows.items() if row is self.sender())
        self.choose(chosen)
        self.changed.emit(chosen)


class ManyChoices(_Options):
    """Any number of options. `changed` carries the ids that are ticked, in the order shown."""

    changed = Signal(list)

    def __init__(self, options: Sequence[Option], *, name: str = "") -> None:
        self._rows = {option.id: TickBox(option.text, option.note) for option in options}
        super().__init__(name, self._rows, in_a_row=fits_in_a_row(options))
        for row in self._rows.values():
            row.clicked.connect(self._person_ticked)

    def choose(self, options: Sequence[str]) -> None:
        """Show these as ticked without saying that a person did it."""
        for id_, row in self._rows.items():
            row.setChecked(id_ in options)

    def chosen(self) -> list[str]:
        """Return the ids that are ticked."""
        return [id_ for id_, row in self._rows.items() if row.isChecked()]

    def set_dim(self, dim: bool) -> None:
        """Dim the answer: it does not count now."""
        for row in self._rows.values():
            row.set_dim(dim)

    def _person_ticked(self) -> None:
        self.changed.emit(self.chosen())
