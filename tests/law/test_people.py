"""Three invented people of the case files, each with what a colleague would expect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Ask = Callable[..., dict[str, dict[str, Any]]]

OLENA = {
    "birth_date": "1991-06-03",
    "first_permit_date": "2024-05-20",
    "municipality_since": "2025-06-02",
    "residence_groups": ["2(3)"],
    "quota_refugee": False,
    "jobseeker_periods": [],
    "home_care_allowance_periods": [{"from": "2025-06-02"}],
    "asks_for_assessment": True,
}
THUY = {
    "birth_date": "1995-10-22",
    "first_permit_date": "2023-03-31",
    "municipality_since": "2023-04-17",
    "residence_groups": ["other"],
    "quota_refugee": False,
    "jobseeker_periods": [{"from": "2026-01-12", "unemployed": True}],
}
GULAB = {
    "birth_date": "1988-01-01",
    "first_permit_date": "2025-02-11",
    "municipality_since": "2025-03-04",
    "residence_groups": ["2(3)"],
    "quota_refugee": True,
    "jobseeker_periods": [{"from": "2025-04-14", "to": "2025-10-31", "unemployed": True}],
    "social_assistance_lasting": True,
    "low_education": True,
    "multisectoral_need": True,
    "special_measures_needed": True,
    "first_plan_date": "2025-04-01",
    "current_plan": {"from": "2025-04-01", "number": 1},
    "obstacles": [{"from": "2025-11-03", "to": "2026-02-28", "kind": "illness"}],
}


def test_olena_is_served_by_the_municipality_and_her_first_plan_is_due_in_may_2027(ask: Ask) -> None:
    answers = ask(OLENA, "2025-08-26")
    assert answers["responsible"]["value"] == "municipality"
    assert answers["entitled_to_assessment"]["value"] is True
    assert answers["first_plan_latest"]["value"] == "2027-05-20"
    assert answers["first_plan_latest"]["section"]["sv"] == "20 § 3 mom."
    assert answers["reimbursement_ends"]["value"] == "2027-06-02"


def test_olenas_plan_has_the_limits_that_its_page_prints(ask: Ask) -> None:
    plan = {"first_plan_date": "2025-09-03", "current_plan": {"from": "2025-09-03", "number": 1}}
    answers = ask({**OLENA, **plan}, "2025-09-03")
    printed = {rule: answers[rule]["value"] for rule in answers if answers[rule]["value"]}
    assert printed["apply_for_services_by"] == "2025-10-03"
    assert printed["next_review_by"] == "2026-03-03"
    assert printed["current_plan_latest_end"] == "2026-09-03"
    assert printed["all_plans_latest_end"] == "2027-09-03"


def test_thuy_is_entitled_as_an_unemployed_jobseeker_until_the_end_of_march_2026(ask: Ask) -> None:
    answers = ask(THUY, "2026-01-15")
    assert answers["responsible"]["value"] == "employment_authority"
    assert answers["entitled_to_assessment"]["ground"] == "unemployed_jobseeker"
    assert answers["first_plan_latest"]["value"] == "2026-03-31"
    assert ask(THUY, "2026-03-31")["entitled_to_assessment"]["value"] is True
    assert ask(THUY, "2026-04-01")["entitled_to_assessment"]["value"] is False
    assert answers["reimbursement_ends"] | {"because": ""} == {
        "value": None,
        "because": "",
        "section": answers["reimbursement_ends"]["section"],
        "pack": "fi-2026",
        "verified_on": "2026-08-17",
    }


def test_gulab_moves_from_the_employment_authority_to_the_municipality(ask: Ask) -> None:
    assert ask(GULAB, "2025-10-31")["responsible"]["value"] == "employment_authority"
    after = ask(GULAB, "2025-11-01")["responsible"]
    assert after["value"] == "municipality"
    assert "31.10.2025" in after["because"]["fi"]


def test_gulabs_reimbursement_runs_three_years_and_his_obstacle_stops_the_clock(ask: Ask) -> None:
    answers = ask(GULAB, "2026-03-01")
    assert answers["reimbursement_ends"]["value"] == "2028-03-04"
    # Two years and two more end 1.4.2029; 118 days of illness are added.
    assert answers["all_plans_latest_end"]["value"] == "2029-07-28"
    assert answers["current_plan_latest_end"]["value"] == "2026-04-01"
