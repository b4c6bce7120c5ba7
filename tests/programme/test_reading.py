"""A service in a file: half-written texts, times of the week, and what must not pass."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.programme.catalogue import read

HEAD = """
[[service]]
code = "E10"
content = "5"
group = "language"
areas = ["language"]
provider_kinds = ["parish"]
name.sv = "Språkcafé"
"""


def test_a_text_that_one_language_lacks_stays_empty() -> None:
    (found,) = read(HEAD.encode(), "own.toml")
    assert (found["name_sv"], found["name_fi"], found["about_en"], found["travel_fi"]) == (
        "Språkcafé",
        "",
        "",
        "",
    )


def test_dates_and_times_of_the_week_are_kept() -> None:
    text = HEAD + 'starts = [2026-03-02, 2025-10-06]\nweek = [{ day = "mon", from = "09:00", to = "11:30" }]'
    (found,) = read(text.encode(), "own.toml")
    assert found["starts"] == ["2025-10-06", "2026-03-02"]
    assert found["week"] == [{"day": "mon", "from": "09:00", "to": "11:30"}]
    (found,) = read((HEAD + "valid_to = 2026-06-30").encode(), "own.toml")
    assert found["valid_to"] == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('week = [{ day = "monday", from = "09:00", to = "11:00" }]', "week 1.day: “monday” is not"),
        ('week = [{ day = "mon", from = "9:00", to = "11:00" }]', 'week 1.from: this is written'),
        ('week = [{ day = "mon", from = "12:00", to = "11:00" }]', "week 1.to: this ends at 11:00"),
        ('week = [{ day = "mon", from = "09:00", to = "11:00", at = "x" }]', "week 1.at: there is no"),
        ("starts = [2026-03-02T09:00:00]", "E10.starts: this is written in a wrong form"),
        ("valid_from = 2026-02-01\nvalid_to = 2026-01-01", "E10.valid_to: this ends at 2026-01-01"),
        ("hours_per_week = 101", "E10.hours_per_week: this is written in a wrong form"),
        ("age_to = 121", "E10.age_to: this is written in a wrong form; write 0 … 120."),
        ("age_from = true", "E10.age_from: this is written in a wrong form"),
    ],
)  # fmt: skip
def test_what_must_not_pass(line: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        read((HEAD + line).encode(), "own.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("own.toml: ")
