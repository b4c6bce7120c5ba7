"""What is known of one client, as far as the Act asks. None is *not known*, never *no*.

`False` where a day is asked means *there is none*; an empty tuple means *none*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Day = date | Literal[False] | None
"""A day; False when there is none; None when it is not known."""

EMPLOYMENT_AUTHORITY_SERVES_ALL = "employment_authority_serves_all"
JOINT_WITH_MUNICIPALITIES = "joint_with_municipalities"
AGREEMENTS = (EMPLOYMENT_AUTHORITY_SERVES_ALL, JOINT_WITH_MUNICIPALITIES)
"""What a municipality may have agreed: the employment authority serves also those who seek no job; the
municipality does its tasks together with other municipalities."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included. An open end is None; an unknown beginning is None too."""

    begins: date | None = None
    ends: date | None = None

    def covers(self, day: date) -> bool | None:
        """Return whether the day lies inside, None when the unknown beginning decides it."""
        if self.ends is not None and self.ends < day:
            return False
        return None if self.begins is None else self.begins <= day


@dataclass(frozen=True, slots=True)
class JobseekerPeriod(Period):
    """A valid job search, and whether the client was unemployed during it."""

    unemployed: bool | None = None


@dataclass(frozen=True, slots=True)
class Obstacle(Period):
    """A time during which the plan could not be carried out; `kind` is an id of the vocabulary."""

    kind: str | None = None


@dataclass(frozen=True, slots=True)
class CurrentPlan:
    """The plan that runs now: its first day and its number in the row of plans, from 1."""

    begins: date | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one client; each may be unknown."""

    birth_date: date | None = None
    first_permit_date: Day = None
    permit_valid_to: Day = None
    municipality_since: Day = None
    residence_groups: tuple[str, ...] | None = None
    quota_refugee: bool | None = None
    family_of_quota_refugee: bool | None = None
    parent_period_ends: Day = None
    jobseeker_periods: tuple[JobseekerPeriod, ...] | None = None
    home_care_allowance_periods: tuple[Period, ...] | None = None
    took_part_part_time: bool | None = None
    social_assistance_lasting: bool | None = None
    asks_for_assessment: bool | None = None
    need_judged: bool | None = None
    trafficking_victim: bool | None = None
    reached_late: bool | None = None
    first_plan_date: Day = None
    current_plan: CurrentPlan | Literal[False] | None = None
    last_review_date: Day = None
    low_education: bool | None = None
    multisectoral_need: bool | None = None
    special_measures_needed: bool | None = None
    obstacles: tuple[Obstacle, ...] | None = None
    unfinished_studies: bool | None = None
    customership_ended: Day = None
    local_retention_years: int | None = None
    municipality_agreements: tuple[str, ...] | None = None
    region: str | None = None

    def truth(self, name: str) -> bool | None:
        """Return a yes-or-no fact by its name; raises TypeError when the fact is of another kind."""
        value = getattr(self, name)
        if value is not None and not isinstance(value, bool):
            raise TypeError(name)
        return value
