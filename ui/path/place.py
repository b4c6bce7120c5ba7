"""The place `client` of the window: somebody's path, or the page for somebody new."""

from __future__ import annotations

from ui.path.new_client import NewClientPage
from ui.path.page import ClientPage
from ui.shell.page import Page
from ui.shell.work import Work


def client_place(work: Work, argument: str) -> Page:
    """Return the page for a route (ui.path.route); without one, the page for a new client."""
    return ClientPage(work, argument) if argument else NewClientPage(work)
