"""Measuring one workload against its limit, and the line that tells the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter  # the program's clock ticks too coarsely on Windows to measure milliseconds
from typing import Any

from tests.bench.yardsticks import Yardstick

HEAD = f"{'what the officer waits for':46} {'ms':>8} {'slowest':>8} {'goal':>8} {'limit':>8} {'ratio':>6}  by"


@dataclass(frozen=True)
class Took:
    """What a workload returns that has been measured where it happened: inside another program."""

    seconds: float


@dataclass(frozen=True)
class Workload:
    """Something that an officer waits for; `goal` is in seconds, on the machine of the yardsticks."""

    name: str
    goal: float
    yardstick: Yardstick
    work: Callable[[], object]
    is_right: Callable[[Any], bool]
    """Asked once about the last result: a fast wrong answer is none."""
    before: Callable[[], object] = lambda: None
    """What must be laid ready before each run, and is not measured."""
    at_most: int = 15
    """How often it may be repeated, where a run is long."""


@dataclass(frozen=True)
class Result:
    """What was measured, in seconds."""

    workload: Workload
    took: float
    slowest: float
    limit: float

    @property
    def ratio(self) -> float:
        """How much of the limit was used."""
        return self.took / self.limit

    @property
    def verdict(self) -> str:
        """Say whether the program kept its limit, and whether the person waits longer than meant anyhow."""
        if self.ratio > 1:
            return "over"
        return "within" if self.took <= self.workload.goal else "within; a slow machine"

    def line(self) -> str:
        """Return the row of the table."""
        one = self.workload
        return (
            f"{one.name:46} {_ms(self.took):>8} {_ms(self.slowest):>8} {_ms(one.goal):>8}"
            f" {_ms(self.limit):>8} {self.ratio:6.2f}  {one.yardstick.name:7} {self.verdict}"
        )


def measured(workloads: Iterable[Workload], runs: int) -> Iterator[Result]:
    """Measure one workload after the other; raises what a workload raises, AssertionError for a wrong end."""
    for one in workloads:
        yield measure(one, min(runs, one.at_most))


def measure(one: Workload, runs: int) -> Result:
    """Run a workload once to warm up and then `runs` times, with its yardstick before and after each."""
    outcome = _run(one)[1]
    took, yard = [], [_timed(one.yardstick.work)[0]]
    for _ in range(runs):
        seconds, outcome = _run(one)
        took.append(seconds)
        yard.append(_timed(one.yardstick.work)[0])
    assert one.is_right(outcome), f"wrong: {one.name}"
    return Result(one, median(took), max(took), one.goal * median(yard) / one.yardstick.usual)


def _run(one: Workload) -> tuple[float, object]:
    one.before()
    seconds, outcome = _timed(one.work)
    return (outcome.seconds if isinstance(outcome, Took) else seconds), outcome


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    begun = perf_counter()
    outcome = work()
    return perf_counter() - begun, outcome


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f}" if seconds < 1 else f"{seconds * 1000:,.0f}"
