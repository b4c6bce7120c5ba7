"""What an assessment may hold, and when it may be closed."""

from __future__ import annotations

from datetime import date

from kotodesk.assessment.views import AssessmentView
from kotodesk.errors import BadInput, Refused
from kotodesk.texts import N_
from kotodesk.vocabulary import Kind, vocabulary

CLOSED = N_("This assessment is finished. Open it again before you change it.")
PLAN_NEED_OPEN = N_("Say first whether a plan is needed: yes, no or later.")
NO_PLAN_REASON = N_("Write why no plan is needed now.")
GRADE = N_("A need and a strength are numbers from 0 to 3.")
NOT_IN_LIST = N_("“{given}” is not in the list. Choose one from the list.")

GRADES = range(4)
_CHOICES = {
    "further_needed": ("", "yes", "no"),
    "client_view": ("", "agrees", "partly", "no"),
    "plan_needed": ("", "yes", "no", "later"),
}
_VOCABULARY_OF: dict[str, Kind] = {"area": "need_areas", "further_kind": "further_measures"}


def check(fields: dict[str, object]) -> None:
    """Raise BadInput with one sentence for the first field that holds what it may not."""
    for name, value in fields.items():
        if name in ("need", "strength") and value not in GRADES:
            raise BadInput(GRADE)
        if name in _CHOICES and value not in _CHOICES[name]:
            raise BadInput(NOT_IN_LIST, given=value)
        if name in _VOCABULARY_OF and not vocabulary().has(_VOCABULARY_OF[name], str(value)):
            raise BadInput(NOT_IN_LIST, given=value)


def check_open(finished_on: date | None) -> None:
    """Refuse a change to a finished assessment."""
    if finished_on is not None:
        raise Refused(CLOSED)


def check_finish(view: AssessmentView) -> None:
    """Refuse to close an assessment that does not say whether a plan is needed (16 §)."""
    if not view.plan_needed:
        raise Refused(PLAN_NEED_OPEN)
    if view.plan_needed == "no" and not view.plan_needed_reason.strip():
        raise Refused(NO_PLAN_REASON)
