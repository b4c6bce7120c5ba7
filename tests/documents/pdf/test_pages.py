"""How strips find their pages."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Column, Group, Heading, Paragraph, Row, Signature, Signatures, Table
from kotodesk.documents.pdf import render
from kotodesk.documents.pdf.pages import Page, paginate
from kotodesk.documents.pdf.strips import (
    BODY_HEIGHT,
    SPLIT_FROM,
    Strip,
    beside,
    guarded,
    height,
    kept,
    merged,
)
from kotodesk.documents.pdf.style import BODY_BOTTOM, FIRST_TOP, NEXT_TOP
from kotodesk.documents.pdf.tags import Entry
from tests.documents.pdf import samples
from tests.documents.pdf.reading import reader

FIRST_HEIGHT = BODY_BOTTOM - FIRST_TOP


def heights(pages: list[Page]) -> list[list[float]]:
    return [[strip.height for _, strip in page.strips] for page in pages]


def test_a_full_page_begins_another_and_drops_the_gap() -> None:
    pages = paginate([Strip(FIRST_HEIGHT - 10), Strip(20, gap=7), Strip(5, gap=3)], "")
    assert heights(pages) == [[FIRST_HEIGHT - 10], [20, 5]]
    assert [y for y, _ in pages[1].strips] == [NEXT_TOP, NEXT_TOP + 23]


def test_what_is_kept_moves_together() -> None:
    heading = Strip(17, keep=True)
    pages = paginate([Strip(FIRST_HEIGHT - 30), heading, Strip(15)], "")
    assert heights(pages) == [[FIRST_HEIGHT - 30], [17, 15]]


def test_what_is_kept_but_taller_than_a_page_is_still_printed() -> None:
    pages = paginate(kept([Strip(300), Strip(300), Strip(300)]), "")
    assert [strip for page in heights(pages) for strip in page] == [300, 300, 300]
    assert all(page.y <= BODY_BOTTOM for page in pages)


def test_a_header_is_repeated_where_its_rows_begin_a_page() -> None:
    header = Strip(12)
    rows = [Strip(40, repeated=(header,)) for _ in range(20)]
    pages = paginate([replace(header, keep=True), *rows], "")
    assert len(pages) == 2
    assert [page[0] for page in heights(pages)] == [12, 12]


def test_a_chapter_begins_a_page_and_renames_it() -> None:
    chapter = Strip(26, fresh=True, running="Kapitel 2", entry=Entry("Två", 1, "2"))
    pages = paginate([Strip(10), chapter, Strip(700)], "Kapitel 1")
    assert [page.running for page in pages] == ["Kapitel 1", "Kapitel 2", "Kapitel 2"][: len(pages)]
    assert heights(pages)[1][0] == 26


def test_a_page_break_at_the_top_makes_no_empty_page() -> None:
    assert len(paginate([Strip(0, fresh=True, keep=True), Strip(10)], "")) == 1


def test_no_line_of_a_paragraph_stands_alone() -> None:
    room = FIRST_HEIGHT - 5 * 15
    for free in range(1, 6):
        pages = paginate([Strip(room + 5 * 15 - free * 15), *guarded([Strip(15) for _ in range(6)])], "")
        lines = [len([strip for _, strip in page.strips if strip.height == 15]) for page in pages]
        assert 1 not in lines, (free, lines)


def test_columns_beside_each_other_break_only_when_tall() -> None:
    short = beside([(0, [Strip(15)] * 3), (100, [Strip(15)] * 2)])
    assert [strip.height for strip in short] == [45]
    tall = beside([(0, [Strip(15)] * 30), (100, [Strip(15)] * 2)])
    assert len(tall) == 30
    assert height(tall) == 450 > SPLIT_FROM
    assert tall[0].keep
    assert tall[-2].keep


def test_merging_adds_heights_and_inner_gaps() -> None:
    assert merged([Strip(10, gap=5), Strip(10, gap=2)]).height == 22


def rows(count: int) -> tuple[Row, ...]:
    return tuple(Row((f"Tjänst {number}", "Kommunen")) for number in range(count))


def text_of_pages(*blocks: object) -> list[str]:
    return [page.extract_text() for page in reader(render(samples.plan(blocks=blocks))).pages]


def test_a_group_never_ends_a_page_and_the_header_is_on_every_page() -> None:
    columns = (Column("Innehåll"), Column("Anordnare"))
    for before in range(18, 30):
        table = Table(
            columns, (Group("Först"), *rows(before), Group("Sedan", "Varför"), *rows(5)), inset=True
        )
        for page in text_of_pages(table):
            assert page.count("Innehåll") == 1
            after = page.partition("Sedan")[2]
            assert not after or after.count("Tjänst") >= 2


def test_a_row_taller_than_a_third_of_a_page_goes_on_on_the_next() -> None:
    long = " ".join(f"ord{number}" for number in range(250))
    table = Table((Column("A", 60), Column("B")), (*rows(12), Row((long, "kort"))))
    pages = text_of_pages(table)
    assert len(pages) == 2
    assert "ord0 " in pages[0]
    assert "ord249" in pages[1]
    assert BODY_HEIGHT > SPLIT_FROM


def test_signatures_never_stand_alone() -> None:
    people = Signatures((Signature("Olena Koval"), Signature("Ronja Sandvik")))
    for lines in range(26, 42):
        filler = tuple(Paragraph(f"Rad {number}") for number in range(lines))
        last = text_of_pages(*filler, people)[-1]
        assert "Olena Koval" in last
        assert "Rad" in last


def test_a_heading_never_ends_a_page() -> None:
    for lines in range(26, 42):
        filler = tuple(Paragraph(f"Rad {number}") for number in range(lines))
        for page in text_of_pages(*filler, Heading("Rubriken"), Paragraph("Slut")):
            assert ("Rubriken" in page) == ("Slut" in page)
