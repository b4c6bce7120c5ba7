"""What an officer waits for, as workloads at a real desk, in the order of the table.

Goals are those of the issues where they name one: unlocking 1 s, a keystroke kept 20 ms, a step of the path
100 ms, the list of ten thousand clients 150 ms. The others are chosen so that nobody notices a change
(100 ms), or keeps the thread of a conversation (1 s), or looks up from the paper (3 s).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.forms import Answer
from kotodesk.law import explain, facts_from_json, packs
from kotodesk.path.clients import ClientQuery
from kotodesk.planning.case import Case
from kotodesk.public_holidays import finnish
from kotodesk.vault.vault import KdfCost
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import read_services
from kotodesk.walk.run import PLAN, walk
from tests.bench.measure import Took, Workload
from tests.bench.seed import crowd
from tests.bench.yardsticks import Yardsticks
from tests.forms.people import OLENA, answers
from tests.helpers.desk import OLENAS_DAY, START, add_olena, home, interview, new_desk, olena_with_plan
from tests.vault.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests" / "cases" / "person-olena.toml"
SERVICES = CASE.with_name("services-sandnas.toml")
FACTS = {"first_permit_date": "2024-05-20", "municipality_since": "2025-06-02", "jobseeker_periods": []}
WORD = "koval"
HOURS = "life.hours_per_week"
PAGE = 100
_WINDOW = "tests.bench.window"
_SLOWS_PYTHON = {"PYTHONDONTWRITEBYTECODE"}

SLOW = 5
"""How often at most something is repeated that takes a good part of a second."""


@dataclass(frozen=True)
class Scene:
    """Where it is measured, and how large: an empty folder, the crowds, the cost of a passphrase."""

    folder: Path
    yard: Yardsticks
    crowds: Sequence[int] = (1_000, 10_000)
    cost: KdfCost | None = None
    """The program's own cost when absent."""
    typing: float = 2.0
    """Seconds that a person takes for the passphrase after the start."""


def workloads(scene: Scene) -> Iterator[Workload]:
    """Yield everything that is measured; what a row needs is laid ready when it is asked for."""
    yield from _doors(scene)
    with new_desk(scene.folder / "desk") as desk:
        for size in scene.crowds:
            _fill(desk, size)
            yield from _lists(scene, desk, size)
        yield from _work(scene, desk)
        yield from _papers(scene, desk)
    yield from _command_line(scene)


def _doors(scene: Scene) -> Iterator[Workload]:
    yard, made = scene.yard, scene.folder / "made"
    numbers = count()

    def create() -> int:
        """Each vault has a folder of its own."""
        folder = made / str(next(numbers))
        with Desk.create(folder, PASSPHRASE, START, FixedClock.on(OLENAS_DAY), cost=scene.cost) as desk:
            return len(desk.programme.of(home(desk)).services)

    def unlock() -> int:
        with Desk.open(made / "0", PASSPHRASE, FixedClock.on(OLENAS_DAY)) as desk:
            return len(desk.people.municipalities())

    def start(folder: Path) -> int:
        return _process("ui", "--folder", str(folder), KOTODESK_SMOKE="1").returncode

    row = partial(Workload, yardstick=yard.python, at_most=SLOW)
    yield row("start to first window", 1.0, work=lambda: start(scene.folder / "none"), is_right=_is_done)
    yield row("create a vault with the starter programme", 1.5, work=create, is_right=bool)
    yield row("unlock", 1.0, yardstick=yard.key, work=unlock, is_right=bool)

    def unlock_after_start() -> Took:
        """The window's own way from Enter to the list of clients, in a program that has just begun."""
        said = _process(_WINDOW, str(made / "0"), PASSPHRASE, str(scene.typing))
        return Took(float(said.stdout))

    yield row("unlock after the start, to the clients", 1.0, work=unlock_after_start, is_right=_was_measured)
    yield row("start to unlock page", 1.0, work=lambda: start(made / "0"), is_right=_is_done)


def _lists(scene: Scene, desk: Desk, size: int) -> Iterator[Workload]:
    clients, searched = desk.clients, ClientQuery(WORD)
    ids = clients.ids()
    page = ids[:PAGE]

    def opened(query: ClientQuery) -> int:
        """As the page of clients does it: ids, the number on each filter, and the rows that are seen."""
        found = clients.ids(query)
        assert clients.counts(query)["all"] == len(found)
        assert clients.rows(found[:PAGE])
        return len(found)

    def row(name: str, work: Callable[[], object], is_right: Callable[[Any], bool]) -> Workload:
        return Workload(f"{size:,} clients: {name}", 0.15, scene.yard.python, work, is_right)

    yield row("the list opens", lambda: opened(ClientQuery()), lambda found: found == size)
    yield row("- ids in order", clients.ids, lambda found: len(found) == size)
    yield row("- first page", lambda: clients.rows(page), lambda rows: [one.id for one in rows] == page)
    yield row("- counts of the filters", lambda: clients.counts(ClientQuery()), lambda by: by["all"] == size)
    yield row("a letter more in the search", lambda: opened(searched), lambda found: 0 < found < size)


