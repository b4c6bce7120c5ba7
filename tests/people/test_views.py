"""Ages, job search and posts on a day."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.people.views import MunicipalityView, PeriodView, PostView, years_between


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(1991, 6, 3), date(2025, 6, 2), 33),
        (date(1991, 6, 3), date(2025, 6, 3), 34),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
    ],
)
def test_an_age_grows_on_the_birthday(born: date, on: date, age: int) -> None:
    assert years_between(born, on) == age


def test_a_period_covers_both_of_its_ends() -> None:
    period = PeriodView("p", date(2025, 4, 14), date(2025, 10, 31), True)
    days = (date(2025, 4, 13), date(2025, 4, 14), date(2025, 10, 31), date(2025, 11, 1))
    assert [period.covers(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("official", "first", "last", "acts"),
    [
        (True, None, None, True),
        (False, None, None, False),
        (True, date(2025, 9, 3), date(2025, 9, 3), True),
        (True, date(2025, 9, 4), None, False),
        (True, None, date(2025, 9, 2), False),
    ],
)
def test_somebody_is_a_public_official_for_a_time(
    official: bool, first: date | None, last: date | None, acts: bool
) -> None:
    post = PostView("p", "o", "m", "ohjaaja", "handledare", official, False, first, last)
    assert post.is_public_official_on(date(2025, 9, 3)) is acts


def test_a_municipality_has_a_name_in_every_language_and_a_sender_in_two() -> None:
    home = MunicipalityView(
        "m", "Hiekkaniemi", "Sandnäs", "Hn kunta", "Sn kommun", "", "", "", True, "sv", ""
    )
    assert [home.name(language) for language in ("fi", "sv", "en")] == ["Hiekkaniemi", "Sandnäs", "Sandnäs"]
    with pytest.raises(KeyError):
        home.official("en")
