"""What the window says when something fails that no page has an answer to."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from kotodesk.errors import WorldError
from ui.shell.window import MainWindow


class Trouble:
    """Takes the place of Python's hook: what the world did is told with what to do, a bug by its place.

    The message of a bug may hold anything, so only the kind of error, file and line are shown.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def tell(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """Show a message bar on the desk; without a desk, and for Ctrl+C, do as Python does."""
        desk = self._window.desk_view
        t = self._window.t
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
        elif desk is None:
            print_place(kind, where)
        elif isinstance(error, WorldError):
            desk.say(t("This could not be done"), error.worded(t))
        else:
            print_place(kind, where)
            body = t("What you had typed is kept. Tell the makers: {place}", place=place(kind, where))
            desk.say(t("There is a fault in the program"), body)


def place(kind: type[BaseException], where: TracebackType | None) -> str:
    """Return the kind of error with file and line of where it was raised."""
    frames = traceback.extract_tb(where)
    if not frames:
        return kind.__name__
    last = frames[-1]
    return f"{kind.__name__}, {last.filename.rsplit('/', 1)[-1]}:{last.lineno}"


def print_place(kind: type[BaseException], where: TracebackType | None) -> None:
    """Write where it happened, never what was said, to the error stream."""
    sys.stderr.write(f"{place(kind, where)}\n")
