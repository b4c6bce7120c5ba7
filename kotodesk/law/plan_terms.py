"""Until when: first plan, applying for services, current plan, all plans together, next review.

A plan made before the Act came into force keeps the longest duration of the older Act, and its other rules
until it has been reviewed under the new one (`transition.old_plans` in the packs).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kotodesk.law._question import Question
from kotodesk.law.extensions import all_plans
from kotodesk.law.facts import CurrentPlan
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_FIRST_PLAN = N_("First permit, card or registration {event}; time for the first plan: {length}.")
_FIRST_PLAN_MADE = N_("The first plan was made on {made}.")
_REACHED_LATE = N_("The limit does not bind: the client was reached only after it ({section}).")
_NO_PERMIT = N_("There is no permit, card or registration from which the limit is counted.")
_APPLY = N_("The plan was made on {event}; time to direct the client to apply for what was agreed: {length}.")
_NO_PLAN = N_("There is no plan.")
_FIRST_TERM = N_("The first plan began on {event}; its longest duration: {length}.")
_REVIEW = N_("Counted from the plan or its last review, {event}; longest time between reviews: {length}.")
_OLD_PLAN = N_("The plan was made before {day}: rules of the older Act hold for it ({section}).")
_OLD_EXTENSIONS = N_("Extensions under the older Act are not computed here.")


def first_plan_latest(question: Question) -> Result:
    """Return the day by which the first plan must be made at the latest."""
    rule = question.parameter("plan.first_latest")
    exception = question.parameter("plan.first_latest_exception")
    first = question.facts.first_permit_date
    truths = {fact: question.facts.truth(fact) for fact in exception.words}
    if truths and all(truths.values()):
        return question.not_applicable(
            exception, Sentence(_REACHED_LATE, {"section": exception.basis.section})
        )
    if first is None:
        return question.lacks(rule, "first_permit_date")
    if first is False:
        return question.not_applicable(rule, Sentence(_NO_PERMIT))
    values = {"event": first, "length": rule.length}
    result = question.act(first, rule, Sentence(_FIRST_PLAN, values), *_made(question))
    passed = isinstance(result.value, date) and result.value < question.on
    if passed and any(truths.values()) and False not in truths.values():
        return question.lacks(rule, *(fact for fact, truth in truths.items() if truth is None))
    return result


def _made(question: Question) -> tuple[Sentence, ...]:
    made = question.facts.first_plan_date
    return (Sentence(_FIRST_PLAN_MADE, {"made": made}),) if made else ()


def apply_for_services_by(question: Question) -> Result:
    """Return the day by which the client must have been directed to apply for the services agreed."""
    rule = question.parameter("plan.apply_within")
    plan = question.facts.current_plan
    if plan is False:
        return question.not_applicable(rule, Sentence(_NO_PLAN))
    if plan is None or plan.begins is None:
        return question.lacks(rule, "current_plan.from")
    if older := _under_older_law(question, plan.begins):
        return older
    return question.act(plan.begins, rule, Sentence(_APPLY, {"event": plan.begins, "length": rule.length}))


def current_plan_latest_end(question: Question) -> Result:
    """Return the last day that the current plan can have."""
    rule = question.parameter("plan.first_max")
    plan = question.facts.current_plan
    if plan is False:
        return question.not_applicable(rule, Sentence(_NO_PLAN))
    if plan is None or plan.number is None:
        missing = () if plan and plan.begins else ("current_plan.from",)
        return question.lacks(rule, *missing, "current_plan.number")
    return _first_term(question, plan) if plan.number == 1 else all_plans_latest_end(question)


def _first_term(question: Question, plan: CurrentPlan) -> Result:
    rule = question.parameter("plan.first_max")
    if plan.begins is None:
        return question.lacks(rule, "current_plan.from")
    if older := _under_older_law(question, plan.begins):
        return older
    values = {"event": plan.begins, "length": rule.length}
    return question.length(plan.begins, rule, Sentence(_FIRST_TERM, values))


def all_plans_latest_end(question: Question) -> Result:
    """Return the last day that all plans together can reach on the facts given."""
    rule = question.parameter("plan.total_max")
    first = question.facts.first_plan_date
    if first is None:
        return question.lacks(rule, "first_plan_date")
    if first is False:
        return question.not_applicable(rule, Sentence(_NO_PLAN))
    if _is_old(question, first):
        older = question.under_older_law()
        result = all_plans(older, first)
        return replace(result, because=(_old_plan(question), *result.because, Sentence(_OLD_EXTENSIONS)))
    return all_plans(question, first)


def next_review_by(question: Question) -> Result:
    """Return the day by which the plan must be reviewed next."""
    rule = question.parameter("plan.review_every")
    plan = question.facts.current_plan
    if plan is False:
        return question.not_applicable(rule, Sentence(_NO_PLAN))
    if plan is None or plan.begins is None:
        return question.lacks(rule, "current_plan.from")
    event = max(plan.begins, question.facts.last_review_date or plan.begins)
    if older := _under_older_law(question, event):
        return older
    return question.act(event, rule, Sentence(_REVIEW, {"event": event, "length": rule.length}))


def _is_old(question: Question, plan_day: date) -> bool:
    starts = question.parameter("transition.old_plans").value
    return isinstance(starts, date) and plan_day < starts


def _under_older_law(question: Question, day: date) -> Result | None:
    if not _is_old(question, day):
        return None
    older = question.under_older_law()
    result = older.not_checked(older.parameter("plan.other_rules"))
    return replace(result, because=(_old_plan(question), *result.because))


def _old_plan(question: Question) -> Sentence:
    rule = question.parameter("transition.old_plans")
    return Sentence(_OLD_PLAN, {"day": rule.value, "section": rule.basis.section})
