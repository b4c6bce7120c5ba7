from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ui.start.answers import STEPS, Answers, first_start, problems

WHOLE = Answers(
    language="sv",
    name_fi="Hiekkaniemi",
    name_sv="Sandnäs",
    official_fi="Hiekkaniemen kunta",
    official_sv="Sandnäs kommun",
    languages="sv_fi",
    region="mainland",
    officer="Ronja Sandvik",
    title_fi="kotoutumisohjaaja",
    title_sv="integrationshandledare",
    public_official="yes",
    official_from="1.1.2024",
    passphrase="fyra ord som håller",
    again="fyra ord som håller",
)


def test_whole_answers_have_no_problems_and_become_what_the_desk_wants() -> None:
    assert [problems(WHOLE, step) for step in STEPS] == [{}, {}, {}, {}]
    start = first_start(WHOLE)
    assert (start.bilingual, start.majority, start.region) == (True, "sv", "mainland")
    assert (start.public_official, start.official_from, start.official_to) == (True, date(2024, 1, 1), None)


@pytest.mark.parametrize(
    ("step", "change", "field"),
    [
        ("language", {"language": ""}, "language"),
        ("municipality", {"name_fi": " "}, "name_fi"),
        ("municipality", {"official_sv": ""}, "official_sv"),
        ("municipality", {"languages": ""}, "languages"),
        ("municipality", {"region": ""}, "region"),
        ("officer", {"officer": ""}, "officer"),
        ("officer", {"title_sv": ""}, "title_sv"),
        ("officer", {"public_official": ""}, "public_official"),
        ("officer", {"official_from": ""}, "official_from"),
        ("officer", {"official_from": "31.2.2024"}, "official_from"),
        ("officer", {"official_to": "1.1.2023"}, "official_to"),
        ("passphrase", {"passphrase": "kort", "again": "kort"}, "passphrase"),
        ("passphrase", {"again": "fyra ord som faller"}, "again"),
    ],
)
def test_what_is_missing_is_said_at_its_field(step: str, change: dict[str, str], field: str) -> None:
    assert list(problems(replace(WHOLE, **change), step)) == [field]


def test_a_unilingual_municipality_may_leave_the_other_language_empty() -> None:
    finnish = replace(WHOLE, languages="fi", name_sv="", official_sv="", title_sv="")
    assert problems(finnish, "municipality") == {}
    assert problems(finnish, "officer") == {}
    start = first_start(finnish)
    assert (start.bilingual, start.name_sv, start.official_sv) == (False, "Hiekkaniemi", "Hiekkaniemen kunta")


def test_who_is_no_public_official_needs_no_days() -> None:
    assistant = replace(WHOLE, public_official="no", official_from="not a day")
    assert problems(assistant, "officer") == {}
    assert first_start(assistant).official_from is None
