"""The cut fonts are fonts that others can read."""

from __future__ import annotations

import io

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from kotodesk import fonts
from kotodesk.documents.pdf import truetype


@pytest.fixture
def sans() -> fonts.Face:
    return fonts.faces()[0]


def drawn(font: TTFont, name: str) -> list[object]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return pen.value


def test_a_cut_font_draws_the_same_outlines_with_the_same_widths(sans: fonts.Face) -> None:
    with TTFont(sans.path) as whole:
        glyphs = [whole.getGlyphID(whole.getBestCmap()[ord(letter)]) for letter in "Aå§ễЖ"]
        data, numbers = truetype.read(sans.path).subset(((glyph, 0, 0),) for glyph in glyphs)
        with TTFont(io.BytesIO(data)) as cut:
            order = cut.getGlyphOrder()
            for glyph in glyphs:
                old, new = whole.getGlyphOrder()[glyph], order[numbers[((glyph, 0, 0),)]]
                assert drawn(cut, new) == drawn(whole, old)
                assert cut["hmtx"][new] == whole["hmtx"][old]
    assert len(data) < 6000


def test_a_cluster_becomes_one_glyph(sans: fonts.Face) -> None:
    with TTFont(sans.path) as whole:
        base, dot = (whole.getGlyphID(name) for name in ("a", "dotbelowcomb"))
    cluster = ((base, 0, 0), (dot, 300, -20))
    data, numbers = truetype.read(sans.path).subset([cluster])
    with TTFont(io.BytesIO(data)) as cut:
        name = cut.getGlyphOrder()[numbers[cluster]]
        glyph = cut["glyf"][name]
        assert glyph.isComposite()
        assert [(part.x, part.y) for part in glyph.components] == [(0, 0), (300, -20)]
        box = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
        glyph.recalcBounds(cut["glyf"])
        assert box == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


def test_the_same_glyphs_give_the_same_bytes_in_any_order(sans: fonts.Face) -> None:
    font = truetype.read(sans.path)
    one, other = ((40, 0, 0),), ((60, 0, 0),)
    assert font.subset([one, other]) == font.subset([other, one, one])


def test_widths_are_in_thousandths(sans: fonts.Face) -> None:
    font = truetype.read(sans.path)
    with TTFont(sans.path) as whole:
        assert font.width(((3, 0, 0),)) == whole["hmtx"]["space"][0]
    assert font.shape().capital == 714
