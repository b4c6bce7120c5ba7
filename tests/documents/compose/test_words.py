from __future__ import annotations

from datetime import date, datetime

import pytest

from kotodesk.clock import ZONE
from kotodesk.documents.compose._pen import Pen, amount, cited, clock, full_clock, lowered
from kotodesk.documents.compose._plan_start import quoted
from kotodesk.documents.compose._ties import SOFT_HYPHEN, softened, tied
from kotodesk.documents.model import Fact, Facts, Run
from kotodesk.documents.papers import Section
from kotodesk.ties import tie

BEGINS, ENDS = date(2025, 9, 16), date(2025, 12, 11)


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("22 § 1 mom. 4 punkten", "22~§~1~mom.~4~punkten"),
        ("32 a §", "32~a~§"),
        ("13 § 1 mom. 4 kohta", "13~§~1~mom.~4~kohta"),
        ("(9 ja 10 §)", "(9~ja~10~§)"),
        ("8.12.2025 § 214", "8.12.2025~§~214"),
        ("kl. 13, klo 9", "kl.~13, klo~9"),
        ("35 h i veckan", "35~h i veckan"),
        ("tfn 06 000 0000", "tfn~06~000~0000"),
        ("puh. +358 6 000 0000", "puh.~+358~6~000~0000"),
        ("version 1", "version~1"),
        ("працювати в лабораторії", "працювати в~лабораторії"),
        ("«З сином»", "«З~сином»"),
        ("a man and a dog", "a man and a dog"),
        ("3 höns", "3 höns"),
    ],
)
def test_what_belongs_together_stays_on_one_line(plain: str, shown: str) -> None:
    assert tie(plain).replace("\u00a0", "~") == shown


def test_every_text_of_a_model_is_tied() -> None:
    facts = tied(Facts((Fact("35 h", ("4 h", Run("2 h", strong=True))),)))
    assert facts == Facts((Fact("35\u00a0h", ("4\u00a0h", Run("2\u00a0h", strong=True))),))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Samhällsorientering", ["Samhälls", "orientering"]),
        ("yhteiskuntaorientaatio", ["yhteis", "kunta", "orientaatio"]),
        ("Arbetskraftsmyndigheten", ["Arbetskrafts", "myndigheten"]),
        ("Kirjasto", ["Kirjasto"]),
    ],
)
def test_long_compounds_may_break_at_their_joints(word: str, parts: list[str]) -> None:
    assert softened(word).split(SOFT_HYPHEN) == parts


@pytest.mark.parametrize(
    ("language", "spans"),
    [
        (
            "sv",
            ["16.9–11.12.2025", "Från 16.9.2025", "Till 11.12.2025", "16.9.2025", "16.9.2025–1.1.2026", ""],
        ),
        (
            "fi",
            [
                "16.9.–11.12.2025",
                "16.9.2025 alkaen",
                "11.12.2025 asti",
                "16.9.2025",
                "16.9.2025–1.1.2026",
                "",
            ],
        ),
    ],
)
def test_stretches_of_days(language: str, spans: list[str]) -> None:
    span = Pen(language).span
    next_year = date(2026, 1, 1)
    found = [
        span(BEGINS, ENDS),
        span(BEGINS, None),
        span(None, ENDS),
        span(BEGINS, BEGINS),
        span(BEGINS, next_year),
    ]
    assert [*found, span(None, None)] == spans


def test_times_and_amounts() -> None:
    assert [clock("09:00"), clock("09:30"), clock("18:05"), clock("00:15")] == ["9", "9.30", "18.05", "0.15"]
    assert [full_clock("13:00"), full_clock("9")] == ["13.00", "9.00"]
    assert [amount(4.0), amount(1.5)] == ["4", "1,5"]
    assert Pen("fi").moment(datetime(2025, 9, 2, 15, 4, tzinfo=ZONE)) == "2.9.2025 klo 15.04"


def test_a_day_is_added_to_a_text_that_does_not_name_it() -> None:
    pen = Pen("sv")
    assert pen.by("Du ansöker.", ENDS) == "Du ansöker senast 11.12.2025"
    assert pen.by("Du ansöker 11.12.2025.", ENDS) == "Du ansöker 11.12.2025."
    assert pen.by("Du ansöker.", None) == "Du ansöker."


def test_a_section_in_brackets() -> None:
    section = Section("KotoL 9", "9 §")
    assert cited("Kommunen svarar.", section) == "Kommunen svarar (9 §)."
    assert cited("svara", section) == "svara (9 §)"
    assert cited("svara.", None) == "svara."


def test_quotation_marks_of_the_script() -> None:
    assert quoted("Хочу") == "«Хочу»"
    assert quoted("می‌خواهم") == "«می‌خواهم»"
    assert quoted("Tôi muốn") == "”Tôi muốn”"
    assert quoted("”Jag vill”") == "”Jag vill”"


def test_gaps_are_underlined_only_in_a_draft() -> None:
    assert Pen("fi", draft=True).gap() == Run("Puuttuu", strong=True, missing=True)
    assert Pen("fi").gap() == Run("Puuttuu", strong=True)
    assert Pen("fi").or_gap("  ") == Run("Puuttuu", strong=True)


def test_names_inside_a_sentence() -> None:
    assert [lowered("Integrationstjänster"), lowered("HR-tjänster"), lowered("")] == [
        "integrationstjänster",
        "HR-tjänster",
        "",
    ]


def test_an_id_that_the_vocabulary_does_not_have_is_printed_as_it_stands() -> None:
    assert Pen("sv").languages(("ukr", "xyz")) == "ukrainska, xyz"
