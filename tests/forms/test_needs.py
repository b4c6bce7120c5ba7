from __future__ import annotations

import pytest
from hypothesis import given

from kotodesk.forms import Answer, form, grid, suggest
from kotodesk.texts import LANGUAGES
from kotodesk.vocabulary import vocabulary
from tests.forms.making import answer_sets
from tests.forms.people import GULAB, OLENA, THUY, Raw, answers

FORM = form("interview-0")


def areas(raw: Raw, strength: bool = False) -> dict[str, int]:
    lines = grid(suggest(FORM, answers(raw)))
    grades = {line.area: line.strength if strength else line.need for line in lines}
    return {area: grade for area, grade in grades.items() if grade}


def reasons(raw: Raw, area: str, language: str) -> list[str]:
    return [one.because.of(language) for one in suggest(FORM, answers(raw)) if one.area == area]


def test_olena_needs_what_a_reader_would_name() -> None:
    assert areas(OLENA) == {
        "language": 3,
        "orientation": 2,
        "education": 2,
        "work": 2,
        "recognition": 2,
        "digital": 2,
        "family": 2,
        "social": 2,
    }


def test_olena_is_strong_in_reading_and_school() -> None:
    strong = areas(OLENA, strength=True)
    assert (strong["literacy"], strong["education"], strong["digital"]) == (3, 3, 2)


def test_gulab_needs_what_a_reader_would_name() -> None:
    found = areas(GULAB)
    assert (found["literacy"], found["language"]) == (3, 3)
    assert {area: found[area] for area in ("orientation", "recognition", "digital", "health")} == {
        "orientation": 2,
        "recognition": 2,
        "digital": 2,
        "health": 2,
    }
    assert "Kunnande utan intyg: bricklayer." in reasons(GULAB, "recognition", "sv")


def test_thuy_needs_business_advice_and_swedish() -> None:
    found = areas(THUY)
    assert (found["business"], found["language"], found["orientation"]) == (2, 2, 2)
    assert "literacy" not in found
    assert "digital" not in found


def test_a_suggestion_says_which_answer_led_to_it() -> None:
    assert reasons(THUY, "language", "sv")[0] == (
        "Önskar svenska som integrationsspråk: "
        "hörförståelse A2.1, tal A2.1, läsförståelse A1.3, skrivning A1.2."
    )
    assert reasons(OLENA, "language", "fi")[0] == "Toivoo kotoutumiskieleksi ruotsia, puhuminen tasolla A1.2."
    recognition = [one for one in suggest(FORM, answers(OLENA)) if one.area == "recognition"]
    assert [(one.code, one.question_key) for one in recognition] == [("recognition_degree", "education.rows")]
    assert (
        recognition[0].because.en == "The degree is not yet recognised in Finland: Food technology, bachelor."
    )


def test_a_reason_names_only_the_rows_it_is_about() -> None:
    recognised = {"level": "higher", "field": "Law", "recognised": "yes"}
    waiting = {"level": "higher", "field": "Nursing", "recognised": "pending"}
    unnamed = {"level": "vocational", "recognised": "no"}
    for rows, said in (
        ((recognised, waiting), "Nursing"),
        ((recognised, unnamed), "vocational education, not"),
    ):
        found = suggest(FORM, {"education.rows": Answer(rows)})
        (degree,) = [one for one in found if one.code == "recognition_degree"]
        assert f"in Finland: {said}" in degree.because.en
        assert "Law" not in degree.because.en


def test_the_highest_need_wins_and_all_reasons_stay() -> None:
    (line,) = [line for line in grid(suggest(FORM, answers(OLENA))) if line.area == "family"]
    assert line.need == 2
    assert [one.code for one in line.because] == ["family_care_wanted", "family_obstacle"]


@pytest.mark.parametrize(
    ("level", "need"), [("0", 3), ("A1.2", 3), ("A1.3", 2), ("A2.1", 2), ("A2.2", 1), ("B1.1", 0), ("C2", 0)]
)
@pytest.mark.parametrize(("choice", "key"), [("swe", "language.swedish"), ("fin", "language.finnish")])
def test_language_need_follows_the_level_in_the_chosen_language(
    level: str, need: int, choice: str, key: str
) -> None:
    levels = Answer(dict.fromkeys(vocabulary().ids("skills"), level))
    found = suggest(FORM, {"language.integration": Answer(choice), key: levels})
    assert max((one.need for one in found if one.area == "language"), default=0) == need
    unchosen = suggest(FORM, {"language.integration": Answer("undecided"), key: levels})
    assert [one for one in unchosen if one.need] == []


def test_a_safety_need_is_the_greatest() -> None:
    (only,) = suggest(FORM, {"life.safe": Answer("no")})
    assert (only.area, only.need) == ("safety", 3)


@given(found=answer_sets(FORM))
def test_suggestions_are_whole_whatever_was_answered(found: dict[str, Answer]) -> None:
    lines = grid(suggest(FORM, found))
    places = [vocabulary().rank("need_areas", line.area) for line in lines]
    assert places == sorted(set(places))
    for line in lines:
        assert line.need == max(one.need for one in line.because)
        for one in line.because:
            texts = [one.because.of(language) for language in LANGUAGES]
            assert all(text.strip() and ": ." not in text and "{answer}" not in text for text in texts)
