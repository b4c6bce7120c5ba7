"""Draws on the canvas from the top left corner down. What belongs to no tag is an artifact."""

from __future__ import annotations

import math
from itertools import groupby

from reportlab.lib.utils import ImageReader

from kotodesk.documents.pdf import letters, strokes
from kotodesk.documents.pdf.canvas import TaggedCanvas
from kotodesk.documents.pdf.glyphs import extent, shown
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
        """Draw a line of text whose top left corner is `at`; an artifact may be part of the pagination.

        The baseline depends on the style alone, so that lines beside each other share it in every script.
        """
        x, y = at
        start = (x, PAGE_HEIGHT - (y + style.leading / 2 + style.size * _BASELINE))
        for (language, rtl), group in groupby(line.stretches, key=lambda part: (part.run.language, part.rtl)):
            stretches = list(group)
            turned = "".join(stretch.text for stretch in stretches) if rtl else ""
            with self._canvas.part_of(_spoken(tag, language, turned), pagination):
                for stretch in stretches:
                    face = self._canvas.embedded(stretch.face)
                    self._canvas.emit(shown(stretch, face, start, _ink(stretch, style)))
        for stretch in line.stretches:
            if stretch.run.missing:
                self._underline(stretch, start)

    def _underline(self, stretch: Stretch, start: Point) -> None:
        left, right = extent(stretch, self._canvas.embedded(stretch.face))
        y = PAGE_HEIGHT - start[1] + _UNDERLINE
        ends = (start[0] + left, y), (start[0] + right, y)
        self.artifact(strokes.line(*ends, Paint(stroke=INK, width=THIN)))

    def artifact(self, code: str) -> None:
        """Draw what says nothing by itself."""
        with self._canvas.part_of(None):
            self._canvas.emit(code)

    def figure(self, codes: list[str], tag: Tag | None) -> None:
        """Draw a picture that the tag describes in words, or that says what the text beside it says."""
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
        self._canvas.addOutlineEntry(letters.label(f"{entry.number} {entry.text}").strip(), key, self._depth)

    def next_page(self) -> None:
        """End the page."""
        self._canvas.close_page()


def _spoken(tag: Tag | None, language: str, turned: str) -> Tag | None:
    """Return where text belongs: in the tag, or in a span of its own in it.

    A span tells the language, and for letters from the right (`turned`) their order, which those who read the
    glyphs from left to right would have to guess.
    """
    language = "" if tag is not None and language == tag.language else language
    if tag is None or not (language or turned):
        return tag
    return tag.add("Span", language=language, actual=turned)


def _ink(stretch: Stretch, style: TextStyle) -> str:
    if style.colour:
        return style.colour
    return TONES[stretch.run.tone if stretch.run.tone != "ink" else style.tone]
