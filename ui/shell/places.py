"""Where one can go. A place appears in the rail when its page exists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kotodesk.texts import N_
from ui.lists.clients_page import ClientsPage
from ui.path.place import client_place
from ui.programme.page import ProgrammePage
from ui.shell.page import Page
from ui.shell.settings import SettingsPage
from ui.shell.work import Work

Builder = Callable[[Work, str], Page]
"""Builds a page; the text is its argument, such as a client's id, empty for none."""


@dataclass(frozen=True)
class RailPlace:
    """A place of the rail: icon and marked word."""

    icon: str
    word: str


PAGES: Mapping[str, Builder] = MappingProxyType(
    {
        "clients": ClientsPage,
        "client": client_place,
        "programme": ProgrammePage,
        "settings": SettingsPage,
    }
)

RAIL: Mapping[str, RailPlace] = MappingProxyType(
    {
        "clients": RailPlace("people", N_("Clients")),
        "programme": RailPlace("programme", N_("Programme")),
    }
)
FOOT: Mapping[str, RailPlace] = MappingProxyType({"settings": RailPlace("settings", N_("Settings"))})

BELONGS: Mapping[str, str] = MappingProxyType({"client": "clients"})
"""Places without a mark of their own in the rail, and the one that is tinted for them."""
