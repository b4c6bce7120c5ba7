"""How long all plans together can last (23, 31 and 102 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]
FIRST_PLAN = {"first_plan_date": "2025-09-03"}
SPECIAL = {"first_plan_date": "2025-09-03", "low_education": True, "special_measures_needed": True}


def ill(begins: str, ends: str | None, kind: str = "illness") -> dict[str, str | None]:
    return {"from": begins, "to": ends, "kind": kind}


CASES = [
    ("KotoL 23(2)", "2025-09-03", FIRST_PLAN, {"value": "2027-09-03"}),
    (
        "KotoL 23(2)",
        "2028-02-29",
        {"first_plan_date": "2028-02-29"},
        {"value": "2030-02-28"},
    ),
    (
        "KotoL 23(2)",
        "2025-09-03",
        {},
        {"value": None, "missing": ["first_plan_date"]},
    ),
    ("KotoL 23(2)", "2025-09-03", {"first_plan_date": False}, {"value": None}),
    # Extension A: one reason and special measures.
    ("KotoL 23(2), 23(3)", "2026-03-03", SPECIAL, {"value": "2029-09-03"}),
    (
        "KotoL 23(2), 23(3)",
        "2026-03-03",
        {**FIRST_PLAN, "multisectoral_need": True, "special_measures_needed": True},
        {"value": "2029-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "low_education": True, "multisectoral_need": True},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "special_measures_needed": True},
        {"value": "2027-09-03"},
    ),
    # Extension B: allowance during the longest duration and part-time participation.
    (
        "KotoL 23(2), 23(3)",
        "2026-03-03",
        {
            **FIRST_PLAN,
            "home_care_allowance_periods": [{"from": "2025-06-02", "to": "2026-01-06"}],
            "took_part_part_time": True,
        },
        {"value": "2029-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "home_care_allowance_periods": [{"from": "2025-06-02"}], "took_part_part_time": False},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {
            **FIRST_PLAN,
            "home_care_allowance_periods": [{"from": "2024-06-02", "to": "2025-09-03"}],
            "took_part_part_time": True,
        },
        {"value": "2027-09-03"},
    ),
    # A and B together: at most two years, not four.
    (
        "KotoL 23(2), 23(3)",
        "2026-03-03",
        {**SPECIAL, "home_care_allowance_periods": [{"from": "2025-06-02"}], "took_part_part_time": True},
        {"value": "2029-09-03"},
    ),
    # Extension C: as long as the obstacle, both days included.
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2026-01-01", "2026-01-31")]},
        {"value": "2027-10-04"},
    ),
    # Overlapping obstacles are counted once.
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {
            **FIRST_PLAN,
            "obstacles": [ill("2026-01-01", "2026-01-31"), ill("2026-01-15", "2026-02-09", "injury")],
        },
        {"value": "2027-10-13"},
    ),
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2026-01-01", "2026-01-31"), ill("2026-01-10", "2026-01-20")]},
        {"value": "2027-10-04"},
    ),
    # Only days after the first plan count: the day of the plan is not counted.
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2025-08-01", "2025-09-13")]},
        {"value": "2027-09-13"},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2025-08-01", "2025-09-03")]},
        {"value": "2027-09-03"},
    ),
    # An obstacle that begins after the end comes too late; one that begins on the last day counts.
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2027-09-04", "2027-12-31")]},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2027-09-03", "2027-09-12")]},
        {"value": "2027-09-13"},
    ),
    # An obstacle within the time that an earlier one has won counts too.
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2027-09-10", "2027-09-14"), ill("2026-01-01", "2026-01-10")]},
        {"value": "2027-09-18"},
    ),
    # Only the reasons of the Act: a long way stops no clock.
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2026-01-01", "2026-01-31", "distance")]},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2), 23(4)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2026-01-01", "2026-01-31", "pregnancy_or_parental_allowance")]},
        {"value": "2027-10-04"},
    ),
    # An obstacle that goes on gives no date.
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [ill("2026-01-01", None)]},
        {"value": None, "missing": ["obstacles[0].to"]},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [{"from": "2026-01-01", "to": "2026-01-31"}]},
        {"value": None, "missing": ["obstacles[0].kind"]},
    ),
    (
        "KotoL 23(2)",
        "2026-03-03",
        {**FIRST_PLAN, "obstacles": [{"to": "2026-01-31", "kind": "illness"}]},
        {"value": None, "missing": ["obstacles[0].from"]},
    ),
    # A and C: first the years, then the days.
    (
        "KotoL 23(2), 23(3), 23(4)",
        "2026-03-03",
        {**SPECIAL, "obstacles": [ill("2026-01-01", "2026-01-31")]},
        {"value": "2029-10-04"},
    ),
    # Extension D by age on the last day: under 25 on 3.9.2027, and 25 on that day.
    (
        "KotoL 23(2), 31(1)",
        "2027-03-03",
        {**FIRST_PLAN, "unfinished_studies": True, "birth_date": "2002-09-04"},
        {"value": "2028-09-03"},
    ),
    (
        "KotoL 23(2), 31(2), 31(3)",
        "2027-03-03",
        {**FIRST_PLAN, "unfinished_studies": True, "birth_date": "2002-09-03"},
        {"value": "2027-09-03"},
    ),
    (
        "KotoL 23(2)",
        "2027-03-03",
        {**FIRST_PLAN, "unfinished_studies": True},
        {"value": None, "missing": ["birth_date"]},
    ),
    (
        "KotoL 23(2)",
        "2027-03-03",
        {**FIRST_PLAN, "unfinished_studies": False},
        {"value": "2027-09-03"},
    ),
    # All of them, in their order.
    (
        "KotoL 23(2), 23(3), 23(4), 31(1)",
        "2027-03-03",
        {
            **SPECIAL,
            "obstacles": [ill("2026-01-01", "2026-01-31")],
            "unfinished_studies": True,
            "birth_date": "2005-01-01",
        },
        {"value": "2030-10-04"},
    ),
    (
        "KotoL 102(2)",
        "2025-09-03",
        {"first_plan_date": "2024-12-31"},
        {"value": "2027-12-31"},
    ),
    (
        "KotoL 23(2)",
        "2025-09-03",
        {"first_plan_date": "2025-01-01"},
        {"value": "2027-01-01"},
    ),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", **SPECIAL},
        {"value": None, "unverified": ["plan.total_max"]},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CASES)
def test_all_plans_latest_end(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("all_plans_latest_end", section, on, facts, expected)
