"""The program's own checks on a plan: warnings that a written reason answers, and quiet lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import free_from, hours_free
from kotodesk.planning.problems import Problem
from kotodesk.planning.views import MeasureView, PlanView
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

Check = Callable[[Case, PlanView], Iterator[Problem]]


def _warning(code: str, step: str, message: str, key: str = "", **values: object) -> Problem:
    return Problem(code, "warning", step, message, values, key=key)


def every_need_answered(case: Case, plan: PlanView) -> Iterator[Problem]:
    """Every need gets a goal or a written reason why not."""
    for area in case.assessment.open_areas if case.assessment else ():
        if plan.goal_of(area) is None and not plan.open_needs.get(area, "").strip():
            name = vocabulary().term("need_areas", area).name
            message = N_("The need “{name}” has neither a goal nor a reason why not.")
            yield _warning("need_without_goal", "goals", message, area, name=name)


def every_goal_served(_case: Case, plan: PlanView) -> Iterator[Problem]:
    """A goal without a measure leads nowhere."""
    for goal in plan.goals:
        if not goal.measures:
            message = N_("Goal {n} has no service and no other measure.")
            yield _warning("goal_without_measure", "services", message, goal.id, n=goal.position)


def hours_enough(case: Case, plan: PlanView) -> Iterator[Problem]:
    """The services should fit into the hours that the client has."""
    free = hours_free(case.assessment)
    total = hours_at_first(case, plan)
    if free is not None and total > free and not plan.hours_reason.strip():
        message = N_("The services take {hours} hours a week, the client has {free}.")
        yield _warning("too_many_hours", "services", message, hours=float(total), free=free)


def chosen_despite(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A service that does not fit is chosen only with a reason."""
    language = plan.language or case.language
    verdicts = case.verdicts(language)
    for measure in plan.measures:
        verdict = verdicts.get(measure.service_id or "")
        if verdict is not None and not verdict.fits and not measure.despite.strip():
            service = case.programme.service(measure.service_id or "")
            name = service.text("name", language) if service else ""
            message = N_("“{name}” does not fit the client and was chosen without a reason.")
            yield _warning("does_not_fit", "services", message, measure.id, name=name)


def next_steps(case: Case, plan: PlanView) -> Iterator[Problem]:
    """Somebody does something next for every measure."""
    language = plan.language or case.language
    for measure in plan.measures:
        if not measure.next_step.strip():
            service = case.programme.service(measure.service_id or "")
            name = service.text("name", language) if service else measure.text
            message = N_("“{name}” has no next step: who does what, and by when.")
            yield _warning("no_next_step", "services", message, measure.id, name=name)


def permit_long_enough(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A permit that ends before the plan is something to see to."""
    ends = case.file.permit_valid_to
    if ends and plan.valid_to and ends < plan.valid_to:
        message = N_("The residence permit ends on {day}, before the plan does.")
        yield _warning("permit_ends", "person", message, day=ends)


def review_within_plan(_case: Case, plan: PlanView) -> Iterator[Problem]:
    """A review before the plan begins, or after it has ended, is a slip of the pen."""
    day = plan.next_review
    if day is None:
        return
    too_early = plan.valid_from is not None and day <= plan.valid_from
    too_late = plan.valid_to is not None and day > plan.valid_to
    if too_early or too_late:
        message = N_("The review is set to {day}, which is not within the plan.")
        yield _warning("review_outside", "goals", message, day=day)


def language_asked(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """The language of the documents is the client's own choice."""
    if not case.file.proceedings_language and case.municipality.bilingual:
        message = N_("The client has not been asked whether papers are written in Finnish or in Swedish.")
        yield _warning("language_not_asked", "person", message)


def law_checked(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A day past the pack's horizon is said aloud: today, or the day on which the plan begins."""
    if max(case.on, plan.valid_from or case.on) > case.pack.verified_until:
        message = N_("The rules have been checked only up to {day}. Check the law before you agree the plan.")
        yield _warning("law_not_checked", "check", message, day=case.pack.verified_until)


def hours_at_first(case: Case, plan: PlanView) -> float:
    """Hours a week of the measures that run now."""
    return sum(one.hours_per_week or 0 for one in measures_at_first(case, plan))


def measures_at_first(case: Case, plan: PlanView) -> tuple[MeasureView, ...]:
    """Return the measures of the present week; one that starts when the client is free comes later."""
    free = free_from(case.assessment)
    return tuple(one for one in plan.measures if not (free and one.begins and one.begins >= free))


OWN_CHECKS: tuple[Check, ...] = (
    every_need_answered,
    every_goal_served,
    hours_enough,
    chosen_despite,
    next_steps,
    permit_long_enough,
    review_within_plan,
    language_asked,
    law_checked,
)
