"""The documents show files that work, with every key; and every key of what comes out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kotodesk.tables import Table
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import read_services
from kotodesk.walk.run import walk
from tests.walk.conftest import PEOPLE, TODAY, Walked, path_of

DOCS = Path(__file__).resolve().parents[2] / "docs"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def example(name: str) -> str:
    found = re.search(r"```toml\n(.*?)```", text_of(name), re.DOTALL)
    assert found
    return found[1]


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys_in(inner) for inner in value.values()))
    return set().union(*(keys_in(inner) for inner in value)) if isinstance(value, list) else set()


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Collect every key that a reader asks a table for: every key that there is."""
    asked: set[str] = set()
    plain = Table.has

    def noted(table: Table, key: str) -> bool:
        asked.add(key)
        return plain(table, key)

    monkeypatch.setattr(Table, "has", noted)
    return asked


def test_the_case_of_the_document_walks_to_an_agreed_plan() -> None:
    path = path_of(walk(read_case(example("case-file.md").encode(), "case-file.md", TODAY), None))
    left = [f"{one['code']} {one['where']}" for one in path["problems"] if one["level"] != "quiet"]
    assert path["plan"]["measures"][0]["service"] == "E02"
    assert "not_agreed agreement" in left  # the short interview of the example leaves topics open
    assert path["plan"]["state"] == "draft"


def test_the_case_of_the_document_has_every_key(asked_for: set[str]) -> None:
    read_case(example("case-file.md").encode(), "case-file.md", TODAY)
    assert asked_for - keys_in(tomllib.loads(example("case-file.md"))) == set()


def test_the_programme_of_the_document_has_every_key(asked_for: set[str]) -> None:
    read_services(example("services-file.md").encode(), "services-file.md")
    assert asked_for - keys_in(tomllib.loads(example("services-file.md"))) == set()


@pytest.mark.parametrize("person", PEOPLE)
def test_every_key_of_path_json_is_in_its_document(walked: Walked, person: str) -> None:
    said = text_of("path-json.md")
    assert [key for key in keys_in(path_of(walked(person))) if not re.search(rf"\b{key}\b", said)] == []
