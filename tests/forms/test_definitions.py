"""Every form that comes with the program keeps the rules that no loader can judge alone."""

from __future__ import annotations

import re

import pytest

from kotodesk.forms import Form, Question, form, form_ids
from kotodesk.forms.model import KINDS
from kotodesk.law.loading import packs
from kotodesk.texts import LANGUAGES
from kotodesk.vocabulary import Words, vocabulary

DECREE_TOPICS = [
    "literacy",
    "fi_sv",
    "study_and_work_readiness",
    "training_and_employment_needs",
    "education_and_work",
    "strengths",
    "plan_need",
    "life_situation",
    "other_needs",
]
TOLD = {"aims", "plan_process", "rights_and_duties", "personal_data"}
NEVER_ASKED = re.compile(
    r"diagnoo|diagnos|uskonto|religion|etni|ethnic|pakomatka|flykten|lääkit|medicin|klient\b",
    re.IGNORECASE,
)
"""Of these no label, option or sub-field speaks; a help may say that they are not asked."""


@pytest.fixture(params=form_ids())
def any_form(request: pytest.FixtureRequest) -> Form:
    return form(request.param)


def every_question(any_form: Form) -> list[Question]:
    return [each for q in any_form.questions for each in (q, *q.fields)]


def asked_words(any_form: Form) -> list[Words]:
    options = [option.names for q in every_question(any_form) for option in q.options]
    return [q.label for q in every_question(any_form)] + options


def test_kinds_have_editors(any_form: Form) -> None:
    assert {q.kind for q in every_question(any_form)} <= set(KINDS)


def test_the_nine_topics_of_the_decree_are_there_in_its_order() -> None:
    assert [topic.id for topic in form("interview-0").topics] == DECREE_TOPICS


def test_the_four_things_to_tell_are_statements() -> None:
    statements = form("interview-0").by_key["told.rights"]
    assert statements.kind == "statements"
    assert {option.id for option in statements.options if option.must} == TOLD


def test_each_question_says_how_to_ask_it(any_form: Form) -> None:
    assert [q.key for q in any_form.questions if q.help is None] == []


def test_questions_on_health_and_safety_are_marked(any_form: Form) -> None:
    marked = {q.key for q in any_form.questions if q.sensitivity != "ordinary"}
    assert {q.key for q in any_form.questions if q.key.startswith(("health.", "life.safe"))} == marked


@pytest.mark.parametrize("pack", ["fi-2025", "fi-2026"])
def test_sections_are_places_in_the_law(any_form: Form, pack: str) -> None:
    refs = {q.section for q in any_form.questions if q.section} | {topic.section for topic in any_form.topics}
    assert {packs().named(pack).cite(ref).ref for ref in refs} == refs


def test_a_topic_and_its_questions_name_the_same_part_of_the_decree(any_form: Form) -> None:
    sections = {topic.id: topic.section for topic in any_form.topics}
    assert [q.key for q in any_form.questions if q.topic and q.section != sections[q.topic]] == []


def test_every_area_of_the_grid_can_be_suggested(any_form: Form) -> None:
    assert {rule.area for rule in any_form.rules if rule.need} == set(vocabulary().ids("need_areas"))


def test_a_question_that_leads_to_a_need_has_a_rule(any_form: Form) -> None:
    reasons = {reason for question in any_form.questions for reason in question.leads_to}
    promised = {reason.removeprefix("need:") for reason in reasons if reason.startswith("need:")}
    assert promised == {rule.area for rule in any_form.rules}


def test_obstacles_are_those_of_the_vocabulary() -> None:
    named = form("interview-0").by_key["obstacles.named"].options
    assert {option.id for option in named} <= set(vocabulary().ids("obstacle_kinds"))
    assert all(option.names == vocabulary().term("obstacle_kinds", option.id).name for option in named)


def test_nothing_is_asked_that_must_not_be_stored(any_form: Form) -> None:
    texts = [names.of(language) for names in asked_words(any_form) for language in LANGUAGES]
    assert [text for text in texts if NEVER_ASKED.search(text)] == []


def test_no_two_languages_share_a_sentence(any_form: Form) -> None:
    """A forgotten translation looks like this; short words such as *Test* may be alike."""
    texts = [q.label for q in any_form.questions] + [q.help for q in any_form.questions if q.help]
    assert [words.en for words in texts if len({words.fi, words.sv, words.en}) < len(LANGUAGES)] == []
