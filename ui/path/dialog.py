"""A question before what cannot be undone: the title asks, the buttons answer in verbs."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDE = 480


class Decide(QDialog):
    """Esc and the first focus are on the safe answer. Connect to `accepted`, then `open`."""

    def __init__(self, parent: QWidget, title: str, body: str, do: str, leave: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)
        self.do, self.leave = Button(do, "main"), Button(leave)
        self.do.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        answers = QHBoxLayout()
        answers.setSpacing(px(8))
        answers.addStretch(1)
        answers.addWidget(self.leave)
        answers.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Label(title, "group", wrap=True))
        column.addWidget(Label(body, wrap=True))
        column.addSpacing(px(8))
        column.addLayout(answers)
        self.setMinimumWidth(px(_WIDE))
        self.leave.setFocus()
