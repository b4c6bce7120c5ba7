"""The table `decisions` of a case file: what the officer and the client have decided."""

from __future__ import annotations

from typing import Any

from kotodesk.tables import Table
from kotodesk.vocabulary import vocabulary
from kotodesk.walk.case import Decisions, Fields, GoalPart, MeasurePart, NeedPart, PromisePart, Said
from kotodesk.walk.inputs import day_if
from kotodesk.walk.reading import entries, in_order, must_say, once, said

_CHOICES = {
    "further_needed": ("yes", "no"),
    "client_view": ("agrees", "partly", "no"),
    "plan_needed": ("yes", "no", "later"),
    "outcome": ("signed", "not_signed"),
    "goal_language": ("fin", "swe"),
}
_WORDS = (
    *("summary", "client_view_words", "plan_needed_reason"),
    *("long_term_goal", "starting_point", "next_review_reason", "hours_reason", "not_signed_reason"),
)
_PLAN_DAYS = {"from": "valid_from", "to": "valid_to", "next_review": "next_review"}
_MEASURE_DAYS = ("begins", "ends", "next_step_by")
_GRADE = (0, 3)
_WEEK_HOURS = 100
_PARTIES = ("client", "authority")


def read_decisions(table: Table) -> Decisions:
    """Return the decisions; raises BadInput with file, key, what is wrong and what is allowed."""
    choices = {key: table.one_of(key, allowed, "") for key, allowed in _CHOICES.items()}
    words = {key: said(table, key) for key in _WORDS}
    codes: set[str] = set()
    found = Decisions(
        **choices,
        explained_in=table.term_if("explained_in", "languages") or "",
        interpreter=table.text_if("interpreter"),
        copy_languages=table.terms("copy_languages", "languages"),
        agreed=table.flag("agreed"),
        goal_levels=_levels(table),
        dates=_dates(table),
        words={key: one for key, one in words.items() if one.texts},
        needs=_needs(table),
        open_needs=_reasons(table, "open_needs", "area"),
        goals=tuple(_goal(one, codes) for one in entries(table, "goals")),
        promises=tuple(_promise(one) for one in entries(table, "promises")),
        notes=_reasons(table, "notes", "problem"),
    )
    table.finish()
    return found


def _levels(table: Table) -> dict[str, str]:
    if not table.has("goal_levels"):
        return {}
    inner = table.table("goal_levels")
    skills = vocabulary().ids("skills")
    found = {skill: inner.term_if(skill, "levels") for skill in skills}
    inner.finish()
    return {skill: level for skill, level in found.items() if level}


def _dates(table: Table) -> Fields:
    found = {field: day_if(table, key) for key, field in _PLAN_DAYS.items()}
    in_order(table, found["valid_from"], found["valid_to"], "to")
    return {field: day for field, day in found.items() if day}


def _needs(table: Table) -> tuple[NeedPart, ...]:
    seen: set[str] = set()
    return tuple(_need(one, seen) for one in entries(table, "needs"))


def _need(table: Table, seen: set[str]) -> NeedPart:
    area = once(seen, table.term("area", "need_areas"), table, "area")
    part = NeedPart(area, _grade(table, "need"), _grade(table, "strength"), said(table, "reason"))
    table.finish()
    return part


def _grade(table: Table, key: str) -> int:
    return table.whole_if(key, *_GRADE) or 0


def _reasons(table: Table, key: str, about: str) -> tuple[tuple[str, Said], ...]:
    """Reasons, each for one area or one problem."""
    seen: set[str] = set()
    found = []
    for one in entries(table, key):
        value = one.term(about, "need_areas") if about == "area" else one.text(about)
        found.append((once(seen, value, one, about), must_say(one, "reason")))
        one.finish()
    return tuple(found)


def _goal(table: Table, codes: set[str]) -> GoalPart:
    decided = table.has("services") or table.has("measures")
    services = tuple(_measure(one, codes, by_code=True) for one in entries(table, "services"))
    measures = tuple(_measure(one, codes, by_code=False) for one in entries(table, "measures"))
    part = GoalPart(
        text=said(table, "text"),
        areas=tuple(dict.fromkeys(table.terms("areas", "need_areas"))),
        reason=said(table, "reason"),
        measures=(*services, *measures) if decided else None,
    )
    table.finish()
    return part


def _measure(table: Table, codes: set[str], *, by_code: bool) -> MeasurePart:
    dates: dict[str, Any] = {key: day_if(table, key) for key in _MEASURE_DAYS}
    in_order(table, dates["begins"], dates["ends"], "ends")
    part = MeasurePart(
        key=table.place,
        code=once(codes, table.text("code"), table, "code") if by_code else "",
        text=Said() if by_code else must_say(table, "text"),
        dates={key: day for key, day in dates.items() if day},
        hours_per_week=table.number_if("hours_per_week", _WEEK_HOURS),
        next_step=said(table, "next_step"),
        despite=said(table, "despite") if by_code else Said(),
    )
    table.finish()
    return part


def _promise(table: Table) -> PromisePart:
    part = PromisePart(table.one_of("party", _PARTIES), must_say(table, "text"), day_if(table, "due"))
    table.finish()
    return part
