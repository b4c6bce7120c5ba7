"""Small stand-ins for the desk, for tests that need no vault."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kotodesk.path.clients import FILTERS, ClientQuery, ClientRow, Filter

EVERYBODY = ClientQuery()


def client_row(number: int, **facts: object) -> ClientRow:
    """Return a client of the municipality; `facts` change what is told of them."""
    usual: dict[str, object] = {
        "id": f"client-{number}",
        "municipality_id": "home",
        "name_latin": f"Client {number:05}",
        "name_original": "",
        "contact_language": "ukr",
        "jobseeker": False,
        "state": "new",
        "next_date": None,
        "next_reason": "",
        "overdue": False,
        "safety_ban": False,
    }
    return ClientRow(**(usual | facts))  # type: ignore[arg-type]


@dataclass
class FakeClients:
    """Clients in memory, found by a part of their name; counts how often rows are fetched."""

    people: list[ClientRow] = field(default_factory=list)
    fetched: int = 0

    def ids(self, query: ClientQuery = EVERYBODY) -> list[str]:
        return [row.id for row in self.people if query.text.lower() in row.name_latin.lower()]

    def counts(self, query: ClientQuery) -> Mapping[Filter, int]:
        return dict.fromkeys(FILTERS, len(self.ids(query)))

    def rows(self, ids: Sequence[str]) -> list[ClientRow]:
        self.fetched += 1
        known = {row.id: row for row in self.people}
        return [known[one] for one in ids]


@dataclass
class FakeDesk:
    """A desk that only knows clients."""

    clients: FakeClients = field(default_factory=FakeClients)
    listeners: list[Callable[..., None]] = field(default_factory=list)
    closed: bool = False

    def on_change(self, listener: Callable[..., None]) -> None:
        self.listeners.append(listener)

    def close(self) -> None:
        self.closed = True

    def tell(self, *changed: tuple[str, str]) -> None:
        for listener in self.listeners:
            listener(frozenset(changed))


LATE = date(2026, 11, 20)
