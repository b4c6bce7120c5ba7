"""Who serves the client: the employment authority while a job search is valid, else the municipality."""

from __future__ import annotations

from datetime import date

from kotodesk.law._question import Question
from kotodesk.law.facts import EMPLOYMENT_AUTHORITY_SERVES_ALL, JOINT_WITH_MUNICIPALITIES, JobseekerPeriod
from kotodesk.law.packs import Parameter
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_SEEKS = N_("A job search is valid on {on} (since {begins}): {authority} is responsible.")
_SEEKS_NOT = N_("No job search is valid on {on}: {authority} is responsible.")
_ENDED = N_("The job search ended on {ended}: since then {authority} is responsible.")
_AGREED = N_("By agreement {authority} also serves those who do not seek work.")
_JOINT = N_("The municipality does this together with other municipalities.")


def responsible(question: Question) -> Result:
    """Return the id of the authority that is responsible."""
    jobseekers = question.parameter("responsible.jobseekers")
    if jobseekers.value is None:
        return question.not_checked(jobseekers)
    periods = question.facts.jobseeker_periods
    current = [period for period in periods or () if period.covers(question.on)]
    if current:
        return _answer(question, jobseekers, Sentence(_SEEKS, {"begins": current[0].begins}))
    agreements = question.facts.municipality_agreements or ()
    if EMPLOYMENT_AUTHORITY_SERVES_ALL in agreements:
        return _answer(question, question.parameter("responsible.by_agreement"), Sentence(_AGREED))
    if periods is None:
        return question.lacks(jobseekers, "jobseeker_periods")
    unknown = [n for n, period in enumerate(periods) if period.covers(question.on) is None]
    if unknown:
        return question.lacks(jobseekers, *(f"jobseeker_periods[{n}].from" for n in unknown))
    joint = (Sentence(_JOINT),) if JOINT_WITH_MUNICIPALITIES in agreements else ()
    return _answer(
        question, question.parameter("responsible.others"), _not_seeking(periods, question.on), *joint
    )


def _not_seeking(periods: tuple[JobseekerPeriod, ...], on: date) -> Sentence:
    ended = [period.ends for period in periods if period.ends is not None and period.ends < on]
    return Sentence(_ENDED, {"ended": max(ended)}) if ended else Sentence(_SEEKS_NOT)


def _answer(question: Question, rule: Parameter, first: Sentence, *more: Sentence) -> Result:
    authority = str(rule.value)
    values = {"on": question.on, "authority": question.words("authority", authority)}
    return question.answer(authority, rule, Sentence(first.message, {**values, **first.values}), *more)
