"""What an officer writes in a line of its own: start days and weekly times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from kotodesk.errors import BadInput
from kotodesk.texts import N_

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

NO_DAY = N_("“{given}” is not a day. Write each day as day.month.year, with commas between.")
NO_TIME = N_("“{given}” is not a time of the week. Write it as 9–11 or 9.30–11.00.")
HALF_TIME = N_("A time of the week needs both a day and the hours.")
TIMES_CROSSED = N_("A time of the week ends before it begins. Check the hours.")

_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_TIME = r"(\d{1,2})(?:[.:](\d{2}))?"
_HOURS = re.compile(rf"{_TIME}\s*[-–]\s*{_TIME}")


def start_days(text: str) -> list[str]:
    """Return the days of a line such as *12.1.2026, 7.4.2026* as ISO texts, earliest first.

    Raises BadInput for what is no day of the calendar.
    """
    parts = (part.strip() for part in re.split(r"[,;]", text))
    return sorted({_day(part).isoformat() for part in parts if part})


def start_line(days: Iterable[date]) -> str:
    """Return days as one line, earliest first."""
    return ", ".join(f"{one.day}.{one.month}.{one.year}" for one in sorted(days))


def weekly_times(rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """Return weekly times as a service holds them, in the order of the week.

    A row has a `day` (mon … sun) and `hours` as written. Raises BadInput for a row that is half written.
    """
    times = [_weekly_time(row) for row in rows]
    return sorted(times, key=lambda one: (WEEKDAYS.index(one["day"]), one["from"]))


def hours_shown(time: Mapping[str, str]) -> str:
    """Return the hours of a weekly time as they are written in Finland: 9.30–11.00."""
    return "–".join(_shown(time[key]) for key in ("from", "to"))


def _day(part: str) -> date:
    found = _DAY.fullmatch(part)
    if found:
        day, month, year = (int(one) for one in found.groups())
        try:
            return date(year, month, day)
        except ValueError as error:
            raise BadInput(NO_DAY, given=part) from error
    raise BadInput(NO_DAY, given=part)


def _weekly_time(row: Mapping[str, str]) -> dict[str, str]:
    if row.get("day") not in WEEKDAYS or not row.get("hours", "").strip():
        raise BadInput(HALF_TIME)
    begins, ends = _hours(row["hours"].strip())
    if ends <= begins:
        raise BadInput(TIMES_CROSSED)
    return {"day": row["day"], "from": begins, "to": ends}


def _hours(text: str) -> tuple[str, str]:
    found = _HOURS.fullmatch(text)
    numbers = [int(part or 0) for part in found.groups()] if found else [24, 0, 24, 0]
    first, second, third, fourth = numbers
    if max(first, third) > 23 or max(second, fourth) > 59:
        raise BadInput(NO_TIME, given=text)
    return f"{first:02}:{second:02}", f"{third:02}:{fourth:02}"


def _shown(time: str) -> str:
    hour, _, minute = time.partition(":")
    return f"{int(hour)}.{minute}"
