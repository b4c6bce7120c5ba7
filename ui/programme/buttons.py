"""Buttons side by side; they go on in a new line where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.flow import Flow


def in_a_line(*buttons: Button) -> QWidget:
    """Return a line with buttons from its beginning."""
    holder = QWidget()
    flow = Flow(holder, gap=px(8), line_gap=px(8))
    for button in buttons:
        flow.addWidget(button)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
