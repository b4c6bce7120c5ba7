"""Who is responsible on a day (3 and 8 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]
SEEKING = {"from": "2025-04-14", "to": "2025-10-31", "unemployed": True}


CASES = [
    ("KotoL 3(1)", "2025-04-13", {"jobseeker_periods": [SEEKING]}, {"value": "municipality"}),
    (
        "KotoL 3(1)",
        "2025-04-14",
        {"jobseeker_periods": [SEEKING]},
        {"value": "employment_authority"},
    ),
    (
        "KotoL 3(1)",
        "2025-10-31",
        {"jobseeker_periods": [SEEKING]},
        {"value": "employment_authority"},
    ),
    ("KotoL 3(1)", "2025-11-01", {"jobseeker_periods": [SEEKING]}, {"value": "municipality"}),
    (
        "KotoL 3(1)",
        "2026-03-01",
        {"jobseeker_periods": [SEEKING, {"from": "2026-03-01"}]},
        {"value": "employment_authority"},
    ),
    # Employed people too can seek work: unemployment does not decide who serves.
    (
        "KotoL 3(1)",
        "2025-05-01",
        {"jobseeker_periods": [{"from": "2025-04-14", "unemployed": False}]},
        {"value": "employment_authority"},
    ),
    ("KotoL 3(1)", "2025-05-01", {"jobseeker_periods": []}, {"value": "municipality"}),
    ("KotoL 3(1)", "2025-05-01", {}, {"value": None, "missing": ["jobseeker_periods"]}),
    (
        "KotoL 3(1)",
        "2025-05-01",
        {"jobseeker_periods": [{"to": "2025-06-01"}]},
        {"value": None, "missing": ["jobseeker_periods[0].from"]},
    ),
    (
        "KotoL 3(1)",
        "2025-07-01",
        {"jobseeker_periods": [{"to": "2025-06-01"}]},
        {"value": "municipality"},
    ),
    (
        "KotoL 8",
        "2025-05-01",
        {"jobseeker_periods": [], "municipality_agreements": ["employment_authority_serves_all"]},
        {"value": "employment_authority"},
    ),
    (
        "KotoL 8",
        "2025-05-01",
        {"municipality_agreements": ["employment_authority_serves_all"]},
        {"value": "employment_authority"},
    ),
    (
        "KotoL 3(1)",
        "2025-05-01",
        {"jobseeker_periods": [], "municipality_agreements": ["joint_with_municipalities"]},
        {"value": "municipality"},
    ),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", "jobseeker_periods": [SEEKING]},
        {"value": None, "unverified": ["responsible.jobseekers"]},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CASES)
def test_responsible(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("responsible", section, on, facts, expected)
