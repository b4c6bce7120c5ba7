from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotodesk.errors import BadInput
from kotodesk.forms import DECLINED, NOT_ASKED, UNKNOWN, Answer, form, from_json, to_json
from tests.forms.making import answer_sets


@given(answers=answer_sets(form("interview-0")))
def test_answers_come_back_from_json_unchanged(answers: dict[str, Answer]) -> None:
    stored = json.dumps(to_json(answers))
    assert from_json(json.loads(stored)) == answers
    assert json.dumps(to_json(from_json(json.loads(stored)))) == stored


def test_three_ways_of_having_no_answer_differ_and_none_has_a_value() -> None:
    assert len({NOT_ASKED, DECLINED, UNKNOWN}) == 3
    assert to_json({"a.b": DECLINED}) == {"a.b": {"status": "declined"}}


@pytest.mark.parametrize(("value", "status"), [(None, "answered"), ("x", "declined"), (None, "perhaps")])
def test_an_answer_cannot_contradict_itself(value: str | None, status: str) -> None:
    with pytest.raises(ValueError, match=status):
        Answer(value, status)


@pytest.mark.parametrize(
    "data", [[], {"a.b": "x"}, {"a.b": {"status": "perhaps"}}, {"a.b": {"value": 1, "by": 2}}]
)
def test_other_data_is_refused(data: Any) -> None:
    with pytest.raises(BadInput, match="stored answers of the interview cannot be read"):
        from_json(data)


def test_answers_of_any_kind_can_be_told_apart() -> None:
    assert Answer(({"years": 3},)) == from_json({"w": {"status": "answered", "value": [{"years": 3}]}})["w"]


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner, min_size=1), max_leaves=5))
def test_what_a_newer_version_stored_is_kept(value: Any) -> None:
    stored = {"a.b": {"status": "answered", "value": value}}
    assert to_json(from_json(stored)) == stored
