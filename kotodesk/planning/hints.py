"""What an experienced colleague would add: quiet lines that are true of the client and ask for nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from kotodesk.forms.load import form
from kotodesk.forms.wording import line
from kotodesk.law.sections import Section
from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import answers_of
from kotodesk.planning.problems import Problem
from kotodesk.planning.views import PlanView
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Words

Hint = Callable[[Case, PlanView], Iterator[Problem]]

_COUNTY = "wellbeing_county"
_ADAPTATIONS = "health.adaptations"
_OF_HEALTH = frozenset({"health", "recovery"})
_FOR_A_TIME = "for_a_time"
_DOES_NOT_READ = "none"
_SHORT_SCHOOLING = "education_short"
"""Code of the interview's own suggestion; where schooling counts as short is data of the form."""


def county_takes_part(case: Case, plan: PlanView) -> Iterator[Problem]:
    """With the county's services in the plan, or wanted, both authorities see what is necessary."""
    chosen = {one.service_id for one in plan.measures}
    kinds = {
        provider.kind
        for service in case.programme.services
        if service.id in chosen
        for provider in (case.programme.provider(key) for key in service.provider_keys)
        if provider is not None
    }
    if _COUNTY in kinds or answers_of(case.assessment).get("health.wants_contact") == "yes":
        message = N_(
            "The wellbeing services county takes part: coordinate the plan with its services, "
            "and tell the client what each authority is given."
        )
        yield _hint("county_takes_part", "services", message, _text_section(case, "disclosure", "county"))


def arrangements(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """What the client needs in order to take part belongs in every booking."""
    if case.assessment is None or _ADAPTATIONS not in answers_of(case.assessment):
        return
    question = form(case.assessment.form_id).by_key[_ADAPTATIONS]
    answer = case.assessment.answers[_ADAPTATIONS]
    said = Words(**{language: line(question, answer, language) for language in LANGUAGES})
    yield _hint("arrangements", "services", N_("Tell the organisers of the services: {list}."), list=said)


def not_on_paper(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """A plan that its client cannot read has to be heard and seen."""
    if answers_of(case.assessment).get("literacy.own_language_reading") == _DOES_NOT_READ:
        message = N_(
            "The client does not read: go through the plan aloud and in easy words, "
            "with pictures or a voice message."
        )
        yield _hint("not_on_paper", "agreement", message)


def responsibility_moves(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """When a job search ends, another authority serves the client: handed over, not left alone."""
    ends = max((one.ends for one in case.file.periods if one.ends), default=None)
    if ends is None or any(one.begins > ends for one in case.file.periods):
        return
    message = N_(
        "Job search until {day}: after that the municipality is responsible. "
        "Hand over together with the client."
    )
    yield _hint("responsibility_moves", "agreement", message, case.law["responsible"].section, day=ends)


def may_be_extended(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """Little schooling may lengthen the time of all plans, with special measures."""
    needs = case.assessment.needs if case.assessment else ()
    little = any(reason.code == _SHORT_SCHOOLING for need in needs for reason in need.because)
    rule = case.pack.parameter("extension.most", case.on)
    if little and rule is not None and rule.length is not None:
        message = N_(
            "Little schooling: the time of all plans may later be extended by at most {length}, "
            "if special measures are needed."
        )
        yield _hint("may_be_extended", "goals", message, rule.basis.section, length=rule.length)


def obstacle_pauses(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """An obstacle of health stops the clock, if its days are known."""
    said = answers_of(case.assessment)
    named = _OF_HEALTH & set(said.get("obstacles.named", ())) or said.get("health.affects") == _FOR_A_TIME
    rule = case.pack.parameter("extension.obstacle_kinds", case.on)
    if named and rule is not None and rule.words:
        message = N_(
            "An obstacle of health lengthens the time of all plans by as long as it lasts: "
            "note its first and last day."
        )
        yield _hint("obstacle_pauses", "goals", message, rule.basis.section)


def employment_plan_after(case: Case, plan: PlanView) -> Iterator[Problem]:
    """Close to the limit of the first plan it should be clear what comes after it."""
    latest = case.law["first_plan_latest"]
    jobseeker = case.law["responsible"].value == "employment_authority"
    if plan.number > 1 or not jobseeker or not isinstance(latest.value, date):
        return
    if plan.valid_from and plan.valid_to and plan.valid_from <= latest.value < plan.valid_to:
        message = N_("The first plan can be made until {day}; after that an employment plan is made instead.")
        yield _hint("employment_plan_after", "goals", message, latest.section, day=latest.value)


def _hint(code: str, step: str, message: str, section: Section | None = None, **values: object) -> Problem:
    return Problem(code, "quiet", step, message, values, section=section)


def _text_section(case: Case, group: str, id: str) -> Section | None:
    text = case.pack.text(group, id, case.on)
    return text.basis.section if text else None


HINTS: tuple[Hint, ...] = (
    county_takes_part,
    arrangements,
    not_on_paper,
    responsibility_moves,
    may_be_extended,
    obstacle_pauses,
    employment_plan_after,
)
