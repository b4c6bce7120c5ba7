"""One record per appointment that was held."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.errors import BadInput
from tests.helpers.desk import add_olena, home


def test_meetings_are_listed_oldest_first(desk: Desk) -> None:
    client = desk.people.add(home(desk), "A")
    desk.meetings.add(client, date(2025, 9, 3), "plan", minutes=50)
    desk.meetings.add(client, date(2025, 8, 26), "interview", interpreter_language="ukr")
    assert [(one.held_on.day, one.purpose) for one in desk.meetings.of(client)] == [
        (26, "interview"),
        (3, "plan"),
    ]


def test_a_meeting_can_be_corrected_and_removed_with_its_draft(desk: Desk) -> None:
    client = add_olena(desk)
    (meeting,) = desk.meetings.of(client)
    desk.keep_draft(f"meeting:{meeting.id}", "minutes", "6x")
    desk.meetings.set(meeting.id, minutes=60)
    assert desk.drafts_of(f"meeting:{meeting.id}") == {}
    assert desk.meetings.of(client)[0].minutes == 60
    desk.meetings.remove(meeting.id)
    assert desk.meetings.of(client) == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"held_on": date(2025, 9, 4)}, "4.9.2025 lies ahead."),
        ({"purpose": "coffee"}, "“coffee” is not in the list."),
        ({"minutes": 0}, "A meeting lasts from 1 minute to one day."),
        ({"minutes": 1441}, "A meeting lasts from 1 minute to one day."),
        ({"interpreter_language": "xx"}, "“xx” is not in the list."),
    ],
)
def test_what_cannot_have_been_is_refused(desk: Desk, fields: dict[str, Any], said: str) -> None:
    client = add_olena(desk)
    with pytest.raises(BadInput) as added:
        desk.meetings.add(client, **{"held_on": date(2025, 9, 3), "purpose": "plan", **fields})
    with pytest.raises(BadInput) as changed:
        desk.meetings.set(desk.meetings.of(client)[0].id, **fields)
    assert str(added.value).startswith(said)
    assert str(changed.value).startswith(said)
    assert len(desk.meetings.of(client)) == 1


def test_a_meeting_with_nobody_is_a_bug(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.meetings.add("?", date(2025, 9, 3), "plan")
    with pytest.raises(AttributeError, match="meeting: mins"):
        desk.meetings.add(add_olena(desk), date(2025, 9, 3), "plan", mins=5)
