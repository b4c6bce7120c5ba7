"""What the client list says while it has nobody to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kotodesk.texts import Texts
from ui.shell.work import Work
from ui.widgets.button import Button
from ui.widgets.empty import EmptyState, WayOn


def nobody_yet(t: Texts, work: Work) -> QWidget:
    """Return the ways on for a desk without clients."""
    new = Button(t("New client"), "main")
    new.clicked.connect(work.new_client)
    programme = Button(t("Open the programme"))
    programme.clicked.connect(work.open_programme)
    return EmptyState(
        t("No clients yet"),
        t("Here you see all your clients, how far they have come and the next date."),
        [
            WayOn("plus", t("Add your first client"), t("A name is enough to begin with."), new),
            WayOn("programme", t("See your programme"), t("The services that you can offer."), programme),
        ],
    )


def nobody_found(t: Texts, clear: Callable[[], None]) -> QWidget:
    """Return what is said when the search or the filter finds nobody."""
    everybody = Button(t("Show everybody"), "main")
    everybody.clicked.connect(clear)
    return EmptyState(
        t("Nobody found"),
        t("Names are found in both scripts, dates of birth as 3.6.1991."),
        [WayOn("people", t("All clients"), t("Takes away the search and the filter."), everybody)],
    )
