"""The head of a client's workspace: who, and underneath the facts that matter in every step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import MARGIN_PAGE, px
from ui.widgets.badge import Badge, Tone
from ui.widgets.flow import Flow
from ui.widgets.label import Label, NameLine
from ui.widgets.lines import Hairline, Surface


@dataclass(frozen=True)
class Mark:
    """A badge of the head: at most two."""

    word: str
    tone: Tone = "neutral"
    icon: str = ""


@dataclass(frozen=True)
class Fact:
    """A fact of the second line: what it is, and what it is now."""

    label: str
    value: str


@dataclass(frozen=True)
class Head:
    """What the head says. `name` is in the client's own script, `latin` in ours when that differs."""

    name: str
    latin: str = ""
    marks: tuple[Mark, ...] = ()
    facts: tuple[Fact, ...] = ()


class ClientHead(Surface):
    """Two lines that never scroll; actions at the right."""

    def __init__(self) -> None:
        super().__init__("window")
        self._who, self._facts = QHBoxLayout(), QVBoxLayout()
        self._actions = QHBoxLayout()
        self._who.setSpacing(px(12))
        self._actions.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addLayout(self._who, 1)
        top.addLayout(self._actions)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(MARGIN_PAGE), px(14), px(24), px(9))
        inside.setSpacing(px(4))
        inside.addLayout(top)
        inside.addLayout(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(Hairline())
        self._shown: Head | None = None

    def show_head(self, head: Head) -> None:
        """Show another head."""
        if head == self._shown:
            return
        self._shown = head
        _empty(self._who)
        _empty(self._facts)
        self._who.addWidget(NameLine(head.name, "title"))
        if head.latin and head.latin != head.name:
            self._who.addWidget(NameLine(head.latin, "group", "second", weight=400))
        for mark in head.marks:
            self._who.addWidget(Badge(mark.word, mark.tone, mark.icon))
        self._who.addStretch(1)
        self._facts.addWidget(_fact_line(head.facts))

    def add_action(self, widget: QWidget) -> None:
        """Set a control at the right of the first line."""
        self._actions.addWidget(widget)


def _fact_line(facts: Sequence[Fact]) -> QWidget:
    line = QWidget()
    flow = Flow(line, gap=px(22), line_gap=px(4))
    for fact in facts:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Label(fact.label, "body", "second"))
        row.addWidget(Label(fact.value, "body"))
        flow.addWidget(pair)
    return line


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
