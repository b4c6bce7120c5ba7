"""Titles, headings, paragraphs, lists, quotes, notices."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Heading, Items, Notice, Paragraph, Quote, Title, plain
from kotodesk.documents.pdf.frame import Frame, words
from kotodesk.documents.pdf.marks import Stroke, Surface
from kotodesk.documents.pdf.strips import Placed, Strip, after_gap, guarded, kept, merged, moved
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import ACCENT, CHAPTER, GAP, INK, MM, THIN, bold
from kotodesk.documents.pdf.tags import Entry
from kotodesk.documents.words import Inline

_QUOTE_RULE, _QUOTE_INDENT = 0.55 * MM, 4.5 * MM
_NOTICE_PADDING = 1.9 * MM
_ITEM_GAP, _NARROW_ITEM_GAP, _TIGHT_LEADING = 0.7 * MM, 0.4 * MM, 14.0
_INDENTS = {"bullet": 5 * MM, "number": 5 * MM, "dash": 3.2 * MM}
_MARKER_GAP, _BULLET_INSET = 1.1 * MM, 0.5 * MM


def title(block: Title, frame: Frame) -> list[Strip]:
    """Return the title, its number at the margin, and its lead."""
    indent = CHAPTER if block.number else 0.0
    tag = frame.tag.add(frame.headings.kind(1))
    inner = frame.within(width=frame.width - indent)
    x = frame.start(indent, inner.width)
    heads = [moved(strip, x) for strip in inner.strips(block.text, frame.sheet.title, tag)]
    if block.number:
        style = replace(frame.sheet.title, tone="accent")
        number = frame.strips(block.number, style, tag)[0]
        heads[0] = replace(heads[0], marks=number.marks + heads[0].marks)
    entry = Entry(plain(block.text), 1, block.number)
    heads[0] = replace(heads[0], entry=entry, running=block.running or None)
    lead = [moved(strip, x) for strip in paragraph(Paragraph(block.lead), inner)] if block.lead else []
    return kept(heads, with_next=True) + after_gap(kept(lead, with_next=True), GAP)


def heading(block: Heading, frame: Frame) -> list[Strip]:
    """Return a heading, held with what follows."""
    style = frame.sheet.heading if block.level == 2 else frame.sheet.subheading
    tag = frame.tag.add(frame.headings.kind(block.level))
    made = kept(frame.strips(block.text, style, tag), with_next=True)
    if block.level == 2:
        made[0] = replace(made[0], entry=Entry(plain(block.text), 2))
    return made


def paragraph(block: Paragraph, frame: Frame) -> list[Strip]:
    """Return the lines of a paragraph."""
    style = {"text": frame.sheet.text, "small": frame.sheet.head, "note": frame.sheet.note}[block.kind]
    tag = frame.tag.add("P", language=block.language)
    return guarded(frame.within(language=block.language).strips(block.text, style, tag))


def items(block: Items, frame: Frame) -> list[Strip]:
    """Return a list, item by item."""
    inner = frame.within(language=block.language)
    kinds = {"number": "Decimal", "bullet": "Disc", "dash": "Circle"}
    numbering = {"ListNumbering": f"/{kinds[block.kind]}"}
    tag = frame.tag.add("L", language=block.language, owner="List", attributes=numbering)
    signs = {"bullet": "•", "dash": "–"}
    gap = _ITEM_GAP if inner.sheet.text.leading > _TIGHT_LEADING else _NARROW_ITEM_GAP
    made: list[Strip] = []
    for number, item in enumerate(block.items, block.start):
        sign = signs.get(block.kind) or f"{number}."
        made += after_gap(_item(item, sign, _indent(block, inner), inner.within(tag.add("LI"))), gap)
    return made


def _indent(block: Items, frame: Frame) -> float:
    if block.kind != "number":
        return _INDENTS[block.kind]
    last = f"{block.start + len(block.items) - 1}."
    return max(_INDENTS["number"], frame.setter.width(last, frame.sheet.text) + _MARKER_GAP)


def _item(item: Inline, sign: str, indent: float, frame: Frame) -> list[Strip]:
    style = frame.sheet.text
    look = bold(style) if sign == "•" else style
    room = frame.within(width=indent - _MARKER_GAP)
    marker = room.lines(sign, look, "end" if sign[0].isdigit() else "start")[0]
    inset = _BULLET_INSET if sign == "•" else 0.0
    label = words(marker, style, frame.tag.add("Lbl"), frame.start(inset, room.width))
    inner = frame.within(frame.tag.add("LBody"), frame.width - indent)
    x = frame.start(indent, inner.width)
    body = [moved(strip, x) for strip in inner.strips(item, style, inner.tag)]
    body[0] = replace(body[0], marks=label.marks + body[0].marks)
    return guarded(body)


def quote(block: Quote, frame: Frame) -> list[Strip]:
    """Return a person's own words beside a rule, their translation and its source."""
    tag = frame.tag.add("BlockQuote")
    inner = frame.within(tag, frame.width - _QUOTE_INDENT)
    own = tag.add("P", language=block.language)
    made = inner.within(language=block.language).strips(block.words, frame.sheet.own_words, own)
    for text, style, gap in (
        (block.translation, frame.sheet.text, 1.6 * MM),
        (block.source, frame.sheet.note, 0.7 * MM),
    ):
        if text:
            made += after_gap(inner.strips(text, style, tag.add("P")), gap)
    return guarded([_ruled(strip) for strip in made])


def _ruled(strip: Strip) -> Strip:
    """Return the strip beside a piece of the rule; its gap becomes part of it, to keep the rule whole."""
    taller = replace(moved(strip, _QUOTE_INDENT, strip.gap), height=strip.height + strip.gap, gap=0.0)
    rule = Placed(0.0, 0.0, Surface(_QUOTE_RULE, taller.height, Paint(fill=ACCENT)))
    return replace(taller, marks=(rule, *taller.marks))


def notice(block: Notice, frame: Frame) -> list[Strip]:
    """Return a sentence between two rules."""
    lines = frame.strips(block.text, frame.sheet.text, frame.tag.add("P"))
    made = moved(merged(lines), y=_NOTICE_PADDING)
    height = made.height + 2 * _NOTICE_PADDING
    rule = Stroke(frame.width, 0.0, Paint(stroke=INK, width=2 * THIN))
    return [Strip(height, (Placed(0, 0, rule), *made.marks, Placed(0, height, rule)))]
