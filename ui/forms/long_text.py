"""Text of several lines."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.widgets.fields import LongText


class LongTextEditor(Editor):
    """A field that grows with its text; Tab leaves it."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.field = LongText(name=ask.label, hint=ask.hint)
        self.widget = self.field
        self.field.typed.connect(self._person_typed)
        self.field.left.connect(self.settled)

    def raw(self) -> str:
        return self.field.text()

    def show_raw(self, raw: str) -> None:
        if raw != self.field.text():
            self.field.set_text(raw)

    def _person_typed(self, _text: str) -> None:
        self.typed.emit()
