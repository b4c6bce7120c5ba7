"""What a plan may hold, and what its words are when the officer has not written them yet."""

from __future__ import annotations

from collections.abc import Mapping

from kotodesk.errors import BadInput, Refused
from kotodesk.planning.views import PlanView
from kotodesk.texts import N_
from kotodesk.vocabulary import Kind, vocabulary

SEALED = N_("This plan has been agreed and is locked. Record a review, or make a new plan.")
NOT_AGREED = N_("This plan has not been agreed yet. Agree it first, then follow it up.")
NO_ASSESSMENT = N_("A plan rests on an assessment. Begin the interview first.")
NOT_IN_LIST = N_("“{given}” is not in the list. Choose one from the list.")
DAYS_CROSSED = N_("The last day is before the first day. Check the two days.")
ENDED = N_("This plan has ended. Begin a new plan, if the client still needs one.")
REVIEW_BACKWARDS = N_("The next review is not after today. Check the day.")
HOURS = N_("Hours a week are a number from 0 to 168.")

_WEEK = 7 * 24
_CHOICES = {
    "outcome": ("", "signed", "not_signed"),
    "language": ("", "fi", "sv"),
    "goal_language": ("", "fin", "swe"),
    "party": ("client", "authority"),
}
_VOCABULARY_OF: dict[str, Kind] = {
    "areas": "need_areas",
    "area": "need_areas",
    "state": "measure_states",
    "ending": "plan_endings",
    "explained_in": "languages",
    "copy_languages": "languages",
}


def check(fields: dict[str, object]) -> None:
    """Raise BadInput with one sentence for the first field that holds what it may not."""
    for name, value in fields.items():
        if name in _CHOICES and value not in _CHOICES[name]:
            raise BadInput(NOT_IN_LIST, given=value)
        if name == "goal_levels" and isinstance(value, Mapping):
            _check_levels(value)
        if name == "hours_per_week" and isinstance(value, int | float) and not 0 <= value <= _WEEK:
            raise BadInput(HOURS)
        kind = _VOCABULARY_OF.get(name)
        if kind is None or value in (None, "", (), []):
            continue
        for one in value if isinstance(value, (list, tuple)) else (value,):
            if not vocabulary().has(kind, str(one)):
                raise BadInput(NOT_IN_LIST, given=one)


def _check_levels(levels: Mapping[str, object]) -> None:
    for skill, level in levels.items():
        if not vocabulary().has("skills", skill):
            raise BadInput(NOT_IN_LIST, given=skill)
        if level and not vocabulary().has("levels", str(level)):
            raise BadInput(NOT_IN_LIST, given=level)


def check_draft(sealed: bool) -> None:
    """Refuse to change a plan that has been agreed."""
    if sealed:
        raise Refused(SEALED)


def check_agreed(sealed: bool) -> None:
    """Refuse to follow up a plan that has not been agreed."""
    if not sealed:
        raise Refused(NOT_AGREED)


def check_not_ended(ending: object) -> None:
    """Refuse to review or end a plan that has ended."""
    if ending is not None:
        raise Refused(ENDED)


def in_force(plan: PlanView) -> bool:
    """Whether a plan has been agreed and has not ended."""
    return plan.sealed and plan.ending is None


GOALS_PROPOSED = {
    "language": N_("{language} that suffices in everyday life"),
    "literacy": N_("Reading and writing in everyday life"),
    "orientation": N_("Knowledge of Finnish society"),
    "education": N_("A study path that suits the skills"),
    "work": N_("A job or a way to it"),
    "recognition": N_("The skills and qualifications have been made visible"),
    "business": N_("A plan for a business of one’s own"),
    "digital": N_("Everyday errands online without help"),
    "housing": N_("A home that suits the household"),
    "money_and_papers": N_("Papers and benefits in order"),
    "health": N_("Support so that studies and work are possible"),
    "family": N_("A family life that leaves room for studies"),
    "social": N_("Contacts in the municipality"),
    "safety": N_("A safe everyday life"),
}
"""Goals proposed to the officer, never written into a plan unseen: the plan says that they are proposals."""
