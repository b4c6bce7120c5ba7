"""What happens to a plan after it has been agreed."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from tests.helpers.desk import move, olena_with_plan


@pytest.fixture
def draft(desk: Desk) -> str:
    return olena_with_plan(desk)[1]


@pytest.fixture
def agreed(desk: Desk, draft: str) -> str:
    desk.documents.agree(draft)
    return draft


def test_a_plan_that_is_not_agreed_is_not_followed_up(desk: Desk, draft: str) -> None:
    measure = desk.plans.view(draft).measures[0].id
    for act in (
        lambda: desk.follow_up.measure(measure, "begun"),
        lambda: desk.follow_up.review(draft, "x"),
        lambda: desk.follow_up.end(draft, "goal_reached"),
    ):
        with pytest.raises(Refused, match="has not been agreed yet"):
            act()


def test_the_newest_state_of_a_measure_counts(desk: Desk, agreed: str) -> None:
    measure = desk.plans.view(agreed).measures[0].id
    assert desk.plans.view(agreed).measures[0].state == "planned"
    move(desk, date(2025, 9, 10), hour=9)
    desk.follow_up.measure(measure, "begun")
    move(desk, date(2025, 9, 10), hour=15)
    desk.follow_up.measure(measure, "interrupted", "Bussen går inte.")
    found = desk.plans.view(agreed).measures[0]
    assert (found.state, found.state_on, found.state_note) == (
        "interrupted",
        date(2025, 9, 10),
        "Bussen går inte.",
    )
    with pytest.raises(BadInput, match="“lost” is not in the list"):
        desk.follow_up.measure(measure, "lost")


def test_the_review_that_was_written_last_sets_the_next_day(desk: Desk, agreed: str) -> None:
    assert desk.plans.view(agreed).review_due == date(2025, 12, 2)
    days = [date(2026, 2, 2), date(2026, 4, 2), None]
    for hour, day in enumerate(days, 9):
        move(desk, date(2025, 12, 1), hour=hour)
        desk.follow_up.review(agreed, "Kursen pågår.", "Nöjd.", next_review=day)
    assert [one.next_review for one in desk.plans.view(agreed).reviews] == days
    assert desk.plans.view(agreed).review_due == date(2026, 4, 2)


def test_the_next_review_lies_ahead(desk: Desk, agreed: str) -> None:
    with pytest.raises(BadInput, match="not after today"):
        desk.follow_up.review(agreed, "x", next_review=date(2025, 9, 3))


def test_a_plan_ends_once_and_not_in_the_future(desk: Desk, agreed: str) -> None:
    with pytest.raises(BadInput, match=r"4\.9\.2025 lies ahead"):
        desk.follow_up.end(agreed, "goal_reached", date(2025, 9, 4))
    with pytest.raises(BadInput, match="“bored” is not in the list"):
        desk.follow_up.end(agreed, "bored")
    desk.follow_up.end(agreed, "goal_reached")
    ending = desk.plans.view(agreed).ending
    assert ending is not None
    assert (ending.on, ending.reason) == (date(2025, 9, 3), "goal_reached")
    for act in (
        lambda: desk.follow_up.end(agreed, "moved"),
        lambda: desk.follow_up.review(agreed, "x"),
    ):
        with pytest.raises(Refused, match="This plan has ended"):
            act()
