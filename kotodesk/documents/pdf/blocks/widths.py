"""How wide the columns of a table are: as the model says, but no word is broken that could stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from kotodesk.documents.model import Cell, Column, Inline, Items, Paragraph, Row, Run, Table, runs
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.style import MM, bold

_RIGHT, _LEAST_RIGHT, _CENTRED_RIGHT, INSET = 3 * MM, 2 * MM, 1 * MM, 2 * MM
MARK_INDENT = 7.5 * MM
_ITEM_INDENT = 5 * MM
_BREAKS = re.compile("[\\s\u00ad\u200b]+|(?<=-)")
_LONGEST = 55 * MM
"""A word wider than this (the longest official one has 43 mm) may break: it is no word that people wrote."""

_MEASURED = 3
"""How many of a column's longest words are measured; the widest is among them for all that matters."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A column with the place and width of its text, in points."""

    column: Column
    x: float
    width: float


def measured(table: Table, frame: Frame) -> list[Measured]:
    """Return where the text of each column stands, mirrored where the language runs from the right."""
    inset = INSET if table.inset else 0.0
    given = _given(table, frame.width - inset)
    words = [_longest_word(table, number, frame) for number in range(len(table.columns))]
    least = [*(_LEAST_RIGHT for _ in words[1:]), 0.0]
    widths = _fitted(given, [word + free for word, free in zip(words, least, strict=True)])
    ends = [inset + end for end in accumulate(widths)]
    made: list[Measured] = []
    for column, word, width, end, tightest in zip(table.columns, words, widths, ends, least, strict=True):
        free = min(_CENTRED_RIGHT if column.align == "center" else _RIGHT, tightest * _RIGHT)
        x = end - width
        text = max(width - free, min(word, width - tightest))
        made.append(Measured(column, frame.width - x - text if frame.rtl else x, text))
    return made


def _given(table: Table, width: float) -> list[float]:
    """Return the widths that the model asks for; columns without one share what is left."""
    asked = [column.width * MM for column in table.columns]
    free = (width - sum(asked)) / max(asked.count(0.0), 1)
    return [across or free for across in asked]


def _fitted(given: list[float], needs: list[float]) -> list[float]:
    """Return the widths with what some columns lack taken from those that have more than they need."""
    lacking = [max(need - across, 0.0) for across, need in zip(given, needs, strict=True)]
    spare = [max(across - need, 0.0) for across, need in zip(given, needs, strict=True)]
    moved = min(sum(lacking), sum(spare))
    if not moved:
        return given
    gain, loss = moved / sum(lacking), moved / sum(spare)
    return [
        across + gain * lack - loss * extra for across, lack, extra in zip(given, lacking, spare, strict=True)
    ]


def _longest_word(table: Table, number: int, frame: Frame) -> float:
    """Return the width of the longest word of a column, with its indent."""
    longest = sorted(
        set(_words(table, number)), key=lambda entry: (-len(entry[0]) * (1 + 0.06 * entry[2]), entry)
    )
    style = frame.sheet.cell
    widths = [
        frame.setter.width(word, bold(style) if strong else style) + indent
        for word, indent, strong in longest[:_MEASURED]
    ]
    return max((width for width in widths if width <= _LONGEST), default=0.0)


def _words(table: Table, number: int) -> Iterator[tuple[str, float, bool]]:
    """Yield the words of a column: text, indent, whether strong."""
    yield from _split(table.columns[number].title, 0.0, strong=True)
    for row in table.rows:
        if isinstance(row, Row):
            content = row.cells[number]
            if isinstance(content, Cell):
                yield from _in_blocks(content)
            elif isinstance(content, (str, Run, tuple)):
                yield from _split(content, 0.0)


def _in_blocks(content: Cell) -> Iterator[tuple[str, float, bool]]:
    indent = MARK_INDENT if content.mark else 0.0
    for block in content.blocks:
        if isinstance(block, Paragraph):
            yield from _split(block.text, indent)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _split(item, indent + _ITEM_INDENT)


def _split(text: Inline, indent: float, *, strong: bool = False) -> Iterator[tuple[str, float, bool]]:
    for run in runs(text):
        for word in _BREAKS.split(run.text):
            yield word, indent, strong or run.strong
