"""The people of `tests/cases`, walked once each with the services of Sandnäs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kotodesk.walk.case import CaseFile
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import ServicesFile, read_services
from kotodesk.walk.run import Outcome, walk

CASES = Path(__file__).resolve().parents[1] / "cases"
SANDNAS = CASES / "services-sandnas.toml"
PEOPLE = tuple(sorted(path.stem for path in CASES.glob("person-*.toml")))
TODAY = date(2026, 11, 24)

Walked = Callable[..., Outcome]


@cache
def services() -> ServicesFile:
    return read_services(SANDNAS.read_bytes(), SANDNAS.name)


def case_of(person: str) -> CaseFile:
    path = CASES / f"{person}.toml"
    return read_case(path.read_bytes(), path.name, TODAY)


def case_from(text: str) -> CaseFile:
    return read_case(text.encode(), "case.toml", TODAY)


@pytest.fixture(scope="session")
def walked(application: object) -> Walked:
    """Return what came out of a person's walk; each is walked once for each language."""

    @cache
    def walk_once(person: str, language: str = "") -> Outcome:
        return walk(case_of(person), services(), language)

    return walk_once


def path_of(outcome: Outcome) -> dict[str, Any]:
    """Read path.json as anybody else would."""
    found: dict[str, Any] = json.loads(outcome.files["path.json"])
    return found
