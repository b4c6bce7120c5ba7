"""Distribute strips over pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kotodesk.documents.pdf.strips import Strip, height
from kotodesk.documents.pdf.style import BODY_BOTTOM, FIRST_TOP, NEXT_TOP
from kotodesk.documents.pdf.tags import Entry


@dataclass(slots=True)
class Page:
    """A page: its strips with their tops, the line of its running header, whether it has no foot."""

    top: float
    running: str = ""
    bare: bool = False
    strips: list[tuple[float, Strip]] = field(default_factory=list)
    y: float = 0.0

    def room(self) -> float:
        """Return the free height."""
        return BODY_BOTTOM - self.y

    def put(self, strip: Strip) -> None:
        """Add a strip below the others; what begins a page has no gap and repeats its table's header."""
        if self.y == self.top:
            for repeated in strip.repeated:
                self.strips.append((self.y, repeated))
                self.y += repeated.height
        else:
            self.y += strip.gap
        self.strips.append((self.y, strip))
        self.y += strip.height
        self.running = strip.running if strip.running is not None else self.running
        self.bare = self.bare or strip.bare


def paginate(strips: Sequence[Strip], running: str) -> list[Page]:
    """Return the pages. `running` is the line of the running header until a strip changes it."""
    pages = [_page(FIRST_TOP, running)]
    for unit in _units(strips):
        page = pages[-1]
        needed = height(unit) + (unit[0].gap if page.strips else 0.0)
        if page.strips and (unit[0].fresh or needed > page.room()) and page.y > page.top:
            pages.append(_page(NEXT_TOP, page.running))
        for strip in unit:
            if pages[-1].strips and strip.height + strip.gap > pages[-1].room():
                pages.append(_page(NEXT_TOP, pages[-1].running))
            pages[-1].put(strip)
    return pages


def entries(pages: Sequence[Page]) -> tuple[tuple[Entry, int], ...]:
    """Return the headings with the numbers of their pages."""
    return tuple(
        (strip.entry, number)
        for number, page in enumerate(pages, 1)
        for _, strip in page.strips
        if strip.entry is not None
    )


def _page(top: float, running: str) -> Page:
    return Page(top, running, y=top)


def _units(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Yield strips that are kept on one page, as far as they fit one."""
    unit: list[Strip] = []
    for strip in strips:
        if strip.fresh and unit:
            yield unit
            unit = []
        unit.append(strip)
        if not strip.keep:
            yield unit
            unit = []
    if unit:
        yield unit
