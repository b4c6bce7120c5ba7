"""Two lanes for work that takes time: one for the database, one for computing.

A job is a generator: it yields Progress now and then and returns its result. It can be cancelled
where it yields. Results and errors arrive on the GUI thread, through signals of the task.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kotodesk.errors import WorldError

SLOW_AFTER = 400
"""Milliseconds after which a job is worth a progress strip."""

Lane = Literal["database", "computing"]


@dataclass(frozen=True)
class Progress:
    """How far a job has come: steps done of all (0 of 0: nobody knows) and what it is doing."""

    done: int = 0
    of: int = 0
    words: str = ""


Job = Generator[Progress, None, Any]


class Task(QObject):
    """A job on its way. `ended` comes last, whatever happened."""

    progressed = Signal(Progress)
    slow = Signal()
    finished = Signal(object)
    failed = Signal(WorldError)
    cancelled = Signal()
    ended = Signal()

    _reported = Signal(object)
    _done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._future: Future[Any] | None = None
        # Queued also where a job is done before `run` returns: whoever started it has not connected yet.
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._pass_on, queued)
        self._done.connect(self._finish, queued)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.slow)

    def cancel(self) -> None:
        """Ask the job to stop where it yields next."""
        self._stop.set()

    def wait(self) -> None:
        """Wait until the job has stopped; its signals still come through the event loop."""
        if self._future is not None:
            wait([self._future])

    def start(self, job: Job, pool: ThreadPoolExecutor) -> None:
        """Run the job in a pool."""
        self._timer.start(SLOW_AFTER)
        self._future = pool.submit(self._work, job)
        self._future.add_done_callback(self._tell)

    def _work(self, job: Job) -> Any:
        """Run on the lane's thread; says nothing but through signals."""
        while not self._stop.is_set():
            try:
                self._reported.emit(next(job))
            except StopIteration as end:
                return end.value
        job.close()
        return None

    def _tell(self, future: Future[Any]) -> None:
        self._done.emit()

    def _pass_on(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _finish(self) -> None:
        self._timer.stop()
        try:
            self._announce()
        finally:
            self.ended.emit()
            self.deleteLater()

    def _announce(self) -> None:
        """Tell the outcome. What is not the world's fault is raised here, on the GUI thread."""
        if self._future is None or self._future.cancelled() or self._stop.is_set():
            self.cancelled.emit()
            return
        error = self._future.exception()
        if isinstance(error, WorldError):
            self.failed.emit(error)
        else:
            self.finished.emit(self._future.result())


class Lanes(QObject):
    """One thread for the database, one for computing; each does one job after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._pools: dict[str, ThreadPoolExecutor] = {
            "database": ThreadPoolExecutor(1, "database"),
            "computing": ThreadPoolExecutor(1, "computing"),
        }
        self._tasks: list[Task] = []

    def run(self, lane: Lane, job: Job) -> Task:
        """Start a job; connect to the task's signals before returning to the event loop."""
        task = Task(self)
        self._tasks.append(task)
        task.ended.connect(self._forget)
        task.start(job, self._pools[lane])
        return task

    @property
    def busy(self) -> bool:
        """Whether a job is still on its way, its last signal included."""
        return bool(self._tasks)

    def stop(self) -> None:
        """Ask every job to stop and wait until all have; for locking."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            task.wait()

    def close(self) -> None:
        """Stop every job and wait for the threads; for the end of the program."""
        self.stop()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)

    def _forget(self) -> None:
        self._tasks = [task for task in self._tasks if task is not self.sender()]
