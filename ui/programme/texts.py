"""Fields that are asked in both national languages, side by side, the majority's first."""

from __future__ import annotations

from collections.abc import Sequence

from kotodesk.texts import N_, Texts
from ui.forms.ask import Ask, of_record, question
from ui.forms.sheet import Sheet

_IN = {"fi": N_("{what} in Finnish"), "sv": N_("{what} in Swedish"), "en": N_("{what} in English")}


def asks(
    t: Texts, key: str, kind: str, what: str, languages: Sequence[str], help_: str = ""
) -> tuple[Ask, ...]:
    """Return one question for each language."""
    return tuple(
        of_record(t, question(f"{key}_{one}", kind, t.of(_IN[one], what=what)), help_) for one in languages
    )


def in_both(
    sheet: Sheet, pair: tuple[str, str], key: str, what: str, *more: Ask, kind: str = "text", help_: str = ""
) -> None:
    """Add a text in both national languages, and `more` questions in the same columns."""
    sheet.side_by_side(*asks(sheet.t, key, kind, what, pair, help_), *more)
