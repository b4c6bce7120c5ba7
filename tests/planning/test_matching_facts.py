"""What matching is told of a client, from the file and from what was said in the interview."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.forms.answers import DECLINED, Answer
from kotodesk.matching import ClientFacts
from kotodesk.planning.matching_facts import client_facts
from tests.forms.people import GULAB, OLENA, THUY, Raw
from tests.helpers.desk import (
    OLENAS_DAY,
    THUYS_DAY,
    add_gulab,
    add_olena,
    add_thuy,
    home,
    interview,
    move,
)


def facts(desk: Desk, client: str) -> ClientFacts:
    case = desk.path.case(client)
    return client_facts(case.file, case.assessment, case.on)


def said(desk: Desk, raw: Raw) -> ClientFacts:
    client = desk.people.add(home(desk), "A")
    interview(desk, client, raw)
    return facts(desk, client)


def test_an_empty_file_knows_nothing(desk: Desk) -> None:
    assert facts(desk, desk.people.add(home(desk), "A")) == ClientFacts(on=OLENAS_DAY)


def test_olena(desk: Desk) -> None:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    assert facts(desk, client) == ClientFacts(
        on=OLENAS_DAY,
        age=34,
        jobseeker=False,
        languages=frozenset({"ukr", "rus"}),
        integration_languages=frozenset({"swe"}),
        levels={
            "fin": {"listening": "A1.1", "speaking": "0", "reading": "A1.1"},
            "swe": {"listening": "A1.3", "speaking": "A1.2", "reading": "A1.2", "writing": "A1.1"},
        },
        weak_literacy=False,
        hours_free=6.0,
        free_from=date(2026, 1, 1),
        child_ages=(1, 7),
        small_children=True,
        bases=frozenset({"2(3)"}),
        quota_refugee=False,
        has_degree=True,
        can_travel=False,
    )


def test_gulab_and_thuy(desk: Desk) -> None:
    gulab = add_gulab(desk)
    interview(desk, gulab, GULAB)
    found = facts(desk, gulab)
    assert (found.weak_literacy, found.has_degree, found.can_travel) == (True, False, False)
    assert found.integration_languages == frozenset({"fin", "swe"})
    move(desk, THUYS_DAY)
    thuy = add_thuy(desk)
    interview(desk, thuy, THUY)
    found = facts(desk, thuy)
    assert (found.has_degree, found.small_children, found.child_ages) == (False, False, ())
    assert found.can_travel is None


@pytest.mark.parametrize(
    ("ways", "can"),
    [
        ("car, few_buses", True),
        ("bus", True),
        ("bus, few_buses", False),
        ("few_buses", False),
        ("on_foot, lift", False),
        ("licence_valid", None),
    ],
)
def test_how_far_a_client_can_go(desk: Desk, ways: str, can: bool | None) -> None:
    assert said(desk, {"life.transport": ways}).can_travel is can


@pytest.mark.parametrize(
    ("care", "small"), [("no_children", False), ("home", True), ("wanted", True), ("arranged", True)]
)
def test_small_children_are_known_from_the_interview_too(desk: Desk, care: str, small: bool) -> None:
    found = said(desk, {"family.children_care": care})
    assert (found.small_children, found.child_ages) == (small, None)


@pytest.mark.parametrize(
    ("rows", "has"),
    [
        ([], False),
        ([{"level": "higher", "finished": "yes"}], True),
        ([{"level": "vocational"}], True),
        ([{"level": "higher", "finished": "no"}], False),
        ([{"level": "upper_secondary", "finished": "yes"}], False),
    ],
)
def test_a_qualification_has_been_finished(desk: Desk, rows: list[dict[str, str]], has: bool) -> None:
    assert said(desk, {"education.rows": rows or "[]"}).has_degree is has


def test_an_answer_that_counts_no_more_is_not_used(desk: Desk) -> None:
    client = desk.people.add(home(desk), "A")
    assessment = interview(desk, client, {"family.children_care": "wanted", "family.care_from": "1.2026"})
    assert facts(desk, client).free_from == date(2026, 1, 1)
    desk.assessments.answer(assessment, "family.children_care", Answer("arranged"))
    assert facts(desk, client).free_from is None


def test_a_declined_answer_is_not_known(desk: Desk) -> None:
    client = desk.people.add(home(desk), "A")
    assessment = desk.assessments.begin(client)
    for key in ("life.hours_per_week", "life.transport", "literacy.own_language_reading", "language.swedish"):
        desk.assessments.answer(assessment, key, DECLINED)
    assert facts(desk, client) == ClientFacts(on=OLENAS_DAY)
