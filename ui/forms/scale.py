"""A grade on a short scale, with words at its two ends."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.widgets.choice import ChoiceGroup, Option


class ScaleEditor(Editor):
    """The grades side by side; the least and the most carry their words."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.group = ChoiceGroup(_grades(ask), name=ask.label)
        self.widget = self.group
        self.group.changed.connect(self._person_chose)

    def raw(self) -> str:
        return self.group.chosen() or ""

    def show_raw(self, raw: str) -> None:
        self.group.choose(raw or None)

    def _person_chose(self, _id: str) -> None:
        self.said()


def _grades(ask: Ask) -> list[Option]:
    limits = ask.question.limits
    least, most = int(limits.least or 0), int(limits.most or 0)
    ends = {least: limits.least_words, most: limits.most_words}
    named = ((grade, ends.get(grade)) for grade in range(least, most + 1))
    return [
        Option(str(grade), f"{grade} {words.of(ask.language)}" if words else str(grade))
        for grade, words in named
    ]
