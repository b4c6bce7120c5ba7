"""What a person, a screen reader and a checker find in the printed file."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kotodesk.documents.model import Document, Heading, Paragraph, Quote, Run, Title
from kotodesk.documents.pdf import render, unprintable
from kotodesk.documents.pdf.style import LEFT, MM, RIGHT
from kotodesk.errors import BadInput
from tests.documents.pdf import samples
from tests.documents.pdf.reading import Element, complaints, reader, structure
from tests.documents.pdf.samples_programme import programme

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = {"plan": samples.plan, "draft": samples.draft, "programme": programme, "names": samples.names}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {name: render(make()) for name, make in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def trees(files: dict[str, bytes]) -> dict[str, Element]:
    return {name: structure(pdf) for name, pdf in files.items()}


def with_blocks(*blocks: object) -> Document:
    return samples.plan(blocks=blocks)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_is_accessible_by_the_checker(files: dict[str, bytes], name: str) -> None:
    assert complaints(files[name]) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_model_gives_the_same_bytes(files: dict[str, bytes], name: str) -> None:
    assert render(DOCUMENTS[name]()) == files[name]


def test_neither_the_fonts_nor_the_screen_of_the_computer_matter(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    code = (
        "import hashlib, sys; from tests.documents.pdf import samples\n"
        "from kotodesk.documents.pdf import render\n"
        "sys.stdout.write(hashlib.sha256(render(samples.names())).hexdigest())"
    )
    made = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"FONTCONFIG_FILE": str(empty), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout == hashlib.sha256(files["names"]).hexdigest()
    assert made.stderr == ""


def test_pages_can_be_rendered_beside_the_gui_thread(files: dict[str, bytes]) -> None:
    made: list[bytes] = []
    lane = threading.Thread(target=lambda: made.append(render(samples.plan())))
    lane.start()
    lane.join()
    assert made == [files["plan"]]


def test_the_plan_fills_three_pages(files: dict[str, bytes]) -> None:
    pages = [page.extract_text() for page in reader(files["plan"]).pages]
    assert len(pages) == 3
    assert [f"{number} (3)" in text for number, text in enumerate(pages, 1)] == [True] * 3
    assert "Ronja Sandvik, integrationshandledare" in pages[2]


def test_the_file_says_what_it_is(files: dict[str, bytes]) -> None:
    document = reader(files["plan"])
    root = document.trailer["/Root"]
    assert root["/Lang"] == "sv"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata.title == "Integrationsplan för Olena Koval"
    assert document.metadata.author == "Integrationshandledaren, Sandnäs kommun"
    assert b"Integrationsplan f\xc3\xb6r Olena Koval" in root["/Metadata"].get_data()


def test_the_tree_has_one_title_then_headings_and_lists_and_tables(trees: dict[str, Element]) -> None:
    tree = trees["plan"]
    assert [element.text for element in tree.all("H1")] == ["Integrationsplan för Olena Koval"]
    headings = [element.text for element in tree.all("H2")]
    assert headings[:3] == ["Ditt eget mål", "Utgångsläge", "Mål (18\u00a0§)"]
    assert headings[-1] == "Fylls i vid mötet"
    assert len(tree.all("Table")) == 5
    assert {label.text for label in tree.all("Lbl")} >= {"Kund", "1.", "4.", "•"}


def test_words_of_the_first_header_and_the_fingerprint_are_read_once(trees: dict[str, Element]) -> None:
    text = trees["plan"].text
    assert text.startswith("Sandnäs kommunHiekkaniemen kuntaIntegrationstjänsterIntegrationsplan")
    assert text.count("Sekretessbelagd (621/1999, 24\u00a0§)") == 1
    assert text.count("7F3A 91C4 0B2E D58A") == 1
    assert "(3)" not in text.replace("samhällsorienteringen (3)", "")


def test_a_table_tells_columns_rows_and_spans(trees: dict[str, Element]) -> None:
    table = trees["plan"].all("Table")[1]
    heads = table.all("THead")[0].all("TH")
    assert [head.text for head in heads] == ["Åtgärd", "Ordnas av", "När", "Nästa steg"]
    assert {head.attributes["/Scope"] for head in heads} == {"/Column"}
    groups = table.all("TBody")[0].all("TH")
    assert groups[0].text.startswith("Delmål 1. Svenska som räcker")
    assert {(group.attributes["/ColSpan"], group.attributes["/Scope"]) for group in groups} == {(4, "/Row")}
    note = next(cell for cell in table.all("TD") if cell.text.startswith("Före starten"))
    assert note.attributes["/ColSpan"] == 3


def test_a_level_scale_is_described_in_words(trees: dict[str, Element]) -> None:
    figures = trees["plan"].all("Figure")
    assert figures[0].alt == "Hörförståelse: nu A1.3, mål A2.2"
    assert len(figures) == 4


def test_another_language_is_marked_where_it_stands(trees: dict[str, Element]) -> None:
    name = next(span for span in trees["plan"].all("Span") if span.language == "uk")
    assert name.text == "Олена Коваль"
    own = trees["plan"].all("BlockQuote")[0].all("P")[0]
    assert own.language == "uk"
    assert own.text.startswith("«Хочу знову працювати")
    assert "шведською мовою. Із січня" in own.text


def test_the_letters_that_come_back_are_those_that_were_typed(trees: dict[str, Element]) -> None:
    bodies = [body.text for body in trees["names"].all("LBody")]
    assert bodies[: len(samples.NAMES)] == list(samples.NAMES)


def test_words_of_a_broken_line_stay_apart(trees: dict[str, Element]) -> None:
    start = next(p for p in trees["plan"].all("P") if p.text.startswith("Du har en kandidatexamen"))
    assert "(Charkiv 2013) och åtta års erfarenhet av ett mejeris kvalitetslaboratorium." in start.text


def test_copied_text_is_right_in_ordinary_readers(files: dict[str, bytes]) -> None:
    text = reader(files["names"]).pages[0].extract_text()
    for name in ("Олена Коваль", "ትርሓስ ገብረመድህን", "สมชาย ใจดี ที่นี่", "Nguyễn Thị Thủy", "王小明", "گلاب حیدری"):
        assert name in text


def test_bookmarks_follow_the_headings(files: dict[str, bytes]) -> None:
    def titles(entries: list[object]) -> list[object]:
        return [titles(entry) if isinstance(entry, list) else entry["/Title"] for entry in entries]

    chapter = ["Programmets tjänster", "Andra integrationsfrämjande tjänster (5\u00a0§ 11\u00a0punkten)"]
    assert titles(reader(files["programme"]).outline)[2:4] == ["7 Annan utbildning och service", chapter]


def test_the_list_of_contents_tells_the_pages(trees: dict[str, Element]) -> None:
    rows = [[part.text for part in row.kids] for row in trees["programme"].all("TOCI")]
    assert ["7", "Annan utbildning och service", "4"] in rows
    assert ["Kundens väg", "5"] in rows


def test_a_cover_has_no_foot_and_no_number(files: dict[str, bytes]) -> None:
    cover, contents = (page.extract_text() for page in reader(files["programme"]).pages[:2])
    assert "Kontrollsumma" not in cover
    assert "1 (5)" not in cover
    assert "2 (5)" in contents
    assert "Kontrollsumma" in contents


def test_a_chapter_changes_the_running_header(files: dict[str, bytes]) -> None:
    pages = [page.extract_text() for page in reader(files["programme"]).pages]
    assert ["Sammandrag" in text for text in pages] == [False, False, True, False, False]
    assert "Kapitel 9" in pages[4]


def test_a_draft_cannot_be_mistaken(files: dict[str, bytes], trees: dict[str, Element]) -> None:
    for page in reader(files["draft"]).pages:
        content = page.get_contents().get_data()
        assert b"/Subtype /Watermark" in content
        assert b"0.933 0.949 0.953 rg" not in content  # the tint of groups
    assert "Utkast, gäller inte." in trees["draft"].text
    assert "UTKAST" not in trees["draft"].text
    assert b"0.933 0.949 0.953 rg" in reader(files["plan"]).pages[1].get_contents().get_data()


def test_levels_of_headings_are_never_skipped() -> None:
    pdf = render(with_blocks(Heading("Utan titel", 3), Paragraph("Text")))
    assert complaints(pdf) == []
    assert [element.text for element in structure(pdf).all("H1")] == ["Utan titel"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<b>&amp;</b> <para",
        "a\x00\x07b\ud800",
        "()[]{}<>\\ /Span BDC",
        "\u202e\u2066abc",
        "😀😀",
        "X" * 300,
    ],
)
def test_what_people_type_can_harm_no_page(text: str) -> None:
    hostile = samples.everywhere(text)
    pdf = render(hostile)
    assert complaints(pdf) == []
    assert len(reader(pdf).pages) >= 1


def test_five_thousand_letters_flow_over_the_pages() -> None:
    text = " ".join(f"ord{number}" for number in range(800))
    assert len(text) > 5000
    pdf = render(with_blocks(Title("Lång"), Quote(text, "sv"), Paragraph(text)))
    assert len(reader(pdf).pages) >= 3
    assert [p.text for p in structure(pdf).all("P") if p.text.startswith("ord0")] == [text, text]


def test_nothing_is_drawn_outside_the_margins() -> None:
    with closing(pypdfium2.PdfDocument(render(samples.everywhere("X" * 300)))) as document:
        for page in document:
            letters = page.get_textpage()
            count = letters.count_chars()
            inked = [at for at in range(count) if letters.get_text_range(at, 1).strip()]
            boxes = [letters.get_charbox(at) for at in inked]
            assert min(box[0] for box in boxes) >= LEFT - 0.1
            assert max(box[2] for box in boxes) <= RIGHT + 0.1
            assert min(box[1] for box in boxes) >= 8 * MM


def test_letters_that_cannot_be_printed_are_told_before() -> None:
    assert unprintable(with_blocks(Paragraph("Namn 😀 אבג"))) == ("א", "ב", "ג", "😀")
    assert unprintable(samples.plan()) == ()


def test_arms_that_are_no_picture_get_one_sentence() -> None:
    plan = samples.plan()
    with pytest.raises(BadInput, match="PNG or JPEG"):
        render(replace(plan, head=replace(plan.head, logo=b"no picture")))


def test_arms_are_drawn_and_described() -> None:
    plan = samples.plan()
    pdf = render(replace(plan, head=replace(plan.head, logo=samples.arms(), logo_alt="Sandnäs vapen")))
    assert complaints(pdf) == []
    assert structure(pdf).all("Figure")[0].alt == "Sandnäs vapen"


def test_a_plan_takes_well_under_a_second() -> None:
    start = time.perf_counter()
    render(samples.plan())
    assert time.perf_counter() - start < 1.0


def test_missing_is_underlined() -> None:
    plain = render(with_blocks(Paragraph(Run("Saknas", strong=True))))
    marked = render(with_blocks(Paragraph(Run("Saknas", strong=True, missing=True))))
    strokes = [reader(pdf).pages[0].get_contents().get_data().count(b" l S") for pdf in (plain, marked)]
    assert strokes[1] == strokes[0] + 1
