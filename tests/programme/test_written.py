from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.programme.written import clock_time, shown_time, start_days, start_line, weekly_times


def test_start_days_are_read_as_written_and_shown_earliest_first() -> None:
    assert start_days("7.4.2026, 12.1.2026; 7.4.2026,") == ["2026-01-12", "2026-04-07"]
    assert start_days(" ") == []
    assert start_line([date(2026, 4, 7), date(2026, 1, 12)]) == "12.1.2026, 7.4.2026"


@pytest.mark.parametrize("wrong", ["31.2.2026", "12.1.", "spring", "12.1.2026 7.4.2026"])
def test_what_is_no_day_is_said_in_words(wrong: str) -> None:
    with pytest.raises(BadInput, match="is not a day"):
        start_days(f"12.1.2026, {wrong}")


@pytest.mark.parametrize(("written", "time"), [("9", "09:00"), ("9.30", "09:30"), (" 17:45 ", "17:45")])
def test_times_are_read_as_people_write_them(written: str, time: str) -> None:
    assert clock_time(written) == time


@pytest.mark.parametrize("wrong", ["", "24", "9.60", "nine", "9-11"])
def test_what_is_no_time_is_said_in_words(wrong: str) -> None:
    with pytest.raises(BadInput, match="is not a time"):
        clock_time(wrong)


def test_weekly_times_stand_in_the_order_of_the_week() -> None:
    rows = [{"day": "thu", "from": "9", "to": "11"}, {"day": "tue", "from": "9.30", "to": "11"}]
    assert weekly_times(rows) == [
        {"day": "tue", "from": "09:30", "to": "11:00"},
        {"day": "thu", "from": "09:00", "to": "11:00"},
    ]
    assert shown_time("09:30") == "9.30"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"from": "9", "to": "11"}, "has no day"),
        ({"day": "tue", "from": "11", "to": "9"}, "ends before it begins"),
        ({"day": "tue", "from": "11"}, "is not a time"),
    ],
)
def test_a_half_written_weekly_time_is_refused(row: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        weekly_times([row])
