"""What the rows of a table say, and the columns that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column after the title: its head and its width at 100 %."""

    head: str
    width: int


@dataclass(frozen=True)
class Cell:
    """What a row says in one column, perhaps with a second line; `sign` is a state of ui.widgets.marks."""

    words: str = ""
    second: str = ""
    sign: str = ""


@dataclass(frozen=True)
class RowWords:
    """A row: what stands before its title, the title, a note or names below, and its cells.

    Of `names` as many are shown as fit one line; a screen reader hears them all.
    """

    id: str
    title: str
    lead: str = ""
    note: str = ""
    names: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()

    def sentence(self, columns: Sequence[Column]) -> str:
        """Return the whole row as a screen reader says it."""
        parts = [" ".join(part for part in (self.lead, self.title) if part), self.note, ", ".join(self.names)]
        for column, cell in zip(columns, self.cells, strict=True):
            said = ", ".join(part for part in (cell.words, cell.second) if part)
            parts.append(f"{column.head}: {said}" if said else "")
        return ". ".join(part for part in parts if part)
