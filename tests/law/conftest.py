"""Asks the law as `kotodesk law explain` does: JSON facts in, JSON answers out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kotodesk.law import explain, facts_from_json, packs, to_json
from kotodesk.public_holidays import finnish

Answers = dict[str, dict[str, Any]]

HOLIDAYS = finnish(range(2023, 2041))
ALWAYS_COMPARED = ("missing", "act_by")
"""That these are absent from an answer counts too."""


@pytest.fixture
def ask() -> Callable[..., Answers]:
    """Return a function that gives all answers for facts on a day, under a pack if one is named."""

    def ask_law(facts: dict[str, Any], on: str, pack: str | None = None) -> Answers:
        found = explain(facts_from_json(facts), date.fromisoformat(on), packs(), HOLIDAYS, pack)
        return to_json(found)

    return ask_law


@pytest.fixture
def check(ask: Callable[..., Answers]) -> Callable[..., None]:
    """Return a function that compares one answer with what is expected of it, and its section."""

    def check_case(rule: str, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]) -> None:
        answer = ask(facts, on)[rule]
        keys = (*expected, *ALWAYS_COMPARED)
        assert {key: answer.get(key) for key in keys} == {key: expected.get(key) for key in keys}
        assert answer["section"]["ref"] == section

    return check_case
