"""An answer as a person reads it: on paper, in lists, beside this year's answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from kotodesk.forms.answers import NO_ANSWER, Answer, Value
from kotodesk.forms.model import Question
from kotodesk.forms.parse import raw_text
from kotodesk.texts import N_, texts
from kotodesk.vocabulary import vocabulary

_NO_ROWS = N_("none at all")


def line(question: Question, answer: Answer, language: str) -> str:
    """Return the answer as one readable text in `language` (fi, sv or en)."""
    if not answer.answered:
        return vocabulary().name("no_answers", answer.status, language)
    return words(question, answer.value, language)


def words(question: Question, value: Value, language: str) -> str:
    """Return a value as one readable text; a kind that this version does not know is spelled out."""
    return WORDERS.get(question.kind, _plain)(question, value, language)


def skills(value: Value, language: str) -> str:
    """Return levels by skill, for example *listening A1.3, speaking A1.2, writing (not known)*."""
    names = {skill: vocabulary().name("skills", skill, language).lower() for skill in value}
    return ", ".join(f"{names[skill]} {_level(level, language)}" for skill, level in value.items())


def _level(level: str, language: str) -> str:
    if level not in NO_ANSWER:
        return level
    return f"({vocabulary().name('no_answers', level, language).lower()})"


def _typed(question: Question, value: Value, _language: str) -> str:
    return raw_text(question, value)


def _number(question: Question, value: Value, language: str) -> str:
    unit = question.limits.unit
    figures = raw_text(question, value)
    return f"{figures} {unit.of(language)}" if unit else figures


def _scale(question: Question, value: Value, _language: str) -> str:
    most = question.limits.most
    return f"{value} / {most:g}" if most is not None else str(value)


def _choice(question: Question, value: Value, language: str) -> str:
    option = question.option(value)
    return option.names.of(language) if option else str(value)


def _many(question: Question, value: Value, language: str) -> str:
    return ", ".join(_choice(question, one, language) for one in value)


def _levels(_question: Question, value: Value, language: str) -> str:
    return skills(value, language)


def _language_name(_question: Question, value: Value, language: str) -> str:
    return _term("languages", value, language)


def _country(_question: Question, value: Value, language: str) -> str:
    return _term("countries", value, language)


def _term(kind: Literal["languages", "countries"], code: str, language: str) -> str:
    return vocabulary().name(kind, code, language) if vocabulary().has(kind, code) else code


def _rows(question: Question, value: Value, language: str) -> str:
    rows = (
        ", ".join(words(field, row[field.key], language) for field in question.fields if field.key in row)
        for row in value
    )
    return "; ".join(rows) or texts(language).of(_NO_ROWS)


def _plain(question: Question, value: Value, language: str) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(question, one, language)}" for key, one in value.items())
    if isinstance(value, tuple | list):
        return "; ".join(_plain(question, one, language) for one in value)
    return str(value)


WORDERS: dict[str, Callable[[Question, Value, str], str]] = {
    "number": _number,
    "date": _typed,
    "month": _typed,
    "scale": _scale,
    "choice": _choice,
    "many": _many,
    "statements": _many,
    "levels": _levels,
    "language": _language_name,
    "country": _country,
    "rows": _rows,
}
