"""From what was typed or ticked to a value, and back; the canonical values stand in `answers`.

An editor hands over its raw text: plain text for single answers, option ids joined by commas for
*many*, JSON for levels and rows. Values that are already structured are accepted as well, so that a
case file and an editor go through the same door. Parsing a value's own raw text gives the value.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from kotodesk.errors import BadInput
from kotodesk.forms import _scalars
from kotodesk.forms.answers import NO_ANSWER, Value
from kotodesk.forms.model import Question
from kotodesk.texts import N_, Texts
from kotodesk.vocabulary import vocabulary

_NO_OPTION = N_("Choose one of the answers in the list.")
_ALONE = N_("One of the chosen answers can only be chosen alone. Remove it or the others.")
_NO_LEVEL = N_("Choose a level from 0 to C2 for each skill, or say that it is not known.")
_NO_ROWS = N_("The rows cannot be read. Remove the last row and add it again.")
_ROW = N_("Row {n}: {why}")


class BadRow(BadInput):
    """A field of one row breaks a rule of its format; both parts are worded in the reader's language."""

    def __init__(self, n: int, why: BadInput) -> None:
        super().__init__(_ROW, n=n, why=why)
        self.why = why

    def worded(self, t: Texts) -> str:
        """Return the sentence in the reader's language."""
        return t.of(self.message, **self.values | {"why": self.why.worded(t)})


def parse(question: Question, raw: object) -> Value | None:
    """Return the value that the raw answer means, None for a blank one.

    Raises BadInput with one sentence that says what to write instead; the sentence never repeats
    what was written.
    """
    return PARSERS.get(question.kind, _scalars.long_text)(question, raw)


def normalise(question: Question, value: Value) -> Value | None:
    """Return the canonical form of a value; doing it twice equals doing it once."""
    return parse(question, value)


def raw_text(question: Question, value: Value) -> str:
    """Return the text that an editor would hand over for this value."""
    if question.kind in ("levels", "rows"):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if question.kind in ("many", "statements"):
        return ", ".join(value)
    return _scalars.raw_text(question, value)


def _choice(question: Question, raw: object) -> Value | None:
    text = _scalars.text(question, raw)
    if text and question.option(text) is None:
        raise BadInput(_NO_OPTION)
    return text


def _many(question: Question, raw: object) -> Value | None:
    words = raw.split(",") if isinstance(raw, str) else raw
    if not isinstance(words, list | tuple | None):
        raise BadInput(_NO_OPTION)
    chosen = {_choice(question, word) for word in words or ()} - {None}
    if len(chosen) > 1 and any(option.alone for option in question.options if option.id in chosen):
        raise BadInput(_ALONE)
    return tuple(option.id for option in question.options if option.id in chosen) or None


def _levels(_question: Question, raw: object) -> Value | None:
    skills, levels = vocabulary().ids("skills"), (*vocabulary().ids("levels"), *NO_ANSWER)
    given = _decoded(raw, BadInput(_NO_LEVEL))
    if not isinstance(given, dict) or not set(given) <= set(skills):
        raise BadInput(_NO_LEVEL)
    kept = {skill: given[skill] for skill in skills if given.get(skill) not in (None, "")}
    if not all(level in levels for level in kept.values()):
        raise BadInput(_NO_LEVEL)
    return kept or None


def _rows(question: Question, raw: object) -> Value | None:
    if raw is None or raw == "":
        return None
    given = _decoded(raw, BadInput(_NO_ROWS))
    if not isinstance(given, list | tuple):
        raise BadInput(_NO_ROWS)
    rows = (_row(question, row, n) for n, row in enumerate(given, 1))
    return tuple(row for row in rows if row)


def _row(question: Question, raw: object, n: int) -> dict[str, Value]:
    if not isinstance(raw, dict) or not set(raw) <= {field.key for field in question.fields}:
        raise BadInput(_NO_ROWS)
    try:
        parsed = {field.key: parse(field, raw.get(field.key)) for field in question.fields}
    except BadInput as error:
        raise BadRow(n, error) from error
    return {key: value for key, value in parsed.items() if value is not None}


def _decoded(raw: object, failure: BadInput) -> object:
    if not isinstance(raw, str):
        return {} if raw is None else raw
    try:
        return json.loads(raw) if raw.strip() else {}
    except (ValueError, RecursionError) as error:
        raise failure from error


PARSERS: dict[str, Callable[[Question, object], Value | None]] = {
    "text": _scalars.text,
    "long_text": _scalars.long_text,
    "number": _scalars.number,
    "scale": _scalars.whole,
    "date": _scalars.day,
    "month": _scalars.month,
    "language": _scalars.language,
    "country": _scalars.country,
    "choice": _choice,
    "many": _many,
    "statements": _many,
    "levels": _levels,
    "rows": _rows,
}
