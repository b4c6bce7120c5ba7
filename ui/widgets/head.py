"""The head of a page and the bar that says that the world failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import paint
from ui.tokens import RADIUS_CONTROL, px, tokens
from ui.widgets.badge import tone_colours
from ui.widgets.icon import Icon
from ui.widgets.label import Label


class PageHead(QWidget):
    """Title, one line that sums up, and at the right what one can do (at most one filled button)."""

    def __init__(
        self, title: str, summary: str = "", actions: Sequence[QWidget] = (), *, where: str = ""
    ) -> None:
        super().__init__()
        self.title, self.summary = (
            Label(title, "title", wrap=True),
            Label(summary, "small", "second", wrap=True),
        )
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        if where:
            lines.addWidget(Label(where, "small", "second"))
        lines.addWidget(self.title)
        lines.addWidget(self.summary)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(lines, 1)
        for action in actions:
            layout.addWidget(action, 0, paint.AT_TOP)
        self.summary.setVisible(bool(summary))  # last: shown without a parent it would be a window of its own

    def say(self, summary: str) -> None:
        """Show another summing-up line."""
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))


class MessageBar(QWidget):
    """Tinted, whole width: first what is safe, then what to do. One bar at a time."""

    def __init__(
        self,
        tone: Literal["red", "amber", "green"],
        title: str,
        body: str = "",
        actions: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._tone = tone
        self.setAccessibleName(f"{title} {body}".strip())
        icon = {"red": "attention", "amber": "warning", "green": "in-order"}[tone]
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(Label(title, "question", wrap=True))
        if body:
            lines.addWidget(Label(body, "body", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(12))
        layout.setSpacing(px(12))
        layout.addWidget(Icon(icon, tone, 20), 0, paint.AT_TOP)
        layout.addLayout(lines, 1)
        for action in actions:
            layout.addWidget(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        painter = paint.smooth(self)
        paint.box(painter, QRectF(self.rect()), RADIUS_CONTROL, tone_colours(self._tone, tokens())[1])
