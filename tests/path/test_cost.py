"""What looking at a client costs, counted: statements, and things worked out twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kotodesk.desk import Desk
from kotodesk.matching import Verdict, judge_all
from kotodesk.path import steps as room
from kotodesk.path.offers import needs_of, offers
from kotodesk.planning import case as case_room
from kotodesk.planning.checks import check_plan
from tests.helpers.desk import olena_with_plan, service
from tests.helpers.statements import statements


class Counted:
    """Stands before a function and counts how often it is asked."""

    def __init__(self, function: object) -> None:
        self.function = function
        self.asked = 0

    def __call__(self, *arguments: object) -> object:
        self.asked += 1
        return self.function(*arguments)  # type: ignore[operator]


def test_a_plan_is_checked_once_for_its_nine_steps(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = olena_with_plan(desk)
    counted = Counted(check_plan)
    monkeypatch.setattr(room, "check_plan", counted)
    desk.path.steps(client)
    assert counted.asked == 1


def test_services_are_judged_once_for_all_needs_and_checks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, _ = olena_with_plan(desk)
    counted = Counted(judge_all)
    monkeypatch.setattr(case_room, "judge_all", counted)
    case, _ = desk.path.standing(client)
    found = [offer for need in needs_of(case) for offer in offers(case, need.area, case.language)]
    assert len(found) > 20
    assert counted.asked == 1


def test_each_language_and_each_day_has_verdicts_of_its_own(desk: Desk) -> None:
    client, _ = olena_with_plan(desk)
    course = service(desk, "E02")
    desk.programme.set_service(course, far=True, remote=False, travel_fi="kyyti", travel_sv="skjuts")
    case = desk.path.case(client)
    later = replace(case, on=case.on.replace(year=case.on.year + 3))
    assert "skjuts" in str(case.verdicts("sv")[course])
    assert "kyyti" in str(case.verdicts("fi")[course])
    assert _fitting(later.verdicts("sv")) != _fitting(case.verdicts("sv"))


def _fitting(verdicts: Mapping[str, Verdict]) -> set[str]:
    return {id_ for id_, one in verdicts.items() if one.fits}


def test_each_table_of_a_case_is_read_once(desk: Desk) -> None:
    client, _ = olena_with_plan(desk)
    with statements() as sent:
        desk.path.steps(client)
    assert len(sent) == len(set(sent)) <= 25
