"""A thousand changed files, each with an expected outcome. Harmless ones give the same or a named problem;
harmful ones end with code 2 and one line that names the key. Never a traceback, never a half-written folder.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kotodesk import cli
from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.walk.case import CaseFile
from kotodesk.walk.programme_run import describe_at
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import read_services
from kotodesk.walk.run import walk_at
from kotodesk.walk.throwaway import NOBODY, throwaway_desk
from tests.walk.conftest import CASES, SANDNAS, TODAY, services
from tests.walk.mutants import Mutant, harmful, harmless_other, harmless_same

SEED = 681_2023
PEOPLE = ("person-olena", "person-gulab", "person-ahmad", "person-napha")
SAME_CASES, SAME_SERVICES = 260, 126
OTHER_CASES, OTHER_SERVICES = 50, 14
HARMFUL_CASES, HARMFUL_SERVICES = 350, 200

TEXTS = {person: (CASES / f"{person}.toml").read_text(encoding="utf-8") for person in PEOPLE}
SERVICES = SANDNAS.read_text(encoding="utf-8")


def cases(
    make: Callable[[Any, random.Random], Mutant], number: int, whole: bool
) -> Iterator[tuple[str, Mutant]]:
    chance = random.Random(SEED + number)
    for n in range(number):
        person = PEOPLE[n % len(PEOPLE)]
        yield person, make(TEXTS[person] if whole else tomllib.loads(TEXTS[person]), chance)


def programmes(make: Callable[[Any, random.Random], Mutant], number: int, whole: bool) -> Iterator[Mutant]:
    chance = random.Random(SEED - number)
    for _ in range(number):
        yield make(SERVICES if whole else tomllib.loads(SERVICES), chance)


def test_there_are_a_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    harmless = SAME_CASES + SAME_SERVICES + OTHER_CASES + OTHER_SERVICES
    broken = HARMFUL_CASES + HARMFUL_SERVICES
    with capsys.disabled():
        print(f"\nmutations: {harmless} harmless, {broken} harmful")
    assert harmless + broken == 1000


# ---------------------------------------------------------------- harmless


def test_a_case_said_otherwise_is_the_same_case() -> None:
    originals = {person: read_case(text.encode(), "case.toml", TODAY) for person, text in TEXTS.items()}
    other = [
        f"{person}: {mutant.what}"
        for person, mutant in cases(harmless_same, SAME_CASES, whole=True)
        if read_case(mutant.data, "case.toml", TODAY) != originals[person]
    ]
    assert other == []


def test_a_programme_said_otherwise_is_the_same_programme() -> None:
    original = read_services(SERVICES.encode(), "services.toml")
    other = [
        mutant.what
        for mutant in programmes(harmless_same, SAME_SERVICES, whole=True)
        if read_services(mutant.data, "services.toml") != original
    ]
    assert other == []


@pytest.fixture(scope="module")
def open_desk(application: object) -> Iterator[tuple[Desk, FixedClock]]:
    """One desk for all changed cases: the programme is loaded once, each case is a client of its own."""
    clock, files = FixedClock.on(TODAY), services()
    officer = read_case(TEXTS["person-olena"].encode(), "case.toml", TODAY).officer
    assert officer is not None
    with throwaway_desk(files.home, officer, files.programme, clock) as desk:
        yield desk, clock


def outcome(desk: tuple[Desk, FixedClock], case: CaseFile, *, pages: bool = False) -> dict[str, Any]:
    """Walk a case as far as its JSON; one in ten is drawn as well. Agreeing would draw all of them."""
    undrawn = replace(case, decisions=replace(case.decisions, agreed=False))
    return walk_at(*desk, undrawn, pages=pages).data


def found(path: dict[str, Any]) -> Counter[str]:
    return Counter(f"{one['code']} {one['where']}" for one in path["problems"])


def says_as_much(path: dict[str, Any], original: dict[str, Any]) -> bool:
    """Whether a walk came to the same end, or names what is now missing or proposed."""
    if path["plan"] is None or original["plan"] is None:
        return path["plan"] == original["plan"]
    same_state = path["plan"]["state"] == original["plan"]["state"]
    named = found(path) - found(original) or path["plan"]["proposed"] != original["plan"]["proposed"]
    return same_state or bool(named)


def test_an_odd_case_walks_to_the_same_end_or_a_named_problem(open_desk: tuple[Desk, FixedClock]) -> None:
    originals = {
        person: outcome(open_desk, read_case(text.encode(), "case.toml", TODAY))
        for person, text in TEXTS.items()
    }
    other = []
    for n, (person, mutant) in enumerate(cases(harmless_other, OTHER_CASES, whole=False)):
        case = read_case(mutant.data, "case.toml", TODAY)
        if not says_as_much(outcome(open_desk, case, pages=n % 10 == 0), originals[person]):
            other.append(f"{person}: {mutant.what}")
    assert other == []


def test_an_odd_programme_is_described_or_says_what_is_missing(application: object) -> None:
    other = []
    for mutant in programmes(harmless_other, OTHER_SERVICES, whole=False):
        files = read_services(mutant.data, "services.toml")
        with throwaway_desk(files.home, NOBODY, files.programme, FixedClock.on(TODAY)) as desk:
            data = describe_at(desk, "sv", pages=False).data
        if not (data["state"] == "approved" or data["problems"] or "approved" in mutant.what):
            other.append(mutant.what)
        assert len(data["services"]) == SERVICES.count("[[service]]")
    assert other == []


# ---------------------------------------------------------------- harmful


def refusal(said: str, file: Path, key: str) -> bool:
    """Whether the error output is one line about this file and this key."""
    place = r"\d+:\d+" if key == "LINE" else re.escape(key)
    return said.count("\n") == 1 and re.match(f"{re.escape(str(file))}: {place}", said) is not None


def test_a_harmful_file_is_refused_with_its_key(
    tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "file.toml", tmp_path / "out"
    mutants = [
        *(("walk", mutant) for _person, mutant in cases(harmful, HARMFUL_CASES, whole=False)),
        *(("programme", mutant) for mutant in programmes(harmful, HARMFUL_SERVICES, whole=False)),
    ]
    wrong = []
    for command, mutant in mutants:
        file.write_bytes(mutant.data)
        more = ["--services", str(SANDNAS)] if command == "walk" else []
        code = cli.main([command, str(file), "--out", str(out), *more], clock)
        said = capsys.readouterr()
        if (code, said.out) != (2, "") or not refusal(said.err, file, mutant.key):
            wrong.append(f"{command}, {mutant.what}, {mutant.key}: {code} {said.err}")
        left = sorted(path.name for path in tmp_path.iterdir() if path not in (file, tmp_path / "home"))
        if left:
            pytest.fail(f"{command}, {mutant.what}, {mutant.key}: left {left}")
    assert wrong == []
