"""Keeps every keystroke in the vault within a second, whether it can be read or not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kotodesk.errors import WorldError
from ui.shell.work import Work

WAIT = 300
"""Milliseconds from the first keystroke that waits until all that wait are kept."""


class Autosave(QObject):
    """One for each page. Owners are named as the vault names records: `client:<id>`."""

    saved = Signal()
    failed = Signal(WorldError)
    """The vault could not be written; what waits is tried again with the next keystroke."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = work.desk
        self._waiting: dict[tuple[str, str], str] = {}
        self._kept: set[tuple[str, str]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.flush)

    def keep(self, owner: str, field: str, text: str) -> None:
        """Keep a text as it stands, soon."""
        self._waiting[owner, field] = text
        if not self._timer.isActive():
            self._timer.start()

    def drafts(self, owner: str) -> dict[str, str]:
        """Return the texts of an owner that are kept or wait to be."""
        found = dict(self._desk.drafts_of(owner))
        self._kept |= {(owner, field) for field in found}
        return found | {field: text for (whose, field), text in self._waiting.items() if whose == owner}

    def forget(self, owner: str, field: str) -> None:
        """Drop the draft of a field whose value has been written."""
        self._waiting.pop((owner, field), None)
        if (owner, field) in self._kept:
            self._kept.discard((owner, field))
            self._desk.drop_draft(owner, field)

    def flush(self) -> None:
        """Keep everything that waits, now."""
        self._timer.stop()
        if self._waiting and self.tried(self._keep_all):
            self.saved.emit()

    def tried(self, act: Callable[[], None]) -> bool:
        """Do something with the vault; False, and `failed`, when the world stood in the way."""
        try:
            act()
        except WorldError as error:
            self.failed.emit(error)
            return False
        return True

    def _keep_all(self) -> None:
        while self._waiting:
            (owner, field), text = next(iter(self._waiting.items()))
            self._desk.keep_draft(owner, field, text)
            del self._waiting[owner, field]
            self._kept.add((owner, field))
