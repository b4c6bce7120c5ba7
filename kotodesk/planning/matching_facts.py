"""The facts of a client's file and interview as matching asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kotodesk.assessment.views import AssessmentView
from kotodesk.forms import effective, form
from kotodesk.matching import ClientFacts
from kotodesk.people.views import ClientFile
from kotodesk.planning.law_facts import residence_groups

_INTEGRATION = {
    "fin": frozenset({"fin"}),
    "swe": frozenset({"swe"}),
    "both": frozenset({"fin", "swe"}),
    "undecided": frozenset({"fin", "swe"}),
}
_LEVEL_QUESTIONS = {"fin": "language.finnish", "swe": "language.swedish"}
_WEAK = frozenset({"none", "weak"})
_HARDLY_ANY_TRANSPORT = frozenset({"few_buses", "on_foot", "lift", "licence_not_valid"})
_QUALIFICATIONS = frozenset({"vocational", "higher"})
_SCHOOL_AGE = 7


def client_facts(file: ClientFile, assessment: AssessmentView | None, on: date) -> ClientFacts:
    """Return the facts on a day; what has not been asked is not known."""
    said = answers_of(assessment)
    known = (file.mother_tongue, file.contact_language, *file.other_languages)
    return ClientFacts(
        on=on,
        age=file.age_on(on),
        jobseeker=file.is_jobseeker_on(on),
        languages=frozenset(known) - {"", "fin", "swe", "eng"},
        integration_languages=_INTEGRATION.get(said.get("language.integration", ""), frozenset()),
        levels=levels_of(assessment),
        weak_literacy=_weak_literacy(said),
        hours_free=hours_free(assessment),
        free_from=free_from(assessment),
        child_ages=_child_ages(file, on),
        small_children=_small_children(file, said, on),
        bases=frozenset(residence_groups(file)),
        quota_refugee=file.quota_refugee,
        has_degree=_has_degree(said),
        can_travel=_can_travel(said),
    )


def answers_of(assessment: AssessmentView | None) -> Mapping[str, Any]:
    """Return the values of the questions that are asked and were answered."""
    if assessment is None:
        return {}
    counted = effective(form(assessment.form_id), assessment.answers)
    return {key: one.value for key, one in counted.items() if one.answered}


def levels_of(assessment: AssessmentView | None) -> Mapping[str, Mapping[str, str]]:
    """Return the known levels in Finnish and Swedish by skill."""
    said = answers_of(assessment)
    unknown = ("unknown", "not_asked", "declined")
    return {
        language: {skill: one for skill, one in said[key].items() if one not in unknown}
        for language, key in _LEVEL_QUESTIONS.items()
        if key in said
    }


def hours_free(assessment: AssessmentView | None) -> float | None:
    """Return the hours a week that the client has for services."""
    hours = answers_of(assessment).get("life.hours_per_week")
    return None if hours is None else float(hours)


def free_from(assessment: AssessmentView | None) -> date | None:
    """Return the first day of the month from which the client wishes child care to begin."""
    month = answers_of(assessment).get("family.care_from")
    return None if month is None else date.fromisoformat(f"{month}-01")


def _weak_literacy(said: Mapping[str, Any]) -> bool | None:
    own = said.get("literacy.own_language_reading")
    return None if own is None else own in _WEAK


def _child_ages(file: ClientFile, on: date) -> tuple[int, ...] | None:
    """An empty household is none that anybody has asked about, unless somebody else is recorded in it."""
    return file.child_ages_on(on) if file.household else None


def _small_children(file: ClientFile, said: Mapping[str, Any], on: date) -> bool | None:
    if any(years < _SCHOOL_AGE for years in file.child_ages_on(on)):
        return True
    if "family.children_care" in said:
        return bool(said["family.children_care"] != "no_children")
    return False if file.household else None


def _has_degree(said: Mapping[str, Any]) -> bool | None:
    rows = said.get("education.rows")
    if rows is None:
        return None
    return any(row.get("level") in _QUALIFICATIONS and row.get("finished") != "no" for row in rows)


def _can_travel(said: Mapping[str, Any]) -> bool | None:
    """A car does, or buses that are not few; whoever has neither hardly reaches a far place."""
    ways = set(said.get("life.transport", ()))
    if "car" in ways or ("bus" in ways and "few_buses" not in ways):
        return True
    return False if _HARDLY_ANY_TRANSPORT & ways else None
