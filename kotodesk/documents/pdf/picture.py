"""Pages of a PDF as pictures, from memory and for previews: no file, no window, no type of Qt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2.raw import FPDFBitmap_BGRA as _FOUR_BYTES


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: `pixels` are rows of red, green, blue, alpha, four bytes a pixel."""

    width: int
    height: int
    pixels: bytes


def pages(pdf: bytes, dpi: int = 96) -> Iterator[PagePicture]:
    """Yield the pages one by one, drawn at `dpi` dots an inch."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True, force_bitmap_format=_FOUR_BYTES)
            yield PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))


def count(pdf: bytes) -> int:
    """Return how many pages there are."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)
