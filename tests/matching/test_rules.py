"""Each rule by itself: what it says for, against, and what it asks first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kotodesk.matching import ClientFacts, ServiceFacts, Verdict, judge, judge_all

ON = date(2025, 9, 3)
JANUARY = date(2026, 1, 1)
ANYBODY = ClientFacts(on=ON)
COURSE = ServiceFacts("s", frozenset({"language"}), "5")


def verdict(service: dict[str, Any], client: dict[str, Any]) -> Verdict:
    return judge(replace(COURSE, **service), replace(ANYBODY, **client))


def codes(found: Verdict) -> list[str]:
    return [reason.code for reason in found.because]


def asked(found: Verdict) -> list[str]:
    return [reason.code for reason in found.to_ask]


def swedish(*levels: str) -> dict[str, Any]:
    skills = ("listening", "speaking", "reading", "writing")
    return {"levels": {"swe": dict(zip(skills, levels, strict=False))}}


SWEDISH = {"teaches": frozenset({"swe"})}
DAILY = SWEDISH | {"hours_per_week": 35.0}


@pytest.mark.parametrize(
    ("service", "client", "fits", "said"),
    [
        ({}, {}, True, "open_to_all"),
        ({"valid_to": ON}, {}, True, "open_to_all"),
        ({"valid_to": date(2025, 9, 2)}, {}, False, "ended"),
        ({"valid_from": date(2025, 9, 4)}, {}, False, "not_begun"),
        ({"valid_from": ON}, {}, True, "open_to_all"),
        ({"serves": "jobseekers"}, {"jobseeker": True}, True, "for_jobseekers"),
        ({"serves": "jobseekers"}, {"jobseeker": False}, False, "only_jobseekers"),
        ({"serves": "others"}, {"jobseeker": True}, False, "only_others"),
        ({"serves": "others"}, {"jobseeker": False}, True, "for_others"),
        ({"age_from": 18}, {"age": 18}, True, "open_to_all"),
        ({"age_from": 18}, {"age": 17}, False, "too_young"),
        ({"age_to": 28}, {"age": 28}, True, "open_to_all"),
        ({"age_to": 28}, {"age": 29}, False, "too_old"),
        ({"age_from": 16, "age_to": 28}, {"age": 40, "child_ages": (16,)}, True, "for_the_children"),
        ({"age_from": 1, "age_to": 6}, {"age": 34, "child_ages": (1, 7)}, True, "for_the_children"),
        ({"age_from": 5, "age_to": 6}, {"age": 34, "child_ages": (1, 7)}, False, "no_child_of_age"),
        ({"age_to": 17}, {"age": 34, "child_ages": ()}, False, "no_child_of_age"),
        ({"age_from": 6, "age_to": 17}, {"age": 16}, True, "open_to_all"),
        ({"for_parents": True}, {"small_children": True}, True, "small_children"),
        ({"for_parents": True}, {"small_children": False, "child_ages": (10,)}, False, "no_small_children"),
        ({"bases": frozenset({"2(3)"})}, {"bases": frozenset({"2(3)", "2(6)"})}, True, "residence_basis"),
        ({"bases": frozenset({"2(6)"})}, {"bases": frozenset({"other"})}, False, "other_residence_basis"),
        (SWEDISH, {"integration_languages": frozenset({"fin"})}, False, "other_language"),
        (SWEDISH, {"integration_languages": frozenset({"fin", "swe"})}, True, "open_to_all"),
        ({"literacy": "weak"}, {"weak_literacy": True}, True, "weak_literacy"),
        ({"literacy": "weak"}, {"weak_literacy": False}, False, "can_read_and_write"),
        ({"needs_literacy": True}, {"weak_literacy": True}, False, "needs_reading_and_writing"),
        ({"needs_literacy": True}, {"weak_literacy": False}, True, "open_to_all"),
        ({"starts": (ON,)}, {}, True, "starts_on"),
        ({"starts": (date(2025, 9, 2),)}, {}, False, "no_start_ahead"),
        ({"child_care": True}, {"small_children": True}, True, "child_care"),
        ({"remote": True}, {"can_travel": False}, True, "remote"),
        ({"far": True}, {"can_travel": False}, False, "too_far"),
        ({"far": True, "travel": "taxi"}, {"can_travel": False}, True, "travel_arranged"),
        ({"far": True}, {"can_travel": True}, True, "open_to_all"),
        ({"far": True, "remote": True}, {"can_travel": False}, True, "remote"),
        ({"degree": True}, {"has_degree": True}, True, "has_degree"),
        ({"degree": True}, {"has_degree": False}, False, "no_degree"),
    ],
)
def test_one_thing_at_a_time(service: dict[str, Any], client: dict[str, Any], fits: bool, said: str) -> None:
    integration = {"integration_languages": frozenset({"swe"})} if client == {} else {}
    found = verdict(service, integration | client)
    assert (found.fits, codes(found)) == (fits, [said])


@pytest.mark.parametrize(
    ("service", "question"),
    [
        ({"serves": "jobseekers"}, "ask_jobseeker"),
        ({"age_from": 18}, "ask_age"),
        ({"age_from": 1, "age_to": 6}, "ask_children"),
        ({"for_parents": True}, "ask_children"),
        ({"bases": frozenset({"2(3)"})}, "ask_residence_basis"),
        (SWEDISH, "ask_integration_language"),
        ({"level_from": "A2.1"}, "ask_level"),
        ({"level_from": "0", "level_to": "B1.1"}, "ask_level"),
        ({"literacy": "weak"}, "ask_literacy"),
        ({"needs_literacy": True}, "ask_literacy"),
        ({"degree": True}, "ask_degree"),
        ({"languages": frozenset({"ara"})}, "ask_languages"),
    ],
)
def test_what_is_not_known_is_asked_and_never_taken_for_no(service: dict[str, Any], question: str) -> None:
    found = verdict(service, {})
    assert found.fits
    assert codes(found) == ["nothing_against"]
    assert asked(found) == [question]


def test_one_proven_reason_against_needs_no_more_questions() -> None:
    found = verdict({"serves": "jobseekers", "degree": True}, {"jobseeker": False})
    assert codes(found) == ["only_jobseekers"]
    assert found.to_ask == ()


@pytest.mark.parametrize(
    ("start", "goal", "levels", "said"),
    [
        ("A1.1", "A2.1", ("A1.3", "A1.2", "A1.2", "A1.1"), "level_fits"),
        ("A1.3", "A2.1", ("A1.3", "0"), "level_fits"),  # the strongest skill reaches the start
        ("A2.1", "B1.1", ("A1.3", "A1.2"), "level_too_high"),
        ("0", "A1.2", ("A1.2", "A2.1"), "level_reached"),  # the weakest skill has reached the end
        ("0", "A1.2", ("A1.1", "A2.1"), "level_fits"),
        ("A2.1", None, ("A2.1", "A1.1"), "level_suffices"),
        ("A2.1", None, ("A1.3", "A1.1"), "level_too_high"),
    ],
)
def test_levels_go_by_the_strongest_and_the_weakest_skill(
    start: str, goal: str | None, levels: tuple[str, ...], said: str
) -> None:
    found = verdict({"level_from": start, "level_to": goal}, swedish(*levels))
    assert codes(found) == [said]


def test_a_course_asks_for_the_level_in_its_own_language() -> None:
    both = {"fin": {"speaking": "B2.1"}, "swe": {"speaking": "A1.1"}}
    chosen = {"levels": both, "integration_languages": frozenset({"swe"})}
    assert not verdict(SWEDISH | {"level_from": "A2.1"}, chosen).fits
    either = {"teaches": frozenset({"fin", "swe"}), "level_from": "A2.1"}
    assert not verdict(either, chosen).fits
    assert verdict(either, {"levels": both}).fits  # the better language, while none is chosen


@pytest.mark.parametrize(
    ("service", "client", "said"),
    [
        ({"languages": frozenset({"ukr", "ara"})}, {"languages": frozenset({"ukr"})}, "own_language"),
        (
            {"languages": frozenset({"prs"}), "interpreted": True},
            {"languages": frozenset({"prs"})},
            "interpreted",
        ),
        ({"languages": frozenset({"ara"})}, {"languages": frozenset({"ukr"})}, "not_own_language"),
        ({"languages": frozenset({"swe", "ara"})}, {"languages": frozenset({"ukr"})}, "open_to_all"),
        (
            {"languages": frozenset({"swe", "ara"}), "content": "3"},
            {"languages": frozenset({"ukr"})},
            "not_own_language",
        ),
        ({"languages": frozenset({"swe", "eng"})}, {"languages": frozenset({"ukr"})}, "open_to_all"),
        (
            {"languages": frozenset({"ara"}), "drop_in": True},
            {"languages": frozenset({"ukr"})},
            "open_to_all",
        ),
    ],
)
def test_a_group_in_other_languages_is_for_those_who_know_one_of_them(
    service: dict[str, Any], client: dict[str, Any], said: str
) -> None:
    assert codes(verdict(service, client)) == [said]


STUDENT = {"hours_free": 6.0, "integration_languages": frozenset({"swe"})}


def test_more_hours_than_the_client_has_speak_against() -> None:
    assert codes(verdict(DAILY, STUDENT)) == ["too_many_hours"]
    assert verdict(SWEDISH | {"hours_per_week": 6.0}, STUDENT).fits


def test_a_start_after_the_day_that_frees_the_week_is_named() -> None:
    starts = {"starts": (date(2025, 9, 1), date(2026, 1, 12))}
    found = verdict(DAILY | starts, STUDENT | {"free_from": JANUARY})
    assert [(one.code, dict(one.values)["day"]) for one in found.because] == [
        ("start_when_free", date(2026, 1, 12))
    ]


def test_a_start_before_that_day_does_not_help() -> None:
    found = verdict(DAILY | {"starts": (date(2025, 12, 31),)}, STUDENT | {"free_from": JANUARY})
    assert codes(found) == ["too_many_hours"]


def test_all_services_are_judged_by_their_ids() -> None:
    other = replace(COURSE, id="t", serves="jobseekers")
    found = judge_all((COURSE, other), replace(ANYBODY, jobseeker=False))
    assert {id: one.fits for id, one in found.items()} == {"s": True, "t": False}
