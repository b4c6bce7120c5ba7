"""How a room reads and writes: a session to read with, a writer to change with, news afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlmodel import Session

from kotodesk.clock import Clock
from kotodesk.vault.changes import Writer
from kotodesk.vault.vault import Vault

News = Callable[[frozenset[tuple[str, str]]], None]
"""Told after each use case which records it changed, as (table, id)."""


@dataclass
class Workroom:
    """What the use cases of every room are given: the open vault, the clock, and who acts."""

    vault: Vault
    clock: Clock
    who: str
    listeners: list[News] = field(default_factory=list)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that changes nothing."""
        with self.vault.reading() as session:
            yield session

    @contextmanager
    def writing(self, action: str) -> Iterator[Writer]:
        """Open a writer; all of its changes are one transaction under the name `action`."""
        with self.vault.session() as session:
            writer = Writer(session, self.clock, self.who, action)
            yield writer
        for tell in tuple(self.listeners):
            tell(writer.changed)
