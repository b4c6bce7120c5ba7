"""Blocks one below the other, beside a side head, or in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from kotodesk.documents.model import (
    Block,
    Columns,
    Contents,
    Cover,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Section,
    Signatures,
    Spacer,
    Table,
    Title,
    Together,
    plain,
)
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.strips import BODY_HEIGHT, Strip, after_gap, beside, height, kept, merged, moved
from kotodesk.documents.pdf.style import GAP, GAP_HEADING, GAP_SECTION, MM, SIDE, Sheet
from kotodesk.documents.pdf.tags import Entry

_SIDE_MARGIN = 3 * MM
_GUTTER = 10 * MM
_AFTER_TITLE, _AFTER_HEADING, _AFTER_TABLE = 4 * MM, 1.6 * MM, 1.4 * MM


def stacked(blocks: Sequence[Block], frame: Frame) -> list[Strip]:
    """Return blocks one below the other with the distances that their kinds ask for."""
    made: list[Strip] = []
    before: Block | None = None
    for block in blocks:
        strips = frame.draw(block, frame)
        if before is not None and strips:
            strips = after_gap(strips, frame.spacing * _gap(_at_edge(before, -1), _at_edge(block, 0)))
        if made and _clings(before, block):
            made[-1] = replace(made[-1], keep=True)
        made += strips
        before = block
    return made


def _clings(before: Block | None, block: Block) -> bool:
    """Tell whether a block stays with the one before: signatures never stand alone, notes follow tables."""
    note = isinstance(block, Paragraph) and block.kind == "note"
    return isinstance(block, Signatures) or (note and isinstance(before, Table))


def _at_edge(block: Block, at: Literal[0, -1]) -> Block:
    """Return the block that a group shows at its edge: distances are between what stands on the page."""
    return _at_edge(block.blocks[at], at) if isinstance(block, Together) and block.blocks else block


def _gap(before: Block, block: Block) -> float:
    if isinstance(before, (Title, Heading)):
        return _gap_after_heading(before, block)
    if isinstance(block, (Contents, Heading)) or isinstance(before, Facts):
        return GAP_HEADING
    if isinstance(block, Section):
        return GAP_SECTION
    if isinstance(before, Table):
        return _AFTER_TABLE
    return GAP


def _gap_after_heading(before: Title | Heading, block: Block) -> float:
    if isinstance(block, (Facts, Notice)) and isinstance(before, Title):
        return _AFTER_TITLE
    if isinstance(block, Table) and isinstance(before, Title):
        return GAP
    if isinstance(block, Table) and block.headed and not block.caption_shown:
        # The header row brings its own padding, which is the distance.
        return 0.01
    return _AFTER_HEADING


def section(block: Section, frame: Frame) -> list[Strip]:
    """Return a side head and its content; the content stays while the side head lasts."""
    tag = frame.tag.add("Sect")
    side = frame.within(tag, SIDE - _SIDE_MARGIN)
    style = frame.sheet.side
    heads = merged(side.strips(block.side, style, tag.add(frame.headings.kind(2))))
    heads = moved(heads, frame.start(0.0, side.width))
    inner = frame.within(tag, frame.width - SIDE)
    content = [moved(strip, frame.start(SIDE, inner.width)) for strip in stacked(block.blocks, inner)]
    if height(content) < heads.height:
        content.append(Strip(heads.height - height(content)))
    reach = next(n for n in range(len(content)) if height(content[: n + 1]) >= heads.height - 0.01)
    held = kept(content[: reach + 1]) + content[reach + 1 :]
    first = replace(held[0], marks=heads.marks + held[0].marks, entry=Entry(plain(block.side), 2))
    return [first, *held[1:]]


def columns(block: Columns, frame: Frame) -> list[Strip]:
    """Return two columns on one first baseline."""
    width = (frame.width - _GUTTER) / 2
    tag = frame.tag.add("Div")
    made = []
    for x, blocks, language in (
        (0.0, block.left, block.left_language),
        (width + _GUTTER, block.right, block.right_language),
    ):
        side = frame.within(tag.add("Div", language=language), width, language).text(_narrow(frame.sheet))
        made.append((x, stacked(blocks, side)))
    # Their lines do not pair, so only what no page can hold is torn.
    return beside(made, BODY_HEIGHT)


def _narrow(sheet: Sheet) -> Sheet:
    """Return the styles of narrow columns: official text in the size of tables, client text as it is."""
    return sheet if sheet.text.size > sheet.side.size else replace(sheet, text=sheet.head)


def together(block: Together, frame: Frame) -> list[Strip]:
    """Return blocks that stay on one page when they fit one."""
    return kept(stacked(block.blocks, frame))


def spacer(block: Spacer, _frame: Frame) -> list[Strip]:
    """Return free height."""
    return [Strip(block.height * MM)]


def page_break(_block: PageBreak, _frame: Frame) -> list[Strip]:
    """Return the beginning of a page."""
    return [Strip(0.0, fresh=True, keep=True)]


def document(blocks: Sequence[Block], frame: Frame) -> list[Strip]:
    """Return a whole document: every title but the first begins a page and a part of its own."""
    made: list[Strip] = []
    part: list[Block] = []
    for number, block in enumerate(blocks):
        begins = isinstance(block, Title) or (number > 0 and isinstance(blocks[number - 1], Cover))
        if begins and part:
            made += _part(part, frame, fresh=bool(made))
            part = []
        part.append(block)
    return made + (_part(part, frame, fresh=bool(made)) if part else [])


def _part(blocks: Sequence[Block], frame: Frame, *, fresh: bool) -> list[Strip]:
    strips = stacked(blocks, frame.within(frame.tag.add("Sect")))
    return [
        replace(strip, fresh=strip.fresh or (fresh and number == 0)) for number, strip in enumerate(strips)
    ]
