from __future__ import annotations

import pytest

from kotodesk.errors import BadInput
from kotodesk.forms import form
from kotodesk.forms.load import parse_form
from kotodesk.tables import MOST_BYTES, MOST_NUMBER
from kotodesk.texts import texts
from tests.forms.making import HEAD, STEP, WORDS, made, options, question

CHOICE = question("a.first", "choice", options("yes", "no"))
NO = 'when = { question = "a.first", equals = "no" }'
RULE = f'[[rules]]\ncode = "r"\narea = "work"\nquestion = "a.first"\nbecause = {WORDS}\n'


def asking(condition: str) -> str:
    return question("a.b", "text", f"visible_if = {condition}")


def refused(text: str | bytes) -> str:
    with pytest.raises(BadInput) as caught:
        parse_form(text if isinstance(text, bytes) else text.encode(), "test.toml")
    return str(caught.value)


def test_a_form_that_does_not_exist_is_named() -> None:
    with pytest.raises(BadInput, match=r"There is no form interview-99\. Install the program again"):
        form("interview-99")


WRONG = "this is written in a wrong form; write"
MISSHAPEN = "the condition cannot be read; give a question and one operator, or all, any, not."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"\xff\xfe", "1:1: this is not plain UTF-8 text"),
        ("id = ", "this is not TOML (Invalid value"),
        ("id = 'a\0b'", "1:8: this is not TOML (Found invalid character"),
        ("x = " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        (".".join(["x"] * 900) + " = 1", "nested too deeply"),
        (".".join(["x"] * 3000) + " = 1", "1:1: this is not TOML (more than 1000 dots)"),
        (
            HEAD + STEP + question("a.b", "text", "visible_if." + "not." * 60 + "question = 1"),
            "nested too deep",
        ),
        (HEAD + "least = nan", "least: there is no such key"),
        (HEAD + "least = -inf", "least: there is no such key"),
        (HEAD + r'note = "a\u0000b"', "note: there is no such key"),
        (HEAD.replace('"f"', r'"a\u0000b"'), f'title.fi: {WRONG} "…".'),
        ('version = 1\nid = "x"\ntitle = "x"', f'title: {WRONG} {{ fi = "…", sv = "…", en = "…" }}.'),
        ("steps = [1]\n" + HEAD, f"steps 1: {WRONG} {{ … }}."),
        (HEAD.replace("version = 1", "version = true"), f"version: {WRONG} 0 … "),
        (HEAD.replace("version = 1", "version = -1"), f"version: {WRONG} 0 … "),
        (HEAD.replace("version = 1", "version = 1.0"), f"version: {WRONG} 0 … "),
        (HEAD.replace("version = 1", "version = 0x" + "f" * 5000), f"version: {WRONG} 0 … "),
        (HEAD + "released = 1", f"released: {WRONG} true, false."),
        (HEAD + "steps = 3", f"steps: {WRONG} [[steps]]."),
        (HEAD + "stepz = []", "stepz: there is no such key; the nearest allowed key is steps."),
        (HEAD + '[[steps]]\nid = "one"\nfi = "f"\nsv = "s"\n', 'steps 1.en: this is missing; write "…".'),
        (HEAD + '[[steps]]\nid = "one"\nfi = "f"\nsv = " "\nen = "e"\n', f'steps 1.sv: {WRONG} "…".'),
    ],
)
def test_a_hostile_or_broken_file_gets_one_sentence(text: str | bytes, sentence: str) -> None:
    said = refused(text)
    assert said.startswith("test.toml: ")
    assert sentence in said


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("least = nan", f"a.b.least: {WRONG} 0, 1, 2.5 …."),
        ("most = inf", f"a.b.most: {WRONG} 0, 1, 2.5 …."),
        ("least = true", f"a.b.least: {WRONG} 0, 1, 2.5 …."),
        (r'section = "a\u0000b"', f'a.b.section: {WRONG} "…".'),
        ('section = " "', f'a.b.section: {WRONG} "…".'),
        ('wide = "yes"', f"a.b.wide: {WRONG} true, false."),
        ("hepl = 1", "a.b.hepl: there is no such key; the nearest allowed key is help."),
        ('unit = { fi = "f", sv = "s" }', 'a.b.unit.en: this is missing; write "…".'),
        ('options = ["yes"]', f"a.b.options 1: {WRONG} {{ … }}."),
        (f'fields = [{{ key = "c", label = {WORDS} }}]', 'a.b.c.kind: this is missing; write "…".'),
        ("visible_if = 3", f'a.b.visible_if: {WRONG} {{ question = "…", equals = "…" }}.'),
        ("visible_if = {}", f"a.b.visible_if: {MISSHAPEN}"),
        ("visible_if = { all = [] }", f"a.b.visible_if.all: {MISSHAPEN}"),
        ("visible_if = { not = [] }", f"a.b.visible_if.not: {WRONG} "),
        ("visible_if = { any = [{ less = 1 }] }", "a.b.visible_if.any 1.question: this is missing"),
        ('visible_if = { question = "a.first" }', f"a.b.visible_if: {MISSHAPEN}"),
        ('visible_if = { question = "a.first", less = nan }', f"a.b.visible_if.less: {MISSHAPEN}"),
        ('visible_if = { question = "a.first", in = [inf] }', f"a.b.visible_if.in: {MISSHAPEN}"),
        (
            r'visible_if = { question = "a.first", equals = "a\u0000b" }',
            f"a.b.visible_if.equals: {MISSHAPEN}",
        ),
        (
            f'visible_if = {{ question = "a.first", less = 0x{"f" * 5000} }}',
            f"a.b.visible_if.less: {MISSHAPEN}",
        ),
    ],
)
def test_a_hostile_or_broken_question_is_named_by_its_key(more: str, sentence: str) -> None:
    assert refused(HEAD + STEP + CHOICE + question("a.b", "text", more)).startswith(f"test.toml: {sentence}")


def test_a_file_that_is_too_large_is_not_read() -> None:
    said = refused(HEAD.encode() + b"#" * MOST_BYTES)
    assert said == f"test.toml: 1:1: the file is too large; allowed: {MOST_BYTES} bytes."


def test_a_hostile_or_broken_rule_is_named_by_its_code() -> None:
    text = HEAD + STEP + CHOICE + RULE + NO
    assert refused(text + "\nneed = -1") == f"test.toml: r.need: {WRONG} 0 … {MOST_NUMBER}."
    assert refused(text + '\nneed = "1"') == f"test.toml: r.need: {WRONG} 0 … {MOST_NUMBER}."
    assert refused(HEAD + STEP + CHOICE + RULE).startswith("test.toml: r.when: this is missing; write { que")


def test_a_complaint_is_worded_in_finnish_and_swedish() -> None:
    with pytest.raises(BadInput) as caught:
        made(question("a.b", "text", "visible_if = {}"))
    assert caught.value.worded(texts("fi")).startswith("test.toml: a.b.visible_if: ehtoa ei voi lukea; anna ")
    assert caught.value.worded(texts("sv")).startswith("test.toml: a.b.visible_if: villkoret kan inte läsas;")


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
            "“near” is not known; allowed: equals, not_equals, in, includes, answered, less, greater.",
        ),
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
    assert made(question("a.b", "text", 'topic = "strengths"'), head=HEAD + topic).topics


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
