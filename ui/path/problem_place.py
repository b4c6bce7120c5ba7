"""Where on the path a problem is mended: the place and the question."""

from __future__ import annotations

from kotodesk.assessment.service import INTERVIEW
from kotodesk.forms.load import form
from kotodesk.planning.problems import Problem
from ui.path.scene import Scene

FIELDS = {
    "no_period": "valid_to",
    "ends_too_late": "valid_to",
    "no_review": "next_review",
    "review_too_late": "next_review",
    "no_long_term_goal": "long_term_goal",
    "first_plan_too_late": "first_permit",
    "permit_ends": "permit_valid_to",
    "language_not_asked": "proceedings_language",
    "plan_not_needed": "plan_needed",
    "too_many_hours": "hours_reason",
}
"""The field that mends a problem, by the problem's code, where its key does not say it."""


def place_of(problem: Problem, scene: Scene) -> tuple[str, str]:
    """Return the place (ui.path.route) and the key of the question there."""
    key = FIELDS.get(problem.code) or problem.key or problem.code
    if problem.step != "interview":
        return problem.step, key
    assessment = scene.assessment()
    definition = form(assessment.form_id if assessment else INTERVIEW)
    part = next((one.id for one in definition.steps if any(q.key == key for q in one.questions)), "")
    return f"interview/{part}" if part else "interview", key
