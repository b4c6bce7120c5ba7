"""Render a document: lay out until the page numbers are known, then draw. Same model, same bytes."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kotodesk import fonts
from kotodesk.documents.model import Contents, Document
from kotodesk.documents.pdf import furniture, letters
from kotodesk.documents.pdf.blocks import arrange, draw
from kotodesk.documents.pdf.canvas import TaggedCanvas
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.gui import ensure_gui
from kotodesk.documents.pdf.letters import Palette
from kotodesk.documents.pdf.pages import Page, entries, paginate
from kotodesk.documents.pdf.pen import Pen
from kotodesk.documents.pdf.strips import Strip
from kotodesk.documents.pdf.style import CLIENT, FOOTER_RULE, HEADER_TOP, LEFT, OFFICIAL, WIDTH
from kotodesk.documents.pdf.tags import Entry, Tag
from kotodesk.documents.pdf.text import Setter
from kotodesk.fonts import Face

_SCREEN_ONLY = "KotoDesk Noto Sans Arabic"
_MOST_PASSES = 4
_NARROW = 0.8
"""A factor on the distances between blocks, taken where it saves a page."""


def render(document: Document) -> bytes:
    """Return the document as a tagged PDF (PDF/UA-1).

    Raises WorldError when the fonts have not been made, BadInput when the arms are no picture. Letters that
    no font has are printed as a replacement sign: see `unprintable`.
    """
    return _Rendering(document).drawn()


def unprintable(document: Document) -> tuple[str, ...]:
    """Return the letters of a document that no font of ours can print, in order."""
    rendering = _Rendering(document)
    rendering.drawn()
    return tuple(sorted(rendering.setter.missing))


def paper_faces() -> Palette:
    """Return the faces that paper draws with."""
    return _palette(fonts.faces())


@lru_cache(maxsize=1)
def _palette(faces: tuple[Face, ...]) -> Palette:
    return Palette(tuple(face for face in faces if face.family != _SCREEN_ONLY))


class _Rendering:
    """One document on its way to paper."""

    def __init__(self, document: Document) -> None:
        ensure_gui()
        self.document = document
        self.setter = Setter(paper_faces())
        self.top = Tag("Document", language=document.language)
        self.head = self.top.add("Sect")

    def drawn(self) -> bytes:
        """Return the file."""
        pages = self._pages()
        canvas = TaggedCanvas(self.top)
        pen = Pen(canvas)
        for number, page in enumerate(pages, 1):
            self._draw(page, number, len(pages), pen)
            pen.next_page()
        document = self.document
        canvas.describe(
            title=letters.label(document.title),
            author=letters.label(document.author),
            subject=letters.label(document.subject),
            keywords=letters.label(document.keywords),
        )
        return canvas.finished()

    def _pages(self) -> list[Page]:
        """Lay out again until the list of contents tells the pages that come out."""
        known: tuple[tuple[Entry, int], ...] = ()
        pages, spacing = self._spaced()
        listed = any(isinstance(block, Contents) for block in self.document.blocks)
        for _ in range(_MOST_PASSES if listed else 0):
            found = entries(pages)
            if found == known:
                break
            known, pages = found, self.laid_out(found, spacing)
        return pages

    def _spaced(self) -> tuple[list[Page], float]:
        """Return the pages at the distance that suits them; the tags are those of the last laying out."""
        narrow = len(self.laid_out(spacing=_NARROW))
        pages = self.laid_out()
        return (pages, 1.0) if len(pages) <= narrow else (self.laid_out(spacing=_NARROW), _NARROW)

    def laid_out(self, known: tuple[tuple[Entry, int], ...] = (), spacing: float = 1.0) -> list[Page]:
        """Return the pages, with `known` in the list of contents."""
        self.top.kids[:] = [self.head]
        frame = replace(self._frame(), entries=known, spacing=spacing)
        return paginate(arrange.document(self.document.blocks, frame), self.document.running.line)

    def _frame(self) -> Frame:
        return Frame(
            setter=self.setter,
            sheet=CLIENT if self.document.reader == "client" else OFFICIAL,
            width=WIDTH,
            language=self.document.language,
            tag=self.top,
            draw=draw.strips,
            draft=bool(self.document.draft),
        )

    def _margin(self) -> Frame:
        """Return the frame of headers and footers: they keep their places whatever way the text runs."""
        return replace(self._frame(), language="")

    def _draw(self, page: Page, number: int, count: int, pen: Pen) -> None:
        if self.document.draft:
            furniture.watermark(self.document.draft, self._margin()).draw(pen)
        _draw(self._header(page, number, count), HEADER_TOP, pen)
        for y, strip in page.strips:
            if strip.entry is not None:
                pen.bookmark(strip.entry, y)
            _draw(strip, y, pen)
        if not page.bare:
            _draw(furniture.foot(self.document, self._margin(), last=number == count), FOOTER_RULE, pen)

    def _header(self, page: Page, number: int, count: int) -> Strip:
        if number == 1:
            return furniture.first_head(self.document, self._margin().within(self.head), count)
        return furniture.next_head(self.document, self._margin(), page.running, f"{number} ({count})")


def _draw(strip: Strip, y: float, pen: Pen) -> None:
    for placed in strip.marks:
        placed.mark.draw(pen, (LEFT + placed.x, y + placed.y))
