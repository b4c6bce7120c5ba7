"""One line of text."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.widgets.fields import TextField

_WIDTH = 40
_FROM_RIGHT, _FROM_LEFT = ("R", "AL"), ("L",)


def from_right(text: str) -> bool:
    """Return whether a text begins in a script that is written from right to left."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in strong if kind in _FROM_RIGHT + _FROM_LEFT), "L") in _FROM_RIGHT


class TextEditor(Editor):
    """A line of text; what is written from right to left is typed from the right."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.field = self.make_field()
        self.widget = self.field
        self.field.typed.connect(self._person_typed)
        self.field.left.connect(self.settled)
        self.field.returnPressed.connect(self._entered)

    def make_field(self) -> TextField:
        """Return the field to type in."""
        return TextField(name=self.ask.label, hint=self.ask.hint, width=_WIDTH)

    def raw(self) -> str:
        return self.field.text()

    def show_raw(self, raw: str) -> None:
        if raw != self.field.text():
            self.field.setText(raw)
            self.field.setCursorPosition(0)  # a long text is read from its beginning
        self._turn(raw)

    def _entered(self) -> None:
        self.settled.emit()

    def _person_typed(self, text: str) -> None:
        self._turn(text)
        self.typed.emit()

    def _turn(self, text: str) -> None:
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        self.field.setLayoutDirection(right if from_right(text) else left)
