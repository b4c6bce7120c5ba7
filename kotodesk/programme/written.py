"""What an officer writes in a line of its own: start days and weekly times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from kotodesk.errors import BadInput
from kotodesk.texts import N_

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

NO_DAY = N_("“{given}” is not a day. Write each day as day.month.year, with commas between.")
NO_TIME = N_("“{given}” is not a time of the day. Write it as 9 or 9.30.")
NO_WEEKDAY = N_("A weekly time has no day. Choose the day of the week.")
TIMES_CROSSED = N_("A weekly time ends before it begins. Check the two times.")

_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?")


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

    A row has a `day` (mon … sun), `from` and `to` as written. Raises BadInput for a row that is half written.
    """
    times = [_weekly_time(row) for row in rows]
    return sorted(times, key=lambda one: (WEEKDAYS.index(one["day"]), one["from"]))


def clock_time(text: str) -> str:
    """Return a time of the day such as 9, 9.30 or 9:30 as *09:30*; raises BadInput."""
    found = _TIME.fullmatch(text.strip())
    hour, minute = (int(part or 0) for part in found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise BadInput(NO_TIME, given=text.strip())
    return f"{hour:02}:{minute:02}"


def shown_time(time: str) -> str:
    """Return *09:30* as it is written in Finland: 9.30."""
    hour, _, minute = time.partition(":")
    return f"{int(hour)}.{minute}"


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
    if row.get("day") not in WEEKDAYS:
        raise BadInput(NO_WEEKDAY)
    begins, ends = (clock_time(row.get(key, "")) for key in ("from", "to"))
    if ends <= begins:
        raise BadInput(TIMES_CROSSED)
    return {"day": row["day"], "from": begins, "to": ends}
