"""That every row of the table can be measured; how long it takes is nobody's test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.measure import HEAD, Result, Took, Workload, measure
from tests.bench.workloads import Scene, workloads
from tests.bench.yardsticks import Yardstick, yardsticks
from tests.vault.conftest import CHEAP

AT_ONCE = Yardstick("at once", 1.0, lambda: None)
CROWDS = (20, 30)


def of(work: list[int], *, right: bool = True) -> Workload:
    return Workload("counting", 1.0, AT_ONCE, lambda: work.append(1), lambda _: right)


def result(took: float, limit: float) -> Result:
    return Result(Workload("x", 1.0, AT_ONCE, bool, bool), took, took, limit)


def test_every_workload_ends_as_it_should(tmp_path: Path) -> None:
    scene = Scene(tmp_path, yardsticks(tmp_path), CROWDS, CHEAP, typing=0.0)
    names = []
    for one in workloads(scene):
        one.before()
        assert one.is_right(one.work()), one.name
        names.append(one.name)
    assert len(names) == len(set(names)) == 25
    assert "30 clients: the list opens" in names
    assert "verdicts over 87 services" in names


def test_a_workload_runs_once_to_warm_up_and_then_as_often_as_asked() -> None:
    work: list[int] = []
    measure(of(work), runs=3)
    assert len(work) == 4


def test_what_another_program_measured_counts_as_it_says() -> None:
    told = Workload("told", 1.0, AT_ONCE, lambda: Took(7.0), bool)
    assert measure(told, runs=2).took == 7.0


def test_a_wrong_end_is_no_measurement() -> None:
    with pytest.raises(AssertionError, match="wrong: counting"):
        measure(of([], right=False), runs=1)


def test_the_limit_grows_with_what_the_yardstick_takes_here() -> None:
    slow = Workload("x", 0.5, Yardstick("slow", 1e-9, lambda: sum(range(1000))), bool, lambda _: True)
    assert measure(slow, runs=1).limit > slow.goal


@pytest.mark.parametrize(
    ("took", "limit", "verdict"),
    [(0.5, 1.0, "within"), (0.5, 0.4, "over"), (1.5, 2.0, "within; a slow machine")],
)
def test_the_verdict_tells_the_program_s_fault_from_the_machine_s(
    took: float, limit: float, verdict: str
) -> None:
    assert result(took, limit).line().endswith(verdict)


def test_the_columns_stand_under_their_heads() -> None:
    line = result(0.1234, 2.0).line()
    end = HEAD.index(" ms") + len(" ms")
    assert line[:end].endswith(" 123.4")
    assert line[: HEAD.index("limit") + len("limit")].endswith("2,000")


def test_the_table_can_be_asked_for_some_rows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "workloads", lambda _: [of([]), of([])])
    monkeypatch.setattr(sys, "argv", ["bench", "--runs", "1", "--only", "count"])
    bench.main()
    assert len(capsys.readouterr().out.splitlines()) == 3
