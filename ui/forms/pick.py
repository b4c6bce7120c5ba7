"""One of many: a line that is completed from a list of names."""

from __future__ import annotations

from collections.abc import Mapping

from kotodesk.texts import Texts
from kotodesk.vocabulary import Kind, vocabulary
from ui.forms.ask import Ask
from ui.forms.list_field import ListField
from ui.forms.text import TextEditor
from ui.widgets.fields import TextField


class PickEditor(TextEditor):
    """The raw text is the id once a name is recognised, until then what was typed."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        self._names = self.names(ask)
        self._ids = {name.casefold(): id_ for id_, name in self._names.items()}
        super().__init__(t, ask)

    def names(self, ask: Ask) -> Mapping[str, str]:
        """Return the names by id, in the order of the list."""
        return {option.id: option.names.of(ask.language) for option in ask.question.options}

    def make_field(self) -> TextField:
        field = ListField(self._names.values(), name=self.ask.label, hint=self.ask.hint)
        field.picked.connect(self._person_picked)
        return field

    def raw(self) -> str:
        typed = self.field.text().strip()
        return self._ids.get(typed.casefold(), typed)

    def show_raw(self, raw: str) -> None:
        super().show_raw(self._names.get(raw, raw))

    def _entered(self) -> None:
        """Enter in the open list takes a name; that settles it."""
        if not (isinstance(self.field, ListField) and self.field.list_is_open()):
            super()._entered()

    def _person_picked(self, _name: str) -> None:
        self.said()


def sorted_names(kind: Kind, language: str) -> Mapping[str, str]:
    """Return the names of a long vocabulary by id, in the order of the letters."""
    names = {id_: vocabulary().name(kind, id_, language) for id_ in vocabulary().ids(kind)}
    return dict(sorted(names.items(), key=lambda one: one[1].casefold()))
