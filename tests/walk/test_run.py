from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kotodesk.clock import FixedClock
from kotodesk.errors import BadInput
from kotodesk.walk.run import walk, walk_at
from kotodesk.walk.throwaway import throwaway_desk
from tests.walk.conftest import PEOPLE, Walked, case_from, case_of, path_of, services

STATES = {
    "person-ahmad": "for_signing",
    "person-gulab": "agreed",
    "person-napha": "draft",
    "person-olena": "agreed",
    "person-selam": "agreed",
    "person-thuy": "agreed",
}
CONTRACT = ("format", "on", "packs", "client", "steps", "needs", "services", "plan", "deadlines", "problems")

NOTHING_DECIDED = """
format = 1
on = 2025-09-03
[client]
name = "Test Person"
"""


def open_problems(path: dict[str, Any]) -> list[str]:
    return [
        f"{one['code']} {one['where']}"
        for one in path["problems"]
        if one["level"] in ("error", "warning") and not one.get("reason")
    ]


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("person", [person for person in PEOPLE if person in STATES])
def test_people_get_their_papers(walked: Walked, person: str, language: str) -> None:
    outcome = walked(person, language)
    path = path_of(outcome)
    assert set(outcome.files) == {"plan.pdf", "path.json"}
    assert outcome.files["plan.pdf"].startswith(b"%PDF")
    assert [key for key in CONTRACT if key not in path] == []
    assert (path["language"], path["plan"]["state"]) == (language, STATES[person])
    assert outcome.check_failed is (STATES[person] == "draft")
    if STATES[person] != "draft":
        assert open_problems(path) == []


def test_who_needs_no_plan_gets_none(walked: Walked) -> None:
    outcome = walked("person-galina")
    path = path_of(outcome)
    assert set(outcome.files) == {"path.json"}
    assert path["plan"] is None
    assert path["client"]["entitled_to_assessment"]["value"] is False
    states = {one["id"]: one["state"] for one in path["steps"]}
    assert (states["summary"], states["goals"]) == ("done", "not_needed")


def test_the_same_input_gives_the_same_bytes(walked: Walked) -> None:
    again = walk(case_of("person-olena"), services(), "sv")
    assert dict(again.files) == dict(walked("person-olena", "sv").files)


def test_a_desk_that_has_seen_others_gives_the_same_path(walked: Walked) -> None:
    case, files = case_of("person-ahmad"), services()
    clock = FixedClock.on(case.on)
    assert case.officer is not None
    with throwaway_desk(files.home, case.officer, files.programme, clock) as desk:
        walk_at(desk, clock, case_of("person-napha"), pages=False)
        found = walk_at(desk, clock, case, pages=False)
    assert found.files["path.json"] == walked("person-ahmad", "sv").files["path.json"]


def test_nothing_decided_is_all_proposed(walked: Walked) -> None:
    path = path_of(walked("person-napha"))
    plan = path["plan"]
    assert {one["decided_by"] for one in (*plan["goals"], *plan["measures"])} == {"proposal"}
    assert {one["decided_by"] for one in path["needs"]} == {"proposal"}
    assert {one["decided_by"] for one in path["services"] if one["chosen"]} == {"proposal"}
    assert plan["proposed"] == ["long_term_goal", "next_review", "to"]
    assert sum(one["hours_per_week"] or 0 for one in plan["measures"]) <= 5


@pytest.mark.parametrize("person", sorted(STATES))
def test_every_need_gets_a_goal_or_a_reason(walked: Walked, person: str) -> None:
    for need in path_of(walked(person, "sv"))["needs"]:
        assert need["need"] == 0 or need["goals"] or (need["left_open"] and need["reason"])


def test_a_name_alone_is_enough_for_a_draft() -> None:
    path = path_of(walk(case_from(NOTHING_DECIDED), None))
    assert path["plan"]["state"] == "draft"
    assert path["client"]["responsible"]["missing"] == ["jobseeker_periods"]
    assert "not_public_official agreement" in open_problems(path)


def test_a_day_that_nobody_can_know_says_what_is_missing() -> None:
    path = path_of(walk(case_from(NOTHING_DECIDED), None))
    days = {one["rule"]: one for one in path["deadlines"]}
    assert days["first_plan_latest"]["date"] is None
    assert days["first_plan_latest"]["missing"] == ["first_permit_date"]


def test_words_in_another_language_are_missing_and_named() -> None:
    case = case_from(
        NOTHING_DECIDED.replace("[client]", '[client]\nlanguage = "sv"')
        + """
[interview]
plan.needed = "yes"
wishes.long_term = "Working"
wishes.long_term_official = "Jag vill arbeta."
[decisions]
long_term_goal = "arbete"
starting_point = { sv = "Du är nykommen." }
"""
    )
    swedish, finnish = path_of(walk(case, None)), path_of(walk(case, None, "fi"))
    missing = [one["where"] for one in finnish["problems"] if one["code"] == "text_missing"]
    assert missing == [
        "interview.wishes.long_term_official",
        "decisions.long_term_goal",
        "decisions.starting_point",
    ]
    assert finnish["plan"]["long_term_goal"] == finnish["plan"]["starting_point"] == ""
    assert swedish["plan"]["long_term_goal"] == "arbete"


def test_a_plan_with_errors_is_not_agreed_though_the_case_says_so() -> None:
    case = case_of("person-olena")
    case = replace(case, officer=None)
    path = path_of(walk(case, services()))
    assert path["plan"]["state"] == "draft"
    refusal = next(one for one in path["problems"] if one["code"] == "not_agreed")
    assert refusal["section"]["ref"] == "KuntaL 87(2)"


def test_a_safety_ban_hides_the_municipality(walked: Walked) -> None:
    for language in ("fi", "sv"):
        said = walked("person-selam", language).files["path.json"].decode()
        assert "Sandnäs" not in said
        assert "Hiekkaniem" not in said


def test_no_id_of_the_vault_leaves_it(walked: Walked) -> None:
    path = path_of(walked("person-thuy"))
    assert [one["id"] for one in path["plan"]["measures"]] == ["1.1", "2.1", "2.2", "3.1", "3.2"]
    assert [one["id"] for one in path["needs"]] == [one["area"] for one in path["needs"]]


def test_a_service_that_is_not_there_is_named_with_its_key() -> None:
    case = case_from(
        NOTHING_DECIDED
        + '[decisions]\ngoals = [{ text = "x", areas = ["language"], services = [{ code = "E02-DAGG" }] }]\n'
    )
    with pytest.raises(BadInput) as caught:
        walk(case, services())
    assert str(caught.value) == (
        "case.toml: decisions.goals 1.services 1.code: there is no service “E02-DAGG” in the programme; "
        "the nearest is E02-DAG."
    )


def test_reasons_answer_warnings_by_names_that_stay() -> None:
    notes = """
[decisions]
plan_needed = "yes"
goals = [{ text = "arbete", areas = ["work"], measures = [{ text = "Du ringer Åke" }] }]
notes = [{ problem = "no_next_step:1.1", reason = "redan gjort" }, { problem = "permit_ends", reason = "?" }]
"""
    path = path_of(walk(case_from(NOTHING_DECIDED + notes), services(), "sv"))
    codes = {one["code"]: one for one in path["problems"]}
    assert (
        codes["note_for_nothing"]["text"] == "Det finns ett skäl för ”permit_ends”, men ingen sådan varning."
    )
    assert codes["no_next_step"]["where"] == "services/1.1"
    assert codes["no_next_step"]["reason"] == "redan gjort"
