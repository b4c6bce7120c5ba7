"""Until when: first plan, applying, current plan, next review (20, 22, 23 and 102 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]
PERMIT = {"first_permit_date": "2024-05-20"}
FIRST_PLAN = {"first_plan_date": "2025-09-03"}
SPECIAL = {"first_plan_date": "2025-09-03", "low_education": True, "special_measures_needed": True}

FIRST_PLAN_LATEST = [
    ("KotoL 20(3)", "2025-08-26", PERMIT, {"value": "2027-05-20"}),
    # An act rolls over a weekend: 28.2.2027 is a Sunday.
    (
        "KotoL 20(3)",
        "2025-08-26",
        {"first_permit_date": "2024-02-29"},
        {"value": "2027-02-28", "act_by": "2027-03-01"},
    ),
    # … over Christmas Eve, which is a Thursday in 2026, Christmas and the weekend.
    (
        "KotoL 20(3)",
        "2025-08-26",
        {"first_permit_date": "2023-12-24"},
        {"value": "2026-12-24", "act_by": "2026-12-28"},
    ),
    # … over May Day, a Friday in 2026.
    (
        "KotoL 20(3)",
        "2025-08-26",
        {"first_permit_date": "2023-05-01"},
        {"value": "2026-05-01", "act_by": "2026-05-04"},
    ),
    ("KotoL 20(3)", "2025-08-26", {}, {"value": None, "missing": ["first_permit_date"]}),
    ("KotoL 20(3)", "2025-08-26", {"first_permit_date": False}, {"value": None}),
    (
        "KotoL 20(4)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True, "reached_late": True},
        {"value": None},
    ),
    (
        "KotoL 20(3)",
        "2027-05-20",
        {**PERMIT, "trafficking_victim": True},
        {"value": "2027-05-20"},
    ),
    (
        "KotoL 20(3)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True},
        {"value": None, "missing": ["reached_late"]},
    ),
    (
        "KotoL 20(3)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True, "reached_late": False},
        {"value": "2027-05-20"},
    ),
    # The limit stands also when the first plan is made.
    ("KotoL 20(3)", "2025-09-04", {**PERMIT, **FIRST_PLAN}, {"value": "2027-05-20"}),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", **PERMIT},
        {"value": None, "unverified": ["plan.first_latest"]},
    ),
]
APPLY_FOR_SERVICES_BY = [
    (
        "KotoL 20(5)",
        "2025-09-03",
        {"current_plan": {"from": "2025-09-03", "number": 1}},
        {"value": "2025-10-03"},
    ),
    # A month from 31.1. ends on the last day of February, a Saturday in 2026: to be done by Monday.
    (
        "KotoL 20(5)",
        "2026-01-31",
        {"current_plan": {"from": "2026-01-31"}},
        {"value": "2026-02-28", "act_by": "2026-03-02"},
    ),
    # A later plan has its own month.
    (
        "KotoL 20(5)",
        "2026-09-03",
        {"current_plan": {"from": "2026-09-02", "number": 2}},
        {"value": "2026-10-02"},
    ),
    (
        "KotoL 20(5)",
        "2025-09-03",
        {},
        {"value": None, "missing": ["current_plan.from"]},
    ),
    ("KotoL 20(5)", "2025-09-03", {"current_plan": False}, {"value": None}),
]
CURRENT_PLAN_LATEST_END = [
    # A length does not roll: 8.3.2026 is a Sunday.
    (
        "KotoL 23(2)",
        "2025-09-03",
        {"current_plan": {"from": "2025-03-08", "number": 1}},
        {"value": "2026-03-08"},
    ),
    (
        "KotoL 23(2)",
        "2025-09-03",
        {"current_plan": {"from": "2028-02-29", "number": 1}},
        {"value": "2029-02-28"},
    ),
    (
        "KotoL 23(2)",
        "2026-10-01",
        {"current_plan": {"from": "2026-09-01", "number": 2}, **FIRST_PLAN},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2), 23(3)",
        "2027-10-01",
        {"current_plan": {"from": "2027-09-01", "number": 3}, **SPECIAL},
        {"value": "2029-09-03"},
    ),
    # No extension touches the year of the first plan.
    (
        "KotoL 23(2)",
        "2025-10-01",
        {"current_plan": {"from": "2025-09-03", "number": 1}, **SPECIAL},
        {"value": "2026-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2025-10-01",
        {"current_plan": {"from": "2025-09-03"}},
        {"value": None, "missing": ["current_plan.number"]},
    ),
    (
        "KotoL 23(2)",
        "2025-10-01",
        {"current_plan": {"number": 1}},
        {"value": None, "missing": ["current_plan.from"]},
    ),
    (
        "KotoL 23(2)",
        "2025-10-01",
        {},
        {"value": None, "missing": ["current_plan.from", "current_plan.number"]},
    ),
    (
        "KotoL 23(2)",
        "2025-10-01",
        {"current_plan": {"from": "2025-09-03", "number": 2}},
        {"value": None, "missing": ["first_plan_date"]},
    ),
    ("KotoL 23(2)", "2025-10-01", {"current_plan": False}, {"value": None}),
    (
        "KotoL 102(2)",
        "2025-09-03",
        {"first_plan_date": "2024-03-01", "current_plan": {"from": "2025-02-20", "number": 2}},
        {"value": "2027-03-01"},
    ),
    # The earlier Act's other rules were not read: no date rather than a guess.
    (
        "L1386",
        "2025-03-03",
        {"current_plan": {"from": "2024-12-31", "number": 1}},
        {"value": None, "unverified": ["plan.other_rules"]},
    ),
]
NEXT_REVIEW_BY = [
    (
        "KotoL 22(1)",
        "2025-09-03",
        {"current_plan": {"from": "2025-09-03", "number": 1}},
        {"value": "2026-03-03"},
    ),
    (
        "KotoL 22(1)",
        "2025-12-10",
        {"current_plan": {"from": "2025-09-03", "number": 1}, "last_review_date": "2025-12-09"},
        {"value": "2026-06-09"},
    ),
    # A review older than the plan does not count.
    (
        "KotoL 22(1)",
        "2026-09-10",
        {"current_plan": {"from": "2026-09-03", "number": 2}, "last_review_date": "2026-08-20"},
        {"value": "2027-03-03"},
    ),
    (
        "KotoL 22(1)",
        "2025-09-03",
        {"current_plan": {"from": "2025-09-03"}, "last_review_date": False},
        {"value": "2026-03-03"},
    ),
    # Month ends: six months from 31.8. end on 28.2., a Saturday in 2026.
    (
        "KotoL 22(1)",
        "2025-09-03",
        {"current_plan": {"from": "2025-08-31"}},
        {"value": "2026-02-28", "act_by": "2026-03-02"},
    ),
    # Leap year: six months from 31.8.2027 end on 29.2.2028.
    (
        "KotoL 22(1)",
        "2027-09-03",
        {"current_plan": {"from": "2027-08-31"}},
        {"value": "2028-02-29"},
    ),
    # Midsummer Eve 2026 is Friday 19.6.; Independence Day 2027 is a Monday.
    (
        "KotoL 22(1)",
        "2026-01-03",
        {"current_plan": {"from": "2025-12-19"}},
        {"value": "2026-06-19", "act_by": "2026-06-22"},
    ),
    (
        "KotoL 22(1)",
        "2027-06-10",
        {"current_plan": {"from": "2027-06-06"}},
        {"value": "2027-12-06", "act_by": "2027-12-07"},
    ),
    ("KotoL 22(1)", "2025-09-03", {}, {"value": None, "missing": ["current_plan.from"]}),
    ("KotoL 22(1)", "2025-09-03", {"current_plan": False}, {"value": None}),
    (
        "L1386",
        "2025-03-03",
        {"current_plan": {"from": "2024-12-31", "number": 1}},
        {"value": None, "unverified": ["plan.other_rules"]},
    ),
    # Reviewed once under the new Act, the plan follows it.
    (
        "KotoL 22(1)",
        "2025-07-03",
        {"current_plan": {"from": "2024-12-31", "number": 1}, "last_review_date": "2025-06-30"},
        {"value": "2025-12-30"},
    ),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", "current_plan": {"from": "2025-09-03", "number": 1}},
        {"value": None, "unverified": ["plan.review_every"]},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), FIRST_PLAN_LATEST)
def test_first_plan_latest(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("first_plan_latest", section, on, facts, expected)


@pytest.mark.parametrize(("section", "on", "facts", "expected"), APPLY_FOR_SERVICES_BY)
def test_apply_for_services_by(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("apply_for_services_by", section, on, facts, expected)


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CURRENT_PLAN_LATEST_END)
def test_current_plan_latest_end(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("current_plan_latest_end", section, on, facts, expected)


@pytest.mark.parametrize(("section", "on", "facts", "expected"), NEXT_REVIEW_BY)
def test_next_review_by(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("next_review_by", section, on, facts, expected)
