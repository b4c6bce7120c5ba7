"""Until when the state pays the municipality the imputed reimbursement for the client."""

from __future__ import annotations

from datetime import date

from kotodesk.law._question import Question
from kotodesk.law.facts import Day
from kotodesk.law.packs import Parameter
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_NOT_PAID = N_("The reimbursement is not paid for this basis of residence.")
_PERIOD = N_("First municipality of residence {event} ({section}); paid for {length}.")
_FROM_PERMIT = N_(
    "No municipality of residence: counted from the first permit {event} ({section}); paid for {length}."
)
_QUOTA = N_("Quota refugee, or family member of one.")
_OLD_PERIOD = N_("The period began before {day}, so the older length holds ({section}).")
_CHILD = N_("A child born in Finland: at most as long as the parent's period runs.")
_NO_PERIOD = N_("The parent has no reimbursement period.")
_NOT_BEGUN = N_("The period has not begun: there is no municipality of residence and no permit.")


def reimbursement_ends(question: Question) -> Result:
    """Return the day on which the period of reimbursement ends."""
    rule = question.parameter("reimbursement.length")
    if rule.length is None:
        return question.not_checked(rule)
    facts = question.facts
    by_quota = facts.quota_refugee or facts.family_of_quota_refugee
    if facts.residence_groups is None and not by_quota:
        return question.lacks(rule, "residence_groups")
    groups = set(facts.residence_groups or ())
    if not groups.isdisjoint(question.parameter("reimbursement.child_groups").words):
        return _child(question)
    if not by_quota and groups.isdisjoint(question.parameter("reimbursement.groups").words):
        return question.not_applicable(rule, Sentence(_NOT_PAID))
    return _own_period(question, rule, groups)


def _child(question: Question) -> Result:
    rule = question.parameter("reimbursement.child_groups")
    ends = question.facts.parent_period_ends
    if ends is None:
        return question.lacks(rule, "parent_period_ends")
    if ends is False:
        return question.not_applicable(rule, Sentence(_NO_PERIOD))
    return question.answer(ends, rule, Sentence(_CHILD))


def _own_period(question: Question, rule: Parameter, groups: set[str]) -> Result:
    event = _beginning(question)
    missing = _unknown_quota(question, groups)
    if event is None:
        path = "first_permit_date" if question.facts.municipality_since is False else "municipality_since"
        missing.append(path)
    if missing:
        return question.lacks(rule, *missing)
    return _period(question, event) if event else question.not_applicable(rule, Sentence(_NOT_BEGUN))


def _unknown_quota(question: Question, groups: set[str]) -> list[str]:
    """Return the facts that decide between the two lengths and are not known."""
    facts = question.facts
    if facts.quota_refugee or facts.family_of_quota_refugee:
        return []
    asked = {
        "quota_refugee": "reimbursement.quota_groups",
        "family_of_quota_refugee": "reimbursement.family_groups",
    }
    return [
        fact
        for fact, parameter in asked.items()
        if facts.truth(fact) is None and not groups.isdisjoint(question.parameter(parameter).words)
    ]


def _beginning(question: Question) -> Day:
    since = question.facts.municipality_since
    return question.facts.first_permit_date if since is False else since


def _period(question: Question, event: date) -> Result:
    quota = question.facts.quota_refugee or question.facts.family_of_quota_refugee
    before = question.parameter("transition.reimbursement_before")
    old = isinstance(before.value, date) and event < before.value
    kind = "length_quota" if quota else "length"
    rule = question.parameter(f"transition.reimbursement_{kind}" if old else f"reimbursement.{kind}")
    because = [_begun(question, event, rule)]
    if quota:
        because.append(Sentence(_QUOTA))
    if old:
        because.append(Sentence(_OLD_PERIOD, {"day": before.value, "section": rule.basis.section}))
    return question.length(event, rule, *because)


def _begun(question: Question, event: date, rule: Parameter) -> Sentence:
    no_municipality = question.facts.municipality_since is False
    begins = question.parameter(
        "reimbursement.from_permit" if no_municipality else "reimbursement.from_municipality"
    )
    values = {"length": rule.length, "event": event, "section": begins.basis.section}
    return Sentence(_FROM_PERMIT if no_municipality else _PERIOD, values)
