from __future__ import annotations

from datetime import date

from kotodesk.public_holidays import finnish


def test_holidays_of_several_years_include_the_eves() -> None:
    days = finnish(range(2026, 2028))
    assert {date(2026, 12, 24), date(2026, 6, 19), date(2026, 5, 1), date(2027, 12, 6)} <= days
    assert date(2026, 12, 31) not in days
    assert {day.year for day in days} == {2026, 2027}


def test_no_years_have_no_holidays() -> None:
    assert finnish(()) == frozenset()
