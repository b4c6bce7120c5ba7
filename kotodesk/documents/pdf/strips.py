"""A page is a stack of strips: bands of one height that never break, made of marks at places within them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Protocol

from kotodesk.documents.pdf.pen import Pen
from kotodesk.documents.pdf.strokes import Point
from kotodesk.documents.pdf.style import BODY_BOTTOM, NEXT_TOP
from kotodesk.documents.pdf.tags import Entry

BODY_HEIGHT = BODY_BOTTOM - NEXT_TOP
SPLIT_FROM = BODY_HEIGHT / 3
"""What is taller than a third of a page may break."""


class Mark(Protocol):
    """Something to draw."""

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw with the top left corner at a point of the page."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark at a place in a strip."""

    x: float
    y: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of a page.

    `gap` is the free height before it, none at the top of a page. `keep` holds it on one page with the next.
    `fresh` begins a page; `bare` is a page without a foot. `repeated` are drawn above it where it begins a
    page. `running` changes the running header from its page on.
    """

    height: float
    marks: tuple[Placed, ...] = ()
    gap: float = 0.0
    keep: bool = False
    fresh: bool = False
    bare: bool = False
    repeated: tuple[Strip, ...] = ()
    running: str | None = None
    entry: Entry | None = None


def moved(strip: Strip, x: float = 0.0, y: float = 0.0) -> Strip:
    """Return the strip with its marks moved."""
    if not x and not y:
        return strip
    marks = tuple(Placed(placed.x + x, placed.y + y, placed.mark) for placed in strip.marks)
    return replace(strip, marks=marks)


def height(strips: Iterable[Strip]) -> float:
    """Return how tall strips are together, the first gap left out."""
    return sum(strip.height + (strip.gap if number else 0) for number, strip in enumerate(strips))


def after_gap(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """Return the strips with a gap before the first."""
    return [replace(strip, gap=gap) if number == 0 else strip for number, strip in enumerate(strips)]


def kept(strips: Sequence[Strip], *, with_next: bool = False) -> list[Strip]:
    """Return the strips held together, and with what follows when asked."""
    last = len(strips) - 1
    return [
        replace(strip, keep=True) if number < last or with_next else strip
        for number, strip in enumerate(strips)
    ]


def merged(strips: Sequence[Strip]) -> Strip:
    """Return the strips as one that never breaks."""
    marks: list[Placed] = []
    y = 0.0
    for number, strip in enumerate(strips):
        y += strip.gap if number else 0
        marks.extend(moved(strip, y=y).marks)
        y += strip.height
    gap = strips[0].gap if strips else 0.0
    return Strip(y, tuple(marks), gap=gap, keep=bool(strips) and strips[-1].keep)


def beside(columns: Sequence[tuple[float, Sequence[Strip]]], split_from: float = SPLIT_FROM) -> list[Strip]:
    """Return columns (x, strips) next to each other: one strip, or one for each line when they are tall."""
    whole = [merged([moved(strip, x) for strip in strips]) for x, strips in columns]
    tallest = max((column.height for column in whole), default=0.0)
    if tallest <= split_from:
        return [_joined(whole)]
    rows = zip_longest(*([moved(strip, x) for strip in strips] for x, strips in columns))
    made = [_joined([strip for strip in row if strip is not None]) for row in rows]
    return _guarded(made)


def _joined(side_by_side: Sequence[Strip]) -> Strip:
    marks = tuple(placed for strip in side_by_side for placed in strip.marks)
    tallest = max((strip.height for strip in side_by_side), default=0.0)
    return Strip(tallest, marks, gap=max((strip.gap for strip in side_by_side), default=0.0))


def _guarded(lines: list[Strip]) -> list[Strip]:
    """Hold the first two and the last two lines together."""
    held = {0, len(lines) - 2}
    return [replace(line, keep=line.keep or number in held) for number, line in enumerate(lines)]


def guarded(lines: Sequence[Strip]) -> list[Strip]:
    """Return the lines of a paragraph so that none of them ever stands alone on a page."""
    return kept(lines) if len(lines) < 4 else _guarded(list(lines))
