"""Filter chips with their counts; the chosen one has a tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from ui import paint
from ui.icons import paint_icon
from ui.tokens import font, px, tokens
from ui.widgets.flow import Flow
from ui.widgets.group import Group
from ui.widgets.roving import Roving


@dataclass(frozen=True)
class Filter:
    """A filter: a stable id, its words, and how many it lets through (None: not counted)."""

    id: str
    text: str
    count: int | None = None


class Chip(QRadioButton):
    """One filter."""

    def __init__(self, filter_: Filter) -> None:
        super().__init__()
        self.setAutoExclusive(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_filter(filter_)

    def show_filter(self, filter_: Filter) -> None:
        """Show another count."""
        self.filter = filter_
        count = "" if filter_.count is None else f"  {filter_.count}"
        self._words = f"{filter_.text}{count}"
        self.setText(self._words)
        self.setAccessibleName(self._words.replace("  ", " "))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Choose; choosing again does not unchoose."""
        self.setChecked(True)

    def hitButton(self, pos: object) -> bool:
        """The whole chip is the target."""
        return True

    def sizeHint(self) -> QSize:
        """Return the room for words, count and tick."""
        tick = px(16) + px(4) if self.isChecked() else 0
        return QSize(paint.text_width(font("small", weight=600), self._words) + tick + 2 * px(13) + 1, px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same: chips wrap, they are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, tick and words."""
        c, painter = tokens(), paint.smooth(self)
        chosen = self.isChecked()
        fill = c.tint if chosen else c.soft if self.underMouse() else c.window
        edge = c.accent if chosen else c.control
        paint.box(painter, QRectF(self.rect()), self.height() / 2 - 1, fill, edge)
        left = px(13)
        if chosen:
            side = px(16)
            paint_icon(painter, "check", QRectF(left, (self.height() - side) / 2, side, side), c.accent)
            left += side + px(4)
        letters = font("small", weight=600 if chosen else 500)
        place = QRect(left, 0, self.width() - left, self.height())
        paint.write(painter, place, paint.LEFT, self._words, letters, c.accent if chosen else c.text)


class ChipRow(Group):
    """Filters of which one is on. `chosen` carries the id."""

    chosen = Signal(str)

    def __init__(self, filters: Sequence[Filter], *, name: str) -> None:
        super().__init__(name)
        layout = Flow(self, gap=px(8), line_gap=px(8))
        self._chips = {each.id: Chip(each) for each in filters}
        for chip in self._chips.values():
            layout.addWidget(chip)
            chip.clicked.connect(self._press)
        self._roving = Roving(self, list(self._chips.values()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(filters[0].id)

    def choose(self, id_: str) -> None:
        """Show one filter as the one that is on."""
        for each, chip in self._chips.items():
            chip.setChecked(each == id_)
            chip.updateGeometry()
        self._roving.set_current(self._chips[id_])

    def current(self) -> str:
        """Return the id of the filter that is on."""
        return next(id_ for id_, chip in self._chips.items() if chip.isChecked())

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show new counts by id."""
        for id_, count in counts.items():
            self._chips[id_].show_filter(Filter(id_, self._chips[id_].filter.text, count))

    def _press(self) -> None:
        id_ = next(each for each, chip in self._chips.items() if chip is self.sender())
        self.choose(id_)
        self.chosen.emit(id_)
