from __future__ import annotations

from datetime import date

import pytest

from kotodesk.assessment.service import INTERVIEW
from kotodesk.errors import BadInput
from kotodesk.forms import Answer, form, visible
from kotodesk.walk.case import CaseFile, Said
from kotodesk.walk.read_case import read_case
from tests.walk.conftest import PEOPLE, TODAY, case_from, case_of

START = 'format = 1\non = 2025-09-03\n[client]\nname = "A B"\n'


def refusal(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        case_from(text)
    return str(caught.value)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_cases_are_read_whole(person: str) -> None:
    interview = case_of(person).interview
    assert interview.missing == {"fi": (), "sv": ()}
    for language in ("fi", "sv"):
        answers = {key: said[language] for key, said in interview.answers.items()}
        assert [one.key for one in visible(form(INTERVIEW), answers) if one.key not in answers] == []


def test_a_name_in_two_scripts() -> None:
    client = case_of("person-gulab").client
    assert (client.name_latin, client.fields["name_original"]) == ("Gulab Haidari", "گلاب حیدری")


def test_the_day_asked_for_prevails() -> None:
    assert read_case(START.encode(), "case.toml", TODAY).on == date(2025, 9, 3)
    assert read_case(START.encode(), "case.toml", TODAY, date(2025, 9, 9)).on == date(2025, 9, 9)
    dateless = START.replace("on = 2025-09-03\n", "")
    assert read_case(dateless.encode(), "case.toml", TODAY).on == TODAY


def test_question_keys_may_be_quoted_or_not() -> None:
    bare = case_from(START + '[interview]\ntalk.understand = "yes"\n')
    quoted = case_from(START + '[interview]\n"talk.understand" = "yes"\n')
    assert bare == quoted
    assert bare.interview.answers["talk.understand"]["fi"] == Answer("yes")


def test_three_ways_of_having_no_answer() -> None:
    for why in ("not_asked", "declined", "unknown"):
        case = case_from(START + f'[interview]\nlife.safe = {{ no_answer = "{why}" }}\n')
        assert case.interview.answers["life.safe"]["sv"] == Answer(status=why)


def test_an_answer_in_one_language_is_missing_in_the_other() -> None:
    case = case_from(START + '[interview]\nskills.proud = { sv = "Murar" }\n')
    assert set(case.interview.answers["skills.proud"]) == {"sv"}
    assert case.interview.missing == {"fi": ("skills.proud",), "sv": ()}


def test_words_by_language_and_plain() -> None:
    case = case_from(START + '[decisions]\nsummary = "x"\nlong_term_goal = { fi = "työ" }\n')
    assert case.decisions.words["summary"] == Said({"": "x"}, "decisions.summary")
    assert case.decisions.words["long_term_goal"].texts == {"fi": "työ"}


def test_measures_not_written_are_not_decided() -> None:
    def goal(rest: str) -> CaseFile:
        return case_from(START + f'[decisions]\ngoals = [{{ text = "x"{rest} }}]\n')

    assert goal("").decisions.goals[0].measures is None
    assert goal(", services = []").decisions.goals[0].measures == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "case.toml: format: this is missing; write 1."),
        ("format = 2\n", "case.toml: format: this program reads format 1; write format = 1."),
        ("format = 1\n", "case.toml: client: this is missing; write { … }."),
        ("format = 1\n[client]\n", 'case.toml: client.name: this is missing; write "…".'),
        (
            START + "first_permit = 2025-09-04\n",
            "case.toml: client.first_permit: 2025-09-04 lies after 2025-09-03, the day of the walk; "
            "write a day that has been.",
        ),
        (
            START + "jobseeker_periods = [{ from = 2025-03-01, to = 2025-02-01 }]\n",
            "case.toml: client.jobseeker_periods 1.to: 2025-02-01 is before 2025-03-01; "
            "the last day must not be before the first.",
        ),
        (
            START + 'born = "1990-01-01"\n',
            "case.toml: client.born: this is written in a wrong form; write 2026-01-31.",
        ),
        (
            START + "born = 0890-01-01\n",
            "case.toml: client.born: “0890-01-01” is not a day; allowed: 1900-01-01 … 2199-12-31, "
            "written like 2026-01-31.",
        ),
        (
            START + "[interview]\nlife.hours = 5\n",
            "case.toml: interview.life.hours: there is no such question; the nearest is life.hours_per_week.",
        ),
        (
            START + '[interview]\nlife.safe = { no_answer = "shy" }\n',
            "case.toml: interview.life.safe: “shy” is no reason for having no answer; "
            "allowed: not_asked, declined, unknown.",
        ),
        (
            START + '[interview]\nlife.safe = "maybe"\n',
            "case.toml: interview.life.safe: Choose one of the answers in the list.",
        ),
        (
            START + "[interview]\nskills.proud = true\n",
            "case.toml: interview.skills.proud: this cannot be an answer; "
            "allowed: text, numbers, lists and tables.",
        ),
        (
            START + '[decisions]\nneeds = [{ area = "work" }, { area = "work" }]\n',
            "case.toml: decisions.needs 2.area: “work” stands twice; each may stand once.",
        ),
        (
            START + "[decisions]\nsumary = 1\n",
            "case.toml: decisions.sumary: there is no such key; the nearest allowed key is summary.",
        ),
        (
            START + '[officer]\nname = "R"\nacts_for = ["kela"]\n',
            "case.toml: officer.acts_for: “kela” is not known; allowed: municipality, employment_authority.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_key(text: str, said: str) -> None:
    assert refusal(text) == said
