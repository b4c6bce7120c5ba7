"""Draws on the canvas from the top left corner down. What belongs to no tag is an artifact."""

from __future__ import annotations

import math
from itertools import groupby

from reportlab.lib.utils import ImageReader

from kotodesk.documents.pdf import strokes
from kotodesk.documents.pdf.canvas import TaggedCanvas
from kotodesk.documents.pdf.glyphs import shown
from kotodesk.documents.pdf.strokes import Paint, Point
from kotodesk.documents.pdf.style import INK, PAGE_HEIGHT, THIN, TONES, TextStyle
from kotodesk.documents.pdf.tags import Entry, Tag
from kotodesk.documents.pdf.text import Line, Stretch

_BASELINE = (1.069 - 0.293) / 2
"""From the middle of a line down to its baseline, in sizes of Noto Sans."""

_UNDERLINE = 2.4


class Pen:
    """Draws on one canvas."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._depth = -1

    def text(self, line: Line, at: Point, style: TextStyle, tag: Tag | None, pagination: str = "") -> None:
        """Draw a line of text whose top left corner is `at`; an artifact may be part of the pagination."""
        x, y = at
        start = (x, PAGE_HEIGHT - (y + line.leading / 2 + style.size * _BASELINE))
        for language, stretches in groupby(line.stretches, key=lambda stretch: stretch.run.language):
            with self._canvas.part_of(_spoken(tag, language), pagination):
                for stretch in stretches:
                    face = self._canvas.embedded(stretch.face)
                    self._canvas.emit(shown(stretch, face, start, _ink(stretch, style)))
        for stretch in line.stretches:
            if stretch.run.missing:
                self._underline(stretch, start)

    def _underline(self, stretch: Stretch, start: Point) -> None:
        face = self._canvas.embedded(stretch.face)
        ends = [
            x + face.advance(glyph) * stretch.size / 1000
            for x, glyph in zip(stretch.xs, stretch.ids, strict=True)
        ]
        y = PAGE_HEIGHT - start[1] + _UNDERLINE
        left, right = start[0] + min(stretch.xs), start[0] + max(ends)
        self.artifact(strokes.line((left, y), (right, y), Paint(stroke=INK, width=THIN)))

    def artifact(self, code: str) -> None:
        """Draw what says nothing by itself."""
        with self._canvas.part_of(None):
            self._canvas.emit(code)

    def figure(self, codes: list[str], tag: Tag) -> None:
        """Draw a picture that the tag describes in words."""
        with self._canvas.part_of(tag):
            self._canvas.emit(" ".join(codes))

    def image(self, picture: ImageReader, at: Point, size: Point, tag: Tag | None) -> None:
        """Draw a picture from a file's bytes."""
        with self._canvas.part_of(tag):
            self._canvas.drawImage(picture, at[0], PAGE_HEIGHT - at[1] - size[1], *size, mask="auto")

    def watermark(self, line: Line, middle: Point, degrees: float, style: TextStyle) -> None:
        """Draw a line turned around `middle`, in the colour of no tone: behind everything, an artifact."""
        cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        turn = " ".join(strokes.number(part) for part in (cosine, sine, -sine, cosine))
        centre = f"{strokes.number(middle[0])} {strokes.number(PAGE_HEIGHT - middle[1])}"
        with self._canvas.part_of(None, "Watermark"):
            self._canvas.emit(f"q {turn} {centre} cm")
            for stretch in line.stretches:
                face = self._canvas.embedded(stretch.face)
                start = (-line.width / 2, -style.size * _BASELINE * 0.92)
                self._canvas.emit(shown(stretch, face, start, _ink(stretch, style)))
            self._canvas.emit("Q")

    def bookmark(self, entry: Entry, y: float) -> None:
        """Add a heading to the outline; it leads to this height of the page, a level never skipped."""
        key = f"b{self._canvas.page}-{round(y)}-{entry.level}"
        self._depth = min(entry.level - 1, self._depth + 1)
        self._canvas.bookmarkHorizontalAbsolute(key, PAGE_HEIGHT - y)
        self._canvas.addOutlineEntry(f"{entry.number} {entry.text}".strip(), key, self._depth)

    def next_page(self) -> None:
        """End the page."""
        self._canvas.close_page()


def _spoken(tag: Tag | None, language: str) -> Tag | None:
    """Return where text of a language belongs: in the tag, or in a span of its own in it."""
    if tag is None or not language or language == tag.language:
        return tag
    last = tag.kids[-1] if tag.kids else None
    if isinstance(last, Tag) and last.kind == "Span" and last.language == language:
        return last
    return tag.add("Span", language=language)


def _ink(stretch: Stretch, style: TextStyle) -> str:
    if style.colour:
        return style.colour
    return TONES[stretch.run.tone if stretch.run.tone != "ink" else style.tone]
