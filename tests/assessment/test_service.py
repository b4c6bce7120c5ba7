"""The assessment as it is made, finished, opened again and made anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kotodesk.assessment.views import AssessmentView
from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from kotodesk.forms.answers import DECLINED, NOT_ASKED, UNKNOWN, Answer
from kotodesk.vault.errors import Sealed
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, finish, interview, move, olena_with_plan


def view(desk: Desk, client: str) -> AssessmentView:
    found = desk.assessments.of(client)
    assert found is not None
    return found


def test_beginning_twice_returns_the_one_that_is_open(desk: Desk) -> None:
    client = add_olena(desk)
    assert desk.assessments.of(client) is None
    assert desk.assessments.begin(client) == desk.assessments.begin(client)


def test_a_new_one_on_the_same_day_is_the_newest(desk: Desk) -> None:
    client = add_olena(desk)
    for _ in range(5):
        first = interview(desk, client, {"plan.needed": "yes"})
        finish(desk, first)
        second = desk.assessments.begin(client)
        assert second != first
        assert view(desk, client).id == second
        desk.assessments.set(second, plan_needed="yes")
        desk.assessments.finish(second)


def test_answers_come_back_with_their_value_or_why_there_is_none(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = desk.assessments.begin(client)
    given = {
        "wishes.long_term": Answer("Хочу працювати."),
        "life.hours_per_week": Answer(6),
        "life.transport": Answer(("bus", "few_buses")),
        "language.swedish": Answer({"speaking": "A1.2", "writing": "unknown"}),
        "life.safe": DECLINED,
        "social.company": NOT_ASKED,
        "learning.school_years": UNKNOWN,
    }
    for key, answer in given.items():
        desk.assessments.answer(assessment, key, answer)
    assert view(desk, client).answers == given
    desk.assessments.answer(assessment, "life.safe", None)
    assert "life.safe" not in view(desk, client).answers


def test_an_answer_drops_its_own_draft_only(desk: Desk) -> None:
    assessment = desk.assessments.begin(add_olena(desk))
    for key in ("life.hours_per_week", "family.care_from"):
        desk.keep_draft(f"assessment:{assessment}", key, "1")
    desk.assessments.answer(assessment, "life.hours_per_week", Answer(6))
    assert desk.drafts_of(f"assessment:{assessment}") == {"family.care_from": "1"}


def test_a_question_that_the_form_does_not_have_is_a_bug(desk: Desk) -> None:
    assessment = desk.assessments.begin(add_olena(desk))
    with pytest.raises(KeyError):
        desk.assessments.answer(assessment, "life.religion", Answer("x"))


def test_what_answers_suggest_stands_until_somebody_decides(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, OLENA)
    suggested = view(desk, client).need("recognition")
    assert suggested is not None
    assert (suggested.id, suggested.need, suggested.decided_by) == ("", 2, "proposal")
    assert "inte erkänd i Finland" in suggested.because[0].of("sv")
    desk.assessments.set_need(assessment, "recognition", 1, 0, reason="Senare.")
    decided = view(desk, client).need("recognition")
    assert decided is not None
    assert (decided.need, decided.reason, decided.decided_by) == (1, "Senare.", "officer")
    assert decided.because == suggested.because


def test_needs_are_named_the_greatest_first(desk: Desk) -> None:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    areas = view(desk, client).open_areas
    assert areas[0] == "language"
    assert "housing" not in areas  # a strength alone is no need
    grades = [view(desk, client).need(area) for area in areas]
    assert [one.need for one in grades if one] == sorted((one.need for one in grades if one), reverse=True)


def test_finishing_makes_the_needs_the_officers_own(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, OLENA)
    desk.assessments.set_need(assessment, "work", 2, 1, by="proposal")
    finish(desk, assessment)
    needs = view(desk, client).needs
    assert {one.decided_by for one in needs} == {"officer"}
    assert all(one.id for one in needs)
    assert view(desk, client).finished_on == date(2025, 9, 3)


def test_what_nobody_decided_stays_a_proposal_when_a_walk_finishes(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, OLENA)
    desk.assessments.set_need(assessment, "work", 1, 1)
    desk.assessments.finish(assessment, by="proposal")
    by = {one.area: one.decided_by for one in view(desk, client).needs}
    assert by.pop("work") == "officer"
    assert set(by.values()) == {"proposal"}


def test_the_interview_says_whether_a_plan_is_needed_until_the_summary_does(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, {"plan.needed": "no", "plan.reason": "Hon har arbete."})
    assert view(desk, client).plan_needed == "no"
    assert view(desk, client).plan_needed_reason == "Hon har arbete."
    desk.assessments.answer(assessment, "plan.needed", Answer("yes"))
    assert view(desk, client).plan_needed_reason == ""  # its question is not asked any more
    desk.assessments.set(assessment, plan_needed="later")
    assert view(desk, client).plan_needed == "later"


def test_finishing_needs_a_finding_and_a_refusal_needs_a_reason(desk: Desk) -> None:
    assessment = desk.assessments.begin(add_olena(desk))
    with pytest.raises(Refused, match="Say first whether a plan is needed"):
        desk.assessments.finish(assessment)
    desk.assessments.set(assessment, plan_needed="no")
    with pytest.raises(Refused, match="Write why no plan is needed"):
        desk.assessments.finish(assessment)
    desk.assessments.set(assessment, plan_needed_reason="Hon har arbete.")
    desk.assessments.finish(assessment)


def test_a_finished_assessment_is_closed_until_it_is_opened_again(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, OLENA)
    further = desk.assessments.add_further(assessment, "language_test", "Utbildningsstaden")
    finish(desk, assessment)
    for act in (
        lambda: desk.assessments.answer(assessment, "life.safe", DECLINED),
        lambda: desk.assessments.set(assessment, summary="x"),
        lambda: desk.assessments.set_need(assessment, "work", 0, 0),
        lambda: desk.assessments.add_further(assessment, "study_skills"),
        lambda: desk.assessments.remove_further(further),
        lambda: desk.assessments.finish(assessment),
    ):
        with pytest.raises(Refused, match="Open it again"):
            act()
    desk.assessments.set_further(further, result="A1.3")  # results may come late
    desk.assessments.reopen(assessment)
    desk.assessments.set(assessment, summary="x")
    assert view(desk, client).further[0].result == "A1.3"


def test_an_assessment_under_an_agreed_plan_is_never_opened_again(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    desk.documents.agree(plan)
    with pytest.raises(Sealed):
        desk.assessments.reopen(view(desk, client).id)
    move(desk, date(2026, 2, 2))
    assert desk.assessments.begin(client) != desk.plans.view(plan).assessment_id


@pytest.mark.parametrize(
    "fields",
    [
        {"further_needed": "maybe"},
        {"client_view": "angry"},
        {"plan_needed": "perhaps"},
    ],
)
def test_words_outside_the_lists_are_refused(desk: Desk, fields: dict[str, Any]) -> None:
    assessment = desk.assessments.begin(add_olena(desk))
    with pytest.raises(BadInput, match="is not in the list"):
        desk.assessments.set(assessment, **fields)


def test_grades_areas_and_kinds_outside_the_lists_are_refused(desk: Desk) -> None:
    assessment = desk.assessments.begin(add_olena(desk))
    with pytest.raises(BadInput, match="0 to 3"):
        desk.assessments.set_need(assessment, "work", 4, 0)
    with pytest.raises(BadInput, match="0 to 3"):
        desk.assessments.set_need(assessment, "work", 0, -1)
    with pytest.raises(BadInput, match="“religion” is not in the list"):
        desk.assessments.set_need(assessment, "religion", 1, 0)
    with pytest.raises(BadInput, match="“x-ray” is not in the list"):
        desk.assessments.add_further(assessment, "x-ray")
    further = desk.assessments.add_further(assessment, "language_test")
    with pytest.raises(BadInput, match="“x-ray” is not in the list"):
        desk.assessments.set_further(further, kind="x-ray")


def test_ordering_a_further_measure_says_that_one_is_needed(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = desk.assessments.begin(client)
    desk.assessments.add_further(assessment, "literacy_check", due=date(2025, 10, 1))
    assert view(desk, client).further_needed == "yes"
    assert [one.kind for one in view(desk, client).further] == ["literacy_check"]
