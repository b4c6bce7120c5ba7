"""The path as one line, for narrow windows and large text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kotodesk.texts import Texts
from ui.tokens import MARGIN_PAGE, px
from ui.widgets.button import Button
from ui.widgets.label import Label, NameLine
from ui.widgets.lines import Hairline, Surface
from ui.widgets.marks import StepSign
from ui.widgets.spine import Step


class PathBar(Surface):
    """Where I am, *Show all steps*, and *Help*."""

    steps_asked = Signal()
    help_asked = Signal()

    def __init__(self, t: Texts) -> None:
        super().__init__("panel")
        self._sign, self._words = StepSign(t), Label("", "question")
        self._note = NameLine("", "body")  # gives way where the room ends
        self.steps = Button(t("Show all steps"), "quiet")
        self.help = Button(t("Help"), icon="panel")
        row = QHBoxLayout()
        row.setContentsMargins(px(MARGIN_PAGE), px(6), px(24), px(6))
        row.setSpacing(px(10))
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addWidget(self._note)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())
        self.steps.clicked.connect(self.steps_asked)
        self.help.clicked.connect(self.help_asked)

    def show_step(self, step: Step) -> None:
        """Show the step that is open."""
        self._sign.set_state(step.state)
        self._words.setText(f"{step.number} {step.name}")
        self._note.setText(step.note)
