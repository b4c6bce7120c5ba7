"""The cover and the list of contents."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Contents, Cover, Facts, Heading
from kotodesk.documents.pdf.blocks import facts, texts
from kotodesk.documents.pdf.frame import Frame, words
from kotodesk.documents.pdf.marks import Circle, Strand
from kotodesk.documents.pdf.strips import Placed, Strip, after_gap, beside, kept, merged, moved
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import ACCENT, BODY_BOTTOM, CHAPTER, FIRST_TOP, MM, bold
from kotodesk.documents.pdf.tags import Entry

_HEIGHT = BODY_BOTTOM - FIRST_TOP
_TITLE_TOP, _SUBTITLE_GAP, _SUBTITLE_WIDTH = 14.8 * MM, 5.5 * MM, 112 * MM
_STRANDS_TOP, _STRAND_STEP, _STRAND_CLOSE = 93 * MM, 12 * MM, 2.3 * MM
_LABEL_INDENT, _RING = 6 * MM, 1.6 * MM
_BEND, _STRAIGHT = 59 * MM, 130 * MM
_PAGE_WIDTH, _CHAPTER_GAP = 14 * MM, 1.4 * MM


def cover(block: Cover, frame: Frame) -> list[Strip]:
    """Return the cover: a page of its own, without a foot."""
    tag = frame.tag.add("Sect")
    inner = frame.within(tag)
    title = inner.strips(block.title, frame.sheet.cover, tag.add(frame.headings.kind(1)))
    narrow = frame.within(tag, _SUBTITLE_WIDTH)
    below = narrow.strips(block.subtitle, frame.sheet.cover_text, tag.add("P")) if block.subtitle else []
    top = moved(merged([*title, *after_gap(below, _SUBTITLE_GAP)]), y=_TITLE_TOP)
    foot = merged(facts.facts(Facts(block.facts), inner)) if block.facts else Strip(0.0)
    marks = (*top.marks, *_strands(block, inner), *moved(foot, y=_HEIGHT - foot.height - 4 * MM).marks)
    return [Strip(_HEIGHT, marks, bare=True)]


def _strands(block: Cover, frame: Frame) -> list[Placed]:
    """Return the lines that run together, each under its label."""
    tag = frame.tag.add("L") if block.strands else frame.tag
    middle = _STRANDS_TOP + (len(block.strands) - 1) * _STRAND_STEP / 2
    made: list[Placed] = []
    for number, label in enumerate(block.strands):
        y = _STRANDS_TOP + number * _STRAND_STEP
        end = middle + (number - (len(block.strands) - 1) / 2) * _STRAND_CLOSE
        style = replace(frame.sheet.head, tone="soft")
        text = frame.strips(label, style, tag.add("LI").add("LBody"))[0]
        strand = Strand(_BEND - 2 * _RING, _STRAIGHT - 2 * _RING, frame.width - 2 * _RING, end - y)
        made += moved(text, _LABEL_INDENT, y - style.leading - 0.4 * MM).marks
        made += [
            Placed(_RING + 0.4, y, Circle(_RING, Paint(stroke=ACCENT, width=1.6))),
            Placed(2 * _RING + 0.4, y, strand),
        ]
    return made


def contents(block: Contents, frame: Frame) -> list[Strip]:
    """Return the chapters with their pages, known from the pass before."""
    made = texts.heading(Heading(block.heading), frame)
    made[0] = replace(made[0], entry=None)
    tag = frame.tag.add("TOC")
    indent = CHAPTER if any(entry.number for entry, _ in frame.entries) else 0.0
    rows: list[Strip] = []
    for entry, page in frame.entries:
        if entry.level == 1 or block.deep:
            gap = _CHAPTER_GAP if entry.level == 1 else 0.0
            rows += after_gap(_row(entry, page, indent, frame.within(tag.add("TOCI"))), gap)
    return [*kept(made, with_next=True), *rows]


def _row(entry: Entry, page: int, indent: float, frame: Frame) -> list[Strip]:
    style = bold(frame.sheet.text) if entry.level == 1 else replace(frame.sheet.text, tone="soft")
    number = frame.strips(entry.number, style, frame.tag.add("Lbl")) if entry.number else []
    inner = frame.within(frame.tag.add("P"), frame.width - indent - _PAGE_WIDTH)
    text = inner.strips(entry.text, style, inner.tag)
    at = frame.within(width=_PAGE_WIDTH).lines(str(page), style, "end")[0]
    last = words(at, style, frame.tag.add("P"))
    return beside([(0.0, number), (indent, text), (frame.width - _PAGE_WIDTH, [last])])
