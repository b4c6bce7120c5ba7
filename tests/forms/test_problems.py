from __future__ import annotations

import pytest

from kotodesk.forms import DECLINED, NOT_ASKED, UNKNOWN, Answer, form, problems
from kotodesk.texts import texts
from tests.forms.people import GULAB, OLENA, THUY, answers

FORM = form("interview-0")


def sentences(found: dict[str, Answer]) -> list[str]:
    return [problem.worded(texts("en")) for problem in problems(FORM, found)]


def test_an_empty_interview_lacks_nine_topics_and_four_things_told() -> None:
    codes = [problem.code for problem in problems(FORM, {})]
    assert codes.count("topic_missing") == 9
    assert codes.count("told_missing") == 4


@pytest.mark.parametrize("raw", [OLENA, GULAB, THUY])
def test_the_people_of_the_cases_have_no_problem(raw: dict[str, object]) -> None:
    assert sentences(answers(raw)) == []


def test_a_missing_topic_is_an_error_of_law_with_its_section() -> None:
    found = answers(OLENA)
    for key in ("skills.unpaid", "skills.proud"):
        found.pop(key, None)
    (problem,) = problems(FORM, found)
    assert (problem.level, problem.section, problem.question_key) == ("error", "ArvA 2(1) 6", "skills.unpaid")
    assert problem.worded(texts("en")) == (
        "The interview has not yet covered: special skills and other strengths. "
        "Ask at least one of its questions."
    )


def test_a_topic_that_came_up_without_an_answer_is_covered() -> None:
    for came_up in (DECLINED, UNKNOWN):
        assert problems(FORM, answers(OLENA) | {"skills.unpaid": came_up}) == ()
    (problem,) = problems(FORM, answers(OLENA) | {"skills.unpaid": NOT_ASKED})
    assert problem.code == "topic_missing"


def test_what_was_not_told_is_named() -> None:
    (problem,) = problems(
        FORM, answers(OLENA) | {"told.rights": Answer(("aims", "plan_process", "personal_data"))}
    )
    assert (problem.code, problem.level, problem.section) == ("told_missing", "error", "ArvA 2(3)")
    assert "rights and duties" in problem.worded(texts("en"))


def test_a_missing_answer_is_an_own_check_without_a_section() -> None:
    found = answers(OLENA)
    del found["wishes.long_term"]
    (problem,) = problems(FORM, found)
    assert (problem.code, problem.level, problem.section) == ("required_missing", "warning", "")
    assert problem.question_key == "wishes.long_term"


def test_no_plan_asks_for_a_reason() -> None:
    assert sentences(answers(OLENA) | {"plan.needed": Answer("no")}) == [
        "No answer yet under “Why is no plan made now, and where is the client directed?”. "
        "Answer it, or say why there is none."
    ]


def test_a_skill_without_a_level_is_named_once() -> None:
    half = answers(OLENA) | {"language.finnish": Answer({"listening": "A1.1"})}
    assert [problem.code for problem in problems(FORM, half)] == ["levels_unfinished"]


@pytest.mark.parametrize("text", ["Puoliso 010190-123A muutti", "010190A123b", "131052+308T."])
def test_an_identity_code_in_free_text_is_noticed(text: str) -> None:
    (problem,) = problems(FORM, answers(OLENA) | {"skills.proud": Answer(text)})
    assert (problem.code, problem.level) == ("identity_code", "warning")
    assert text not in problem.worded(texts("en"))


def test_an_identity_code_in_a_row_is_noticed_and_a_phone_number_is_not() -> None:
    found = answers(OLENA) | {"work.rows": Answer(({"job": "010190-123A"},))}
    assert [problem.code for problem in problems(FORM, found)] == ["identity_code"]
    assert problems(FORM, answers(OLENA) | {"skills.proud": Answer("040-1234567, 06 000 0000")}) == ()


def test_problems_are_worded_in_finnish_and_swedish() -> None:
    told, *_ = [problem for problem in problems(FORM, {}) if problem.code == "told_missing"]
    assert told.worded(texts("sv")).startswith("Kunden har ännu inte fått information om detta: Målen för")
    assert told.worded(texts("fi")).endswith("Kerro siitä ja merkitse se kerrotuksi.")


def test_problems_stand_in_the_order_of_the_conversation() -> None:
    order = [question.key for question in FORM.questions]
    places = [order.index(problem.question_key) for problem in problems(FORM, {})]
    assert places == sorted(places)
