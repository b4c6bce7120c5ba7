"""The line about the plan at the head of a client's file, through a life."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kotodesk.desk import Desk
from kotodesk.path.plan_line import plan_line, waiting_since
from kotodesk.planning.case import Case
from kotodesk.texts import texts
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, home, interview, move, new_desk, olena_with_plan

SWEDISH = texts("sv")


def case_of(desk: Desk, client: str) -> Case:
    return desk.path.standing(client)[0]


def line(desk: Desk, client: str) -> str:
    return plan_line(case_of(desk, client)).worded(SWEDISH)


def test_without_delay_and_the_days_waited_come_before_the_outer_limit(desk: Desk) -> None:
    client = add_olena(desk)
    found = plan_line(case_of(desk, client))
    assert [one.message for one in found.clauses] == [
        "assessment without delay ({section})",
        "waited {length}",
    ]
    assert found.outer_limit is not None
    assert found.outer_limit.values["day"] == case_of(desk, client).law["first_plan_latest"].value
    now, far = found.worded(SWEDISH).split(";")
    assert "16 dagar" in now
    assert "20" not in now.split("§")[-1]
    assert "20" in far


def test_the_wait_for_the_assessment_starts_at_the_contact(desk: Desk) -> None:
    client = add_olena(desk)
    assert waiting_since(case_of(desk, client)) == ("assessment_start", date(2025, 8, 18))


def test_once_something_is_answered_the_wait_is_for_the_plan(desk: Desk) -> None:
    client = add_olena(desk)
    desk.assessments.begin(client)
    assert waiting_since(case_of(desk, client))[0] == "assessment_start"
    interview(desk, client, {"life.hours_per_week": "6"})
    assert waiting_since(case_of(desk, client)) == ("plan_draft", date(2025, 8, 26))


def test_a_contact_that_is_not_known_counts_no_days(desk: Desk) -> None:
    client = desk.people.add(home(desk), "Uusi Asiakas")
    assert [one.message for one in plan_line(case_of(desk, client)).clauses] == [
        "assessment without delay ({section})"
    ]


def test_a_contact_in_the_future_counts_no_days(desk: Desk) -> None:
    client = add_olena(desk)
    move(desk, date(2025, 8, 1))
    assert "waited {length}" not in {one.message for one in plan_line(case_of(desk, client)).clauses}


def test_a_plan_that_is_not_needed_is_all_there_is_to_say(desk: Desk) -> None:
    client = add_olena(desk)
    assessment = interview(desk, client, OLENA)
    desk.assessments.set(assessment, plan_needed="no")
    found = plan_line(case_of(desk, client))
    assert ([one.message for one in found.clauses], found.outer_limit) == (["not needed"], None)


def test_an_agreed_plan_says_its_days_then_its_end_then_the_next_draft(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    desk.documents.agree(plan)
    agreed = line(desk, client)
    assert "3.9.2025" in agreed
    assert "3.9.2026" in agreed
    assert ";" not in agreed
    move(desk, date(2026, 8, 3))
    desk.follow_up.end(plan, "goal_reached")
    assert "3.8.2026" in line(desk, client)
    desk.plans.begin(client)
    (clause,) = plan_line(case_of(desk, client)).clauses
    assert (clause.message, clause.values["n"]) == ("plan number {n}, draft", 2)


def test_on_aland_no_section_and_no_limit_is_cited(tmp_path: Path) -> None:
    with new_desk(tmp_path, region="aland") as desk:
        found = plan_line(case_of(desk, add_olena(desk)))
        assert [one.message for one in found.clauses] == ["waited {length}"]
        assert found.outer_limit is None
