"""What matching is told of a service."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.matching import ServiceFacts
from kotodesk.programme.queries import service_facts
from tests.helpers.desk import home, service


def facts(desk: Desk, code: str, language: str = "sv") -> ServiceFacts:
    found = desk.programme.of(home(desk)).service(service(desk, code))
    assert found is not None
    return service_facts(found, language)


def test_facts_are_those_of_the_service(desk: Desk) -> None:
    fields: dict[str, Any] = {
        "name_sv": "Kurs",
        "content": "4",
        "group": "integration_training",
        "areas": ["language"],
        "teaches": ["swe"],
        "level_from": "0",
        "level_to": "B1.1",
        "starts": ["2026-01-12", "2025-09-01"],
        "far": True,
        "travel_sv": "skolbuss",
        "hours_per_week": 35,
    }
    desk.programme.add_service(home(desk), "X1", **fields)
    found = facts(desk, "X1")
    assert found.starts == (date(2025, 9, 1), date(2026, 1, 12))
    assert (found.teaches, found.level_from, found.level_to) == (frozenset({"swe"}), "0", "B1.1")
    assert (found.hours_per_week, found.far, found.travel) == (35.0, True, "skolbuss")
    assert facts(desk, "X1", "fi").travel is None  # no other language stands in


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        ("D02", True),  # integration training
        ("D03", False),  # the slow track, which answers the need of literacy
        ("E01", True),  # a course that leads to a level
        ("E03", False),  # literacy training
        ("E06", True),  # vocational studies
        ("E10", False),  # a language café leads to no level
        ("H01", False),
    ],
)
def test_courses_presume_reading_and_writing_unless_they_teach_it(
    desk: Desk, code: str, needed: bool
) -> None:
    assert facts(desk, code).needs_literacy is needed
