"""The first steps of the path: who the client is, the meetings, the interview, further measures."""

from __future__ import annotations

from datetime import date

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.forms import Answer
from kotodesk.planning.proposals import OFFICIAL_WISH
from kotodesk.walk.case import CaseFile
from kotodesk.walk.pen import Pen


def enter(desk: Desk, clock: FixedClock, case: CaseFile, pen: Pen) -> tuple[str, str]:
    """Write a case into a vault up to the summary and return the ids of client and assessment.

    The interview is held on its own day; at the end the clock stands on the day of the walk.
    """
    (municipality,) = desk.people.municipalities()
    _stand_on(clock, _interviewed_on(case))
    client_id = desk.people.add(municipality.id, case.client.name_latin)
    assessment_id = desk.assessments.begin(client_id)
    _answer(desk, assessment_id, case, pen)
    _stand_on(clock, case.on)
    _describe(desk, client_id, case)
    for further in case.further:
        desk.assessments.add_further(assessment_id, **further)
    return client_id, assessment_id


def _interviewed_on(case: CaseFile) -> date:
    days: list[date] = [one["held_on"] for one in case.meetings if one["purpose"] == "interview"]
    return max(days, default=case.on)


def _stand_on(clock: FixedClock, day: date) -> None:
    clock.moment = FixedClock.on(day).moment


def _answer(desk: Desk, assessment_id: str, case: CaseFile, pen: Pen) -> None:
    lacking = {*case.interview.missing.get(pen.language, ())}
    answers: dict[str, Answer] = {}
    for key, by_language in case.interview.answers.items():
        if key == OFFICIAL_WISH and pen.is_foreign and by_language.get("fi") == by_language.get("sv"):
            lacking.add(key)
        elif pen.language in by_language:
            answers[key] = by_language[pen.language]
    desk.assessments.answer_all(assessment_id, answers)
    pen.lacks(*(f"interview.{key}" for key in sorted(lacking)))


def _describe(desk: Desk, client_id: str, case: CaseFile) -> None:
    desk.people.set(client_id, **case.client.fields)
    for period in case.client.periods:
        desk.people.add_period(client_id, **period)
    for member in case.client.household:
        desk.people.add_member(client_id, **member)
    for meeting in case.meetings:
        desk.meetings.add(client_id, **meeting)
