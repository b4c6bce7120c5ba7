"""One service as a table of a TOML file: the starter catalogue and services files share these keys."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from kotodesk.tables import Table
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

BAD_CODE = N_(
    "{file}: {key}: “{value}” is not a code; allowed: a capital letter, then letters, digits or hyphens."
)
TWICE = N_("{file}: {key}: another entry has the code {value}; every entry has a code of its own.")
CROSSED = N_("{file}: {key}: this ends at {high} but begins at {low}; the end must not be below the start.")

_CODE = re.compile(r"[A-Z][A-Z0-9-]{0,15}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_HOURS = 10_000
_WEEK_HOURS = 100
_OLDEST = 120

_IN_THREE_LANGUAGES = ("name", "for_whom", "about", "duration")
_IN_TWO_LANGUAGES = ("opening", "place", "travel")
_FLAGS = (
    "interpreted",
    "far",
    "child_care",
    "remote",
    "drop_in",
    "anonymous",
    "bought",
    "for_parents",
    "degree",
)


def read_service(table: Table, providers: Collection[str], providers_key: str) -> dict[str, Any]:
    """Return the fields of one service; `providers` are the keys that it may name under `providers_key`.

    Raises BadInput with file, key, what is wrong and what is allowed. A text that is absent in a language
    stays empty: it is named where it is needed.
    """
    fields: dict[str, Any] = {"code": _code(table)}
    table.place = fields["code"]
    fields |= _words(table) | _ids(table) | _levels(table) | _figures(table)
    fields |= {flag: table.flag(flag) for flag in _FLAGS}
    fields["provider_keys"] = list(table.some_of(providers_key, providers))
    fields |= {day: table.day_if(day) for day in ("valid_from", "valid_to", "checked_on")}
    _check_order(table, "valid_to", fields["valid_from"], fields["valid_to"])
    fields["starts"] = [day.isoformat() for day in sorted(table.days("starts"))]
    fields["week"] = [_time(one) for one in table.tables("week")]
    table.finish()
    return fields


def _code(table: Table) -> str:
    code = table.text("code")
    if not _CODE.fullmatch(code):
        raise table.complaint(BAD_CODE, "code", value=code[:16])
    return code


def _words(table: Table) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key in _IN_THREE_LANGUAGES:
        fields |= {f"{key}_{language}": text for language, text in table.some_words(key).items()}
    for key in _IN_TWO_LANGUAGES:
        words = table.some_words(key, ("fi", "sv"))
        fields |= {f"{key}_{language}": text for language, text in words.items()}
    return fields


def _ids(table: Table) -> dict[str, Any]:
    return {
        "content": table.term("content", "contents"),
        "group": table.term("group", "service_groups"),
        "areas": list(table.terms("areas", "need_areas")),
        "serves": table.term_if("serves", "serves") or "everybody",
        "teaches": list(table.terms("teaches", "languages")),
        "languages": list(table.terms("languages", "languages")),
        "bases": list(table.terms("bases", "residence_groups")),
        "literacy": table.one_of("literacy", ("weak",)) if table.has("literacy") else None,
    }


def _levels(table: Table) -> dict[str, Any]:
    low, high = (table.term_if(key, "levels") for key in ("level_from", "level_to"))
    if low and high and vocabulary().rank("levels", low) > vocabulary().rank("levels", high):
        raise table.complaint(CROSSED, "level_to", low=low, high=high)
    return {"level_from": low, "level_to": high}


def _figures(table: Table) -> dict[str, Any]:
    youngest, oldest = (table.whole_if(key, 0, _OLDEST) for key in ("age_from", "age_to"))
    _check_order(table, "age_to", youngest, oldest)
    return {
        "age_from": youngest,
        "age_to": oldest,
        "hours_total": table.number_if("hours_total", _MOST_HOURS),
        "hours_per_week": table.number_if("hours_per_week", _WEEK_HOURS),
    }


def _time(table: Table) -> dict[str, str]:
    begins, ends = (_clock(table, key) for key in ("from", "to"))
    day = table.one_of("day", _DAYS)
    _check_order(table, "to", begins, ends)
    table.finish()
    return {"day": day, "from": begins, "to": ends}


def _clock(table: Table, key: str) -> str:
    value = table.text(key)
    if not _CLOCK.fullmatch(value):
        raise table.wrong(key, '"09:00"')
    return value


def _check_order(table: Table, key: str, low: Any, high: Any) -> None:
    if low is not None and high is not None and high < low:
        raise table.complaint(CROSSED, key, low=low, high=high)
