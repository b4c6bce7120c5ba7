"""One line about the plan: what the law asks, how long the client has waited, and then the outer limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kotodesk.law import Sentence
from kotodesk.law.limits import Length
from kotodesk.planning.case import Case
from kotodesk.planning.views import PlanView
from kotodesk.texts import N_, Texts

_START, _DRAFT = "assessment_start", "plan_draft"
_WITHOUT_DELAY = {
    _START: N_("assessment without delay ({section})"),
    _DRAFT: N_("without delay ({section})"),
}


@dataclass(frozen=True)
class PlanLine:
    """Clauses about the plan now; the outer limit stands apart, for a far date alone invites waiting."""

    clauses: tuple[Sentence, ...]
    outer_limit: Sentence | None = None

    def worded(self, t: Texts) -> str:
        """Return the line in the reader's language."""
        now = ", ".join(one.worded(t) for one in self.clauses)
        return f"{now}; {self.outer_limit.worded(t)}" if self.outer_limit else now


def plan_line(case: Case) -> PlanLine:
    """Return what the head of a client's file says of the plan."""
    plan = case.plan
    if plan is not None and plan.sealed:
        return PlanLine((_agreed(plan),))
    if plan is not None and plan.number > 1:
        return PlanLine((Sentence(N_("plan number {n}, draft"), {"n": plan.number}),))
    if plan is None and case.assessment is not None and case.assessment.plan_needed == "no":
        return PlanLine((Sentence(N_("not needed")),))
    return PlanLine(_without_delay(case), _outer_limit(case))


def waiting_since(case: Case) -> tuple[str, date | None]:
    """Return which duty to act without delay runs (a limit of the pack) and since when."""
    assessment = case.assessment
    if assessment is None or not assessment.answers:
        return _START, case.file.contacted_on
    held = [one.held_on for one in case.meetings if one.purpose == "interview"]
    return _DRAFT, min([*held, assessment.started_on])


def _agreed(plan: PlanView) -> Sentence:
    if plan.ending is not None:
        return Sentence(N_("ended on {day}"), {"day": plan.ending.on})
    values = {"first": plan.valid_from, "last": plan.valid_to, "review": plan.review_due}
    return Sentence(N_("in force {first}–{last}, next review {review}"), values)


def _without_delay(case: Case) -> tuple[Sentence, ...]:
    limit, since = waiting_since(case)
    text = case.pack.text("limit", limit, case.on)
    found = []
    if text is not None:
        section = text.basis.section
        found.append(Sentence(_WITHOUT_DELAY[limit], {"section": section}))
    if since is not None and since <= case.on:
        waited = Length((case.on - since).days, "days")
        found.append(Sentence(N_("waited {length}"), {"length": waited}))
    return tuple(found)


def _outer_limit(case: Case) -> Sentence | None:
    limit = case.law["first_plan_latest"].value
    return Sentence(N_("outer limit {day}"), {"day": limit}) if isinstance(limit, date) else None
