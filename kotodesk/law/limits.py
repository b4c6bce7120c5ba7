"""Counting of time limits as the Act on calculating statutory time limits (150/1930) does.

The day of the event is not counted. A limit ends on the day that corresponds to the day of the event, or on
the last day of a month that has no such day. A *length* ends there. An *act* whose last day is a holy day,
another day that the Act names, or a Saturday may still be done on the first weekday after.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Unit = Literal["days", "weeks", "months", "years"]
UNITS: tuple[Unit, ...] = get_args(Unit)

_MONTHS_IN_YEAR = 12
_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of calendar time: `n` of a unit."""

    n: int
    unit: Unit


def after(event: date, length: Length) -> date:
    """Return the day on which the limit ends, counted from the day of the event."""
    if length.unit == "days":
        return event + timedelta(days=length.n)
    if length.unit == "weeks":
        return event + timedelta(weeks=length.n)
    months = length.n if length.unit == "months" else length.n * _MONTHS_IN_YEAR
    return _months_after(event, months)


def _months_after(event: date, months: int) -> date:
    year, month = divmod(event.year * _MONTHS_IN_YEAR + event.month - 1 + months, _MONTHS_IN_YEAR)
    return date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))


def last_day_to_act(limit: date, holidays: Collection[date]) -> date:
    """Return the limit, or the first weekday after it when nothing can be done on the limit itself."""
    day = limit
    while day.weekday() >= _SATURDAY or day in holidays:
        day += _ONE_DAY
    return day


def age(birth: date, on: date) -> int:
    """Return the age in whole years; whoever was born on 29 February turns on 1 March of a common year."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
