"""Conditions as data: when a question is shown, when a need is suggested.

The operators are a closed set. Tests of one question, written `{ question = "…", <operator> = … }`:

    equals, not_equals   the value is, is not
    in                   the value is one of a list
    includes             many, statements, or a sub-field over all rows, hold one of these
    answered             true: there is a value; false: there is none
    less, greater        numbers, scales and language levels

`part` names a skill of `levels` or a sub-field of `rows`. Combinations: `all`, `any` (lists) and `not`.
Every test except `answered = false` is false for a question without a value, so silence never decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kotodesk.forms.answers import Answers, Value
from kotodesk.tables import Table, is_number, is_text
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary


@dataclass(frozen=True)
class Comparison:
    """One operator on the answer to one earlier question."""

    question: str
    operator: str
    operand: Any
    part: str = ""


@dataclass(frozen=True)
class Group:
    """Conditions joined by `all` or `any`."""

    operator: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """The opposite of a condition."""

    condition: Condition


Condition = Comparison | Group | Not
ALWAYS = Group("all", ())

EXAMPLE = '{ question = "…", equals = "…" }'
"""A condition as a person writes it."""

_JOINTS = ("all", "any", "not")
_MISSHAPEN = N_(
    "{file}: {key}: the condition cannot be read; give a question and one operator, or all, any, not."
)


def holds(condition: Condition, answers: Answers) -> bool:
    """Return whether the condition is true of these answers."""
    if isinstance(condition, Not):
        return not holds(condition.condition, answers)
    if isinstance(condition, Group):
        join = all if condition.operator == "all" else any
        return join(holds(part, answers) for part in condition.conditions)
    value = value_of(answers, condition.question, condition.part)
    if condition.operator == "answered":
        return (value is not None) is condition.operand
    return value is not None and OPERATORS[condition.operator](value, condition.operand)


def value_of(answers: Answers, key: str, part: str = "") -> Value | None:
    """Return the value of a question, a skill, or of one sub-field over all rows; None without one."""
    answer = answers.get(key)
    if answer is None or not answer.answered:
        return None
    if not part:
        return answer.value
    if isinstance(answer.value, tuple):
        return tuple(row[part] for row in answer.value if part in row) or None
    level = answer.value.get(part)
    return level if vocabulary().has("levels", str(level)) else None


def picks(comparison: Comparison, value: Value | None) -> bool:
    """Return whether the value of one row makes a comparison over all rows true."""
    if comparison.operator == "answered":
        return (value is not None) is comparison.operand
    return value is not None and OPERATORS[comparison.operator]((value,), comparison.operand)


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Yield every comparison inside a condition."""
    if isinstance(condition, Comparison):
        yield condition
    elif isinstance(condition, Not):
        yield from comparisons(condition.condition)
    else:
        for part in condition.conditions:
            yield from comparisons(part)


def read(table: Table) -> Condition:
    """Return the condition that a table describes; raises BadInput with its place."""
    keys = table.keys()
    if len(keys) == 1 and keys[0] in _JOINTS:
        return _joined(keys[0], table)
    return _test([key for key in keys if key not in ("question", "part")], table)


def _joined(operator: str, table: Table) -> Condition:
    if operator == "not":
        return Not(read(table.table(operator, EXAMPLE)))
    parts = tuple(read(part) for part in table.tables(operator))
    if not parts:
        raise table.complaint(_MISSHAPEN, operator)
    return Group(operator, parts)


def _test(operators: list[str], table: Table) -> Comparison:
    if len(operators) != 1:
        raise table.complaint(_MISSHAPEN)
    question, part, operator = table.text("question"), table.text("part", ""), operators[0]
    if operator not in OPERANDS:
        raise table.unknown("", operator, OPERANDS)
    operand = table.raw(operator)
    if not OPERANDS[operator](operand):
        raise table.complaint(_MISSHAPEN, operator)
    return Comparison(question, operator, tuple(operand) if isinstance(operand, list) else operand, part)


def _rank(value: Value) -> float:
    return vocabulary().rank("levels", value) if isinstance(value, str) else float(value)


def _includes(value: Value, wanted: Value) -> bool:
    return not set(value).isdisjoint(wanted if isinstance(wanted, tuple) else (wanted,))


def _is_plain(operand: object) -> bool:
    return is_text(operand) or is_number(operand)


def _is_list(operand: object) -> bool:
    return isinstance(operand, list) and bool(operand) and all(_is_plain(item) for item in operand)


OPERATORS: dict[str, Callable[[Value, Value], bool]] = {
    "equals": lambda value, operand: bool(value == operand),
    "not_equals": lambda value, operand: bool(value != operand),
    "in": lambda value, operand: value in operand,
    "includes": _includes,
    "less": lambda value, operand: _rank(value) < _rank(operand),
    "greater": lambda value, operand: _rank(value) > _rank(operand),
}
OPERANDS: dict[str, Callable[[object], bool]] = {
    "equals": _is_plain,
    "not_equals": _is_plain,
    "in": _is_list,
    "includes": lambda operand: _is_plain(operand) or _is_list(operand),
    "answered": lambda operand: isinstance(operand, bool),
    "less": _is_plain,
    "greater": _is_plain,
}
