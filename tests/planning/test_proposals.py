"""Proposals for whoever has not decided yet: goals for needs, the services that fit best, the latest days."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.planning.proposals import (
    ProposedGoal,
    proposed_goals,
    proposed_long_term_goal,
    proposed_services,
    proposed_terms,
)
from kotodesk.texts import texts
from tests.forms.people import GULAB, OLENA, Raw
from tests.helpers.desk import add_gulab, add_olena, home, interview, service


def begin(desk: Desk, client: str, said: Raw) -> str:
    interview(desk, client, said)
    return desk.plans.begin(client)


def propose(desk: Desk, client: str, language: str = "sv") -> tuple[ProposedGoal, ...]:
    case = desk.path.case(client)
    assert case.plan is not None
    return proposed_goals(case, case.plan, texts(language))


def test_every_open_need_is_answered_the_greatest_first(desk: Desk) -> None:
    client = add_olena(desk)
    begin(desk, client, OLENA)
    goals = propose(desk, client)
    assessment = desk.assessments.of(client)
    assert assessment is not None
    assert sorted(area for goal in goals for area in goal.areas) == sorted(assessment.open_areas)
    assert goals[0].areas[0] == "language"
    assert goals[0].text == "Kunskaper i svenska som räcker i vardagen"


def test_before_the_plan_begins_the_same_is_proposed(desk: Desk) -> None:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    before = proposed_goals(desk.path.case(client), None, texts("sv"))
    desk.plans.begin(client)
    assert before == propose(desk, client)


def test_a_need_with_a_goal_or_left_open_is_let_be(desk: Desk) -> None:
    client = add_olena(desk)
    plan = begin(desk, client, OLENA)
    desk.plans.add_goal(plan, "Svenska", ("language", "education"))
    desk.plans.leave_need_open(plan, "work", "Senare")
    proposed = {area for goal in propose(desk, client) for area in goal.areas}
    assert proposed.isdisjoint({"language", "education", "work"})
    assert "orientation" in proposed


def test_services_fit_within_the_hours_and_stand_under_one_goal_only(desk: Desk) -> None:
    for code in ("E02", "E10", "E13", "G05", "G16", "B01"):
        desk.programme.set_service(service(desk, code), hours_per_week=4)
    client = add_olena(desk)
    begin(desk, client, OLENA)
    case = desk.path.case(client)
    chosen = [one for goal in propose(desk, client) for one in goal.services]
    assert len({one.service.id for one in chosen}) == len(chosen)
    assert all(case.verdicts("sv")[one.service.id].fits for one in chosen)
    now = [one.service.hours_per_week or 0 for one in chosen if one.begins is None]
    assert 0 < sum(now) <= 6


def test_the_path_itself_is_no_service_to_propose(desk: Desk) -> None:
    client = add_gulab(desk)
    begin(desk, client, GULAB)
    contents = {one.service.content for goal in propose(desk, client) for one in goal.services}
    assert contents.isdisjoint({"1", "2"})


def test_a_course_too_long_for_now_begins_when_the_client_is_free(desk: Desk) -> None:
    days = ["2025-10-01", "2026-01-12"]
    desk.programme.set_service(service(desk, "D02"), hours_per_week=35, starts=days, serves="everybody")
    client = add_olena(desk)
    plan = begin(desk, client, OLENA)
    case = desk.path.case(client)
    (found,) = [
        one for one in proposed_services(case, case.plans[-1], ["language"]) if one.service.code == "D02"
    ]
    assert found.begins == date(2026, 1, 12)
    goal = desk.plans.add_goal(plan, "Svenska", ("language",))
    desk.plans.choose_proposals(goal, [found])
    assert [one.begins for one in desk.plans.view(plan).measures] == [date(2026, 1, 12)]


def test_the_reason_is_what_speaks_for_the_services(desk: Desk) -> None:
    client = add_gulab(desk)
    begin(desk, client, GULAB)
    literacy = propose(desk, client)[0]
    assert literacy.areas == ("literacy",)
    assert literacy.services[0].service.code == "E03"
    assert literacy.reason.startswith("Utbildning i läs- och skrivkunnighet: ")
    assert "läs- och skrivkunnighet är svag" in literacy.reason


def test_days_are_as_late_as_the_law_lets_them_be(desk: Desk) -> None:
    client = add_olena(desk)
    plan = begin(desk, client, OLENA)
    case = desk.path.case(client)
    assert proposed_terms(case, desk.plans.view(plan)) == {
        "valid_to": date(2026, 9, 3),
        "next_review": date(2026, 3, 3),
    }
    desk.plans.set(plan, next_review=date(2025, 12, 9))
    assert set(proposed_terms(case, desk.plans.view(plan))) == {"valid_to"}


def test_the_wish_becomes_the_long_term_goal(desk: Desk) -> None:
    client = add_olena(desk)
    begin(desk, client, OLENA)
    assert proposed_long_term_goal(desk.path.case(client)).startswith("Jag vill arbeta")


def test_a_proposal_keeps_the_plan_a_draft_until_it_is_decided(desk: Desk) -> None:
    client = add_olena(desk)
    plan = begin(desk, client, OLENA)
    desk.plans.propose(plan, valid_to=date(2026, 9, 3), next_review=date(2026, 3, 3))
    assert desk.plans.view(plan).proposed == ("next_review", "valid_to")
    desk.plans.set(plan, valid_to=date(2026, 8, 31))
    assert desk.plans.view(plan).proposed == ("next_review",)
    assert desk.plans.view(plan).undecided
    desk.plans.set(plan, next_review=date(2026, 3, 3))
    assert not desk.plans.view(plan).undecided


def test_proposed_goals_are_written_as_proposals(desk: Desk) -> None:
    client = add_olena(desk)
    plan = begin(desk, client, OLENA)
    desk.plans.add_proposals(plan, propose(desk, client))
    view = desk.plans.view(plan)
    assert view.undecided_measures
    assert {one.decided_by for one in (*view.goals, *view.measures)} == {"proposal"}
    assert propose(desk, client) == ()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_words_come_in_the_language_of_the_paper(desk: Desk, language: str) -> None:
    client = add_gulab(desk)
    begin(desk, client, GULAB)
    first = next(goal for goal in propose(desk, client, language) if "language" in goal.areas)
    assert (
        first.text
        == {
            "fi": "Arjessa riittävä kielitaito (suomi tai ruotsi)",
            "sv": "Kunskaper i finska eller svenska som räcker i vardagen",
        }[language]
    )
    assert home(desk)
