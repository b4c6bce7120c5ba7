"""The level grid: skills are rows, levels are columns, each row is a group of choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy

from kotodesk.texts import Texts
from ui import paint
from ui.tokens import RADIUS_CONTROL, font, px, tokens
from ui.widgets.badge import Badge
from ui.widgets.group import Group
from ui.widgets.label import Label
from ui.widgets.marks import paint_radio
from ui.widgets.no_answer import KINDS, NoAnswer

_WIDE, _LEAST, _HIGH = 40, 30, 28
"""Pixels of a cell at 100 %: twelve levels fit beside long Finnish words when cells give way a little."""


@dataclass(frozen=True)
class SkillRow:
    """A row of the grid: a key, the skill, and the language when it is the first of its language."""

    key: str
    skill: str
    group: str = ""


class LevelGrid(Group):
    """Levels by skill. Arrows move, a digit jumps to that column, Space chooses.

    `changed(row key, level)`, `no_answer(row key, kind)` and `focused(row key, level)` say what the
    person did.
    """

    changed = Signal(str, str)
    no_answer = Signal(str, str)
    focused = Signal(str, str)

    def __init__(
        self,
        t: Texts,
        rows: Sequence[SkillRow],
        levels: Sequence[str],
        *,
        name: str = "",
        may_skip: bool = True,
    ) -> None:
        super().__init__(name)
        self._may_skip = may_skip
        self._t, self._levels, self._keys = t, tuple(levels), [row.key for row in rows]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._rows: dict[str, _Row] = {}
        self._add_heads()
        for row in rows:
            self._add_row(row)
        self._grid.setColumnStretch(len(levels) + 1, 1)
        self.lead_to(self._rows[rows[0].key].cells[0])
        self.lead_with_menu(rows[0].key)

    def choose(self, row: str, level: str | None) -> None:
        """Show a level without saying that a person chose it; None shows none."""
        self._rows[row].choose(self._levels.index(level) if level in self._levels else None)

    def level(self, row: str) -> str | None:
        """Return the level shown in a row."""
        chosen = [cell.level for cell in self._rows[row].cells if cell.isChecked()]
        return chosen[0] if chosen else None

    def show_no_answer(self, row: str, kind: str) -> None:
        """Dim a row and show why it has no answer; an empty kind undims it."""
        self._rows[row].show_no_answer(kind)

    def moved(self, cell: LevelCell, key: Qt.Key) -> bool:
        """Move the focus from a cell as the key says; False when the key is not for the grid."""
        row, column = self._keys.index(cell.row_key), self._levels.index(cell.level)
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key in steps:
            row, column = row + steps[key][0], column + steps[key][1]
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            column = key - Qt.Key.Key_0
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            column = 0 if key == Qt.Key.Key_Home else len(self._levels) - 1
        else:
            return False
        self._focus(min(max(row, 0), len(self._keys) - 1), min(max(column, 0), len(self._levels) - 1))
        return True

    def lead_with_menu(self, row_key: str) -> None:
        """Show the menu *No answer* beside one row only: eight of them would be noise."""
        for key, row in self._rows.items():
            row.offer_menu(self._may_skip and key == row_key)

    def _focus(self, row: int, column: int) -> None:
        self._rows[self._keys[row]].cells[column].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_heads(self) -> None:
        for column, level in enumerate(self._levels):
            head = Label(level, "caption", "second")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, column + 1)

    def _add_row(self, row: SkillRow) -> None:
        if row.group:
            self._add_group(row.group)
        line, end, middle = self._grid.rowCount(), len(self._levels) + 1, Qt.AlignmentFlag.AlignVCenter
        label = Label(row.skill)
        label.setContentsMargins(0, 0, px(10), 0)
        self._grid.addWidget(label, line, 0, middle)
        made = _Row(self, row)
        self._rows[row.key] = made
        for column, cell in enumerate(made.cells):
            self._grid.addWidget(cell, line, column + 1)
        self._grid.addWidget(made.menu, line, end, middle | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(made.badge, line, end, middle | Qt.AlignmentFlag.AlignRight)

    def _add_group(self, words: str) -> None:
        label = Label(words, "question")
        line = self._grid.rowCount()
        label.setContentsMargins(0, px(2) if line == 1 else px(10), 0, px(4))
        self._grid.addWidget(label, line, 0, 1, 3)

    def make_cells(self, row: SkillRow) -> list[LevelCell]:
        """Return the cells of a row, not yet laid out."""
        return [LevelCell(self, row, level) for level in self._levels]

    @property
    def t(self) -> Texts:
        """The words of the grid."""
        return self._t


class _Row(QObject):
    def __init__(self, grid: LevelGrid, row: SkillRow) -> None:
        super().__init__(grid)
        self._grid, self._key, self._t = grid, row.key, grid.t
        self.cells = grid.make_cells(row)
        self.menu = NoAnswer(grid.t, f"{row.group} {row.skill}".strip())
        self.badge = Badge("")
        self._kind, self._offered = "", False
        self.badge.hide()
        for widget in (self.menu, self.badge):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self.menu.chosen.connect(self._no_answer)
        for cell in self.cells:
            cell.clicked.connect(self._person_chose)
        self._lead_to(self.cells[0])

    def choose(self, column: int | None) -> None:
        for index, cell in enumerate(self.cells):
            cell.setChecked(index == column)
        self._lead_to(self.cells[column or 0])

    def show_no_answer(self, kind: str) -> None:
        word = self._t.of(KINDS[kind]) if kind else ""
        self.badge.setText(word)
        self.badge.setAccessibleName(word)
        self.badge.setVisible(bool(kind))
        self._kind = kind
        self.menu.setVisible(self._offered and not kind)
        for cell in self.cells:
            cell.set_dim(bool(kind))

    def offer_menu(self, offered: bool) -> None:
        self._offered = offered
        self.menu.setVisible(offered and not self._kind)

    def _lead_to(self, cell: LevelCell) -> None:
        for each in self.cells:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is cell else Qt.FocusPolicy.ClickFocus)

    def _person_chose(self) -> None:
        cell = next(each for each in self.cells if each is self.sender())
        self.choose(self.cells.index(cell))
        self.show_no_answer("")
        self._grid.changed.emit(self._key, cell.level)

    def _no_answer(self, kind: str) -> None:
        self.choose(None)
        self.show_no_answer(kind)
        self._grid.no_answer.emit(self._key, kind)


class LevelCell(QRadioButton):
    """One level of one skill: an empty ring, or a filled mark with its level written in it."""

    def __init__(self, grid: LevelGrid, row: SkillRow, level: str) -> None:
        super().__init__()
        self._grid, self.row_key, self.level, self._dim = grid, row.key, level, False
        self.setAutoExclusive(False)
        self.setText(level)
        self.setAccessibleName(f"{row.skill} {level}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_dim(self, dim: bool) -> None:
        """Dim the cell: the row has no answer."""
        self._dim = dim
        self.update()

    def nextCheckState(self) -> None:
        """Choose; choosing again does not unchoose."""
        self.setChecked(True)

    def hitButton(self, pos: object) -> bool:
        """The whole cell is the target."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size of a cell."""
        return QSize(px(_WIDE), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which a level can still be written."""
        return QSize(px(_LEAST), px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the grid; everything else is a button's own."""
        if not self._grid.moved(self, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which level is looked at, for the side panel."""
        super().focusInEvent(event)
        self._grid.lead_with_menu(self.row_key)
        self._grid.focused.emit(self.row_key, self.level)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring or the filled mark."""
        c, painter = tokens(), paint.smooth(self)
        place = QRectF(self.rect())
        if self.isChecked():
            fill = c.control if self._dim else c.accent
            paint.box(painter, place.adjusted(1, 2, -1, -2), RADIUS_CONTROL, fill)
            paint.write(painter, self.rect(), paint.CENTRE, self.level, font("badge"), c.on_accent)
            return
        side = px(14)
        ring = QRectF((place.width() - side) / 2, (place.height() - side) / 2, side, side)
        paint_radio(painter, ring, chosen=False, c=c, dim=self._dim)
