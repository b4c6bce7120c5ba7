"""The door for facts: what is not allowed gets one sentence with its path and what is allowed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, get_type_hints

import pytest

from kotodesk.errors import BadInput
from kotodesk.law import CurrentPlan, Facts, JobseekerPeriod, Obstacle, facts_from_json, read_facts
from kotodesk.tables import MOST_BYTES
from kotodesk.texts import texts


def test_every_fact_of_the_contract_is_read() -> None:
    raw: dict[str, Any] = dict.fromkeys(get_type_hints(Facts))
    assert facts_from_json(raw) == Facts()
    assert facts_from_json({}) == Facts()


def test_values_become_facts() -> None:
    facts = facts_from_json(
        {
            "first_permit_date": "2024-05-20",
            "permit_valid_to": False,
            "residence_groups": ["2(3)", "2(6)"],
            "jobseeker_periods": [{"from": "2025-04-14", "to": None, "unemployed": True}],
            "home_care_allowance_periods": [],
            "current_plan": {"from": "2025-09-03", "number": 1},
            "obstacles": [{"from": "2025-11-03", "to": "2026-02-28", "kind": "illness"}],
            "local_retention_years": 0,
        }
    )
    assert facts.first_permit_date == date(2024, 5, 20)
    assert facts.permit_valid_to is False
    assert facts.jobseeker_periods == (JobseekerPeriod(date(2025, 4, 14), None, True),)
    assert facts.home_care_allowance_periods == ()
    assert facts.current_plan == CurrentPlan(date(2025, 9, 3), 1)
    assert facts.obstacles == (Obstacle(date(2025, 11, 3), date(2026, 2, 28), "illness"),)
    assert facts.local_retention_years == 0
    assert facts.birth_date is None


def test_false_is_no_and_null_is_unknown() -> None:
    facts = facts_from_json({"current_plan": False, "obstacles": False, "quota_refugee": None})
    assert facts.current_plan is False
    assert facts.obstacles == ()
    assert facts.quota_refugee is None


FORM = "this is written in a wrong form; write"
A_DAY = '"2026-01-31" (1900-01-01 … 2199-12-31).'
WRONG: list[tuple[object, str]] = [
    ([], f"1:1: {FORM} {{ … }}."),
    (
        {"first_permit": "2024-05-20"},
        "first_permit: there is no such key; the nearest allowed key is first_permit_date.",
    ),
    ({"first_permit": None}, "first_permit: there is no such key;"),
    ({"first_permit_date": "20.5.2024"}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"first_permit_date": "2024-02-30"}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"first_permit_date": "2024-W21-1"}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"first_permit_date": "0001-01-01"}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"first_permit_date": "9999-12-31"}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"first_permit_date": True}, f"first_permit_date: {FORM} {A_DAY}"),
    ({"birth_date": False}, f"birth_date: {FORM} {A_DAY}"),
    ({"quota_refugee": "yes"}, f"quota_refugee: {FORM} true, false."),
    ({"quota_refugee": 1}, f"quota_refugee: {FORM} true, false."),
    ({"residence_groups": "2(3)"}, f"residence_groups: {FORM} […]."),
    ({"residence_groups": ["2(7)"]}, "residence_groups[0]: “2(7)” is not known; allowed: 2("),
    ({"residence_groups": [3]}, f'residence_groups[0]: {FORM} "…".'),
    (
        {"jobseeker_periods": [{"from": "2025-01-01", "until": "x"}]},
        "jobseeker_periods[0].until: there is no such key; the nearest allowed key is unemployed.",
    ),
    ({"jobseeker_periods": ["2025-01-01"]}, f"jobseeker_periods[0]: {FORM} {{ … }}."),
    ({"jobseeker_periods": [{}, {"to": 1}]}, f"jobseeker_periods[1].to: {FORM} {A_DAY}"),
    (
        {"jobseeker_periods": [{}, {"from": "2025-02-01", "to": "2025-01-31"}]},
        "jobseeker_periods[1].to: the period ends before it begins; allowed: a day from 2025-02-01 on.",
    ),
    (
        {"obstacles": [{"kind": "ilness"}]},
        "obstacles[0].kind: “ilness” is not known; allowed: illness, child_care,",
    ),
    (
        {"home_care_allowance_periods": [{"unemployed": True}]},
        "home_care_allowance_periods[0].unemployed: there is no such key;",
    ),
    ({"current_plan": {"from": "2025-09-03", "number": 0}}, f"current_plan.number: {FORM} 1 … 100."),
    ({"current_plan": {"number": True}}, f"current_plan.number: {FORM} 1 … 100."),
    ({"current_plan": []}, f"current_plan: {FORM} {{ … }}."),
    ({"local_retention_years": -1}, f"local_retention_years: {FORM} 0 … 200."),
    ({"local_retention_years": 2.5}, f"local_retention_years: {FORM} 0 … 200."),
    (
        {"municipality_agreements": ["all"]},
        "municipality_agreements[0]: “all” is not known; allowed: employment_authority_serves_all, joint_wi",
    ),
    ({"region": "åland"}, "region: “åland” is not known; allowed: aland, mainland."),
    ({"region": "\ud800"}, f'region: {FORM} "…".'),
]


@pytest.mark.parametrize(("raw", "said"), WRONG)
def test_what_is_not_allowed_is_named_with_its_path(raw: object, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        facts_from_json(raw)
    assert str(caught.value).startswith(f"facts: {said}")
    assert caught.value.worded(texts("sv")) != str(caught.value)


def test_the_file_is_named_first() -> None:
    with pytest.raises(BadInput) as caught:
        read_facts(json.dumps({"region": "x"}).encode(), "facts.json")
    assert str(caught.value).startswith("facts.json: region: “x” is not known")


HOSTILE = [
    (b"", "facts.json: 1:1: this is not JSON"),
    (b'{\n "region": }', "facts.json: 2:12: this is not JSON (Expecting value)"),
    (b"\xff", "facts.json: 1:1: this is not plain UTF-8 text"),
    (b"[" * 100_000, "facts.json: 1:1: tables or lists are nested too deeply"),
    (b"[" * 500 + b"]" * 500, "facts.json: 1:1: tables or lists are nested too deeply"),
    (b'{"region": "aland", "region": "mainland"}', "facts.json: region: this key stands twice"),
    (b'{"local_retention_years": NaN}', "facts.json: 1:1: this is not JSON (NaN)"),
    (b'{"local_retention_years": 1e999}', "facts.json: local_retention_years: this is written in a wrong"),
    (b'{"local_retention_years": ' + b"9" * 5000 + b"}", "facts.json: 1:1: this is not JSON (Exceeds"),
    (b'{"region": "\\u0000"}', "facts.json: region: this is written in a wrong form"),
    (b"[1, 2]", "facts.json: 1:1: this is written in a wrong form; write { … }."),
    (b" " * (MOST_BYTES + 1), f"facts.json: 1:1: the file is too large; allowed: {MOST_BYTES} bytes."),
]


@pytest.mark.parametrize(("data", "said"), HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_json_is_named_with_line_and_column(data: bytes, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_facts(data, "facts.json")
    assert str(caught.value).startswith(said)
    assert caught.value.worded(texts("fi")) != str(caught.value)
