"""Where a block is set: how wide, in which language and style, into which part of the structure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kotodesk.documents.model import Block
from kotodesk.documents.pdf.marks import Words
from kotodesk.documents.pdf.strips import Placed, Strip
from kotodesk.documents.pdf.style import Sheet, TextStyle
from kotodesk.documents.pdf.tags import Entry, Tag
from kotodesk.documents.pdf.text import Align, Line, Setter
from kotodesk.documents.words import Inline, is_rtl


@dataclass(slots=True)
class Headings:
    """Keeps levels of headings from being skipped, whatever the model says."""

    last: int = 0

    def kind(self, level: int) -> str:
        """Return the element of a heading: at most one level below the one before."""
        self.last = min(level, self.last + 1)
        return f"H{self.last}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A width of the page to fill.

    `draw` sets a block in a frame. `spacing` is a factor on the distances between blocks. `entries` are the
    headings with their pages, from the pass before.
    """

    setter: Setter
    sheet: Sheet
    width: float
    language: str
    tag: Tag
    draw: Callable[[Block, Frame], list[Strip]]
    draft: bool = False
    spacing: float = 1.0
    entries: tuple[tuple[Entry, int], ...] = ()
    headings: Headings = field(default_factory=Headings)

    @property
    def rtl(self) -> bool:
        """Tell whether text here runs from the right."""
        return is_rtl(self.language)

    def start(self, x: float, width: float) -> float:
        """Return the left edge of something `width` wide that lies `x` from where lines begin."""
        return self.width - x - width if self.rtl else x

    def within(self, tag: Tag | None = None, width: float | None = None, language: str = "") -> Frame:
        """Return the frame narrower, in another language or under another tag."""
        return replace(
            self,
            tag=tag or self.tag,
            width=self.width if width is None else width,
            language=language or self.language,
        )

    def text(self, sheet: Sheet) -> Frame:
        """Return the frame with other styles."""
        return replace(self, sheet=sheet)

    def lines(self, text: Inline, style: TextStyle, align: Align = "start") -> tuple[Line, ...]:
        """Return a text broken into the lines of this width."""
        return self.setter.lines(text, style, self.width, rtl=self.rtl, align=align)

    def strips(self, text: Inline, style: TextStyle, tag: Tag | None, align: Align = "start") -> list[Strip]:
        """Return a text as one strip for each line."""
        return [words(line, style, tag) for line in self.lines(text, style, align)]


def words(line: Line, style: TextStyle, tag: Tag | None, x: float = 0.0) -> Strip:
    """Return a line as a strip."""
    return Strip(line.leading, (Placed(x, 0.0, Words(line, style, tag)),))
