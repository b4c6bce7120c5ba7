from __future__ import annotations

from typing import Any

import pytest

from kotodesk.forms import DECLINED, Answer
from kotodesk.forms.conditions import comparisons, holds, read, value_of
from kotodesk.tables import Table

ANSWERS = {
    "choice": Answer("yes"),
    "many": Answer(("bus", "car")),
    "number": Answer(8),
    "level": Answer({"speaking": "A2.1", "writing": "unknown"}),
    "rows": Answer(({"level": "higher", "field": "food"}, {"level": "course"})),
    "none": Answer(()),
    "declined": DECLINED,
}


def one(question: str, **test: Any) -> dict[str, Any]:
    return {"question": question, **test}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (one("choice", equals="yes"), True),
        (one("choice", equals="no"), False),
        (one("choice", not_equals="no"), True),
        (one("choice", **{"in": ["no", "yes"]}), True),
        (one("choice", **{"in": ["no"]}), False),
        (one("many", includes="bus"), True),
        (one("many", includes=["train", "car"]), True),
        (one("many", includes="train"), False),
        (one("number", less=9), True),
        (one("number", less=8), False),
        (one("number", greater=7.5), True),
        (one("level", part="speaking", less="A2.2"), True),
        (one("level", part="speaking", less="A1.3"), False),
        (one("level", part="speaking", greater="0"), True),
        (one("level", part="writing", less="C2"), False),
        (one("level", part="writing", answered=True), False),
        (one("level", part="reading", answered=False), True),
        (one("rows", part="level", includes="course"), True),
        (one("rows", part="level", includes="basic"), False),
        (one("rows", part="proof", answered=True), False),
        (one("none", answered=True), True),
        (one("none", part="level", answered=True), False),
        (one("declined", answered=True), False),
        (one("declined", answered=False), True),
        (one("declined", not_equals="no"), False),
        (one("absent", not_equals="no"), False),
        (one("absent", answered=False), True),
        ({"not": one("absent", equals="no")}, True),
        ({"all": [one("choice", equals="yes"), one("number", less=9)]}, True),
        ({"all": [one("choice", equals="yes"), one("number", less=1)]}, False),
        ({"any": [one("choice", equals="no"), one("number", less=9)]}, True),
        ({"any": [one("choice", equals="no")]}, False),
    ],
)
def test_conditions(raw: dict[str, Any], expected: bool) -> None:
    assert holds(read(Table(raw, "here")), ANSWERS) is expected


def test_every_question_that_a_condition_asks_is_found() -> None:
    written = {"not": {"any": [one("a", answered=True), {"all": [one("b", less=1)]}]}}
    condition = read(Table(written, "here"))
    assert [each.question for each in comparisons(condition)] == ["a", "b"]


def test_a_sub_field_is_read_over_all_rows() -> None:
    assert value_of(ANSWERS, "rows", "level") == ("higher", "course")
    assert value_of(ANSWERS, "rows", "field") == ("food",)
