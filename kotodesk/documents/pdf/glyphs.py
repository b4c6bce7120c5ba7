"""The operators that show glyphs by number, each at its place, with the letters they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.pdf.fontfile import EmbeddedFace
from kotodesk.documents.pdf.strokes import Point, number, rgb
from kotodesk.documents.pdf.text import Stretch

_EXACT = 0.02
"""Points by which a glyph may lie beside the sum of the widths before it without being moved."""


def shown(stretch: Stretch, face: EmbeddedFace, origin: Point, colour: str) -> str:
    """Return the operators of one stretch whose line starts at `origin` (PDF's own axes, y upwards)."""
    parts = " ".join(_parts(stretch, face, origin))
    text = f"BT {rgb(colour)} rg /{face.name} {number(stretch.size)} Tf {parts} ET"
    return f"{_letters(stretch)} {text} EMC" if _needs_letters(stretch) else text


def _parts(stretch: Stretch, face: EmbeddedFace, origin: Point) -> Iterator[str]:
    """Yield glyphs in rows: as long as they follow one another on one height they share a start."""
    row: list[str] = []
    expected, height = 0.0, 0.0
    for glyph, x, y, text in zip(stretch.ids, stretch.xs, stretch.ys, stretch.texts, strict=True):
        shift = expected - x
        if not row or y != height or not -stretch.size < shift < stretch.size:
            if row:
                yield _row(row)
            yield f"1 0 0 1 {number(origin[0] + x)} {number(origin[1] + y)} Tm"
            row, height = [], y
        elif abs(shift) > _EXACT:
            row.append(number(shift * 1000 / stretch.size))
        else:
            x = expected
        row.append(f"<{face.code(glyph, text):04X}>")
        expected = x + face.advance(glyph) * stretch.size / 1000
    yield _row(row)


def _row(row: list[str]) -> str:
    return f"[{''.join(row)}] TJ".replace("><", "")


def _needs_letters(stretch: Stretch) -> bool:
    """Tell whether the glyphs alone would be read wrongly: from the right, or several for one letter."""
    return stretch.rtl or "" in stretch.texts


def _letters(stretch: Stretch) -> str:
    return f"/Span <</ActualText <FEFF{stretch.text.encode('utf-16-be').hex().upper()}>>> BDC"
