from __future__ import annotations

import pytest

from kotodesk.errors import BadInput
from kotodesk.forms import form
from kotodesk.forms.load import parse_form
from tests.forms.making import HEAD, STEP, WORDS, made, options, question

CHOICE = question("a.first", "choice", options("yes", "no"))
NO = 'when = { question = "a.first", equals = "no" }'
RULE = f'[[rules]]\ncode = "r"\narea = "work"\nquestion = "a.first"\nbecause = {WORDS}\n'


def asking(condition: str) -> str:
    return question("a.b", "text", f"visible_if = {condition}")


def refused(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        parse_form(text, "test")
    return str(caught.value)


def test_a_form_that_does_not_exist_is_named() -> None:
    with pytest.raises(BadInput, match=r"There is no form interview-99\. Install the program again"):
        form("interview-99")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("id = ", "not a readable TOML file"),
        ("x = " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        (".".join(["x"] * 3000) + " = 1", "nested too deeply"),
        (HEAD + "least = nan", "nan, inf or a NUL"),
        (HEAD + "least = -inf", "nan, inf or a NUL"),
        (HEAD + r'note = "a\u0000b"', "nan, inf or a NUL"),
        ('version = 1\nid = "x"\ntitle = "x"', "a table with keys"),
        (HEAD.replace("version = 1", "version = true"), "version must be"),
        (HEAD + "steps = 3", "steps must be"),
        (HEAD + "stepz = []", "unknown key stepz; did you mean steps?"),
        (HEAD + '[[steps]]\nid = "one"\nfi = "f"\nsv = "s"\n', "en is missing"),
        (HEAD + '[[steps]]\nid = "one"\nfi = "f"\nsv = " "\nen = "e"\n', "sv must be text"),
    ],
)
def test_a_hostile_or_broken_file_gets_one_sentence(text: str, sentence: str) -> None:
    assert sentence in refused(text)


@pytest.mark.parametrize(
    ("questions", "sentence"),
    [
        (CHOICE + CHOICE, "a.first is given twice"),
        (question("First"), "must look like area.name"),
        (question("a.b", "choice"), "needs options"),
        (question("a.b", "text", options("yes")), "needs options"),
        (question("a.b", "choice", options("yes", "yes")), "yes is given twice"),
        (question("a.b", "rows"), "rows need fields"),
        (question("a.b", "levels"), "a.b:  is not allowed"),
        (question("a.b", "text", 'topic = "weather"'), "weather is not allowed"),
        (question("a.b", "text", 'section = "2 § 1 mom."'), "a section is written like"),
        (question("a.b", "text", 'sensitivity = "secret"'), "allowed are ordinary, private, health"),
        (question("a.b").replace("report:test", "curiosity"), "curiosity is not allowed"),
        (question("a.b").replace("report:test", "need:cars"), "cars is not allowed"),
        (
            asking('{ question = "a.c", answered = true }'),
            "not an earlier question",
        ),
        (
            asking('{ question = "a.b", answered = true }'),
            "not an earlier question",
        ),
        (
            CHOICE + asking('{ question = "a.first", equals = "maybe" }'),
            "never be true",
        ),
        (
            CHOICE + asking('{ question = "a.first", less = 3 }'),
            "never be true",
        ),
        (
            CHOICE + asking('{ question = "a.first", near = 3 }'),
            "unknown operator near",
        ),
        (CHOICE + asking("{ all = [] }"), "condition cannot be read"),
        (CHOICE + asking("3"), "condition cannot be read"),
        (
            CHOICE + RULE + NO,
            "need = 0, strength = 0 is not allowed",
        ),
        (CHOICE + RULE + "need = 4\n" + NO, "4 is not allowed"),
        (
            CHOICE + RULE.replace('"e"', '"{x"') + "need = 1\n" + NO,
            "{answer}",
        ),
        (
            CHOICE + RULE.replace("work", "cars") + "need = 1\n" + NO,
            "cars",
        ),
    ],
)
def test_a_form_that_makes_no_sense_is_refused(questions: str, sentence: str) -> None:
    assert sentence in refused(HEAD + STEP + questions)


def test_rows_cannot_hold_rows() -> None:
    inner = f'[[steps.questions.fields]]\nkey = "x"\nkind = "many"\nlabel = {WORDS}\n{options("a")}\n'
    assert "a row holds only single answers" in refused(HEAD + STEP + question("a.b", "rows") + inner)


def test_a_topic_that_no_question_covers_is_refused() -> None:
    topic = '[[topics]]\nid = "strengths"\nsection = "ArvA 2(1) 6"\nfi = "f"\nsv = "s"\nen = "e"\n'
    sentence = "no question that is always asked covers the topic strengths"
    sometimes = 'topic = "strengths"\nvisible_if = { question = "a.first", equals = "yes" }'
    assert sentence in refused(HEAD + topic + STEP + question("a.b"))
    assert sentence in refused(HEAD + topic + STEP + CHOICE + question("a.b", "text", sometimes))
    parse_form(HEAD + topic + STEP + question("a.b", "text", 'topic = "strengths"'), "test")


def test_a_kind_from_a_newer_version_is_kept() -> None:
    assert not made(question("a.b", "hologram")).questions[0].known


def test_the_checksum_follows_what_a_person_is_asked() -> None:
    before = made(CHOICE).checksum
    assert made(CHOICE.replace("yes sv", "ja")).checksum != before
    assert made(CHOICE.replace('id = "yes"', 'id = "yep"')).checksum != before
    assert made(CHOICE.replace("yes en", "yeah")).checksum == before
    assert made(CHOICE + RULE + "need = 1\n" + NO).checksum == before


def test_a_released_form_cannot_be_changed() -> None:
    sealed = HEAD + f'released = true\nchecksum = "{made(CHOICE).checksum}"\n'
    assert made(CHOICE, head=sealed).released
    assert "released form was changed" in refused(sealed + STEP + CHOICE.replace("yes sv", "ja"))


def test_items_are_numbered_by_step_and_part_zero_is_not_counted() -> None:
    numbers = form("interview-0").numbers
    assert numbers["talk.understand"] == "0.1"
    assert numbers["life.everyday_load"] == "1.1"
    assert numbers["language.finnish"] == "3.3"
    assert max(numbers.values())[0] == "8"
