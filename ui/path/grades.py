"""The needs grid: one row for each area, a need and a strength from 0 to 3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui import paint
from ui.tokens import RADIUS_CONTROL, font, px, tokens
from ui.widgets.group import Group
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.marks import paint_radio
from ui.widgets.roving import Roving

GRADES = (0, 1, 2, 3)
_WIDE, _HIGH = 32, 28


class GradeCell(QRadioButton):
    """One grade: an empty ring, or a filled mark with its number written in it."""

    def __init__(self, grade: int, name: str) -> None:
        super().__init__()
        self.grade = grade
        self.setAutoExclusive(False)
        self.setText(str(grade))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Choose; choosing again does not unchoose."""
        self.setChecked(True)

    def hitButton(self, pos: object) -> bool:
        """The whole cell is the target."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size of a cell."""
        return QSize(px(_WIDE), px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring or the filled mark."""
        c, painter, place = tokens(), paint.smooth(self), QRectF(self.rect())
        if self.isChecked():
            fill = c.accent if self.isEnabled() else c.control
            paint.box(painter, place.adjusted(2, 2, -2, -2), RADIUS_CONTROL, fill)
            paint.write(painter, self.rect(), paint.CENTRE, self.text(), font("badge"), c.on_accent)
            return
        side = px(14)
        ring = QRectF((place.width() - side) / 2, (place.height() - side) / 2, side, side)
        paint_radio(painter, ring, chosen=False, c=c, dim=not self.isEnabled())


class Grades(Group):
    """Four cells, one Tab stop: arrows move, a digit chooses, Space chooses."""

    changed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._cells = [GradeCell(grade, f"{name} {grade}") for grade in GRADES]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell in self._cells:
            row.addWidget(cell)
            cell.clicked.connect(self._pressed)
        self._roving = Roving(self, list(self._cells))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def choose(self, grade: int) -> None:
        """Show a grade without saying that a person chose it."""
        for cell in self._cells:
            cell.setChecked(cell.grade == grade)
        self._roving.set_current(self._cells[grade])
        self.lead_to(self._cells[grade])

    def grade(self) -> int:
        """Return the grade that is shown."""
        return next((cell.grade for cell in self._cells if cell.isChecked()), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the digit."""
        grade = event.key() - Qt.Key.Key_0
        if grade in GRADES:
            self._take(grade)
            self._cells[grade].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        self._take(next(cell.grade for cell in self._cells if cell is self.sender()))

    def _take(self, grade: int) -> None:
        self.choose(grade)
        self.changed.emit(grade)


class NeedRow(QWidget):
    """One area: its name, need and strength, and what led to them."""

    judged = Signal(str, int, int)
    """Area, need and strength, as the person judges them."""

    def __init__(self, area: str, name: str, need_name: str, strength_name: str) -> None:
        super().__init__()
        self.area = area
        self.need, self.strength = Grades(f"{name}: {need_name}"), Grades(f"{name}: {strength_name}")
        self._because = Label("", "small", "second", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        label = Label(name, "question", wrap=True)
        label.setContentsMargins(0, px(8), 0, px(8))
        grid.addWidget(label, 0, 0)
        for column, grades in enumerate((self.need, self.strength), 1):
            grid.addWidget(grades, 0, column, paint.AT_MIDDLE)
            grades.changed.connect(self._person_judged)
        grid.addWidget(self._because, 1, 0, 1, 3)
        grid.addWidget(Hairline(), 2, 0, 1, 3)

    def show_judgement(self, need: int, strength: int, because: Sequence[str]) -> None:
        """Show what is judged, and the sentences that led to it."""
        self.need.choose(need)
        self.strength.choose(strength)
        self._because.setText("\n".join(because))
        self._because.setContentsMargins(0, 0, 0, px(8))
        self._because.setVisible(bool(because))

    def _person_judged(self, _grade: int) -> None:
        self.judged.emit(self.area, self.need.grade(), self.strength.grade())


class GradeHeads(QWidget):
    """The heads over the two columns of grades."""

    def __init__(self, need: str, strength: str, explained: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(4))
        row.setSpacing(px(24))
        row.addWidget(Label(explained, "small", "second", wrap=True), 1)
        for words in (need, strength):
            label = Label(words, "small", "second")
            label.setFixedWidth(px(_WIDE) * len(GRADES))
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
