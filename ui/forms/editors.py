"""Which editor belongs to which kind of question."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.forms.rows import RowsEditor
from ui.forms.single import single


def editor(t: Texts, ask: Ask, *, fold: int = 0) -> Editor:
    """Return the editor of a question; from `fold` options on, a field to search in."""
    if ask.question.kind == "rows":
        return RowsEditor(t, ask)
    return single(t, ask, fold=fold)
