"""What a client's file may hold, and what the search compares."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.people.rules import check, check_municipality, check_period, folded, search_text

TODAY = date(2025, 9, 3)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name_latin": "  "}, "The client has no name yet."),
        ({"born": date(2025, 9, 4)}, "4.9.2025 lies ahead."),
        ({"first_permit": date(2026, 1, 1)}, "1.1.2026 lies ahead."),
        ({"contact_language": "xx"}, "“xx” is not in the list."),
        ({"other_languages": ["rus", "xx"]}, "“xx” is not in the list."),
        ({"bases": ["refugee"]}, "“refugee” is not in the list."),
        ({"allowances": ["lottery"]}, "“lottery” is not in the list."),
        ({"proceedings_language": "en"}, "The language of proceedings is Finnish or Swedish."),
    ],
)
def test_what_is_not_allowed_is_said_in_one_sentence(fields: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput) as caught:
        check(fields, TODAY)
    assert str(caught.value).startswith(said)


def test_empty_means_not_known_and_is_always_allowed() -> None:
    check({"born": None, "contact_language": "", "bases": [], "proceedings_language": ""}, TODAY)
    check({"born": TODAY, "permit_valid_to": date(2030, 1, 1)}, TODAY)


def test_a_period_may_be_one_day_or_open_but_not_end_before_it_begins() -> None:
    check_period(TODAY, TODAY)
    check_period(TODAY, None)
    check_period(None, TODAY)
    with pytest.raises(BadInput, match="ends before it begins"):
        check_period(TODAY, date(2025, 9, 2))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"region": "karelia"}, "“karelia” is not in the list."),
        ({"majority": "en"}, "“en” is not in the list."),
        ({"majority": "sv", "name_sv": " ", "name_fi": "Hiekkaniemi"}, "The municipality has no name."),
    ],
)
def test_a_municipality_that_could_not_be_served_is_refused(fields: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_municipality(fields)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Nguyễn Thị Thủy", "nguyen thi thuy"),
        ("Đặng Văn Lâm", "dang"),
        ("Olena KOVAL", "koval"),
        ("Олена Коваль", "КОВАЛЬ"),
        ("Łukasz", "lukasz"),
        ("Åsa Söderström", "soderstrom"),
        ("Strauß", "STRAUSS"),
        ("مُحَمَّد", "محمد"),
        ("გიორგი", "გიორგი"),
    ],
)
def test_names_are_compared_without_case_and_accents(written: str, typed: str) -> None:
    assert folded(typed) in folded(written)


@pytest.mark.parametrize("typed", ["3.6.1991", "03.06.1991", "1991-06-03"])
def test_a_date_of_birth_is_found_as_people_write_it(typed: str) -> None:
    assert typed in search_text("Olena Koval", "", date(1991, 6, 3))
