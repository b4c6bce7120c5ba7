from __future__ import annotations

import pytest

from tests.architecture.tree import Module, modules

CLOCK = "kotodesk/clock.py"
FORBIDDEN = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.perf_counter",
    "time.localtime",
    "time.gmtime",
    "time.strftime",
    "time.sleep",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QDateTime.currentMSecsSinceEpoch",
    "QDateTime.currentSecsSinceEpoch",
    "QDate.currentDate",
    "QTime.currentTime",
)


def other_clocks(module: Module) -> list[str]:
    ends = tuple(f".{name}" for name in FORBIDDEN)
    return [
        f"{module.name}:{call.lineno}: {name}()" for name, call in module.calls() if f".{name}".endswith(ends)
    ] + [
        f"{module.name}: from time import …"
        for line in module.text.splitlines()
        if line.strip().startswith("from time import")
    ]


def test_time_comes_from_the_clock_alone() -> None:
    found = [
        line for module in modules("kotodesk", "ui") if module.name != CLOCK for line in other_clocks(module)
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    ["datetime.datetime.now(UTC)", "date.today()", "x = QtCore.QDate.currentDate()", "from time import time"],
)
def test_the_scan_sees_another_clock(code: str) -> None:
    assert other_clocks(Module("a.py", code)) != []


def test_the_clock_itself_would_be_seen() -> None:
    [clock] = [module for module in modules("kotodesk") if module.name == CLOCK]
    assert len(other_clocks(clock)) == 2
