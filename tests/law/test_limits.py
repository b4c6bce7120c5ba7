from __future__ import annotations

from datetime import date

import pytest

from kotodesk.law.limits import Length, after, age, last_day_to_act
from kotodesk.public_holidays import finnish

DAY = date.fromisoformat

# 150/1930, 3 §: the corresponding day, or the last day of a month that has none.
ENDS = [
    ("2025-03-15", Length(1, "years"), "2026-03-15"),
    ("2026-01-31", Length(1, "months"), "2026-02-28"),
    ("2028-01-31", Length(1, "months"), "2028-02-29"),
    ("2028-02-29", Length(1, "years"), "2029-02-28"),
    ("2028-02-29", Length(4, "years"), "2032-02-29"),
    ("2025-08-31", Length(6, "months"), "2026-02-28"),
    ("2025-08-30", Length(6, "months"), "2026-02-28"),
    ("2025-08-29", Length(6, "months"), "2026-02-28"),
    ("2025-08-28", Length(6, "months"), "2026-02-28"),
    ("2025-12-31", Length(2, "months"), "2026-02-28"),
    ("2025-11-30", Length(1, "months"), "2025-12-30"),
    ("2025-12-01", Length(1, "months"), "2026-01-01"),
    ("2025-12-29", Length(2, "weeks"), "2026-01-12"),
    ("2025-12-31", Length(1, "days"), "2026-01-01"),
    ("2025-12-31", Length(0, "years"), "2025-12-31"),
]

# 150/1930, 5 §: holy days, Independence Day, May Day, Christmas Eve, Midsummer Eve, Saturdays.
LAST_DAYS = [
    ("2026-02-27", "2026-02-27"),  # Friday
    ("2026-02-28", "2026-03-02"),  # Saturday
    ("2026-03-01", "2026-03-02"),  # Sunday
    ("2026-04-03", "2026-04-07"),  # Good Friday to the Tuesday after Easter Monday
    ("2026-05-01", "2026-05-04"),  # May Day, Friday
    ("2026-05-14", "2026-05-15"),  # Ascension Day, Thursday
    ("2026-06-19", "2026-06-22"),  # Midsummer Eve, Friday
    ("2027-12-06", "2027-12-07"),  # Independence Day, Monday
    ("2026-12-24", "2026-12-28"),  # Christmas Eve, Thursday
    ("2026-12-31", "2026-12-31"),  # New Year's Eve is an ordinary day
    ("2027-01-01", "2027-01-04"),  # New Year's Day, Friday
    ("2027-01-06", "2027-01-07"),  # Epiphany, Wednesday
]


@pytest.mark.parametrize(("event", "length", "end"), ENDS)
def test_a_limit_ends_on_the_corresponding_day(event: str, length: Length, end: str) -> None:
    assert after(DAY(event), length) == DAY(end)


@pytest.mark.parametrize(("limit", "last"), LAST_DAYS)
def test_an_act_may_be_done_on_the_first_weekday_after(limit: str, last: str) -> None:
    assert last_day_to_act(DAY(limit), finnish((2026, 2027, 2028))) == DAY(last)


@pytest.mark.parametrize(
    ("birth", "on", "years"),
    [
        ("2002-05-01", "2025-04-30", 22),
        ("2002-05-01", "2025-05-01", 23),
        ("2004-02-29", "2029-02-28", 24),
        ("2004-02-29", "2029-03-01", 25),
    ],
)
def test_age_changes_on_the_birthday(birth: str, on: str, years: int) -> None:
    assert age(DAY(birth), DAY(on)) == years
