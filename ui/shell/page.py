"""What the window expects of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.shell.work import Work
from ui.widgets.lines import Surface
from ui.widgets.tab_order import in_order


class Page(Surface):
    """A page of the desk. It can be dropped and built anew from data at any moment."""

    def __init__(self, work: Work) -> None:
        super().__init__("window")
        self.work, self.t = work, work.t

    def here(self) -> str:
        """Return the argument with which the same page can be built anew (language, text size)."""
        return ""

    def leave(self) -> None:
        """Store what is half typed; called before the page is dropped."""

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        focus_into(self)

    def panes(self) -> list[QWidget]:
        """Return the panes between which F6 moves, in order."""
        return [self]

    def focus_came(self, widget: QWidget) -> None:
        """Hear that the focus came to one of the page's controls."""


def focus_into(pane: QWidget) -> bool:
    """Put the focus on the first control of a pane that Tab would reach."""
    for widget in in_order(pane):
        if _takes_tab(widget):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False


def _takes_tab(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    shown = widget.isVisibleTo(widget.window()) and widget.isEnabled()
    return tabbed and shown
