from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.programme.written import hours_shown, start_days, start_line, weekly_times


def test_start_days_are_read_as_written_and_shown_earliest_first() -> None:
    assert start_days("7.4.2026, 12.1.2026; 7.4.2026,") == ["2026-01-12", "2026-04-07"]
    assert start_days(" ") == []
    assert start_line([date(2026, 4, 7), date(2026, 1, 12)]) == "12.1.2026, 7.4.2026"


@pytest.mark.parametrize("wrong", ["31.2.2026", "12.1.", "spring", "12.1.2026 7.4.2026"])
def test_what_is_no_day_is_said_in_words(wrong: str) -> None:
    with pytest.raises(BadInput, match="is not a day"):
        start_days(f"12.1.2026, {wrong}")


@pytest.mark.parametrize(
    ("written", "shown"), [("9-11", "9.00–11.00"), (" 9.30 – 11 ", "9.30–11.00"), ("17:45–20", "17.45–20.00")]
)
def test_hours_are_read_as_people_write_them(written: str, shown: str) -> None:
    (time,) = weekly_times([{"day": "tue", "hours": written}])
    assert hours_shown(time) == shown


@pytest.mark.parametrize("wrong", ["9", "24-25", "9.60-11", "nine to eleven", "9-11-13"])
def test_what_is_no_time_is_said_in_words(wrong: str) -> None:
    with pytest.raises(BadInput, match="is not a time"):
        weekly_times([{"day": "tue", "hours": wrong}])


def test_weekly_times_stand_in_the_order_of_the_week() -> None:
    rows = [
        {"day": "thu", "hours": "9–11"},
        {"day": "tue", "hours": "13-14"},
        {"day": "tue", "hours": "9-10"},
    ]
    assert weekly_times(rows) == [
        {"day": "tue", "from": "09:00", "to": "10:00"},
        {"day": "tue", "from": "13:00", "to": "14:00"},
        {"day": "thu", "from": "09:00", "to": "11:00"},
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"hours": "9-11"}, "needs both"),
        ({"day": "tue"}, "needs both"),
        ({"day": "tue", "hours": "11-9"}, "ends before it begins"),
    ],
)
def test_a_half_written_weekly_time_is_refused(row: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        weekly_times([row])
