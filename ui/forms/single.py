"""Which editor belongs to which kind of single question; rows hold these."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.choice import ChoiceEditor
from ui.forms.country import CountryEditor
from ui.forms.date import DateEditor
from ui.forms.editor import Editor
from ui.forms.language import LanguageEditor
from ui.forms.levels import LevelsEditor
from ui.forms.long_text import LongTextEditor
from ui.forms.many import ManyEditor
from ui.forms.month import MonthEditor
from ui.forms.number import NumberEditor
from ui.forms.pick import PickEditor
from ui.forms.scale import ScaleEditor
from ui.forms.several import SeveralEditor
from ui.forms.statements import StatementsEditor
from ui.forms.text import TextEditor

SINGLE: dict[str, type[Editor]] = {
    "text": TextEditor,
    "long_text": LongTextEditor,
    "number": NumberEditor,
    "date": DateEditor,
    "month": MonthEditor,
    "choice": ChoiceEditor,
    "many": ManyEditor,
    "scale": ScaleEditor,
    "levels": LevelsEditor,
    "language": LanguageEditor,
    "country": CountryEditor,
    "statements": StatementsEditor,
}
"""A kind that this version does not know is edited as text of several lines."""

LONG_LISTS: dict[str, type[Editor]] = {"choice": PickEditor, "many": SeveralEditor}
"""What replaces radio buttons and tick boxes for a long list that nobody reads aloud."""


def single(t: Texts, ask: Ask, *, fold: int = 0) -> Editor:
    """Return the editor of a question; from `fold` options on (0: never), a field to search in."""
    if fold and len(ask.question.options) >= fold:
        return LONG_LISTS[ask.question.kind](t, ask)
    return SINGLE.get(ask.question.kind, LongTextEditor)(t, ask)