def _work(scene: Scene, desk: Desk) -> Iterator[Workload]:
    yard, path = scene.yard, desk.path
    client, plan = olena_with_plan(desk)
    talked = add_olena(desk)
    assessment = interview(desk, talked, OLENA)
    hours = [answers({HOURS: one})[HOURS] for one in ("5", "6")]
    numbers = count()
    services = len(path.case(client).programme.services)
    cases: list[Case] = []

    def keystroke() -> str:
        text = f"Arbete i ett laboratorium {next(numbers)}"
        desk.keep_draft(f"plan:{plan}", "long_term_goal", text)
        return text

    def answer() -> Answer:
        given = hours[next(numbers) % 2]
        desk.assessments.answer(assessment, HOURS, given)
        return given

    def is_kept(text: str) -> bool:
        return desk.drafts_of(f"plan:{plan}") == {"long_term_goal": text}

    def is_written(given: Answer) -> bool:
        found = desk.assessments.of(talked)
        return found is not None and found.answers[HOURS] == given

    row = partial(Workload, yardstick=yard.python)
    yield row("a keystroke kept", 0.02, yardstick=yard.keep, work=keystroke, is_right=is_kept, at_most=50)
    yield row("an answer written", 0.05, yardstick=yard.keep, work=answer, is_right=is_written, at_most=50)
    yield row("path: the nine steps", 0.1, work=lambda: path.steps(client), is_right=lambda by: len(by) == 9)
    yield row(
        f"verdicts over {services} services",
        0.05,
        before=lambda: cases.append(path.case(client)),
        work=lambda: cases[-1].verdicts("sv"),
        is_right=lambda by: len(by) == services,
    )


def _papers(scene: Scene, desk: Desk) -> Iterator[Workload]:
    plans = [olena_with_plan(desk)[1]]
    row = partial(Workload, yardstick=scene.yard.python, at_most=SLOW)
    yield row("plan as PDF", 1.0, work=lambda: desk.documents.plan(plans[0]), is_right=_is_pdf)
    yield row("programme as PDF", 3.0, work=lambda: desk.documents.programme(home(desk)), is_right=_is_pdf)
    yield row(
        "agree a plan: check, print, seal",
        1.0,
        before=lambda: plans.append(olena_with_plan(desk)[1]),
        work=lambda: desk.documents.agree(plans[-1]),
        is_right=lambda _: desk.plans.view(plans[-1]).sealed,
    )


def _command_line(scene: Scene) -> Iterator[Workload]:
    case = read_case(CASE.read_bytes(), CASE.name, OLENAS_DAY)
    services = read_services(SERVICES.read_bytes(), SERVICES.name)
    file = scene.folder / "facts.json"
    file.write_text(json.dumps(FACTS), encoding="utf-8")
    facts, holidays = facts_from_json(FACTS), finnish(range(2024, 2032))

    def ask() -> int:
        return _process("kotodesk", "law", "explain", str(file), "--on", OLENAS_DAY.isoformat()).returncode

    row = partial(Workload, yardstick=scene.yard.python)
    yield row(
        "law: every answer on one client",
        0.02,
        work=lambda: explain(facts, OLENAS_DAY, packs(), holidays),
        is_right=lambda by: by["responsible"].value == "municipality",
    )
    yield row("law explain: the command", 1.0, work=ask, is_right=_is_done, at_most=SLOW)
    yield row(
        "walk: a case file to plan.pdf and path.json",
        3.0,
        work=lambda: walk(case, services),
        is_right=lambda outcome: _is_pdf(outcome.files[PLAN]),
        at_most=SLOW,
    )


def _fill(desk: Desk, size: int) -> None:
    """Bring the crowd up to `size`; its session is the vault's own, for no use case writes so many."""
    with desk._room.vault.session() as session:
        crowd(session, home(desk), range(desk.clients.count(ClientQuery()), size), desk.clock.now())


def _process(module: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a module as a person starts it, without a screen."""
    kept = {name: value for name, value in os.environ.items() if name not in _SLOWS_PYTHON}
    environment = kept | {"QT_QPA_PLATFORM": "offscreen"} | variables
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)


def _is_done(exit_code: int) -> bool:
    return exit_code == 0


def _is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF")


def _was_measured(took: Took) -> bool:
    return took.seconds > 0
