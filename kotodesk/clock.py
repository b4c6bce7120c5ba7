"""The only source of time. Everything that needs the day or the hour is handed a clock."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Helsinki")


class Clock(Protocol):
    """Tells the day, the moment and a steady count of seconds."""

    def today(self) -> date:
        """Return the day in Finland."""
        ...

    def now(self) -> datetime:
        """Return the moment, aware, in the zone Europe/Helsinki."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for measuring lengths."""
        ...


class SystemClock:
    """The computer's clock."""

    def today(self) -> date:
        """Return the day in Finland."""
        return self.now().date()

    def now(self) -> datetime:
        """Return the moment, aware, in the zone Europe/Helsinki."""
        return datetime.now(ZONE)

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()


@dataclass
class FixedClock:
    """A clock that stands on a day, for walks on a given day and for tests; `moment` may be moved."""

    moment: datetime
    seconds: float = 0.0

    @classmethod
    def on(cls, day: date, hour: int = 10) -> FixedClock:
        """Return a clock that stands at `hour` on `day`."""
        return cls(datetime(day.year, day.month, day.day, hour, tzinfo=ZONE))

    def today(self) -> date:
        """Return the day on which the clock stands."""
        return self.moment.date()

    def now(self) -> datetime:
        """Return the moment at which the clock stands."""
        return self.moment

    def monotonic(self) -> float:
        """Return the count of seconds that the owner has set."""
        return self.seconds
