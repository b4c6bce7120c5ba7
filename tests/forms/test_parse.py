from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kotodesk.errors import BadInput
from kotodesk.forms import Question, form, normalise, parse, raw_text
from kotodesk.forms.model import KINDS
from kotodesk.texts import texts
from tests.forms.making import WORDS, one, options, values

FIELD = f'[[steps.questions.fields]]\nkey = "years"\nkind = "number"\nlabel = {WORDS}\nmost = 50\n'
ROWS = one("rows", FIELD)
NUMBER = one("number", "least = 0\nmost = 60")
MANY = one("many", options("a", "b", "c").replace('{ id = "c"', '{ alone = true, id = "c"'))
LEVELS = one("levels", 'level_language = "swe"')


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (one("text"), "  two   words\n", "two words"),
        (one("text"), "e\u0301\x00", "é"),
        (one("text"), " \t", None),
        (one("text"), None, None),
        (one("long_text"), "one  \r\ntwo\n\n", "one\ntwo"),
        (NUMBER, "7", 7),
        (NUMBER, "7,5", 7.5),
        (NUMBER, " 7.0 ", 7),
        (NUMBER, 12, 12),
        (NUMBER, "", None),
        (one("scale", "least = 1\nmost = 5"), "4", 4),
        (one("date"), "3.9.2025", "2025-09-03"),
        (one("date"), "03.09.2025", "2025-09-03"),
        (one("date"), "3. 9. 2025", "2025-09-03"),
        (one("date"), "2025-09-03", "2025-09-03"),
        (one("date"), "29.2.2024", "2024-02-29"),
        (one("month"), "1.2026", "2026-01"),
        (one("month"), "01/2026", "2026-01"),
        (one("month"), "2026-01", "2026-01"),
        (one("language"), "ukr", "ukr"),
        (one("language"), "UKR ", "ukr"),
        (one("country"), "ua", "UA"),
        (one("choice", options("a", "b")), "b", "b"),
        (MANY, "b, a", ("a", "b")),
        (MANY, ["b", "b"], ("b",)),
        (MANY, "c", ("c",)),
        (MANY, [], None),
        (LEVELS, {"speaking": "0", "listening": "A1.1"}, {"listening": "A1.1", "speaking": "0"}),
        (LEVELS, '{"writing": "unknown", "reading": ""}', {"writing": "unknown"}),
        (LEVELS, {}, None),
        (ROWS, [{"years": "3"}, {}], ({"years": 3},)),
        (ROWS, "[]", ()),
        (ROWS, "", None),
        (one("hologram"), " seen from above ", "seen from above"),
    ],
)
def test_what_is_typed_is_understood(question: Question, raw: object, value: object) -> None:
    assert parse(question, raw) == value


@pytest.mark.parametrize(
    ("question", "raw", "sentence"),
    [
        (one("text"), 3, "Write the answer as text."),
        (one("text"), "x" * 301, "Shorten it to 300 characters."),
        (NUMBER, "seven", "Write a number in figures, for example 7 or 7,5."),
        (NUMBER, float("nan"), "Write a number in figures"),
        (NUMBER, "1e9", "Write a number in figures"),
        (NUMBER, True, "Write the answer as text."),
        (NUMBER, "61", "The number must be at most 60."),
        (NUMBER, "-1", "The number must be at least 0."),
        (one("scale"), "4,5", "Write a whole number"),
        (one("date"), "31.2.2025", "Write the date as day.month.year, for example 3.9.2025."),
        (one("date"), "3.9", "Write the date as day.month.year"),
        (one("date"), "0000-01-01", "Write the date as day.month.year"),
        (one("month"), "13.2025", "Write the month as month.year, for example 9.2025."),
        (one("month"), "autumn", "Write the month as month.year"),
        (one("language"), "klingon", "Choose a language from the list."),
        (one("country"), "XX", "Choose a country from the list."),
        (one("choice", options("a")), "z", "Choose one of the answers in the list."),
        (MANY, "a, z", "Choose one of the answers in the list."),
        (MANY, 3, "Choose one of the answers in the list."),
        (MANY, ["a", "c"], "can only be chosen alone"),
        (LEVELS, {"speaking": "B7"}, "Choose a level from 0 to C2"),
        (LEVELS, {"speaking": ["0"]}, "Choose a level from 0 to C2"),
        (LEVELS, {"singing": "0"}, "Choose a level from 0 to C2"),
        (LEVELS, "{", "Choose a level from 0 to C2"),
        (ROWS, '[{"years": "many"}]', "Row 1: Write a number in figures"),
        (ROWS, [{"colour": "red"}], "The rows cannot be read."),
        (ROWS, {"years": 1}, "The rows cannot be read."),
        (ROWS, "[" * 100_000, "The rows cannot be read."),
    ],
)
def test_bad_input_gets_one_clear_sentence(question: Question, raw: object, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(question, raw)
    assert sentence in str(caught.value)


def test_what_is_wrong_in_a_row_is_said_in_the_readers_language() -> None:
    with pytest.raises(BadInput) as caught:
        parse(ROWS, [{"years": "3"}, {"years": "60"}])
    assert caught.value.worded(texts("fi")) == "Rivi 2: Luvun on oltava enintään 50."


def test_the_sentence_never_repeats_what_was_written() -> None:
    with pytest.raises(BadInput) as caught:
        parse(one("date"), "Olena Koval")
    assert "Olena" not in str(caught.value)


@given(data=st.data())
def test_normalising_twice_equals_once_and_raw_text_comes_back(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from((*form("interview-0").questions, NUMBER, one("date"), one("text"))))
    value = parse(question, data.draw(values(question)))
    if value is not None:
        assert normalise(question, value) == value
        assert parse(question, raw_text(question, value)) == value


@given(kind=st.sampled_from(KINDS), raw=st.one_of(st.text(), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)))  # fmt: skip
def test_no_raw_text_breaks_the_parser(kind: str, raw: Any) -> None:
    question = {
        "rows": ROWS,
        "levels": LEVELS,
        "many": MANY,
        "statements": one("statements", options("a")),
        "choice": one("choice", options("a")),
    }.get(kind) or one(kind)
    try:
        value = parse(question, raw)
    except BadInput:
        return
    assert value is None or json.dumps(value).encode()
