"""All checks of a plan, with the officer's reasons put beside the warnings, and hints after them."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.planning.case import Case
from kotodesk.planning.hints import HINTS
from kotodesk.planning.law_checks import LAW_CHECKS
from kotodesk.planning.own_checks import OWN_CHECKS
from kotodesk.planning.problems import Problem
from kotodesk.planning.text_checks import TEXT_CHECKS
from kotodesk.planning.views import PlanView

_CHECKS = (*LAW_CHECKS, *OWN_CHECKS, *TEXT_CHECKS)


def check_plan(case: Case, plan: PlanView) -> tuple[Problem, ...]:
    """Return every finding on a plan: errors of law first, then the program's own checks, then hints."""
    found = [problem for check in (*_CHECKS, *HINTS) for problem in check(case, plan)]
    return tuple(replace(one, reason=plan.notes.get(one.name, "")) for one in found)


def count_in_order(case: Case, plan: PlanView) -> int:
    """Return how many checks found nothing."""
    return sum(not any(True for _ in check(case, plan)) for check in _CHECKS)
