"""Pieces that both JSON files share: a legal reference, an answer of the law, a problem."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kotodesk.law import Result
from kotodesk.law.sections import Section
from kotodesk.texts import Texts

Json = dict[str, Any]


def section_json(section: Section | None, t: Texts) -> Json | None:
    """Return a legal reference: `ref` for machines, `text` as the language writes it."""
    return None if section is None else {"ref": section.ref, "text": section.of(t.language)}


def answer_json(result: Result, t: Texts) -> Json:
    """Return an answer of the law that is no day: who is responsible, whether somebody is entitled."""
    return {"value": result.value} | _grounds(result, t) | _marks(result, {"ground": result.ground})


def deadline_json(result: Result, t: Texts) -> Json:
    """Return a day that the law sets; `date` is null when it is not known, and `missing` says why."""
    day = result.value if isinstance(result.value, date) else None
    act_by = result.act_by or day
    found: Json = {"rule": result.rule, "date": plain(day), "act_by": plain(act_by)}
    return found | _grounds(result, t) | _marks(result, {"event": plain(result.event)})


def problem_json(code: str, level: str, where: str, text: str, section: Json | None = None) -> Json:
    """Return one problem in the shape of the contract."""
    return {"code": code, "level": level, "where": where, "text": text, "section": section}


def plain(day: date | None) -> str | None:
    """Return a day as ISO text."""
    return None if day is None else day.isoformat()


def _grounds(result: Result, t: Texts) -> Json:
    return {
        "because": result.reason(t),
        "section": section_json(result.section, t),
        "pack": result.pack,
        "verified_on": plain(result.verified_on),
    }


def _marks(result: Result, more: Mapping[str, object]) -> Json:
    """What only some answers carry."""
    marks = {
        "missing": list(result.missing),
        "unverified": list(result.unverified),
        "not_verified_for_date": result.not_verified_for_date,
        **more,
    }
    return {key: value for key, value in marks.items() if value}
