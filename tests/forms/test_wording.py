from __future__ import annotations

import pytest
from hypothesis import given

from kotodesk.forms import DECLINED, NOT_ASKED, UNKNOWN, Answer, form, line
from kotodesk.texts import LANGUAGES
from tests.forms.making import answer_sets, one
from tests.forms.people import OLENA, answers

FORM = form("interview-0")
FOUND = answers(OLENA)


def said(key: str, language: str) -> str:
    return line(FORM.by_key[key], FOUND[key], language)


@pytest.mark.parametrize(
    ("key", "language", "text"),
    [
        ("language.swedish", "sv", "hörförståelse A1.3, tal A1.2, läsförståelse A1.2, skrivning A1.1"),
        (
            "language.finnish",
            "fi",
            "kuullun ymmärtäminen A1.1, puhuminen 0, luetun ymmärtäminen A1.1, kirjoittaminen (ei tiedossa)",
        ),
        ("life.hours_per_week", "fi", "6 tuntia viikossa"),
        ("family.care_from", "sv", "1.2026"),
        ("language.integration", "sv", "Svenska"),
        ("wishes.goal_type", "fi", "Työ, Opiskelu, Kieli"),
        ("language.others", "sv", "ryska, bra; engelska, något"),
        (
            "education.rows",
            "en",
            "upper secondary school, Ukraine, finished, recognition not needed; higher education, "
            "Food technology, bachelor, Ukraine, 2013, finished, certificate here, not recognised in Finland",
        ),
        ("wishes.long_term", "fi", "Хочу працювати в лабораторії."),
    ],
)
def test_answers_read_well_on_paper(key: str, language: str, text: str) -> None:
    assert said(key, language) == text


def test_three_ways_of_having_no_answer_are_three_words() -> None:
    question = FORM.by_key["life.safe"]
    for language in LANGUAGES:
        assert len({line(question, none, language) for none in (NOT_ASKED, DECLINED, UNKNOWN)}) == 3
    assert line(question, NOT_ASKED, "sv") == "Inte frågat"


def test_numbers_and_dates_are_written_as_here() -> None:
    assert line(one("date"), Answer("2025-09-03"), "sv") == "3.9.2025"
    assert line(one("number"), Answer(7.5), "fi") == "7,5"
    assert line(one("scale", "least = 1\nmost = 5"), Answer(4), "fi") == "4 / 5"


def test_no_rows_are_said_aloud() -> None:
    assert line(FORM.by_key["education.rows"], Answer(()), "sv") == "inga"
    assert line(FORM.by_key["education.rows"], Answer(()), "fi") == "ei yhtään"


def test_a_kind_from_a_newer_version_is_a_readable_line() -> None:
    hologram = one("hologram")
    assert line(hologram, Answer("seen from above"), "fi") == "seen from above"
    assert line(hologram, Answer(({"x": 1, "y": "b"}, "c")), "fi") == "x 1, y b; c"


def test_a_removed_option_shows_its_id() -> None:
    assert line(FORM.by_key["life.safe"], Answer("perhaps"), "fi") == "perhaps"


@given(found=answer_sets(FORM))
def test_every_answer_is_one_readable_text(found: dict[str, Answer]) -> None:
    for key, answer in found.items():
        for language in LANGUAGES:
            text = line(FORM.by_key[key], answer, language)
            assert text.strip()
            assert "{" not in text or FORM.by_key[key].kind in ("long_text", "rows")
