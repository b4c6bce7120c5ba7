"""A problem in words: what is wrong, what to do, a way to the place, room for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import paint
from ui.tokens import px
from ui.widgets.badge import Badge
from ui.widgets.button import Button
from ui.widgets.fields import TextField
from ui.widgets.icon import Icon
from ui.widgets.label import Label

Level = Literal["error", "warning", "quiet", "order"]
ICONS = {"error": "error", "warning": "warning", "quiet": "information", "order": "in-order"}
TONES = {"error": "red", "warning": "amber", "quiet": "text2", "order": "green"}


class FieldProblem(QWidget):
    """The short line under a field: icon, what is wrong, and below it what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("attention", "red")
        self._what, self._then = (
            Label("", "question", "red", wrap=True),
            Label("", "small", "second", wrap=True),
        )
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._what)
        lines.addWidget(self._then)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(6), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._icon, 0, paint.AT_TOP)
        layout.addLayout(lines, 1)
        self.hide()

    def say(self, what: str, then: str = "", level: Level = "error") -> None:
        """Show a problem; an empty sentence takes it away."""
        tone = TONES[level]
        self._icon.show_icon("warning" if level == "warning" else "attention", tone)
        self._what.set_tone(tone)
        self._what.setText(what)
        self._then.setText(then)
        self._then.setVisible(bool(then))
        self.setVisible(bool(what))

    def text(self) -> str:
        """Return what is wrong, empty when nothing is."""
        return self._what.text() if not self.isHidden() else ""


@dataclass(frozen=True)
class Problem:
    """A problem in words: what is wrong, a second line, *own check* or nothing, where to mend it.

    `order` is what is in order, `quiet` what is true but asks for no reason.
    """

    level: Level
    what: str
    second: str = ""
    badge: str = ""
    jump: str = ""
    icon: str = ""


class ProblemLine(QWidget):
    """One problem of a list. `jumped` says that the person wants to go to the place."""

    jumped = Signal()

    def __init__(self, problem: Problem, reason: TextField | None = None) -> None:
        super().__init__()
        self.problem, self.reason = problem, reason
        self.jump = Button(problem.jump, "link") if problem.jump else None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, px(12))
        layout.setSpacing(px(12))
        icon = Icon(problem.icon or ICONS[problem.level], TONES[problem.level])
        layout.addWidget(icon, 0, paint.AT_TOP)
        layout.addLayout(self._lines(problem), 1)
        if self.jump:
            self.jump.setAccessibleDescription(problem.what)
            self.jump.clicked.connect(self.jumped)
            layout.addWidget(self.jump, 0, paint.AT_TOP)

    def _lines(self, problem: Problem) -> QVBoxLayout:
        loud = problem.level in ("error", "warning")
        lines = QVBoxLayout()
        lines.setSpacing(px(4))
        lines.addWidget(
            Label(problem.what, "question" if loud else "body", "" if loud else "second", wrap=True)
        )
        if problem.badge or problem.second:
            lines.addLayout(_small(problem))
        if self.reason:
            lines.addSpacing(px(4))
            lines.addWidget(self.reason)
        return lines


def _small(problem: Problem) -> QHBoxLayout:
    small = QHBoxLayout()
    small.setSpacing(px(8))
    if problem.badge:
        small.addWidget(Badge(problem.badge), 0, paint.AT_TOP)
    small.addWidget(Label(problem.second, "small", "second", wrap=True), 1)
    return small
