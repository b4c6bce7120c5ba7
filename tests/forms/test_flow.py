from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kotodesk.forms import (
    DECLINED,
    NOT_ASKED,
    Answer,
    effective,
    form,
    next_step,
    previous_step,
    problems,
    steps,
    suggest,
    visible,
)
from kotodesk.forms.flow import STATES
from tests.forms.making import answer_sets, made, options, question
from tests.forms.people import GULAB, OLENA, answers

FORM = form("interview-0")
CHAIN = made(
    question("a.one", "choice", options("yes", "no")),
    question(
        "a.two", "choice", 'visible_if = { question = "a.one", equals = "yes" }\n' + options("yes", "no")
    ),
    question("a.three", "text", 'visible_if = { question = "a.two", equals = "yes" }'),
)
YES, NO = Answer("yes"), Answer("no")


def keys(found: dict[str, Answer]) -> list[str]:
    return [each.key for each in visible(CHAIN, found)]


def state(found: dict[str, Answer], step: str, looked_at: tuple[str, ...] = ()) -> str:
    return next(view.state for view in steps(FORM, found, looked_at) if view.step.id == step)


def test_a_mistaken_tick_loses_nothing() -> None:
    told = {"a.one": YES, "a.two": YES, "a.three": Answer("kept")}
    assert keys(told) == ["a.one", "a.two", "a.three"]
    mistaken = told | {"a.one": NO}
    assert keys(mistaken) == ["a.one"]
    assert effective(CHAIN, mistaken) == {"a.one": NO}
    assert keys(mistaken | {"a.one": YES}) == ["a.one", "a.two", "a.three"]


def test_states_of_a_step() -> None:
    assert state({}, "literacy") == "not_begun"
    assert state({}, "literacy", ("literacy",)) == "looked_at"
    reading = {"literacy.own_language_reading": Answer("good")}
    assert state({"literacy.latin_letters": Answer("good")}, "literacy") == "unfinished"
    assert state(reading, "literacy") == "done"
    assert state({"literacy.own_language_reading": DECLINED}, "literacy") == "done"
    assert state({"literacy.own_language_reading": NOT_ASKED}, "literacy") == "done"


def test_a_skill_without_a_level_leaves_the_step_unfinished() -> None:
    found = answers(OLENA)
    assert state(found, "languages") == "done"
    assert state(found | {"language.finnish": Answer({"speaking": "0"})}, "languages") == "unfinished"


def test_statements_are_done_when_all_that_the_law_asks_is_told() -> None:
    found = answers(OLENA)
    assert state(found, "begin") == "done"
    assert state(found | {"told.rights": Answer(("aims", "may_decline"))}, "begin") == "unfinished"


def test_whole_interviews_are_done() -> None:
    for raw in (OLENA, GULAB):
        assert {view.state for view in steps(FORM, answers(raw))} == {"done"}


def test_safety_is_asked_only_without_relatives() -> None:
    asked = {each.key for each in visible(FORM, {"talk.present": Answer(("interpreter",))})}
    beside = {each.key for each in visible(FORM, {"talk.present": Answer(("interpreter", "partner"))})}
    assert asked - beside == {"life.safe"}


def test_a_step_that_asks_nothing_is_passed_over() -> None:
    hidden = question("b.one", "text", 'visible_if = { question = "a.one", equals = "yes" }')
    more = '[[steps]]\nid = "{0}"\nfi = "f"\nsv = "s"\nen = "e"\n'
    last = more.format("three") + question("c.one")
    three = made(question("a.one", "choice", options("yes", "no")), more.format("two"), hidden, last)
    assert [next_step(three, found, "one") for found in ({"a.one": YES}, {"a.one": NO})] == ["two", "three"]
    assert previous_step(three, {"a.one": NO}, "three") == "one"
    assert [view.state for view in steps(three, {"a.one": NO})] == ["done", "not_needed", "not_begun"]


@given(found=answer_sets(FORM))
def test_the_flow_always_ends_and_leads_back_the_same_way(found: dict[str, Answer]) -> None:
    way = [FORM.steps[0].id]
    while (onward := next_step(FORM, found, way[-1])) is not None:
        way.append(onward)
        assert len(way) <= len(FORM.steps)
    back = [way[-1]]
    while (before := previous_step(FORM, found, back[-1])) is not None:
        back.append(before)
        assert len(back) <= len(way)
    assert back == way[::-1]


@given(found=answer_sets(FORM))
def test_hidden_questions_have_no_say(found: dict[str, Answer]) -> None:
    asked = {each.key for each in visible(FORM, found)}
    counted = effective(FORM, found)
    assert set(counted) == asked & set(found)
    assert {problem.question_key for problem in problems(FORM, found)} <= asked
    assert suggest(FORM, found) == suggest(FORM, counted)
    assert {view.state for view in steps(FORM, found)} <= set(STATES)


@given(found=answer_sets(FORM), data=st.data())
def test_the_order_of_sittings_does_not_matter(found: dict[str, Answer], data: st.DataObject) -> None:
    one_way = {key: found[key] for key in data.draw(st.permutations(sorted(found)))}
    assert suggest(FORM, one_way) == suggest(FORM, found)
    assert problems(FORM, one_way) == problems(FORM, found)
