"""A service that is offered, or left out, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.fields import TextField
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.marked import TickBox


@dataclass(frozen=True)
class ServiceLine:
    """What a row says: the service, who gives it and how much, and why it fits or does not."""

    id: str
    name: str
    who: str
    because: str
    fits: bool = True
    chosen: bool = False
    reason: str = ""
    """The officer's reason for choosing a service that does not fit."""


class ServiceRow(QWidget):
    """A tick box when the service fits or was chosen anyway, else a dash and *choose anyway*.

    `chosen(id, yes)` is the person's act; `reasoned(id, text)` every keystroke of the reason.
    """

    chosen = Signal(str, bool)
    reasoned = Signal(str, str)

    def __init__(self, t: Texts, line: ServiceLine) -> None:
        super().__init__()
        self._line = line
        self.reason: TextField | None = None
        self._tick: TickBox | None = None
        self.anyway: Button | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(px(8))
        layout.addLayout(self._head(t))
        layout.addLayout(self._body(t))
        layout.addSpacing(px(10))
        layout.addWidget(Hairline())

    def _head(self, t: Texts) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(px(10))
        if self._line.fits or self._line.chosen:
            self._tick = TickBox(self._line.name, strong=True)
            self._tick.setChecked(self._line.chosen)
            self._tick.setAccessibleDescription(self._line.because)
            self._tick.clicked.connect(self._ticked)
            head.addWidget(self._tick, 1)
            return head
        self.anyway = Button(t("Choose anyway"), "link")
        self.anyway.setAccessibleName(t("Choose anyway: {service}", service=self._line.name))
        self.anyway.clicked.connect(self._take_anyway)
        head.addWidget(Icon("minus"), 0, paint.AT_MIDDLE)
        head.addWidget(Label(self._line.name, "question", wrap=True), 1)
        head.addWidget(self.anyway, 0, paint.AT_TOP)
        return head

    def _body(self, t: Texts) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setContentsMargins(px(28), 0, 0, 0)
        body.setSpacing(px(1))
        body.addWidget(Label(self._line.who, "small", "second", wrap=True))
        why = Label("", "small", "" if self._line.fits else "second", wrap=True)
        why.set_lead(t("Fits because") if self._line.fits else t("Does not fit because"), self._line.because)
        body.addWidget(why)
        if self._line.chosen and not self._line.fits:
            name = t("Why it is chosen anyway")
            self.reason = TextField(self._line.reason, name=name, hint=name)
            self.reason.typed.connect(self._reason_typed)
            body.addSpacing(px(6))
            body.addWidget(self.reason)
        return body

    def _ticked(self, yes: bool) -> None:
        self.chosen.emit(self._line.id, yes)

    def _take_anyway(self) -> None:
        self.chosen.emit(self._line.id, True)

    def _reason_typed(self, text: str) -> None:
        self.reasoned.emit(self._line.id, text)
