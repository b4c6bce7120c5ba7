"""Where the words of a row stand: columns side by side, or under each other where there is no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from kotodesk.texts import Texts
from ui import paint
from ui.programme.row_words import Cell, Column, RowWords
from ui.tokens import font, px

T = TypeVar("T")

EDGE, LEAD, END = 12, 36, 34
"""Left edge, room of the number, room of the sign that the row opens."""
TOP, BOTTOM, GAP = 12, 14, 16
SIGN = 18
LEAST_TITLE = 230
"""Narrower than this at 100 %, and the cells go under the title."""


@dataclass(frozen=True)
class Piece:
    """Words or a sign in their place; `strong` and `small` say how they are written."""

    place: QRect
    words: str = ""
    role: str = "body"
    tone: str = "text"
    sign: str = ""


@dataclass(frozen=True)
class Spans:
    """Left edge and width of the title and of the last columns; cells before them go under the title."""

    title: tuple[int, int]
    columns: tuple[tuple[int, int], ...]

    def beside(self, cells: Sequence[T]) -> Sequence[T]:
        """Return those that stand in columns of their own."""
        return cells[len(cells) - len(self.columns) :]

    def under(self, cells: Sequence[T]) -> Sequence[T]:
        """Return those that have no room beside the title."""
        return cells[: len(cells) - len(self.columns)]


def spans(columns: Sequence[Column], width: int, *, lead: bool) -> Spans:
    """Return where title and columns stand in a row of `width` pixels."""
    left = px(EDGE) + (px(LEAD) if lead else 0)
    room = width - px(END) - left
    wide = [px(column.width) for column in columns]
    while wide and room - sum(wide) - px(GAP) * len(wide) < px(LEAST_TITLE):
        wide = wide[-1:] if len(wide) > 1 else []  # all of them, else the last alone, else none
    title = room - sum(wide) - px(GAP) * len(wide)
    places, at = [], left + title + px(GAP)
    for one in wide:
        places.append((at, one))
        at += one + px(GAP)
    return Spans((left, title), tuple(places))


def lay_out(row: RowWords, columns: Sequence[Column], width: int, t: Texts, *, lead: bool) -> list[Piece]:
    """Return the pieces of a row; its height is `height_of` them."""
    found = spans(columns, width, lead=lead)
    pieces = list(_title(row, found.title, t))
    if lead and row.lead:
        pieces.append(Piece(QRect(px(EDGE), px(TOP) - px(1), px(LEAD), px(22)), row.lead, "group", "accent"))
    told = zip(found.under(columns), found.under(row.cells), strict=True)
    pieces += _under(tuple(told), found.title, height_of(pieces) - px(BOTTOM))
    for (left, wide), cell in zip(found.columns, found.beside(row.cells), strict=True):
        pieces += _cell(cell, left, px(TOP), wide)
    return pieces


def height_of(pieces: Sequence[Piece]) -> int:
    """Return the height of a row with these pieces."""
    return max((one.place.bottom() + 1 for one in pieces), default=0) + px(BOTTOM)


def fitted(names: Sequence[str], width: int, t: Texts) -> str:
    """Return as many names as fit `width`, and how many more there are; the first is always there."""
    letters = font("small")
    for n in range(len(names), 1, -1):
        line = _names(names[:n], len(names) - n, t)
        if paint.text_width(letters, line) <= width:
            return line
    return _names(names[:1], max(len(names) - 1, 0), t)


def _names(names: Sequence[str], more: int, t: Texts) -> str:
    line = ", ".join(names)
    return t.plural("{names} and {n} more", "{names} and {n} more", more, names=line) if more else line


def _title(row: RowWords, span: tuple[int, int], t: Texts) -> Iterator[Piece]:
    left, wide = span
    yield (title := _words(row.title, "question", "text", left, px(TOP), wide))
    below = row.note or fitted(row.names, wide, t) if row.note or row.names else ""
    if below:
        yield _words(below, "small", "text2", left, title.place.bottom() + 1 + px(2), wide)


def _cell(cell: Cell, left: int, top: int, wide: int) -> Iterator[Piece]:
    if cell.sign:
        yield Piece(QRect(left, top + px(1), px(SIGN), px(SIGN)), sign=cell.sign)
        left, wide = left + px(SIGN) + px(8), wide - px(SIGN) - px(8)
    if cell.words:
        yield (first := _words(cell.words, "body", "text", left, top, wide))
        top = first.place.bottom() + 1 + px(2)
    if cell.second:
        yield _words(cell.second, "small", "text2", left, top, wide)


def _under(told: Sequence[tuple[Column, Cell]], span: tuple[int, int], top: int) -> Iterator[Piece]:
    left, wide = span
    for column, cell in told:
        said = ", ".join(part for part in (cell.words, cell.second) if part)
        if not said:
            continue
        line = Cell(said, sign=cell.sign) if cell.sign else Cell(second=f"{column.head}: {said}")
        for piece in _cell(line, left, top + px(2), wide):
            yield piece
            top = max(top, piece.place.bottom() + 1)


def _words(words: str, role: str, tone: str, left: int, top: int, wide: int) -> Piece:
    letters = QFontMetrics(font(role))
    elided = (letters.elidedText(one, Qt.TextElideMode.ElideRight, wide) for one in words.split(" "))
    words = " ".join(elided)  # a single word that is wider than its column
    high = paint.wrapped_height(font(role), words, wide)
    return Piece(QRect(left, top, wide, high), words, role, tone)
