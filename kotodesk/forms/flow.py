"""Which questions are asked, how far each step has come, and where to go next.

Everything is computed from the form and the answers; no place in the conversation is stored. An answer
to a question that a later change of mind has hidden stays where it is, but counts for nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kotodesk.forms.answers import Answer, Answers
from kotodesk.forms.conditions import holds
from kotodesk.forms.model import Form, Question, Step
from kotodesk.vocabulary import vocabulary

STATES = ("not_begun", "looked_at", "unfinished", "done", "not_needed")


@dataclass(frozen=True)
class StepView:
    """One step as the path shows it."""

    step: Step
    state: str
    questions: tuple[Question, ...]
    """The questions that are asked with these answers."""


def effective(form: Form, answers: Answers) -> dict[str, Answer]:
    """Return the answers to questions that are asked; those of hidden questions are left out."""
    counted: dict[str, Answer] = {}
    for question in form.questions:
        if question.key in answers and holds(question.visible_if, counted):
            counted[question.key] = answers[question.key]
    return counted


def visible(form: Form, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that are asked with these answers, in order."""
    counted = effective(form, answers)
    return tuple(question for question in form.questions if holds(question.visible_if, counted))


def steps(form: Form, answers: Answers, looked_at: Collection[str] = ()) -> tuple[StepView, ...]:
    """Return every step with its state; `looked_at` holds the ids of steps that were opened."""
    asked = {question.key for question in visible(form, answers)}
    views = []
    for step in form.steps:
        questions = tuple(question for question in step.questions if question.key in asked)
        views.append(StepView(step, _state(step, questions, answers, looked_at), questions))
    return tuple(views)


def entered(question: Question, answer: Answer | None) -> bool:
    """Return whether the officer is through with a question: a whole answer, or a reason for none."""
    if answer is None:
        return False
    if not answer.answered:
        return True
    if question.kind == "levels":
        return all(skill in answer.value for skill in vocabulary().ids("skills"))
    if question.kind == "statements":
        return all(option.id in answer.value for option in question.options if option.must)
    return True


def next_step(form: Form, answers: Answers, step_id: str) -> str | None:
    """Return the next step that asks something, None at the end."""
    return _beside(form, answers, step_id, 1)


def previous_step(form: Form, answers: Answers, step_id: str) -> str | None:
    """Return the step before that asks something, None at the beginning."""
    return _beside(form, answers, step_id, -1)


def _beside(form: Form, answers: Answers, step_id: str, by: int) -> str | None:
    asked = [view.step.id for view in steps(form, answers) if view.questions or view.step.id == step_id]
    place = asked.index(step_id) + by
    return asked[place] if 0 <= place < len(asked) else None


def _state(step: Step, questions: tuple[Question, ...], answers: Answers, looked_at: Collection[str]) -> str:
    if not questions:
        return "not_needed"
    if not any(question.key in answers for question in questions):
        return "looked_at" if step.id in looked_at else "not_begun"
    through = all(
        entered(question, answers.get(question.key))
        for question in questions
        if question.required_for_finalising or question.key in answers
    )
    return "done" if through else "unfinished"
