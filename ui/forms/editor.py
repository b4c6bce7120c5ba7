"""What every editor does: show a raw text, say when the person changes it and when they are through.

The raw text is what `kotodesk.forms.parse` reads: plain text, ids joined by commas, or JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kotodesk.texts import Texts
from ui.forms.ask import Ask

Undo = Callable[[], None]


class Editor(QObject):
    """The answer to one question. A subclass makes `widget` and tells every act of the person."""

    typed = Signal()
    """The person changed something, perhaps half of it: keep it as a draft."""
    settled = Signal()
    """The person is through with it: write it if it can be read."""
    undoable = Signal(str, object)
    """What was done, in words, and the act that takes it back (Undo)."""
    grown = Signal()
    """Something to press or type in has come or gone."""

    widget: QWidget

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__()
        self.t, self.ask = t, ask

    def raw(self) -> str:
        """Return the raw text as it stands."""
        raise NotImplementedError

    def show_raw(self, raw: str) -> None:
        """Show a raw text without telling anybody; a blank one shows no answer."""
        raise NotImplementedError

    def take_ids(self, ids: Mapping[str, str]) -> None:
        """Give rows that were new the ids under which they are kept now; most kinds have none."""

    def said(self) -> None:
        """Tell that a whole answer was given at once, such as a choice."""
        self.typed.emit()
        self.settled.emit()
