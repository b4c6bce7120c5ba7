"""What every answer carries: reason in three languages, section, pack, day of verification, marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kotodesk.errors import BadInput
from kotodesk.law import RULES, Facts, explain, packs
from kotodesk.public_holidays import finnish
from kotodesk.texts import texts

Ask = Callable[..., dict[str, dict[str, Any]]]

CONTRACT = [
    "responsible",
    "entitled_to_assessment",
    "first_plan_latest",
    "apply_for_services_by",
    "current_plan_latest_end",
    "all_plans_latest_end",
    "next_review_by",
    "reimbursement_ends",
    "erase_on",
]
PLAN = {"first_plan_date": "2026-01-31", "current_plan": {"from": "2026-01-31", "number": 1}}


def test_every_question_of_the_contract_is_answered_even_for_nobody(ask: Ask) -> None:
    answers = ask({}, "2026-02-10")
    assert list(answers) == CONTRACT == list(RULES)
    for answer in answers.values():
        assert answer["value"] is None
        assert answer["missing"]
        assert set(answer) == {"value", "because", "section", "pack", "verified_on", "missing"}
        assert set(answer["because"]) == {"fi", "sv", "en"}
        assert set(answer["section"]) == {"ref", "fi", "sv", "en"}


def test_unknown_facts_never_give_a_date(ask: Ask) -> None:
    assert [rule for rule, answer in ask({}, "2026-02-10").items() if answer["value"] is not None] == []


def test_what_is_missing_is_named_in_every_language(ask: Ask) -> None:
    because = ask({}, "2026-02-10")["first_plan_latest"]["because"]
    assert because == {
        "fi": "Ei voida laskea. Puuttuu: ensimmäisen luvan, kortin tai rekisteröinnin päivä.",
        "sv": "Kan inte beräknas. Saknas: datum för det första tillståndet, kortet eller registreringen.",
        "en": "Cannot be computed. Missing: date of the first permit, card or registration.",
    }


def test_the_limit_and_the_last_day_to_act_are_both_said(ask: Ask) -> None:
    answer = ask(PLAN, "2026-02-10")["apply_for_services_by"]
    assert (answer["value"], answer["act_by"], answer["event"]) == ("2026-02-28", "2026-03-02", "2026-01-31")
    assert "28.2.2026 on lauantai, sunnuntai tai pyhäpäivä" in answer["because"]["fi"]
    assert "2.3.2026 (150/1930, 5 §)" in answer["because"]["sv"]


def test_a_rule_that_nobody_read_in_the_statute_shows_its_mark(ask: Ask) -> None:
    answer = ask(PLAN, "2026-02-10")["apply_for_services_by"]
    assert answer["unverified"] == ["counting.limit", "counting.last_day_to_act"]
    assert (
        "Not checked against the law: section 3 of 150/1930; section 5 of 150/1930."
        in answer["because"]["en"]
    )
    assert "unverified" not in ask(PLAN, "2026-02-10")["current_plan_latest_end"]


@pytest.mark.parametrize(
    ("on", "pack", "past"),
    [
        ("2024-12-31", "fi-1386", False),
        ("2025-01-01", "fi-2025", False),
        ("2025-12-31", "fi-2025", False),
        ("2026-01-01", "fi-2026", False),
        ("2026-12-31", "fi-2026", False),
        ("2027-01-01", "fi-2026", True),
        ("2029-06-01", "fi-2026", True),
    ],
)
def test_the_pack_of_the_day_answers_and_says_when_the_day_is_past_its_horizon(
    ask: Ask, on: str, pack: str, past: bool
) -> None:
    for answer in ask({"customership_ended": "2024-05-05", "local_retention_years": 1}, on).values():
        assert answer["pack"] == pack
        assert answer.get("not_verified_for_date", False) is past
        for sentence in answer["because"].values():
            assert ("31.12.2026" in sentence) is past


def test_a_named_pack_answers_and_marks_days_that_it_was_not_checked_for(ask: Ask) -> None:
    assert "not_verified_for_date" not in ask(PLAN, "2025-12-31", "fi-2025")["next_review_by"]
    assert ask(PLAN, "2026-01-01", "fi-2025")["next_review_by"]["not_verified_for_date"] is True
    assert ask(PLAN, "2025-12-31", "fi-2026")["next_review_by"]["not_verified_for_date"] is True


def test_a_plan_made_before_the_act_names_the_pack_whose_number_it_keeps(ask: Ask) -> None:
    answer = ask({"first_plan_date": "2024-06-03"}, "2026-02-10")["all_plans_latest_end"]
    assert (answer["value"], answer["pack"]) == ("2027-06-03", "fi-1386")
    assert answer["section"]["fi"] == "681/2023, 102 § 2 mom."
    assert "Suunnitelma laadittiin ennen 1.1.2025" in answer["because"]["fi"]


def test_the_ground_and_its_exception_are_said(ask: Ask) -> None:
    facts = {"first_permit_date": "2025-05-20", "residence_groups": ["2(6)"]}
    answer = ask(facts, "2026-02-10")["entitled_to_assessment"]
    assert answer["because"]["sv"] == (
        "Grund: barn eller ung person som kommit som minderårig utan vårdnadshavare."
        " Första tillstånd, kort eller registrering 20.5.2025; tiden löper till 20.5.2028."
        " Undantag: bedömningen kan utebli om en annan klientplan tillgodoser servicebehoven (14 § 5 mom.)."
    )


def test_names_of_authorities_are_worded_in_the_readers_language() -> None:
    facts = Facts(jobseeker_periods=())
    result = explain(facts, date(2026, 2, 10), packs(), finnish((2026,)))["responsible"]
    assert result.reason(texts("fi")) == "Työnhaku ei ole voimassa 10.2.2026: vastuussa on kunta."
    assert result.reason(texts("en")) == (
        "No job search is valid on 10.2.2026: the municipality is responsible."
    )


@pytest.mark.parametrize("pack", ["fi-2027-planned", "fi-2028"])
def test_what_is_not_law_is_refused_and_the_allowed_packs_are_named(ask: Ask, pack: str) -> None:
    with pytest.raises(BadInput, match=r"ax-2012, fi-1386, fi-2025, fi-2026\."):
        ask({}, "2027-02-10", pack)
