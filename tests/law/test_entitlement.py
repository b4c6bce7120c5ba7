"""Who is entitled to the assessment, and on which ground (14 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]
SEEKING = {"from": "2025-04-14", "to": "2025-10-31", "unemployed": True}
PERMIT = {"first_permit_date": "2024-05-20"}
NO_GROUND = {
    "jobseeker_periods": [],
    "residence_groups": ["other"],
    "home_care_allowance_periods": [],
    "asks_for_assessment": False,
    "social_assistance_lasting": False,
    "trafficking_victim": False,
}
PROTECTED = {"residence_groups": ["2(3)"], "quota_refugee": False}


CASES = [
    (
        "KotoL 14(1) 1",
        "2025-05-01",
        {**PERMIT, "jobseeker_periods": [SEEKING]},
        {"value": True, "ground": "unemployed_jobseeker"},
    ),
    (
        "KotoL 14(1) 2",
        "2025-05-01",
        {**PERMIT, "residence_groups": ["2(3)"]},
        {"value": True, "ground": "international_protection"},
    ),
    (
        "KotoL 14(1) 2",
        "2025-05-01",
        {**PERMIT, "residence_groups": ["2(4)"]},
        {"value": True, "ground": "international_protection"},
    ),
    (
        "KotoL 14(1) 2",
        "2025-05-01",
        {**PERMIT, "quota_refugee": True},
        {"value": True, "ground": "international_protection"},
    ),
    # A child born in Finland (2(5)) is not a ground of its own.
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "residence_groups": ["2(5)"]},
        {"value": False},
    ),
    (
        "KotoL 14(1) 3",
        "2025-05-01",
        {**PERMIT, "home_care_allowance_periods": [{"from": "2025-05-01"}]},
        {"value": True, "ground": "home_care_allowance"},
    ),
    (
        "KotoL 14(1)",
        "2025-04-30",
        {**PERMIT, **NO_GROUND, "home_care_allowance_periods": [{"from": "2025-05-01"}]},
        {"value": False},
    ),
    (
        "KotoL 14(1) 4",
        "2025-05-01",
        {**PERMIT, "asks_for_assessment": True, "need_judged": True},
        {"value": True, "ground": "asks_and_needs"},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "asks_for_assessment": True, "need_judged": False},
        {"value": False},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "asks_for_assessment": True},
        {"value": None, "missing": ["need_judged"]},
    ),
    (
        "KotoL 14(1) 5",
        "2025-05-01",
        {**PERMIT, "social_assistance_lasting": True},
        {"value": True, "ground": "social_assistance"},
    ),
    (
        "KotoL 14(1) 6",
        "2025-05-01",
        {**PERMIT, "residence_groups": ["2(6)"], "birth_date": "2008-01-01"},
        {"value": True, "ground": "unaccompanied_minor"},
    ),
    # One person can be of two groups; the first ground that holds is named.
    (
        "KotoL 14(1) 2",
        "2025-05-01",
        {**PERMIT, "residence_groups": ["2(6)", "2(3)"]},
        {"value": True, "ground": "international_protection"},
    ),
    # 2(6) ends on the day of turning 23.
    (
        "KotoL 14(1) 6",
        "2025-04-30",
        {**PERMIT, **NO_GROUND, "residence_groups": ["2(6)"], "birth_date": "2002-05-01"},
        {"value": True, "ground": "unaccompanied_minor"},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "residence_groups": ["2(6)"], "birth_date": "2002-05-01"},
        {"value": False},
    ),
    (
        "KotoL 14(1) 7",
        "2025-05-01",
        {**PERMIT, "trafficking_victim": True},
        {"value": True, "ground": "trafficking_victim"},
    ),
    # Two facts: a job search is no ground without unemployment.
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "jobseeker_periods": [{"from": "2025-04-14", "unemployed": False}]},
        {"value": False},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        {**PERMIT, **NO_GROUND, "jobseeker_periods": [{"from": "2025-04-14"}]},
        {"value": None, "missing": ["jobseeker_periods[0].unemployed"]},
    ),
    # The status flips: the ground falls with the job search.
    (
        "KotoL 14(1)",
        "2025-11-01",
        {**PERMIT, **NO_GROUND, "jobseeker_periods": [SEEKING]},
        {"value": False},
    ),
    ("KotoL 14(1)", "2025-05-01", {**PERMIT, **NO_GROUND}, {"value": False}),
    ("KotoL 14(1)", "2025-05-01", NO_GROUND, {"value": False}),
    # Three years: the day before, the day itself, the day after.
    ("KotoL 14(1) 2", "2027-05-19", {**PERMIT, **PROTECTED}, {"value": True}),
    ("KotoL 14(1) 2", "2027-05-20", {**PERMIT, **PROTECTED}, {"value": True}),
    ("KotoL 14(1)", "2027-05-21", {**PERMIT, **PROTECTED}, {"value": False}),
    # Before 2025 the earlier Act held, whose text was not read.
    ("L1386", "2024-05-19", {**PERMIT, **PROTECTED}, {"value": None, "unverified": ["assessment.window"]}),
    (
        "KotoL 14(1)",
        "2025-05-19",
        {**PROTECTED, "first_permit_date": "2025-05-20"},
        {"value": False},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        PROTECTED,
        {"value": None, "missing": ["first_permit_date"]},
    ),
    (
        "KotoL 14(1)",
        "2025-05-01",
        {"residence_groups": ["other"], "jobseeker_periods": []},
        {
            "value": None,
            "missing": [
                "first_permit_date",
                "home_care_allowance_periods",
                "asks_for_assessment",
                "need_judged",
                "social_assistance_lasting",
                "trafficking_victim",
            ],
        },
    ),
    (
        "KotoL 2(1)",
        "2025-05-01",
        {**PROTECTED, "first_permit_date": False},
        {"value": False},
    ),
    # The Act asks for a valid permit; the last valid day still counts.
    (
        "KotoL 14(1) 2",
        "2025-05-20",
        {**PERMIT, **PROTECTED, "permit_valid_to": "2025-05-20"},
        {"value": True},
    ),
    (
        "KotoL 2(1)",
        "2025-05-21",
        {**PERMIT, **PROTECTED, "permit_valid_to": "2025-05-20"},
        {"value": False},
    ),
    # 2(6) 7: who has become a citizen needs no permit any more.
    (
        "KotoL 14(1) 6",
        "2025-05-21",
        {**PERMIT, "residence_groups": ["2(6)"], "permit_valid_to": "2025-05-20"},
        {"value": True, "ground": "unaccompanied_minor"},
    ),
    # A victim of human trafficking reached late.
    (
        "KotoL 14(6)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True, "reached_late": True},
        {"value": True, "ground": "trafficking_victim"},
    ),
    (
        "KotoL 14(6)",
        "2027-05-21",
        {"trafficking_victim": True, "reached_late": True},
        {"value": True, "ground": "trafficking_victim"},
    ),
    (
        "KotoL 14(1)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True, "reached_late": False},
        {"value": False},
    ),
    (
        "KotoL 14(1)",
        "2027-05-21",
        {**PERMIT, "trafficking_victim": True},
        {"value": None, "missing": ["reached_late"]},
    ),
    (
        "KotoL 14(1)",
        "2027-05-21",
        {**PERMIT, "reached_late": True},
        {"value": None, "missing": ["trafficking_victim"]},
    ),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", **PERMIT, **PROTECTED},
        {"value": None, "unverified": ["assessment.window"]},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CASES)
def test_entitled_to_assessment(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("entitled_to_assessment", section, on, facts, expected)
