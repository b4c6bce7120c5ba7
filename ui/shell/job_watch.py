"""Shows a slow job: the strip under the head, words and *Cancel* in the footer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.tasks.lanes import Progress, Task
from ui.widgets.footer import Footer
from ui.widgets.strip import ProgressStrip


class JobWatch(QObject):
    """Watches one task at a time; a quick one is never seen."""

    def __init__(self, parent: QObject, strip: ProgressStrip, footer: Footer) -> None:
        super().__init__(parent)
        self._strip, self._footer = strip, footer
        self._task: Task | None = None
        self._words = ""
        footer.cancelled.connect(self._cancel)

    def watch(self, task: Task, words: str) -> None:
        """Watch a task; `words` say what it does."""
        self._task, self._words = task, words
        task.slow.connect(self._slow)
        task.progressed.connect(self._progressed)
        task.ended.connect(self._ended)

    def _slow(self) -> None:
        self._strip.show_share(0, 0)
        self._footer.show_job(self._words)

    def _progressed(self, progress: Progress) -> None:
        if self._strip.is_shown():
            self._strip.show_share(progress.done, progress.of)

    def _ended(self) -> None:
        self._task = None
        self._strip.clear()
        self._footer.show_job("")

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
