"""Tables: a header repeated on every page, groups that never end one, rows that break only when tall."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from reportlab.pdfbase import pdfdoc

from kotodesk.documents.model import Group, Row, Table, plain
from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.blocks import cells
from kotodesk.documents.pdf.blocks.widths import INSET, Measured, measured
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.marks import Stroke, Surface, Words
from kotodesk.documents.pdf.strips import (
    SPLIT_FROM,
    Placed,
    Strip,
    after_gap,
    beside,
    height,
    kept,
    merged,
    moved,
)
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import ACCENT, GROUP_RULE, HAIR, HEAD_RULE, MM, RULE, TINT, bold
from kotodesk.documents.pdf.tags import Tag

_PADDING, _NOTE_GAP = 1.4 * MM, 1.2 * MM


def table(block: Table, frame: Frame) -> list[Strip]:
    """Return caption, header and rows."""
    summary = {"Summary": pdfdoc.PDFString(letters.label(block.caption))} if block.caption else {}
    tag = frame.tag.add("Table", owner="Table", attributes=summary)
    made = _Table(block, frame.within(tag))
    return [*made.caption(), *made.header(), *made.body()]


@dataclass(frozen=True)
class _Table:
    block: Table
    frame: Frame

    @cached_property
    def places(self) -> list[Measured]:
        """Return where the text of each column stands."""
        return measured(self.block, self.frame)

    def caption(self) -> list[Strip]:
        """Return the name of the table, where it is to be seen."""
        if not self.block.caption_shown:
            return []
        tag = self.frame.tag.add("Caption")
        return kept(self.frame.strips(self.block.caption, bold(self.frame.sheet.text), tag), with_next=True)

    def header(self) -> list[Strip]:
        """Return the header row, or the rule that opens a table without one."""
        if self.block.headed:
            row = self.frame.tag.add("THead").add("TR")
            return [self._header(row)]
        return [Strip(0.0, (_across(self.frame, HAIR, RULE),), keep=True)]

    def _header(self, row: Tag | None) -> Strip:
        made = [(place.x, merged(self._head(place, row))) for place in self.places]
        tallest = max(strip.height for _, strip in made)
        marks = [
            placed for x, strip in made for placed in moved(strip, x, _PADDING + tallest - strip.height).marks
        ]
        bottom = tallest + 2 * _PADDING
        rule = Placed(0.0, bottom, Stroke(self.frame.width, 0.0, Paint(stroke=ACCENT, width=HEAD_RULE)))
        return Strip(bottom, (*marks, rule), keep=True)

    def _head(self, place: Measured, row: Tag | None) -> list[Strip]:
        """Return a header cell; without a row it is drawn as an artifact, for the pages after the first."""
        scope = {"Scope": "/Column"}
        tag = (row or Tag("TR")).add("TH", owner="Table", attributes=scope)
        frame = self.frame.within(tag, place.width)
        if place.column.scale:
            made = cells.scale_head(place, frame)
        else:
            made = frame.strips(place.column.title, bold(frame.sheet.cell), tag, place.column.align)
        return made if row else [_unspoken(strip) for strip in made]

    def body(self) -> list[Strip]:
        """Return the rows. Each knows the header to repeat where it begins a page."""
        tag = self.frame.tag.add("TBody")
        repeated = (replace(self._header(None), gap=0.0),) if self.block.headed else ()
        made: list[Strip] = []
        for number, row in enumerate(self.block.rows):
            strips = self._group(row, tag) if isinstance(row, Group) else self._row(row, number, tag)
            if self._kept(number):
                strips = kept(strips, with_next=True)
            made += [replace(strip, repeated=repeated) for strip in strips]
        return made

    def _kept(self, number: int) -> bool:
        """Tell whether a row stays with the next: a group with its first two rows, or if the model asks."""
        rows = self.block.rows
        row, following = rows[number], rows[number + 1 : number + 2]
        if isinstance(row, Group) or row.keep_with_next:
            return bool(following)
        return number > 0 and isinstance(rows[number - 1], Group) and isinstance((*following, None)[0], Row)

    def _group(self, row: Group, body: Tag) -> list[Strip]:
        tag = body.add("TR").add("TH", owner="Table", attributes=_span(len(self.block.columns), Scope="/Row"))
        inset = INSET if self.block.inset else 0.0
        frame = self.frame.within(tag, self.frame.width - 2 * inset)
        lines = frame.strips(row.title, bold(frame.sheet.cell), tag.add("P"))
        if plain(row.reason):
            lines += frame.strips(row.reason, frame.sheet.cell, tag.add("P"))
        pieces = [merged(lines)] if height(lines) <= SPLIT_FROM else lines
        return self._tinted([moved(piece, inset) for piece in pieces])

    def _tinted(self, pieces: list[Strip]) -> list[Strip]:
        """Return the text of a group on its tint, under its rule; only a very tall one is in pieces."""
        last = len(pieces) - 1
        made = []
        for number, piece in enumerate(pieces):
            above, below = _PADDING * (number == 0), _PADDING * (number == last)
            tall = above + piece.height + below
            tint = Placed(0.0, 0.0, Surface(self.frame.width, tall, Paint(fill=TINT)))
            rule = _across(self.frame, GROUP_RULE, ACCENT)
            behind = (*([] if self.frame.draft else [tint]), *([rule] if number == 0 else []))
            made.append(Strip(tall, (*behind, *moved(piece, y=above).marks)))
        return made

    def _row(self, row: Row, number: int, body: Tag) -> list[Strip]:
        columns = self._cells(row, body)
        content = self._with_note(row, columns, body) if plain(row.note) else beside(columns)
        first, last = content[0], content[-1]
        content[0] = replace(moved(first, y=_PADDING), height=first.height + _PADDING)
        last = content[-1]
        closed = last.height + _PADDING
        content[-1] = replace(last, height=closed, marks=(*last.marks, self._row_rule(number, closed)))
        return self._with_spine(content, number)

    def _cells(self, row: Row, body: Tag) -> list[tuple[float, list[Strip]]]:
        tag = body.add("TR")
        spanned = bool(plain(row.note))
        made = []
        for number, (content, place) in enumerate(zip(row.cells, self.places, strict=True)):
            details: dict[str, Any] = {"RowSpan": 2} if spanned and number < row.note_from else {}
            head = place.column.head or (number == 0 and not self.block.headed)
            if head:
                details["Scope"] = "/Row"
            cell = tag.add("TH" if head else "TD", owner="Table", attributes=details)
            made.append((place.x, cells.cell(content, place, self.frame.within(cell))))
        return made

    def _with_note(self, row: Row, columns: list[tuple[float, list[Strip]]], body: Tag) -> list[Strip]:
        """Return the cells with the note under those from `note_from` on; the others go on beside it."""
        places = self.places[row.note_from :]
        left = min(place.x for place in places)
        across = max(place.x + place.width for place in places) - left
        tag = body.add("TR").add("TD", owner="Table", attributes=_span(len(places)))
        frame = self.frame.within(tag, across)
        note = [moved(strip, left) for strip in frame.strips(row.note, frame.sheet.cell, tag.add("P"))]
        above = beside(columns[row.note_from :])
        return beside([*columns[: row.note_from], (0.0, [*above, *after_gap(note, _NOTE_GAP)])])

    def _row_rule(self, number: int, y: float) -> Placed:
        """Return the rule under a row; along a spine it begins at the text, and closes the last row whole."""
        across = self.frame.width
        if self.block.columns[0].kind == "step" and number < len(self.block.rows) - 1:
            text = self.places[1]
            across = text.x + text.width if self.frame.rtl else across - text.x
        left = self.frame.start(self.frame.width - across, across)
        return Placed(left, y, Stroke(across, 0.0, Paint(stroke=RULE, width=HAIR)))

    def _with_spine(self, content: list[Strip], number: int) -> list[Strip]:
        """Return a row of steps with the line that joins its circle to the ones before and after."""
        if self.block.columns[0].kind != "step":
            return content
        top = _PADDING + self.frame.sheet.cell.leading / 2 - cells.STEP_RADIUS
        bottom, tall = top + 2 * cells.STEP_RADIUS, height(content)
        pieces = [(0.0, top)] if number else []
        if number < len(self.block.rows) - 1:
            pieces.append((bottom, tall))
        x = self.places[0].x + cells.STEP_RADIUS
        paint = Paint(stroke=ACCENT, width=GROUP_RULE)
        lines = tuple(Placed(x, start, Stroke(0.0, end - start, paint)) for start, end in pieces)
        return [replace(content[0], marks=(*lines, *content[0].marks)), *content[1:]]


def _span(columns: int, **more: str) -> dict[str, Any]:
    return {"ColSpan": columns, **more}


def _across(frame: Frame, width: float, colour: str) -> Placed:
    return Placed(0.0, 0.0, Stroke(frame.width, 0.0, Paint(stroke=colour, width=width)))


def _unspoken(strip: Strip) -> Strip:
    marks = (
        replace(placed, mark=replace(placed.mark, tag=None)) if isinstance(placed.mark, Words) else placed
        for placed in strip.marks
    )
    return replace(strip, marks=tuple(marks))
