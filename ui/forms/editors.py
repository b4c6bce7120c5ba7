"""Which editor belongs to which kind of question."""

from __future__ import annotations

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.forms.rows import RowsEditor
from ui.forms.single import single


def editor(t: Texts, ask: Ask, *, fold: bool = False) -> Editor:
    """Return the editor of a question; `fold` shows a long list of options as a field to search in."""
    if ask.question.kind == "rows":
        return RowsEditor(t, ask)
    return single(t, ask, fold=fold)
