"""What every page is given: the open desk, words, clock, lanes, and ways to say where to go next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kotodesk.clock import Clock
from kotodesk.texts import Texts, texts
from ui.preferences import Preferences
from ui.tasks.lanes import Lanes

if TYPE_CHECKING:
    from kotodesk.desk import Desk

News = frozenset[tuple[str, str]]


class Work(QObject):
    """One signed-in officer's work. Pages emit the `asked` signals, the window acts."""

    changed = Signal(object)
    """What a use case changed, as pairs of table and id; arrives on the GUI thread."""
    place_asked = Signal(str, str)
    """Id of a place (ui.shell.places) and an argument such as a client's id."""
    preferences_asked = Signal(Preferences)
    lock_asked = Signal()

    def __init__(self, desk: Desk, clock: Clock, lanes: Lanes, preferences: Preferences) -> None:
        super().__init__()
        self.desk, self.clock, self.lanes = desk, clock, lanes
        self.preferences = preferences
        desk.on_change(self._tell)

    @property
    def t(self) -> Texts:
        """The words of the language that the window speaks now."""
        return texts(self.preferences.language or "fi")

    def open_client(self, client_id: str) -> None:
        """Go to a client's path."""
        self.place_asked.emit("client", client_id)

    def new_client(self) -> None:
        """Go to the first step for somebody new."""
        self.place_asked.emit("client", "")

    def open_programme(self) -> None:
        """Go to the municipality's programme."""
        self.place_asked.emit("programme", "")

    def _tell(self, news: News) -> None:
        self.changed.emit(news)
