from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kotodesk.errors import WorldError
from ui.tasks.lanes import Job, Lanes, Progress


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close()


def count(to: int) -> Job:
    for step in range(to):
        yield Progress(step, to)
    return threading.current_thread().name


def full() -> Job:
    yield Progress()
    raise WorldError("The disk is full.")


def faulty() -> Job:
    yield Progress()
    raise ZeroDivisionError


def waiting(go: threading.Event) -> Job:
    while not go.is_set():
        go.wait(0.01)
        yield Progress()


def test_a_result_comes_from_the_lane_after_its_progress(qtbot: QtBot, lanes: Lanes) -> None:
    heard: list[Progress | str] = []
    task = lanes.run("database", count(3))
    task.progressed.connect(heard.append)
    task.finished.connect(heard.append)
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == [Progress(0, 3), Progress(1, 3), Progress(2, 3), "database_0"]


def test_what_the_world_did_arrives_as_an_error(qtbot: QtBot, lanes: Lanes) -> None:
    heard: list[WorldError] = []
    task = lanes.run("database", full())
    task.failed.connect(heard.append)
    with qtbot.waitSignal(task.ended):
        pass
    assert [error.message for error in heard] == ["The disk is full."]


def test_a_bug_is_not_swallowed(qtbot: QtBot, lanes: Lanes) -> None:
    task = lanes.run("computing", faulty())
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(task.ended):
        pass
    assert [kind for kind, _error, _where in caught] == [ZeroDivisionError]


def test_a_job_is_cancelled_where_it_yields(qtbot: QtBot, lanes: Lanes) -> None:
    task = lanes.run("computing", waiting(threading.Event()))
    with qtbot.waitSignal(task.cancelled):
        task.cancel()


def test_a_slow_job_says_so_and_a_quick_one_does_not(qtbot: QtBot, lanes: Lanes) -> None:
    go = threading.Event()
    slow = lanes.run("computing", waiting(go))
    with qtbot.waitSignal(slow.slow, timeout=2000):
        pass
    with qtbot.waitSignal(slow.ended):
        go.set()
    quick = lanes.run("database", count(1))
    with qtbot.assertNotEmitted(quick.slow), qtbot.waitSignal(quick.ended):
        pass


def test_locking_waits_until_every_job_has_stopped(qtbot: QtBot, lanes: Lanes) -> None:
    left: list[bool] = []

    def careful() -> Job:
        try:
            yield from waiting(threading.Event())
        finally:
            left.append(True)

    lanes.run("database", careful())
    qtbot.wait(20)
    lanes.stop()
    assert left == [True]


def test_closing_stops_everything(qtbot: QtBot) -> None:
    lanes = Lanes()
    lanes.run("computing", waiting(threading.Event()))
    lanes.run("database", waiting(threading.Event()))
    lanes.close()
    assert not any(name.startswith(("database", "computing")) for name in map(_name, threading.enumerate()))


def _name(thread: threading.Thread) -> str:
    return thread.name
