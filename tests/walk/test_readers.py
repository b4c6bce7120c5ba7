"""What a colleague expects of each person's path is there, and what must never be stored is not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.walk.conftest import CASES, PEOPLE, Walked, path_of

READERS = tomllib.loads((CASES / "readers.toml").read_text(encoding="utf-8"))


def says(path: dict[str, Any], expected: str) -> bool:
    """Whether path.json says what one line of readers.toml expects."""
    kind, place, *more = expected.split(" ")
    return any(one == more for one in FOUND[kind](path, place))


def _client(path: dict[str, Any], key: str) -> Iterator[list[str]]:
    answer = path["client"][key]
    yield [str(answer["value"]).lower()]
    yield [answer["value"]] if isinstance(answer["value"], str) else [answer.get("ground", "")]


def _need(path: dict[str, Any], area: str) -> Iterator[list[str]]:
    for need in path["needs"]:
        if need["area"] == area:
            yield from ([reason["code"]] for reason in need["because"])


def _service(path: dict[str, Any], place: str, *, chosen: bool) -> Iterator[list[str]]:
    area, code = place.split("/")
    for one in path["services"]:
        if (one["need"], one["service"], one["chosen"]) == (area, code, chosen) and one["fits"]:
            yield ["-"]
            yield from ([reason["code"]] for reason in one["because"])


def _deadline(path: dict[str, Any], rule: str) -> Iterator[list[str]]:
    yield from ([one["date"]] for one in path["deadlines"] if one["rule"] == rule)


def _problem(path: dict[str, Any], code: str) -> Iterator[list[str]]:
    yield from ([] for one in path["problems"] if one["code"] == code)


def _promise(path: dict[str, Any], word: str) -> Iterator[list[str]]:
    duties = path["plan"]["duties"]
    yield from ([] for one in (*duties["client"], *duties["authority"]) if word in one["text"])


def _measure(path: dict[str, Any], begins: str) -> Iterator[list[str]]:
    yield from ([one["service"]] for one in path["plan"]["measures"] if one["from"] == begins)


FOUND = {
    "client": _client,
    "need": _need,
    "chosen": lambda path, place: _service(path, place, chosen=True),
    "fits": lambda path, place: _service(path, place, chosen=False),
    "deadline": _deadline,
    "problem": _problem,
    "promise": _promise,
    "measure": _measure,
}


def test_every_person_has_readers() -> None:
    assert set(READERS) == set(PEOPLE)


@pytest.mark.parametrize("person", PEOPLE)
def test_what_a_reader_would_name_is_in_the_path(
    walked: Walked, person: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = path_of(walked(person, "sv"))
    missed = [
        f"{phrase}: {one}"
        for phrase, *expected in READERS[person]["names"]
        for one in expected
        if not says(path, one)
    ]
    with capsys.disabled():
        print(f"\n{person}: {len(READERS[person]['names'])} named, missed: {missed or 'none'}")
    assert missed == []


@pytest.mark.parametrize(
    "expected", ["problem flight", "deadline first_plan_latest 1999-01-01", "client responsible state"]
)
def test_the_reading_can_fail(walked: Walked, expected: str) -> None:
    assert not says(path_of(walked("person-olena", "sv")), expected)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("person", PEOPLE)
def test_what_must_not_be_stored_is_in_no_output(walked: Walked, person: str, language: str) -> None:
    outcome = walked(person, language)
    said = outcome.files["path.json"].decode()
    if "plan.pdf" in outcome.files:
        said += "\n".join(page.extract_text() for page in PdfReader(BytesIO(outcome.files["plan.pdf"])).pages)
    assert [words for words in READERS[person]["never_store"] if words in said.lower()] == []
