"""Facts from JSON, strictly: an unknown key, id or date is an error that says what is allowed.

Absent or null is unknown; `false` or `[]` is no. An open end is an absent `to`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, Literal

from kotodesk.errors import BadInput
from kotodesk.law.facts import AGREEMENTS, CurrentPlan, Day, Facts, JobseekerPeriod, Obstacle, Period
from kotodesk.law.packs import REGIONS
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_YEARS = 200
_MOST_PLANS = 100

Reader = Callable[[object, str], Any]

_NOT_JSON = N_("{where}:{line}:{column}: this is not JSON; allowed: one object with facts.")
_BROKEN = N_("{where}: this is not JSON that can be read ({detail}); allowed: one object with facts.")
_TOO_DEEP = N_("{where}: objects or lists are nested too deeply.")
_NOT_TEXT = N_("{where}: the file is not plain UTF-8 text; save it as UTF-8.")
_TWICE = N_("{where}: the key {key} stands twice.")
_UNKNOWN = N_("{where}: this key is not known; nearest: {nearest}; allowed: {allowed}.")
_WRONG = N_("{where}: the value is of the wrong kind; allowed: {allowed}.")
_NO_ID = N_("{where}: {found} is not known; nearest: {nearest}; allowed: {allowed}.")
_BACKWARDS = N_("{where}: the period ends before it begins; allowed: a day from {begins} on.")


def read_facts(data: bytes, where: str) -> Facts:
    """Return the facts of a JSON file; `where` names it in messages. Raises BadInput."""
    try:
        raw = json.loads(data.decode("utf-8"), object_pairs_hook=_once(where), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise BadInput(_NOT_TEXT, where=where) from error
    except RecursionError as error:
        raise BadInput(_TOO_DEEP, where=where) from error
    except json.JSONDecodeError as error:
        raise BadInput(_NOT_JSON, where=where, line=error.lineno, column=error.colno) from error
    except ValueError as error:
        raise BadInput(_BROKEN, where=where, detail=error) from error
    return facts_from_json(raw, f"{where}: ")


def _once(where: str) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def pairs_to_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise BadInput(_TWICE, where=where, key=key)
            found[key] = value
        return found

    return pairs_to_object


def _no_constant(name: str) -> None:
    raise ValueError(name)


def facts_from_json(raw: object, prefix: str = "") -> Facts:
    """Return the facts of a JSON object; `prefix` stands before each path. Raises BadInput."""
    return Facts(**_object(raw, prefix, _FACTS, prefix.rstrip(": ") or "facts"))


def _object(raw: object, prefix: str, readers: Mapping[str, Reader], where: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise BadInput(_WRONG, where=where, allowed="{…}")
    for key in raw:
        if key not in readers:
            raise BadInput(
                _UNKNOWN, where=f"{prefix}{key}", nearest=_nearest(key, readers), allowed=", ".join(readers)
            )
    given = {key: value for key, value in raw.items() if value is not None}
    return {key: readers[key](value, f"{prefix}{key}") for key, value in given.items()}


def _nearest(word: str, allowed: Collection[str]) -> str:
    return ", ".join(get_close_matches(word, allowed, 1, 0.0))


def _date(raw: object, where: str) -> date:
    try:
        day = date.fromisoformat(raw) if isinstance(raw, str) and _DAY_FORM.fullmatch(raw) else None
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise BadInput(_WRONG, where=where, allowed=f'"2026-01-31" ({FIRST_DAY} … {LAST_DAY})')
    return day


def _day(raw: object, where: str) -> Day:
    return False if raw is False else _date(raw, where)


def _truth(raw: object, where: str) -> bool:
    if not isinstance(raw, bool):
        raise BadInput(_WRONG, where=where, allowed="true, false")
    return raw


def _whole(least: int, most: int) -> Reader:
    def read(raw: object, where: str) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int) or not least <= raw <= most:
            raise BadInput(_WRONG, where=where, allowed=f"{least} … {most}")
        return raw

    return read


def _retention(raw: object, where: str) -> int | None:
    return None if raw is False else int(_whole(0, _MOST_YEARS)(raw, where))


def _one_of(allowed: Callable[[], Collection[str]]) -> Reader:
    def read(raw: object, where: str) -> str:
        if not isinstance(raw, str):
            raise BadInput(_WRONG, where=where, allowed=", ".join(allowed()))
        if raw not in allowed():
            raise BadInput(
                _NO_ID, where=where, found=raw, nearest=_nearest(raw, allowed()), allowed=", ".join(allowed())
            )
        return raw

    return read


def _list(one: Reader) -> Reader:
    def read(raw: object, where: str) -> tuple[Any, ...]:
        if raw is False:
            return ()
        if not isinstance(raw, list):
            raise BadInput(_WRONG, where=where, allowed="[…]")
        return tuple(one(value, f"{where}[{n}]") for n, value in enumerate(raw))

    return read


def _period(kind: type[Period], extra: Mapping[str, Reader]) -> Reader:
    names = {"from": "begins", "to": "ends"}

    def read(raw: object, where: str) -> Period:
        found = _object(raw, f"{where}.", {"from": _date, "to": _date, **extra}, where)
        period = kind(**{names.get(key, key): value for key, value in found.items()})
        if period.begins and period.ends and period.ends < period.begins:
            raise BadInput(_BACKWARDS, where=f"{where}.to", begins=period.begins)
        return period

    return read


def _plan(raw: object, where: str) -> CurrentPlan | Literal[False]:
    if raw is False:
        return False
    found = _object(raw, f"{where}.", {"from": _date, "number": _whole(1, _MOST_PLANS)}, where)
    return CurrentPlan(found.get("from"), found.get("number"))


_FACTS: Mapping[str, Reader] = {
    "birth_date": _date,
    "first_permit_date": _day,
    "permit_valid_to": _day,
    "municipality_since": _day,
    "residence_groups": _list(_one_of(lambda: vocabulary().ids("residence_groups"))),
    "quota_refugee": _truth,
    "family_of_quota_refugee": _truth,
    "parent_period_ends": _day,
    "jobseeker_periods": _list(_period(JobseekerPeriod, {"unemployed": _truth})),
    "home_care_allowance_periods": _list(_period(Period, {})),
    "took_part_part_time": _truth,
    "social_assistance_lasting": _truth,
    "asks_for_assessment": _truth,
    "need_judged": _truth,
    "trafficking_victim": _truth,
    "reached_late": _truth,
    "first_plan_date": _day,
    "current_plan": _plan,
    "last_review_date": _day,
    "low_education": _truth,
    "multisectoral_need": _truth,
    "special_measures_needed": _truth,
    "obstacles": _list(_period(Obstacle, {"kind": _one_of(lambda: vocabulary().ids("obstacle_kinds"))})),
    "unfinished_studies": _truth,
    "customership_ended": _day,
    "local_retention_years": _retention,
    "municipality_agreements": _list(_one_of(lambda: AGREEMENTS)),
    "region": _one_of(lambda: REGIONS),
}
