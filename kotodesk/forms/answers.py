"""An answer: a value, or one of three ways of having none, all of them printable.

Values are what JSON can hold, in one canonical form per kind:

    text, long_text            str
    number, scale              int, or float when it has decimals
    date, month                ISO text, "2025-09-03", "2025-09"
    choice, language, country  id or code
    many, statements           tuple of option ids in the order of the form
    levels                     {skill: level or "unknown", "not_asked", "declined"}
    rows                       tuple of {sub-field: value}
    a kind unknown to us       str

A question that nobody has touched has no entry at all; *not asked* is something the officer says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import N_

STATUSES = ("answered", "not_asked", "declined", "unknown")
NO_ANSWER = STATUSES[1:]

Value = Any
"""See the table above; only JSON values, and tuples where JSON has lists."""


@dataclass(frozen=True)
class Answer:
    """What is known of one question. Only *answered* has a value."""

    value: Value = None
    status: str = "answered"

    def __post_init__(self) -> None:
        """Keep value and status in step; raises ValueError when they contradict each other."""
        if self.status not in STATUSES or (self.status == "answered") == (self.value is None):
            raise ValueError(self.status)

    @property
    def answered(self) -> bool:
        """Whether there is a value."""
        return self.status == "answered"


Answers = Mapping[str, Answer]
"""Answers by question key."""

NOT_ASKED = Answer(status="not_asked")
DECLINED = Answer(status="declined")
UNKNOWN = Answer(status="unknown")


def to_json(answers: Answers) -> dict[str, dict[str, Any]]:
    """Return plain JSON data, keys sorted, that `from_json` reads back unchanged."""
    return {key: _entry(answers[key]) for key in sorted(answers)}


def from_json(data: object) -> dict[str, Answer]:
    """Return answers from `to_json` data; raises BadInput when the data has another shape."""
    if not isinstance(data, dict):
        raise BadInput(_SHAPE)
    return {str(key): _answer(entry) for key, entry in data.items()}


_SHAPE = N_("The stored answers of the interview cannot be read. Restore them from a backup.")


def _entry(answer: Answer) -> dict[str, Any]:
    return {"status": answer.status} | ({"value": _thawed(answer.value)} if answer.answered else {})


def _answer(entry: object) -> Answer:
    if not isinstance(entry, dict) or not set(entry) <= {"status", "value"}:
        raise BadInput(_SHAPE)
    try:
        return Answer(_frozen(entry.get("value")), str(entry.get("status")))
    except ValueError as error:
        raise BadInput(_SHAPE) from error


def _frozen(value: Value) -> Value:
    if isinstance(value, list | tuple):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {str(key): _frozen(item) for key, item in value.items()}
    return value


def _thawed(value: Value) -> Value:
    if isinstance(value, tuple):
        return [_thawed(item) for item in value]
    if isinstance(value, dict):
        return {key: _thawed(value[key]) for key in sorted(value)}
    return value
