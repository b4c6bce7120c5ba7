"""Every sentence of the law room exists in Finnish, Swedish and English, with the same places to fill."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kotodesk import law
from kotodesk.texts import texts

SOURCES = sorted(Path(law.__file__).parent.glob("*.py"))
PLACES = re.compile(r"\{\w+\}")


def _calls() -> Iterator[ast.Call]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield node


def _marked() -> list[str]:
    calls = [call for call in _calls() if isinstance(call.func, ast.Name) and call.func.id == "N_"]
    return [ast.literal_eval(call.args[0]) for call in calls]


def test_there_is_something_to_translate() -> None:
    assert len(_marked()) > 80


@pytest.mark.parametrize("message", _marked())
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_sentence_is_translated_with_the_same_places(language: str, message: str) -> None:
    translated = texts(language).of(message)
    assert translated != message
    assert sorted(PLACES.findall(translated)) == sorted(PLACES.findall(message))


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("fi", "1 vuosi", "2 vuotta"), ("sv", "1 år", "2 år"), ("en", "1 year", "2 years")],
)
def test_lengths_are_worded(language: str, one: str, many: str) -> None:
    t = texts(language)
    assert t.plural("{n} year", "{n} years", 1) == one
    assert t.plural("{n} year", "{n} years", 2) == many


def _numbers(path: Path) -> list[int]:
    constants = [
        node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)
    ]
    return [value for value in constants if type(value) in (int, float) and value not in (0, 1)]


# Counting of the calendar, and the bounds of what a file may hold: none of them is law.
NOT_LAW = {
    "limits.py": {12, 5},
    "facts_json.py": {1900, 2199, 31, 12, 200, 100},
}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_number_of_law_stands_in_code(path: Path) -> None:
    assert set(_numbers(path)) <= NOT_LAW.get(path.name, set())
