"""What stands in the cells of a table."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Badge, Cell, Inline, Items, LevelScale, Paragraph, plain
from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.blocks import texts
from kotodesk.documents.pdf.blocks.widths import MARK_INDENT, Measured
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.marks import Circle, Scale, Words
from kotodesk.documents.pdf.strips import Placed, Strip, after_gap, moved
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import ACCENT, MM, WHITE, TextStyle

Content = Inline | Cell | LevelScale | Badge

EMPTY = "–"
_PART_GAP, _MARK_GAP = 0.5 * MM, 1.2 * MM
_BADGE = 2.8 * MM
STEP_RADIUS = 2.95 * MM
_SCALE_START, _SCALE_END = 5 * MM, 5 * MM


def cell(content: Content, place: Measured, frame: Frame) -> list[Strip]:
    """Return the content of a cell as strips, from its own left edge; the frame's tag is the cell."""
    inner = frame.within(width=place.width)
    if place.column.kind == "step":
        return _step(_plain(content), inner)
    if isinstance(content, Badge):
        return _badge(content, inner)
    if isinstance(content, LevelScale):
        return _scale(content, place, inner)
    if isinstance(content, Cell):
        return _blocks(content, place, inner)
    return _text(content, place, inner)


def _plain(content: Content) -> str:
    return (
        content.text
        if isinstance(content, Badge)
        else ""
        if isinstance(content, (Cell, LevelScale))
        else plain(content)
    )


def _text(content: Inline, place: Measured, frame: Frame) -> list[Strip]:
    style = frame.sheet.cell
    if not plain(content):
        content, style = EMPTY, replace(style, tone="soft")
    if place.column.kind == "number":
        style = TextStyle(13, style.leading, strong=True, tone="accent")
    return frame.strips(content, style, frame.tag.add("P"), place.column.align)


def _blocks(content: Cell, place: Measured, frame: Frame) -> list[Strip]:
    label, indent = _mark(content.mark, frame) if content.mark else (None, 0.0)
    inner = frame.within(width=frame.width - indent)
    made: list[Strip] = []
    for block in content.blocks:
        made += after_gap(_block(block, place, inner), _PART_GAP if made else 0.0)
    x = frame.start(indent, inner.width)
    strips = [moved(strip, x) for strip in made]
    if label is not None:
        strips[0] = replace(strips[0], marks=label.marks + strips[0].marks)
    return strips


def _mark(mark: str, frame: Frame) -> tuple[Strip, float]:
    """Return what hangs before a cell's text, and how far it pushes the text inwards."""
    style = frame.sheet.cell
    indent = min(max(MARK_INDENT, frame.setter.width(mark, style) + _MARK_GAP), frame.width / 2)
    tag = frame.tag.add("P")
    inner = frame.within(width=indent - _MARK_GAP)
    return moved(inner.strips(mark, style, tag)[0], frame.start(0.0, inner.width)), indent


def _block(block: Paragraph | Items | LevelScale | Badge, place: Measured, frame: Frame) -> list[Strip]:
    style = (
        frame.sheet.cell if getattr(block, "kind", "") != "note" else replace(frame.sheet.cell, tone="soft")
    )
    small = frame.text(replace(frame.sheet, text=style, note=style))
    if isinstance(block, Items):
        return texts.items(block, small)
    if isinstance(block, Paragraph):
        return texts.paragraph(block, small)
    return cell(block, place, frame)


def _badge(content: Badge, frame: Frame) -> list[Strip]:
    style = TextStyle(10, 13.5, strong=True, colour=WHITE)
    line = frame.lines(content.text, style, "center")[0]
    disc = Circle(_BADGE, Paint(fill=ACCENT))
    marks = (
        Placed(frame.width / 2, style.leading / 2, disc),
        Placed(0.0, 0.0, Words(line, style, frame.tag.add("P"))),
    )
    return [Strip(line.leading, marks)]


def _step(number: str, frame: Frame) -> list[Strip]:
    style = TextStyle(10, 13.5, strong=True, tone="accent")
    line = frame.within(width=2 * STEP_RADIUS).lines(number, style, "center")[0]
    ring = Circle(STEP_RADIUS, Paint(fill=WHITE, stroke=ACCENT, width=0.9))
    words = Words(line, style, frame.tag.add("P"))
    return [Strip(line.leading, (Placed(STEP_RADIUS, line.leading / 2, ring), Placed(0.0, 0.0, words)))]


def scale_step(place: Measured) -> float:
    """Return the distance between two levels of a scale."""
    return (place.width - _SCALE_START - _SCALE_END) / max(len(place.column.scale) - 1, 1)


def scale_head(place: Measured, frame: Frame) -> list[Strip]:
    """Return the names of the levels, each over its tick; every second one when there is no room for all."""
    style = replace(frame.sheet.cell, strong=True, tone="soft")
    step = scale_step(place)
    tag = frame.tag.add("P")
    widest = max(frame.setter.width(level, style) for level in place.column.scale)
    every = 1 if widest + MM < step else 2
    marks = []
    for number, level in enumerate(place.column.scale):
        if number % every == 0:
            line = frame.within(width=every * step).lines(level, style, "center")[0]
            marks.append(Placed(_SCALE_START + (number - every / 2) * step, 0.0, Words(line, style, tag)))
    return [Strip(style.leading, tuple(marks))]


def _scale(content: LevelScale, place: Measured, frame: Frame) -> list[Strip]:
    levels = place.column.scale
    now, goal = (levels.index(level) if level in levels else None for level in (content.now, content.goal))
    tag = frame.tag.add("Figure", alt=content.alt) if letters.label(content.alt).strip() else None
    mark = Scale(len(levels), scale_step(place), now, goal, tag)
    leading = frame.sheet.cell.leading
    return [Strip(leading, (Placed(_SCALE_START, leading / 2, mark),))]
