"""A plan as it is made: goals, services, promises, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from kotodesk.planning.views import MeasureView, PlanView
from tests.forms.people import OLENA
from tests.helpers.desk import OLENAS_DAY, add_olena, finish, interview, move, olena_with_plan, service


@pytest.fixture
def client(desk: Desk) -> str:
    client = add_olena(desk)
    finish(desk, interview(desk, client, OLENA))
    return client


@pytest.fixture
def plan(desk: Desk, client: str) -> str:
    return desk.plans.begin(client)


def measures(desk: Desk, plan: str) -> tuple[MeasureView, ...]:
    return desk.plans.view(plan).measures


def current(desk: Desk, client: str) -> PlanView:
    found = desk.plans.current(client)
    assert found is not None
    return found


def test_a_plan_rests_on_an_assessment(desk: Desk) -> None:
    stranger = add_olena(desk)
    assert desk.plans.current(stranger) is None
    with pytest.raises(Refused, match="Begin the interview first"):
        desk.plans.begin(stranger)


def test_beginning_twice_returns_the_draft(desk: Desk, client: str) -> None:
    assert desk.plans.begin(client) == desk.plans.begin(client)
    found = current(desk, client)
    assert (found.number, found.valid_from, found.language) == (1, OLENAS_DAY, "sv")


def test_after_an_agreed_plan_the_next_has_the_next_number(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    desk.documents.agree(plan)
    move(desk, date(2026, 9, 1))
    following = desk.plans.begin(client)
    assert following != plan
    assert [(one.number, one.sealed) for one in desk.plans.of(client)] == [(1, True), (2, False)]
    assert current(desk, client).id == following


def test_fields_of_the_plan_are_written_and_their_drafts_dropped(desk: Desk, plan: str) -> None:
    for field in ("long_term_goal", "valid_to"):
        desk.keep_draft(f"plan:{plan}", field, "3.9.20")
    desk.plans.set(plan, valid_to=date(2026, 9, 3))
    assert desk.drafts_of(f"plan:{plan}") == {"long_term_goal": "3.9.20"}


def test_a_proposal_stays_one_until_it_is_set(desk: Desk, plan: str) -> None:
    desk.plans.propose(plan, valid_to=date(2026, 9, 3), next_review=date(2026, 3, 2))
    assert desk.plans.view(plan).undecided
    desk.plans.set(plan, valid_to=date(2026, 9, 3))
    assert desk.plans.view(plan).proposed == ("next_review",)
    desk.plans.set(plan, next_review=date(2026, 3, 1))
    assert not desk.plans.view(plan).undecided


@pytest.mark.parametrize(
    "fields",
    [
        {"outcome": "maybe"},
        {"language": "en"},
        {"goal_language": "eng"},
        {"explained_in": "xx"},
        {"copy_languages": ["ukr", "xx"]},
        {"goal_levels": {"speaking": "Z9"}},
        {"goal_levels": {"singing": "A1.1"}},
    ],
)
def test_words_outside_the_lists_are_refused(desk: Desk, plan: str, fields: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="is not in the list"):
        desk.plans.set(plan, **fields)


def test_days_that_cross_are_refused_and_nothing_is_written(desk: Desk, plan: str) -> None:
    with pytest.raises(BadInput, match="last day is before the first"):
        desk.plans.set(plan, valid_to=date(2025, 9, 2), long_term_goal="Arbete")
    assert desk.plans.view(plan).long_term_goal == ""
    goal = desk.plans.add_goal(plan, "Svenska", ("language",))
    with pytest.raises(BadInput, match="last day is before the first"):
        desk.plans.add_measure(goal, "Läsa.", begins=date(2026, 1, 2), ends=date(2026, 1, 1))
    measure = desk.plans.add_measure(goal, "Läsa.", begins=date(2026, 1, 2))
    with pytest.raises(BadInput, match="last day is before the first"):
        desk.plans.set_measure(measure, ends=date(2026, 1, 1))
    with pytest.raises(BadInput, match="from 0 to 168"):
        desk.plans.set_measure(measure, hours_per_week=-2)


def test_goals_keep_their_order_and_take_their_measures_along(desk: Desk, plan: str) -> None:
    first, second, third = (desk.plans.add_goal(plan, text) for text in "abc")
    desk.plans.add_measure(second, "x")
    desk.plans.remove_goal(second)
    fourth = desk.plans.add_goal(plan, "d")
    assert [goal.id for goal in desk.plans.view(plan).goals] == [first, third, fourth]
    assert [goal.position for goal in desk.plans.view(plan).goals] == [1, 3, 4]
    assert measures(desk, plan) == ()


def test_a_need_is_left_open_until_a_goal_takes_it_up(desk: Desk, plan: str) -> None:
    desk.plans.leave_need_open(plan, "digital", "Hon klarar sig.")
    desk.plans.leave_need_open(plan, "digital", "Hon klarar sig bra.")
    desk.plans.leave_need_open(plan, "social", "")
    assert desk.plans.view(plan).open_needs == {"digital": "Hon klarar sig bra.", "social": ""}
    desk.plans.take_up_need(plan, "social")
    goal = desk.plans.add_goal(plan, "Svenska", ("language",))
    desk.plans.set_goal(goal, areas=("language", "digital"))
    assert desk.plans.view(plan).open_needs == {}
    assert desk.plans.view(plan).goal_of("digital") is not None
    with pytest.raises(BadInput, match="“sport” is not in the list"):
        desk.plans.leave_need_open(plan, "sport", "x")


def test_a_service_is_chosen_once(desk: Desk, plan: str) -> None:
    goal, other = desk.plans.add_goal(plan, "a"), desk.plans.add_goal(plan, "b")
    proposed = desk.plans.choose(goal, service(desk, "E02"), by="proposal")
    assert desk.plans.view(plan).undecided
    assert desk.plans.choose(other, service(desk, "E02")) == proposed
    assert [one.decided_by for one in measures(desk, plan)] == ["officer"]
    assert not desk.plans.view(plan).undecided


def test_a_chosen_service_brings_its_hours_and_its_next_start(desk: Desk, plan: str) -> None:
    desk.programme.set_service(
        service(desk, "E02"), hours_per_week=4, starts=["2025-09-01", "2025-10-06", "2026-01-12"]
    )
    desk.plans.choose(desk.plans.add_goal(plan), service(desk, "E02"))
    (measure,) = measures(desk, plan)
    assert (measure.hours_per_week, measure.begins) == (4, date(2025, 10, 6))


def test_a_service_with_too_many_hours_begins_when_the_week_is_free(desk: Desk, plan: str) -> None:
    starts = ["2025-10-06", "2026-01-12", "2026-08-10"]
    desk.programme.set_service(service(desk, "D02"), hours_per_week=35, starts=starts)
    desk.plans.choose(desk.plans.add_goal(plan), service(desk, "D02"))
    assert measures(desk, plan)[0].begins == date(2026, 1, 12)


def test_promises_are_made_by_one_of_two_sides(desk: Desk, plan: str) -> None:
    duty = desk.plans.add_duty(plan, "client", "Kommer till kursen.")
    desk.plans.set_duty(duty, due=date(2025, 10, 1))
    desk.plans.add_duty(plan, "authority", "Anmäler till kursen.")
    assert [(one.party, one.due) for one in desk.plans.view(plan).duties] == [
        ("client", date(2025, 10, 1)),
        ("authority", None),
    ]
    with pytest.raises(BadInput):
        desk.plans.add_duty(plan, "neighbour", "Hjälper.")
    desk.plans.remove_duty(duty)
    assert len(desk.plans.view(plan).duties) == 1


def test_a_warning_is_answered_by_a_reason_that_can_be_taken_back(desk: Desk, plan: str) -> None:
    desk.plans.note(plan, "permit_ends", "Förlängning är sökt.")
    desk.plans.note(plan, "permit_ends", "Förlängning är sökt 1.9.")
    assert desk.plans.view(plan).notes == {"permit_ends": "Förlängning är sökt 1.9."}
    desk.plans.note(plan, "permit_ends", "")
    assert desk.plans.view(plan).notes == {}


def test_a_field_that_no_table_has_is_a_bug(desk: Desk, plan: str) -> None:
    goal = desk.plans.add_goal(plan)
    with pytest.raises(AttributeError, match="measure: hours"):
        desk.plans.add_measure(goal, "x", hours=3)
    with pytest.raises(KeyError):
        desk.plans.choose(goal, "?")
    with pytest.raises(KeyError):
        desk.plans.set("?", outcome="")


def test_an_agreed_plan_refuses_every_change(desk: Desk) -> None:
    _, plan = olena_with_plan(desk)
    duty = desk.plans.add_duty(plan, "client", "Kommer till kursen.")
    desk.documents.agree(plan)
    (goal,) = desk.plans.view(plan).goals
    measure = goal.measures[0].id
    before = desk.plans.view(plan)
    for act in (
        lambda: desk.plans.set(plan, outcome="not_signed"),
        lambda: desk.plans.propose(plan, valid_to=date(2026, 1, 1)),
        lambda: desk.plans.add_goal(plan, "x"),
        lambda: desk.plans.set_goal(goal.id, text="x"),
        lambda: desk.plans.remove_goal(goal.id),
        lambda: desk.plans.leave_need_open(plan, "work", "x"),
        lambda: desk.plans.take_up_need(plan, "work"),
        lambda: desk.plans.choose(goal.id, service(desk, "E10")),
        lambda: desk.plans.add_measure(goal.id, "x"),
        lambda: desk.plans.set_measure(measure, next_step="x"),
        lambda: desk.plans.remove_measure(measure),
        lambda: desk.plans.add_duty(plan, "client", "x"),
        lambda: desk.plans.set_duty(duty, text="x"),
        lambda: desk.plans.remove_duty(duty),
        lambda: desk.plans.note(plan, "permit_ends", "x"),
        lambda: desk.documents.agree(plan),
    ):
        with pytest.raises(Refused, match="has been agreed and is locked"):
            act()
    assert desk.plans.view(plan) == before
