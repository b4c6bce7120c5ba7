"""Checks of law on a plan: each cites its section, and each must be mended before the two agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from kotodesk.law.sections import Section
from kotodesk.planning.case import Case
from kotodesk.planning.problems import Problem
from kotodesk.planning.views import PlanView
from kotodesk.texts import N_

Check = Callable[[Case, PlanView], Iterator[Problem]]


def _finding(
    case: Case, code: str, step: str, message: str, section: Section | None = None, **values: object
) -> Problem:
    """A finding with the section that the pack gives it; where a pack has none it is an own check."""
    key = str(values.pop("key", ""))
    rule = case.pack.text("checks", code, case.on)
    cited = section or (rule.basis.section if rule else None)
    return Problem(code, "error" if cited else "warning", step, message, values, key=key, section=cited)


def assessment_finished(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """A plan rests on a finished assessment that finds it needed."""
    assessment = case.assessment
    if assessment is None or assessment.finished_on is None:
        yield _finding(
            case,
            "assessment_open",
            "summary",
            N_("The assessment is not finished. Finish the summary first."),
        )
    elif assessment.plan_needed != "yes":
        yield _finding(
            case,
            "plan_not_needed",
            "summary",
            N_("The assessment does not say that a plan is needed. Mend the summary or leave the plan."),
        )


def public_official(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """Only a public official may agree a plan."""
    if not case.acts_as_public_official:
        yield _finding(
            case,
            "not_public_official",
            "agreement",
            N_("Only a public official may agree a plan, and today you are not one in this municipality."),
        )


def responsible_body(case: Case, _plan: PlanView) -> Iterator[Problem]:
    """The employment authority answers for jobseekers, the municipality for everybody else."""
    post = case.officer.post_in(case.municipality.id)
    may_act = post is not None and post.acts_for_employment_authority
    if case.law["responsible"].value == "employment_authority" and not may_act:
        yield _finding(
            case,
            "other_body_responsible",
            "agreement",
            N_(
                "The client is a jobseeker, so the employment authority makes the plan. Hand the client over."
            ),
            case.law["responsible"].section,
        )


def within_first_years(case: Case, plan: PlanView) -> Iterator[Problem]:
    """The first plan has a latest day, counted from the first permit."""
    latest = case.law["first_plan_latest"]
    last_day = latest.last_day
    if plan.number > 1 or last_day is None:
        return
    if min(plan.valid_from or case.on, case.on) > last_day:
        yield _finding(
            case,
            "first_plan_too_late",
            "person",
            N_("The first plan had to be made by {day}. After that an employment plan may be made instead."),
            latest.section,
            day=last_day,
        )


def period(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A plan has a first and a last day, and the law has a longest length."""
    if plan.valid_from is None or plan.valid_to is None:
        message = N_("The plan has no period. Write its first and last day.")
        yield _finding(case, "no_period", "goals", message)
        return
    for rule in ("current_plan_latest_end", "all_plans_latest_end"):
        limit = case.law[rule]
        if isinstance(limit.value, date) and plan.valid_to > limit.value:
            message = N_("The plan ends on {day}, the limit is {limit}.")
            yield _finding(
                case,
                "ends_too_late",
                "goals",
                message,
                limit.section,
                key=rule,
                day=plan.valid_to,
                limit=limit.value,
            )
            return


def review(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A plan names its next review, within the longest time between reviews."""
    limit = case.law["next_review_by"]
    last_day = limit.last_day
    if plan.next_review is None:
        message = N_("The plan has no day for its next review.")
        yield _finding(case, "no_review", "goals", message)
    elif last_day is not None and plan.next_review > last_day:
        message = N_("The review is set to {day}, the limit is {limit}.")
        yield _finding(
            case, "review_too_late", "goals", message, limit.section, day=plan.next_review, limit=last_day
        )


def goals(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A plan has goals, and each of them words."""
    if not plan.goals:
        message = N_("The plan has no goal for its period.")
        yield _finding(case, "no_goal", "goals", message)
    if not plan.long_term_goal.strip():
        message = N_("The plan has no long-term goal.")
        yield _finding(case, "no_long_term_goal", "goals", message)
    for goal in plan.goals:
        if not goal.text.strip():
            message = N_("Goal {n} has no words.")
            yield _finding(case, "goal_without_words", "goals", message, key=goal.id, n=goal.position)


def services(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A plan contains services, and says why they serve the goals."""
    if not any(measure.service_id for measure in plan.measures):
        message = N_("The plan has no service of the programme and no other integration service.")
        yield _finding(case, "no_service", "services", message)
    for goal in plan.goals:
        if goal.measures and not goal.reason.strip():
            message = N_("Goal {n} does not say why its services serve it.")
            yield _finding(case, "no_justification", "services", message, key=goal.id, n=goal.position)


LAW_CHECKS: tuple[Check, ...] = (
    assessment_finished,
    public_official,
    responsible_body,
    within_first_years,
    period,
    review,
    goals,
    services,
)
