"""The facts of a client's file and interview as matching asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kotodesk.assessment.views import AssessmentView
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
_NO_TRANSPORT = frozenset({"few_buses", "on_foot", "lift", "licence_not_valid"})
_TRANSPORT = frozenset({"car", "bus", "licence_valid"})
_QUALIFICATIONS = frozenset({"vocational", "higher"})


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
        child_ages=file.child_ages_on(on),
        bases=frozenset(residence_groups(file)),
        quota_refugee=file.quota_refugee,
        has_degree=_has_degree(said),
        can_travel=_can_travel(said),
    )


def answers_of(assessment: AssessmentView | None) -> Mapping[str, Any]:
    """Return the values of the questions that were answered."""
    if assessment is None:
        return {}
    return {key: one.value for key, one in assessment.answers.items() if one.answered}


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


def _has_degree(said: Mapping[str, Any]) -> bool | None:
    rows = said.get("education.rows")
    if rows is None:
        return None
    return any(row.get("level") in _QUALIFICATIONS for row in rows)


def _can_travel(said: Mapping[str, Any]) -> bool | None:
    """Few buses or no valid licence, and no car or ordinary bus, make a far place hard to reach."""
    ways = said.get("life.transport")
    if ways is None or _TRANSPORT & set(ways):
        return None if ways is None else True
    return False if _NO_TRANSPORT & set(ways) else None
