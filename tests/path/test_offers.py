"""Which services answer a need, and in which order a colleague would name them."""

from __future__ import annotations

import pytest

from kotodesk.desk import Desk
from kotodesk.path.offers import beyond_hours, letters, needs_of, offers, service_name
from kotodesk.planning.case import Case
from kotodesk.vocabulary import vocabulary
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, finish, home, interview, olena_with_plan, service


def case_of(desk: Desk, client: str) -> Case:
    return desk.path.standing(client)[0]


@pytest.fixture
def client(desk: Desk) -> str:
    client = add_olena(desk)
    finish(desk, interview(desk, client, OLENA))
    return client


def test_an_empty_file_has_no_needs(desk: Desk) -> None:
    assert needs_of(case_of(desk, desk.people.add(home(desk), "Uusi Asiakas"))) == ()


def test_needs_of_the_assessment_stand_in_the_order_of_the_areas(desk: Desk, client: str) -> None:
    case = case_of(desk, client)
    assert case.assessment is not None
    areas = [one.area for one in needs_of(case)]
    assert set(areas) == set(case.assessment.open_areas)
    assert areas == sorted(areas, key=list(vocabulary().ids("need_areas")).index)
    assert {(one.goal, one.measures) for one in needs_of(case)} == {(None, 0)}


def test_a_need_that_only_a_goal_names_is_there_with_its_goal(desk: Desk, client: str) -> None:
    open_areas = {one.area for one in needs_of(case_of(desk, client))}
    other = next(area for area in vocabulary().ids("need_areas") if area not in open_areas)
    goal = desk.plans.add_goal(desk.plans.begin(client), "Svenska", (other,))
    desk.plans.choose(goal, service(desk, "E02"))
    need = next(one for one in needs_of(case_of(desk, client)) if one.area == other)
    assert need.goal is not None
    assert (need.goal.id, need.measures) == (goal, 1)


def test_offers_are_those_of_the_area_and_what_fits_comes_first(desk: Desk, client: str) -> None:
    case = case_of(desk, client)
    for need in needs_of(case):
        found = offers(case, need.area, "sv")
        in_area = {one.id for one in case.programme.services if need.area in one.areas}
        assert {one.service.id for one in found} == in_area
        fits = [one.verdict.fits for one in found]
        assert fits == sorted(fits, reverse=True)
        assert all(one.verdict.because for one in found)


def test_the_more_that_speaks_for_a_service_the_earlier_it_stands(desk: Desk, client: str) -> None:
    case = case_of(desk, client)
    for need in needs_of(case):
        counts = [
            sum(reason.code not in {"open_to_all", "nothing_against"} for reason in one.verdict.because)
            for one in offers(case, need.area, "fi")
            if one.verdict.fits
        ]
        assert counts == sorted(counts, reverse=True)


def test_a_service_that_was_chosen_carries_its_measure(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    case = case_of(desk, client)
    assert case.plan is not None
    (measure,) = case.plan.measures
    chosen = {
        one.measure.id
        for need in needs_of(case)
        for one in offers(case, need.area, "sv")
        if one.measure is not None
    }
    assert chosen == {measure.id}
    assert plan == case.plan.id


def test_a_service_is_named_in_the_language_else_in_another_one(desk: Desk) -> None:
    one = next(one for one in desk.programme.of(home(desk)).services if one.code == "E02")
    assert service_name(one, "sv") == one.text("name", "sv") != ""
    assert service_name(one, "fi") == one.text("name", "fi") != ""
    assert service_name(one, "ukr") == service_name(one, "fi")


def test_only_the_measure_that_no_longer_fits_is_beyond_the_hours(desk: Desk) -> None:
    client, _ = olena_with_plan(desk)
    plan = case_of(desk, client).plan
    assert plan is not None
    (first,), (goal,) = plan.measures, plan.goals
    second = desk.plans.choose(goal.id, service(desk, "E05"))
    third = desk.plans.choose(goal.id, service(desk, "E06"))
    desk.plans.set_measure(first.id, hours_per_week=4)
    desk.plans.set_measure(second, hours_per_week=None)
    desk.plans.set_measure(third, hours_per_week=2)
    assert beyond_hours(case_of(desk, client)) == frozenset()
    desk.plans.set_measure(third, hours_per_week=3)
    assert beyond_hours(case_of(desk, client)) == {third}


def test_hours_that_are_not_known_leave_nothing_beyond_them(desk: Desk) -> None:
    client = add_olena(desk)
    interview(desk, client, {})
    assert beyond_hours(case_of(desk, client)) == frozenset()


def test_measures_are_lettered_beyond_the_alphabet() -> None:
    assert letters(0) == ()
    assert letters(3) == ("A", "B", "C")
    assert letters(28)[25:] == ("Z", "AA", "AB")
