"""Facts from JSON, strictly: an unknown key, id or date is an error that says what is allowed.

Absent or null is unknown; `false` or `[]` is no. An open end is an absent `to`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Literal

from kotodesk.law.facts import AGREEMENTS, CurrentPlan, Day, Facts, JobseekerPeriod, Obstacle, Period
from kotodesk.law.packs import REGIONS
from kotodesk.tables import A_DAY, Table, read_json
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_YEARS = 200
_MOST_PLANS = 100

Reader = Callable[[Table, str], Any]

_BACKWARDS = N_("{file}: {key}: the period ends before it begins; allowed: a day from {begins} on.")


def read_facts(data: bytes, file: str) -> Facts:
    """Return the facts of a JSON file; `file` is its name in messages. Raises BadInput."""
    return _facts(read_json(data, file))


def facts_from_json(raw: object, file: str = "facts") -> Facts:
    """Return the facts of a JSON object; `file` names it in messages. Raises BadInput."""
    return _facts(Table(raw, file))


def _facts(table: Table) -> Facts:
    return Facts(**_given(table, _FACTS))


def _given(table: Table, readers: Mapping[str, Reader]) -> dict[str, Any]:
    known = [key for key in readers if table.has(key) and table.raw(key) is not None]
    table.finish()
    return {key: readers[key](table, key) for key in known}


def _date(table: Table, key: str) -> date:
    raw = table.raw(key)
    try:
        day = date.fromisoformat(raw) if isinstance(raw, str) and _DAY_FORM.fullmatch(raw) else None
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise table.wrong(key, f'"{A_DAY}" ({FIRST_DAY} … {LAST_DAY})')
    return day


def _day(table: Table, key: str) -> Day:
    return False if table.raw(key) is False else _date(table, key)


def _whole(least: int, most: int) -> Reader:
    return lambda table, key: table.whole(key, least, most)


def _retention(table: Table, key: str) -> int | None:
    return None if table.raw(key) is False else table.whole(key, 0, _MOST_YEARS)


def _one_of(allowed: Callable[[], Collection[str]]) -> Reader:
    return lambda table, key: table.one_of(key, allowed())


def _list(one: Reader) -> Reader:
    def read(table: Table, key: str) -> tuple[Any, ...]:
        raw = table.raw(key)
        if raw is False:
            return ()
        if not isinstance(raw, list):
            raise table.wrong(key, "[…]")
        items = Table({f"{key}[{n}]": item for n, item in enumerate(raw)}, table.file, table.place)
        places = items.keys()
        return tuple(one(items, place) for place in places)

    return read


def _period(kind: type[Period], extra: Mapping[str, Reader]) -> Reader:
    names = {"from": "begins", "to": "ends"}

    def read(table: Table, key: str) -> Period:
        inner = table.table(key)
        found = _given(inner, {"from": _date, "to": _date, **extra})
        period = kind(**{names.get(key, key): value for key, value in found.items()})
        if period.begins and period.ends and period.ends < period.begins:
            raise inner.complaint(_BACKWARDS, "to", begins=period.begins)
        return period

    return read


def _plan(table: Table, key: str) -> CurrentPlan | Literal[False]:
    if table.raw(key) is False:
        return False
    found = _given(table.table(key), {"from": _date, "number": _whole(1, _MOST_PLANS)})
    return CurrentPlan(found.get("from"), found.get("number"))


_FACTS: Mapping[str, Reader] = {
    "birth_date": _date,
    "first_permit_date": _day,
    "permit_valid_to": _day,
    "municipality_since": _day,
    "residence_groups": _list(_one_of(lambda: vocabulary().ids("residence_groups"))),
    "quota_refugee": Table.flag,
    "family_of_quota_refugee": Table.flag,
    "parent_period_ends": _day,
    "jobseeker_periods": _list(_period(JobseekerPeriod, {"unemployed": Table.flag})),
    "home_care_allowance_periods": _list(_period(Period, {})),
    "took_part_part_time": Table.flag,
    "social_assistance_lasting": Table.flag,
    "asks_for_assessment": Table.flag,
    "need_judged": Table.flag,
    "trafficking_victim": Table.flag,
    "reached_late": Table.flag,
    "first_plan_date": _day,
    "current_plan": _plan,
    "last_review_date": _day,
    "low_education": Table.flag,
    "multisectoral_need": Table.flag,
    "special_measures_needed": Table.flag,
    "obstacles": _list(_period(Obstacle, {"kind": _one_of(lambda: vocabulary().ids("obstacle_kinds"))})),
    "unfinished_studies": Table.flag,
    "customership_ended": _day,
    "local_retention_years": _retention,
    "municipality_agreements": _list(_one_of(lambda: AGREEMENTS)),
    "region": _one_of(lambda: REGIONS),
}
