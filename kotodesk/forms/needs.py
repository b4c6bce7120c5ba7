"""What the answers suggest: needs and strengths by area, each with the answer that led to it.

A suggestion is a proposal to the officer, never a finding: the grid starts from it and the officer
changes it freely.
"""

from __future__ import annotations

from dataclasses import dataclass

from kotodesk.forms.answers import Answers, Value
from kotodesk.forms.conditions import comparisons, holds, picks, value_of
from kotodesk.forms.flow import effective
from kotodesk.forms.model import Form, Question, Rule
from kotodesk.forms.wording import line, words
from kotodesk.texts import LANGUAGES
from kotodesk.vocabulary import Words, vocabulary


@dataclass(frozen=True)
class Suggestion:
    """One reason for a need or a strength (0 none – 3 great) in one area."""

    area: str
    need: int
    strength: int
    question_key: str
    code: str
    because: Words


@dataclass(frozen=True)
class AreaSuggestion:
    """One line of the needs grid: the highest need and strength, and every reason."""

    area: str
    need: int
    strength: int
    because: tuple[Suggestion, ...]


def suggest(form: Form, answers: Answers) -> tuple[Suggestion, ...]:
    """Return all suggestions that the answers give, in the order of the areas, the strongest first."""
    counted = effective(form, answers)
    found = [_suggestion(form, rule, counted) for rule in form.rules if holds(rule.when, counted)]
    order = {area: place for place, area in enumerate(vocabulary().ids("need_areas"))}
    return tuple(sorted(found, key=lambda one: (order[one.area], -one.need, -one.strength)))


def grid(suggestions: tuple[Suggestion, ...]) -> tuple[AreaSuggestion, ...]:
    """Return one line per area that has a suggestion: per area the highest wins, all reasons stay."""
    areas = dict.fromkeys(one.area for one in suggestions)
    return tuple(_line(area, tuple(one for one in suggestions if one.area == area)) for area in areas)


def _line(area: str, reasons: tuple[Suggestion, ...]) -> AreaSuggestion:
    need = max(one.need for one in reasons)
    return AreaSuggestion(area, need, max(one.strength for one in reasons), reasons)


def _suggestion(form: Form, rule: Rule, answers: Answers) -> Suggestion:
    said = {language: _said(form, rule, answers, language) for language in LANGUAGES}
    because = Words(**{key: rule.because.of(key).replace("{answer}", said[key]) for key in LANGUAGES})
    return Suggestion(rule.area, rule.need, rule.strength, rule.question_key, rule.code, because)


def _said(form: Form, rule: Rule, answers: Answers, language: str) -> str:
    question, answer = form.by_key[rule.question_key], answers.get(rule.question_key)
    if answer is None:
        return ""
    if question.kind == "rows" and answer.answered:
        return _said_of_rows(question, rule, _picked(rule, answer.value), language)
    level = value_of(answers, question.key, rule.part) if rule.part else None
    return line(question, answer, language) if level is None else str(level)


def _picked(rule: Rule, rows: Value) -> Value:
    """Return the rows that the condition is about, so that a reason names no other."""
    asked = [one for one in comparisons(rule.when) if one.question == rule.question_key and one.part]
    return tuple(row for row in rows if all(picks(one, row.get(one.part)) for one in asked))


def _said_of_rows(question: Question, rule: Rule, rows: Value, language: str) -> str:
    field = question.field(rule.part)
    if field is None or not any(field.key in row for row in rows):
        return words(question, rows, language)
    said = (words(field, row[field.key], language) for row in rows if field.key in row)
    return ", ".join(dict.fromkeys(said))
