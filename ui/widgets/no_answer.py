"""Three ways of having no answer: not asked, declined, not known. They differ, and they print."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy

from kotodesk.texts import N_, Texts
from ui import paint
from ui.icons import paint_icon
from ui.tokens import RADIUS_CONTROL, font, px, tokens
from ui.widgets.button import Button
from ui.widgets.group import Group
from ui.widgets.roving import Roving

KINDS = {
    "not_asked": N_("Not asked"),
    "declined": N_("Client declined"),
    "unknown": N_("Not known"),
}
"""Ways of having no answer, with their words."""


class NoAnswer(Button):
    """The quiet menu at the right of a question."""

    chosen = Signal(str)

    def __init__(self, t: Texts, question: str = "") -> None:
        super().__init__(t("No answer"), "small", end_icon="chevron-down")
        self.setAccessibleName(t("No answer: {question}", question=question) if question else t("No answer"))
        self.setToolTip("Ctrl+0")
        self._menu = QMenu(self)
        for kind, word in KINDS.items():
            self._menu.addAction(t.of(word)).setData(kind)
        self._menu.triggered.connect(self._pick)
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Show the three ways under the button."""
        self._menu.setActiveAction(self._menu.actions()[0])
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _pick(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class NoAnswerSegment(Group):
    """The three ways side by side, one with a tick; pressing the ticked one takes it back."""

    chosen = Signal(str)

    def __init__(self, t: Texts) -> None:
        super().__init__(t("No answer"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        self._parts = {kind: _Part(t.of(word)) for kind, word in KINDS.items()}
        for part in self._parts.values():
            layout.addWidget(part)
            part.clicked.connect(self._press)
        self._roving = Roving(self, list(self._parts.values()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_kind(self, kind: str) -> None:
        """Tick one of the three, or none for an empty kind."""
        for each, part in self._parts.items():
            part.setChecked(each == kind)
            if each == kind:
                self._roving.set_current(part)
                self.lead_to(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge around the three."""
        paint.box(paint.smooth(self), QRectF(self.rect()), RADIUS_CONTROL, None, tokens().control)

    def _press(self) -> None:
        pressed = self.sender()
        kind = next(each for each, part in self._parts.items() if part is pressed)
        ticked = self._parts[kind].isChecked()
        self.show_kind(kind if ticked else "")
        self.chosen.emit(kind if ticked else "")


class _Part(QAbstractButton):
    def __init__(self, word: str) -> None:
        super().__init__()
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        side = px(16) + px(4)
        return QSize(paint.text_width(font("small", weight=600), self.text()) + side + 2 * px(10), px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        c, painter = tokens(), paint.smooth(self)
        ticked, place = self.isChecked(), self.rect()
        if ticked:
            paint.box(painter, QRectF(place), 4, c.tint)
            side = px(16)
            paint_icon(painter, "check", QRectF(px(8), (self.height() - side) / 2, side, side), c.accent)
            place = place.adjusted(px(8) + side + px(4), 0, 0, 0)
        letters = font("small", weight=600 if ticked else 400)
        flags = paint.LEFT if ticked else paint.CENTRE
        paint.write(painter, place, flags, self.text(), letters, c.accent if ticked else c.text2)
