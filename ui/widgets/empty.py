"""An empty list: one sentence, then two or three ways on, the first with the filled button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui import paint
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.group import Lead
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.lines import Hairline


@dataclass(frozen=True)
class WayOn:
    """A way on: icon, what it is, one more sentence, and the button that goes there."""

    icon: str
    title: str
    text: str
    button: Button


class EmptyState(Lead):
    """Says what will be here and how to begin."""

    def __init__(self, sentence: str, more: str, ways: Sequence[WayOn]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(64), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Label(sentence, "lone", wrap=True))
        layout.addSpacing(px(6))
        layout.addWidget(Label(more, "body", "second", wrap=True))
        layout.addSpacing(px(20))
        for way in ways:
            layout.addWidget(Hairline())
            layout.addLayout(_line(way))
        layout.addWidget(Hairline())
        layout.addStretch(1)
        self.setMaximumWidth(px(760))
        self.lead_to(ways[0].button)


def _line(way: WayOn) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(way.title, "question", wrap=True))
    words.addWidget(Label(way.text, "body", "second", wrap=True))
    line = QHBoxLayout()
    line.setContentsMargins(0, px(13), 0, px(13))
    line.setSpacing(px(16))
    line.addWidget(Icon(way.icon, "text", 22))
    line.addLayout(words, 1)
    line.addWidget(way.button, 0, paint.AT_MIDDLE)
    return line
