"""One of several."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.widgets.choice import ChoiceGroup, Option


def option_rows(ask: Ask) -> list[Option]:
    """Return the options of a question in its language."""
    return [Option(option.id, option.names.of(ask.language)) for option in ask.question.options]


class ChoiceEditor(Editor):
    """Radio buttons: side by side when few and short, else one per line."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.group = ChoiceGroup(option_rows(ask), name=ask.label)
        self.widget = self.group
        self.group.changed.connect(self._person_chose)

    def raw(self) -> str:
        return self.group.chosen() or ""

    def show_raw(self, raw: str) -> None:
        self.group.choose(raw or None)

    def _person_chose(self, _id: str) -> None:
        self.said()
