"""What must be true of a whole form before anybody may use it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kotodesk.errors import BadInput
from kotodesk.forms.conditions import ALWAYS, Comparison, Condition, comparisons
from kotodesk.forms.model import SENSITIVITIES, WITH_OPTIONS, Form, Question, Rule
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

GRADES = range(4)
"""Need and strength run from 0 (none) to 3 (great)."""

REASONS = ("need", "service", "deadline", "document", "report")
"""What a question may lead to; one that leads nowhere is not asked."""

NOT_IN_ROWS = ("rows", "levels", "many", "statements")

Found = Iterator[BadInput]

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_SECTION = re.compile(r"[A-Z]\w+ \d+( [a-z])?(\(\d+\))?( \d+)?")
_BAD_SECTION = N_("{where}: a section is written like ArvA 2(1) 2.")
_TWICE = N_("{where}: {id} is given twice; every key and id must be given once.")
_BAD_KEY = N_("{where}: the key must look like area.name, in small letters.")
_NO_OPTIONS = N_("{where}: a question of the kind {kind} needs options, and only such a question has them.")
_NO_FIELDS = N_("{where}: rows need fields, other kinds have none, and a row holds only single answers.")
_NOT_ALLOWED = N_("{where}: {value} is not allowed; allowed are {allowed}.")
_FORWARD = N_("{where}: the condition asks {question}, which is not an earlier question.")
_OPERAND = N_("{where}: the condition can never be true: {value} is not an answer to {question}.")
_NO_TOPIC = N_("{where}: no question that is always asked covers the topic {topic}.")
_PLACE = N_("{where}: the only place that a reason may have is {{answer}}.")
_CHANGED = N_("{where}: a released form was changed; give the change a new version instead.")


def check(form: Form) -> None:
    """Raises BadInput for the first thing that is wrong."""
    for error in _errors(form):
        raise error


def _errors(form: Form) -> Found:
    yield from _unique(form.id, (step.id for step in form.steps))
    yield from _unique(form.id, (question.key for question in form.questions))
    yield from _unique(form.id, (rule.code for rule in form.rules))
    for question in form.questions:
        yield from _question(question, form)
    yield from _backwards(form)
    yield from _topics(form)
    for rule in form.rules:
        yield from _rule(rule, form)
    if form.released and form.checksum != form.sealed_checksum:
        yield BadInput(_CHANGED, where=form.id)


def _unique(where: str, ids: Iterable[str]) -> Found:
    yield from (BadInput(_TWICE, where=where, id=id_) for id_, n in Counter(ids).items() if n > 1)


def _question(question: Question, form: Form) -> Found:
    topics = [topic.id for topic in form.topics]
    if not _KEY.fullmatch(question.key):
        yield BadInput(_BAD_KEY, where=question.key)
    if question.topic is not None:
        yield from _allowed(question.key, question.topic, topics)
    if question.section and not _SECTION.fullmatch(question.section):
        yield BadInput(_BAD_SECTION, where=question.key)
    yield from _leads(question)
    yield from _field(question, question.key)
    rows = question.kind == "rows"
    nested = any(field.kind in NOT_IN_ROWS for field in question.fields)
    if (question.known and rows != bool(question.fields)) or nested:
        yield BadInput(_NO_FIELDS, where=question.key)
    yield from _unique(question.key, (field.key for field in question.fields))
    for field in question.fields:
        yield from _field(field, f"{question.key}: {field.key}")


def _field(question: Question, where: str) -> Found:
    if question.known and (question.kind in WITH_OPTIONS) != bool(question.options):
        yield BadInput(_NO_OPTIONS, where=where, kind=question.kind)
    yield from _unique(where, (option.id for option in question.options))
    yield from _allowed(where, question.sensitivity, SENSITIVITIES)
    if question.kind == "levels":
        yield from _allowed(where, question.level_language, vocabulary().ids("languages"))


def _leads(question: Question) -> Found:
    if not question.leads_to:
        yield BadInput(_NOT_ALLOWED, where=question.key, value="leads_to = []", allowed=", ".join(REASONS))
    for reason in question.leads_to:
        what, _, which = reason.partition(":")
        yield from _allowed(question.key, what, REASONS)
        if what == "need":
            yield from _allowed(question.key, which, vocabulary().ids("need_areas"))


def _allowed(where: str, value: object, allowed: Iterable[object]) -> Found:
    known = list(allowed)
    if value not in known:
        yield BadInput(_NOT_ALLOWED, where=where, value=value, allowed=", ".join(str(one) for one in known))


def _backwards(form: Form) -> Found:
    earlier: dict[str, Question] = {}
    for question in form.questions:
        yield from _condition(question.visible_if, question.key, earlier)
        earlier[question.key] = question


def _condition(condition: Condition, where: str, known: dict[str, Question]) -> Found:
    for one in comparisons(condition):
        asked = known.get(one.question)
        if asked is None:
            yield BadInput(_FORWARD, where=where, question=one.question)
        else:
            yield from _comparison(one, where, asked)


def _comparison(one: Comparison, where: str, asked: Question) -> Found:
    if one.part:
        parts = (
            vocabulary().ids("skills") if asked.kind == "levels" else [field.key for field in asked.fields]
        )
        yield from _allowed(where, one.part, parts)
    if one.operator == "answered":
        return
    target = (asked.field(one.part) or asked) if one.part else asked
    for operand in one.operand if isinstance(one.operand, tuple) else (one.operand,):
        if not _possible(target, one, operand):
            yield BadInput(_OPERAND, where=where, value=f"{one.operator} {operand}", question=one.question)


def _possible(asked: Question, one: Comparison, operand: object) -> bool:
    if asked.kind == "rows" or (one.part and asked.kind != "levels" and not asked.options):
        return False
    if asked.kind == "levels":
        return bool(one.part) and one.operator != "includes" and operand in vocabulary().ids("levels")
    if asked.kind in ("number", "scale"):
        return one.operator != "includes" and isinstance(operand, int | float)
    if asked.options:
        several = asked.kind != "choice" or bool(one.part)
        fits = one.operator == "includes" if several else one.operator in ("equals", "not_equals", "in")
        return fits and asked.option(str(operand)) is not None
    return one.operator in ("equals", "not_equals", "in") and isinstance(operand, str)


def _topics(form: Form) -> Found:
    yield from _unique(form.id, (topic.id for topic in form.topics))
    covered = {question.topic for question in form.questions if question.visible_if == ALWAYS}
    for topic in form.topics:
        if topic.id not in covered:
            yield BadInput(_NO_TOPIC, where=form.id, topic=topic.id)


def _rule(rule: Rule, form: Form) -> Found:
    yield from _allowed(rule.code, rule.area, vocabulary().ids("need_areas"))
    yield from _allowed(rule.code, rule.question_key, form.by_key)
    yield from _condition(rule.when, rule.code, form.by_key)
    for grade in (rule.need, rule.strength):
        yield from _allowed(rule.code, grade, GRADES)
    if not rule.need and not rule.strength:
        yield BadInput(_NOT_ALLOWED, where=rule.code, value="need = 0, strength = 0", allowed="1, 2, 3")
    for text in (rule.because.fi, rule.because.sv, rule.because.en):
        if set("{}") & set(text.replace("{answer}", "")):
            yield BadInput(_PLACE, where=rule.code)
