"""Any number of options."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.choice import option_rows
from ui.forms.editor import Editor
from ui.widgets.choice import ManyChoices


class ManyEditor(Editor):
    """Tick boxes; an option that stands alone takes the others away, and the other way round."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.group = ManyChoices(option_rows(ask), name=ask.label)
        self.widget = self.group
        self._before: list[str] = []
        self.group.changed.connect(self._person_ticked)

    def raw(self) -> str:
        return ", ".join(self.group.chosen())

    def show_raw(self, raw: str) -> None:
        self._before = [word.strip() for word in raw.split(",") if word.strip()]
        self.group.choose(self._before)

    def _person_ticked(self, ticked: list[str]) -> None:
        kept = self._compatible(ticked)
        self.group.choose(kept)
        self._before = kept
        self.said()

    def _compatible(self, ticked: list[str]) -> list[str]:
        alone = {option.id for option in self.ask.question.options if option.alone}
        new = [one for one in ticked if one not in self._before]
        if any(one in alone for one in new):
            return [one for one in new if one in alone]
        return [one for one in ticked if one not in alone] if new else ticked
