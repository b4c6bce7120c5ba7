"""What an interview still lacks before it can be finalised.

Only what the law asks is an error, and it alone cites a section. The rest are the program's own checks:
warnings that a written reason settles. Hidden questions never have problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kotodesk.forms.answers import Answer, Answers
from kotodesk.forms.flow import effective, entered, visible
from kotodesk.forms.model import Form, Question, Topic
from kotodesk.texts import N_, Texts
from kotodesk.vocabulary import Words

MESSAGES = {
    "topic_missing": N_("The interview has not yet covered: {topic}. Ask at least one of its questions."),
    "told_missing": N_("The client has not yet been told: {statement}. Tell it and tick it."),
    "required_missing": N_("No answer yet under “{question}”. Answer it, or say why there is none."),
    "levels_unfinished": N_("A skill has no level yet: {question}. Choose one, or say that it is not known."),
    "identity_code": N_("There seems to be an identity code under “{question}”. Remove it from the text."),
}
"""The sentence of each code; places are filled by `worded`."""

LAW, OWN_CHECK = "error", "warning"

IDENTITY_CODE = re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b", re.IGNORECASE)
"""The shape of a Finnish personal identity code, wherever it stands in free text."""


@dataclass(frozen=True)
class Problem:
    """One thing to put right: where, how grave, and what fills the places of its sentence."""

    code: str
    level: str
    question_key: str
    values: dict[str, Words] = field(default_factory=dict)
    section: str = ""
    """Legal reference in the form of the law room; only an error has one."""

    def worded(self, t: Texts) -> str:
        """Return the sentence in the reader's language."""
        return t.of(MESSAGES[self.code], **{key: names.of(t.language) for key, names in self.values.items()})


def problems(form: Form, answers: Answers) -> tuple[Problem, ...]:
    """Return all problems in the order of the conversation."""
    asked = visible(form, answers)
    counted = effective(form, answers)
    order = {question.key: place for place, question in enumerate(form.questions)}
    found = list(_topics(form, asked, counted))
    for question in asked:
        found += _question(question, counted.get(question.key))
    return tuple(sorted(found, key=lambda one: order[one.question_key]))


def covered(topic: Topic, asked: tuple[Question, ...], answers: Answers) -> bool:
    """Return whether a topic came up: a question of it was answered, declined or not known."""
    keys = [question.key for question in asked if question.topic == topic.id]
    return any(key in answers and answers[key].status != "not_asked" for key in keys)


def _topics(form: Form, asked: tuple[Question, ...], answers: Answers) -> Iterator[Problem]:
    for topic in form.topics:
        if not covered(topic, asked, answers):
            first = next(question for question in asked if question.topic == topic.id)
            yield Problem("topic_missing", LAW, first.key, {"topic": topic.names}, topic.section)


def _question(question: Question, answer: Answer | None) -> Iterator[Problem]:
    if question.kind == "statements":
        yield from _told(question, answer)
    elif question.required_for_finalising and answer is None:
        yield Problem("required_missing", OWN_CHECK, question.key, {"question": question.label})
    elif question.kind == "levels" and answer and not entered(question, answer):
        yield Problem("levels_unfinished", OWN_CHECK, question.key, {"question": question.label})
    if answer and answer.answered and IDENTITY_CODE.search(_free_text(question, answer)):
        yield Problem("identity_code", OWN_CHECK, question.key, {"question": question.label})


def _told(question: Question, answer: Answer | None) -> Iterator[Problem]:
    told = answer.value if answer and answer.answered else ()
    for option in question.options:
        if option.must and option.id not in told:
            values = {"statement": option.names}
            yield Problem("told_missing", LAW, question.key, values, question.section)


def _free_text(question: Question, answer: Answer) -> str:
    if question.kind == "rows":
        return "\n".join(str(value) for row in answer.value for value in row.values())
    return str(answer.value) if question.kind in ("text", "long_text") else ""
