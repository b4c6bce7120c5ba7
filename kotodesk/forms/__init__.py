"""Versioned questionnaires: questions, conditions, answers, flow, problems, suggested needs. Pure.

form("interview-0")              a checked form
parse(question, raw) → value     raw field text to a canonical value
Answer, to_json, from_json       what is known of a question
steps, visible, next_step        the conversation, computed from the answers
problems(form, answers)          what is missing before it can be finalised
suggest, grid                    needs and strengths that the answers point to
line(question, answer, "sv")     the answer as a person reads it
"""

from kotodesk.forms.answers import (
    DECLINED,
    NO_ANSWER,
    NOT_ASKED,
    UNKNOWN,
    Answer,
    Answers,
    Value,
    from_json,
    to_json,
)
from kotodesk.forms.flow import StepView, effective, entered, next_step, previous_step, steps, visible
from kotodesk.forms.load import form, form_ids
from kotodesk.forms.model import Form, Option, Question, Step
from kotodesk.forms.needs import AreaSuggestion, Suggestion, grid, suggest
from kotodesk.forms.parse import normalise, parse, raw_text
from kotodesk.forms.problems import Problem, problems
from kotodesk.forms.wording import line

__all__ = [
    "DECLINED",
    "NOT_ASKED",
    "NO_ANSWER",
    "UNKNOWN",
    "Answer",
    "Answers",
    "AreaSuggestion",
    "Form",
    "Option",
    "Problem",
    "Question",
    "Step",
    "StepView",
    "Suggestion",
    "Value",
    "effective",
    "entered",
    "form",
    "form_ids",
    "from_json",
    "grid",
    "line",
    "next_step",
    "normalise",
    "parse",
    "previous_step",
    "problems",
    "raw_text",
    "steps",
    "suggest",
    "to_json",
    "visible",
]
