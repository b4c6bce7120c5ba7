"""Small forms made in a test, and answers that hypothesis makes up for any form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from kotodesk.forms import DECLINED, NOT_ASKED, UNKNOWN, Answer, Form, Question, parse
from kotodesk.forms.answers import NO_ANSWER
from kotodesk.forms.load import parse_form
from kotodesk.vocabulary import vocabulary

WORDS = '{ fi = "f", sv = "s", en = "e" }'
HEAD = f'id = "test"\nversion = 1\ntitle = {WORDS}\n'
STEP = '[[steps]]\nid = "one"\nfi = "f"\nsv = "s"\nen = "e"\n'


def question(key: str, kind: str = "text", more: str = "") -> str:
    """Return the TOML of one question."""
    head = f'[[steps.questions]]\nkey = "{key}"\nkind = "{kind}"\nlabel = {WORDS}\n'
    return f'{head}leads_to = ["report:test"]\n{more}\n'


def options(*ids: str) -> str:
    """Return the TOML of options."""
    lines = ", ".join(f'{{ id = "{one}", fi = "{one} fi", sv = "{one} sv", en = "{one} en" }}' for one in ids)
    return f"options = [{lines}]"


def made(*questions: str, head: str = HEAD, tail: str = "") -> Form:
    """Return a checked form of one step."""
    return parse_form((head + STEP + "".join(questions) + tail).encode(), "test.toml")


def one(kind: str, more: str = "") -> Question:
    """Return a single checked question."""
    return made(question("a.b", kind, more)).questions[0]


def values(question: Question) -> st.SearchStrategy[Any]:
    """Return valid answers to one question, as an editor may hand them over."""
    return MAKERS.get(question.kind, _text)(question)


def _text(_question: Question) -> st.SearchStrategy[Any]:
    return st.text(min_size=1, max_size=40).map(lambda text: f"{text}.")


def _number(question: Question) -> st.SearchStrategy[Any]:
    least, most = question.limits.least or 0, question.limits.most or 100
    return st.integers(int(least), int(most)) | st.sampled_from((f"{most:g}", f"{least + 0.5:g}"))


def _several(question: Question) -> st.SearchStrategy[Any]:
    together = [option.id for option in question.options if not option.alone]
    return st.lists(st.sampled_from(together), min_size=1)


def _levels(_question: Question) -> st.SearchStrategy[Any]:
    cells = st.sampled_from((*vocabulary().ids("levels"), *NO_ANSWER))
    return st.dictionaries(st.sampled_from(vocabulary().ids("skills")), cells, min_size=1)


def _rows(question: Question) -> st.SearchStrategy[Any]:
    row = st.fixed_dictionaries({}, optional={field.key: values(field) for field in question.fields})
    return st.lists(row, max_size=3)


MAKERS: dict[str, Callable[[Question], st.SearchStrategy[Any]]] = {
    "number": _number,
    "scale": lambda question: st.integers(int(question.limits.least or 0), int(question.limits.most or 10)),
    "date": lambda _: st.dates().map(str),
    "month": lambda _: st.sampled_from(("2026-01", "1.2026", "12.2025")),
    "choice": lambda question: st.sampled_from([option.id for option in question.options]),
    "many": _several,
    "statements": _several,
    "language": lambda _: st.sampled_from(vocabulary().ids("languages")),
    "country": lambda _: st.sampled_from(vocabulary().ids("countries")),
    "levels": _levels,
    "rows": _rows,
}


def answer_sets(form: Form) -> st.SearchStrategy[dict[str, Answer]]:
    """Return answers to some of the questions, with all three ways of having none."""

    def one_answer(question: Question) -> st.SearchStrategy[Answer]:
        given = values(question).map(lambda raw: Answer(parse(question, raw)))
        return st.one_of(given, st.sampled_from((NOT_ASKED, DECLINED, UNKNOWN)))

    return st.fixed_dictionaries({}, optional={q.key: one_answer(q) for q in form.questions})
