"""What a colleague would add: each hint where it is true, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.planning.checks import check_plan
from kotodesk.planning.problems import Problem
from kotodesk.texts import texts
from tests.forms.people import GULAB, OLENA, THUY, Raw
from tests.helpers.desk import THUYS_DAY, add_gulab, add_olena, add_thuy, interview, move, service


def hints(desk: Desk, client: str, said: Raw) -> dict[str, Problem]:
    interview(desk, client, said)
    desk.plans.begin(client)
    case = desk.path.case(client)
    assert case.plan is not None
    return {one.code: one for one in check_plan(case, case.plan) if one.level == "quiet"}


def test_a_strong_beginner_needs_no_hint(desk: Desk) -> None:
    assert hints(desk, add_olena(desk), OLENA) == {}


def test_a_quota_refugee_without_schooling(desk: Desk) -> None:
    found = hints(desk, add_gulab(desk), GULAB)
    sections = {code: one.section.ref if one.section else "" for code, one in found.items()}
    assert sections == {
        "county_takes_part": "KotoL 86(2)",
        "arrangements": "",
        "not_on_paper": "",
        "may_be_extended": "KotoL 23(3)",
        "obstacle_pauses": "KotoL 23(4)",
        "responsibility_moves": "KotoL 3(1)",
    }
    assert not any(one.open for one in found.values())


def test_hints_speak_as_a_colleague(desk: Desk) -> None:
    found = hints(desk, add_gulab(desk), GULAB)
    assert found["responsibility_moves"].worded(texts("sv")) == (
        "Jobbsökning till 31.10.2025: därefter är kommunen ansvarig. "
        "Gör överlämningen tillsammans med kunden."
    )
    assert "enintään 2 vuotta" in found["may_be_extended"].worded(texts("fi"))


def test_a_job_search_that_goes_on_moves_nothing(desk: Desk) -> None:
    client = add_gulab(desk)
    desk.people.add_period(client, date(2025, 11, 3))
    assert "responsibility_moves" not in hints(desk, client, GULAB)


def test_close_to_the_limit_it_says_what_comes_after(desk: Desk) -> None:
    move(desk, THUYS_DAY)
    client = add_thuy(desk)
    interview(desk, client, THUY)
    plan = desk.plans.begin(client)
    desk.plans.set(plan, valid_to=date(2027, 1, 19))
    case = desk.path.case(client)
    codes = {one.code: one for one in check_plan(case, case.plans[-1])}
    assert codes["employment_plan_after"].values["day"] == date(2026, 3, 31)


@pytest.mark.parametrize(("code", "expected"), [("G09", True), ("E10", False)])
def test_a_service_of_the_county_brings_the_county_in(desk: Desk, code: str, expected: bool) -> None:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    plan = desk.plans.begin(client)
    desk.plans.choose(desk.plans.add_goal(plan, "x"), service(desk, code), despite="x")
    case = desk.path.case(client)
    codes = {one.code for one in check_plan(case, case.plans[-1])}
    assert ("county_takes_part" in codes) is expected
