from __future__ import annotations

import pytest

from kotodesk.documents.model import Cell, Column, Fact, Facts, Items, Paragraph, Row, Run, Section, Table
from kotodesk.documents.pdf.blocks import draw
from kotodesk.documents.pdf.blocks.widths import Measured, measured
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.gui import ensure_gui
from kotodesk.documents.pdf.render import paper_faces
from kotodesk.documents.pdf.style import MM, OFFICIAL, WIDTH
from kotodesk.documents.pdf.tags import Tag
from kotodesk.documents.pdf.text import Setter


def places(
    *columns: Column, rows: tuple[Row, ...] = (), language: str = "sv", **details: bool
) -> list[Measured]:
    ensure_gui()
    frame = Frame(Setter(paper_faces()), OFFICIAL, WIDTH, language, Tag("Sect"), draw.strips)
    return measured(Table(columns, rows, **details), frame)


def test_columns_are_as_wide_as_the_model_says_and_share_the_rest() -> None:
    first, second, third = places(Column("A", 40), Column("B"), Column("C"))
    assert (first.x, first.width) == (0, pytest.approx(37 * MM))
    assert (second.x, third.x) == (pytest.approx(40 * MM), pytest.approx(105 * MM))
    assert third.x + third.width == pytest.approx(WIDTH)


def test_a_column_takes_from_the_others_what_its_longest_word_needs() -> None:
    word = "työvoimaviranomainen"
    narrow, wide = places(Column("A", 20), Column("B"), rows=(Row((word, "kort text i många ord")),))
    assert narrow.width > 33 * MM
    assert wide.x > 34 * MM
    assert wide.x + wide.width == pytest.approx(WIDTH)


@pytest.mark.parametrize(
    "content",
    [
        Run("integrationshandledaren", strong=True),
        Cell((Paragraph("integrationshandledaren"),), mark="1.1"),
        Cell((Items(("integrationshandledaren",), "dash"),)),
    ],
)
def test_strong_words_and_words_inside_cells_count(content: Run | Cell) -> None:
    first, _ = places(Column("A", 20), Column("B"), rows=(Row((content, "")),))
    assert first.width > 36 * MM


def test_a_word_that_nobody_wrote_moves_nothing() -> None:
    first, _ = places(Column("A", 40), Column("B"), rows=(Row(("X" * 300, "")),))
    assert first.width == pytest.approx(37 * MM)


def test_columns_are_mirrored_in_a_language_from_the_right() -> None:
    first, second = places(Column("A", 40), Column("B"), language="ar")
    assert first.x + first.width == pytest.approx(WIDTH)
    assert second.x == pytest.approx(0)


def test_an_inset_table_starts_two_millimetres_inside() -> None:
    assert places(Column("A"), inset=True)[0].x == pytest.approx(2 * MM)


def test_labels_and_side_heads_stand_where_lines_begin() -> None:
    ensure_gui()
    frame = Frame(Setter(paper_faces()), OFFICIAL, WIDTH, "ar", Tag("Sect"), draw.strips)
    for block in (Facts((Fact("العميل", "Olena"),), ruled=False), Section("الهدف", (Paragraph("نص"),))):
        label, value = frame.draw(block, frame)[0].marks
        assert label.x == pytest.approx(WIDTH - 43 * MM)
        assert value.x == 0.0
