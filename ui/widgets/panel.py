"""The side panel: it follows the question that has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import MARGIN_PANEL, px
from ui.widgets.label import Label
from ui.widgets.lines import Hairline, Scroll, Surface


@dataclass(frozen=True)
class Passage:
    """A passage of the panel: heading, text, and perhaps a bold beginning of the text."""

    title: str
    text: str
    lead: str = ""


class SidePanel(Surface):
    """Passages above, and below them widgets that stay, such as quick notes."""

    def __init__(self, name: str, *, top: int = 22) -> None:
        super().__init__("panel")
        self.setAccessibleName(name)
        self._passages, self._staying = QVBoxLayout(), QVBoxLayout()
        for part in (self._passages, self._staying):
            part.setSpacing(0)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(px(MARGIN_PANEL), px(top), px(MARGIN_PANEL), px(MARGIN_PANEL))
        inside.setSpacing(0)
        inside.addLayout(self._passages)
        inside.addLayout(self._staying)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll(content)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that a long help text scrolls by keyboard
        scroll.setAccessibleName(name)
        layout.addWidget(scroll)
        self._shown: tuple[Passage, ...] = ()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show these passages instead of the ones before."""
        if tuple(passages) == self._shown:
            return
        self._shown = tuple(passages)
        while item := self._passages.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for number, passage in enumerate(passages):
            self._passages.addWidget(_passage(passage, first=number == 0))

    def passages(self) -> tuple[Passage, ...]:
        """Return the passages that are shown."""
        return self._shown

    def keep(self, widget: QWidget) -> None:
        """Set a widget under the passages, where it stays."""
        if self._staying.count() or self._shown:
            self._staying.addSpacing(px(24))
            self._staying.addWidget(Hairline())
            self._staying.addSpacing(px(16))
        self._staying.addWidget(widget)


def passages_below(passages: Sequence[Passage]) -> QWidget:
    """Return the passages as they stand under a page where there is no room for a panel."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, px(24), 0, 0)
    for passage in passages:
        column.addWidget(_passage(passage, first=False))
    return made


def _passage(passage: Passage, *, first: bool) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    if not first:
        layout.addSpacing(px(18))
        layout.addWidget(Hairline())
        layout.addSpacing(px(16))
    if passage.title:
        layout.addWidget(Label(passage.title, "question", wrap=True))
        layout.addSpacing(px(4))
    text = Label(passage.text, "small", wrap=True)
    if passage.lead:
        text.set_lead(passage.lead, passage.text)
    layout.addWidget(text)
    return made
