"""The operators that show glyphs by number, each at its place, with the letters they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.pdf.fontfile import EmbeddedFace
from kotodesk.documents.pdf.strokes import Point, number, rgb
from kotodesk.documents.pdf.text import Stretch

_EXACT = 0.02
"""Points by which a glyph may lie beside the sum of the widths before it without being moved."""


def shown(stretch: Stretch, face: EmbeddedFace, origin: Point, colour: str) -> str:
    """Return the operators of one stretch whose line starts at `origin` (PDF's own axes, y upwards).

    The glyphs go from left to right also where the letters do not: readers turn them round.
    """
    parts = " ".join(_parts(stretch, face, origin))
    return f"BT {rgb(colour)} rg /{face.name} {number(stretch.size)} Tf {parts} ET"


def _parts(stretch: Stretch, face: EmbeddedFace, origin: Point) -> Iterator[str]:
    """Yield clusters in rows: as long as they follow one another on one height they share a start."""
    row: list[str] = []
    expected, height = 0.0, 0.0
    for parts, x, y, text in reversed(stretch.clusters) if stretch.rtl else stretch.clusters:
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
        row.append(f"<{face.code(parts, text):04X}>")
        expected = x + face.advance(parts) * stretch.size / 1000
    if row:
        yield _row(row)


def _row(row: list[str]) -> str:
    return f"[{''.join(row)}] TJ".replace("><", "")


def extent(stretch: Stretch, face: EmbeddedFace) -> tuple[float, float]:
    """Return where a stretch begins and ends on its line."""
    ends = [cluster.x + face.advance(cluster.parts) * stretch.size / 1000 for cluster in stretch.clusters]
    return min(cluster.x for cluster in stretch.clusters), max(ends)
