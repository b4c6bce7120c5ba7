"""The right glyphs in the right order, whatever stands in a line."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from kotodesk import fonts
from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.gui import ensure_gui
from kotodesk.documents.pdf.render import paper_faces
from kotodesk.documents.pdf.style import TextStyle
from kotodesk.documents.pdf.text import Line, Setter, Stretch
from kotodesk.documents.words import Run

TEXT = TextStyle(10.5, 15)


@pytest.fixture
def setter() -> Setter:
    ensure_gui()
    return Setter(paper_faces())


def one_line(setter: Setter, text: str, *, rtl: bool = False, style: TextStyle = TEXT) -> Line:
    (line,) = setter.lines(text, style, 5000, rtl=rtl)
    return line


@cache
def glyph_names(path: Path) -> tuple[list[str], dict[int, str]]:
    """The names of a face's glyphs by number and by letter."""
    with TTFont(path) as font:
        return font.getGlyphOrder(), font.getBestCmap()


def names(stretch: Stretch) -> list[list[str]]:
    """The glyphs' own names, in the order of the letters."""
    order, _ = glyph_names(stretch.face.path)
    return [[order[glyph] for glyph, _, _ in cluster.parts] for cluster in stretch.clusters]


def from_left(line: Line) -> str:
    """The letters as they stand on paper, from the left."""
    clusters = [cluster for stretch in line.stretches for cluster in stretch.clusters]
    return "".join(cluster.text for cluster in sorted(clusters, key=lambda cluster: cluster.x))


def stretch_with(line: Line, letter: str) -> Stretch:
    return next(stretch for stretch in line.stretches if letter in stretch.text)


@pytest.mark.parametrize("name", ["Олена Коваль", "ትርሓስ ገብረመድህን", "王小明"])
def test_names_of_one_letter_one_glyph(setter: Setter, name: str) -> None:
    line = one_line(setter, f"Kund {name}, född 3.6.1991")
    for letter in name.replace(" ", ""):
        stretch = stretch_with(line, letter)
        at = stretch.text.index(letter)
        assert names(stretch)[at] == [glyph_names(stretch.face.path)[1][ord(letter)]]
    assert from_left(line) == f"Kund {name}, född 3.6.1991"


def test_a_dari_name_is_joined_and_runs_from_the_right(setter: Setter) -> None:
    line = one_line(setter, "Gulab Haidari (گلاب حیدری), född 1.1.1985")
    name = stretch_with(line, "گ")
    assert name.text == "گلاب حیدری"
    assert name.rtl
    assert name.face.family == "KotoDesk Noto Naskh Arabic"
    shapes = [parts[0].partition(".")[2].partition(".")[0] for parts in names(name)]
    # Gaf begins, lam lies between, alef ends, beh stands alone; and so on after the blank.
    assert shapes == ["init", "medi", "fina", "", "", "init", "medi", "fina", "", ""]
    assert names(name)[0][1] == "gafsarkashabovear"
    places = [cluster.x for cluster in name.clusters]
    assert places == sorted(places, reverse=True)


def test_a_dari_name_stays_between_its_brackets_and_before_the_date(setter: Setter) -> None:
    assert from_left(one_line(setter, "Kund (گلاب حیدری), 3.6.1991")) == "Kund (یردیح بالگ), 3.6.1991"


def test_a_date_after_arabic_letters_is_not_drawn_into_them(setter: Setter) -> None:
    assert from_left(one_line(setter, "گلاب حیدری, 3.6.1991 slut")) == "یردیح بالگ, 3.6.1991 slut"


def test_thai_vowels_and_tones_stand_on_their_letter(setter: Setter) -> None:
    line = one_line(setter, "Somchai (สมชาย ใจดี ที่นี่)")
    stretch = stretch_with(line, "ส")
    tall = [cluster for cluster in stretch.clusters if cluster.text == "ที่"]
    assert len(tall) == 1
    assert len(tall[0].parts) == 3
    assert from_left(line) == "Somchai (สมชาย ใจดี ที่นี่)"


def test_vietnamese_letters_carry_their_marks(setter: Setter) -> None:
    line = one_line(setter, "Kund Nguyễn Thị Thủy, född 3.6.1991")
    assert from_left(line) == "Kund Nguyễn Thị Thủy, född 3.6.1991"
    marked = [cluster for stretch in line.stretches for cluster in stretch.clusters if cluster.text in "ễịủ"]
    assert [len(cluster.parts) for cluster in marked] == [1, 2, 1]


def test_vietnamese_letters_may_come_decomposed(setter: Setter) -> None:
    whole = one_line(setter, "Nguyễn")
    apart = one_line(setter, unicodedata.normalize("NFD", "Nguyễn"))
    assert [cluster.parts for cluster in whole.stretches[0].clusters] == [
        cluster.parts for cluster in apart.stretches[0].clusters
    ]


def test_brackets_turn_in_a_line_from_the_right(setter: Setter) -> None:
    line = one_line(setter, "المستوى (A1.1) الآن", rtl=True)
    stretch = stretch_with(line, "(")
    assert names(stretch)[stretch.text.index("(")] == ["parenright"]
    assert from_left(line) == "نآلا )A1.1( ىوتسملا"


@pytest.mark.parametrize(
    "kept", ["06 000 0000", "3.6.1991", "A1.1", "kl. 13.00", "22\u00a0§", "Ronja Sandvik", "a@b.fi"]
)
def test_latin_and_numbers_keep_their_order_in_a_line_from_the_right(setter: Setter, kept: str) -> None:
    assert kept in from_left(one_line(setter, f"هاتف {kept} إلى", rtl=True))


def test_digits_inside_arabic_are_those_of_the_latin_column(setter: Setter) -> None:
    line = one_line(setter, "من 3.6.1991 إلى", rtl=True)
    digits, words = stretch_with(line, "1991"), stretch_with(line, "م")
    assert (digits.face.family, digits.size) == ("KotoDesk Noto Sans", 10.5)
    assert words.size == pytest.approx(10.5 * 1.125)
    assert digits.text.strip() == "3.6.1991"


def test_a_line_with_arabic_letters_is_led_wider_and_others_are_not(setter: Setter) -> None:
    first, second = setter.lines("Kund گلاب\nutan", TEXT, 500)
    assert first.leading == pytest.approx(1.45 * 1.125 * 10.5)
    assert second.leading == 15
    assert one_line(setter, "Thủy", style=TextStyle(20, 26)).leading == 30
    assert one_line(setter, "Thea", style=TextStyle(20, 26)).leading == 26


def test_strong_runs_are_drawn_with_the_strong_face(setter: Setter) -> None:
    (line,) = setter.lines(("Mål ", Run("A2.1 گلاب", strong=True)), TEXT, 500)
    weights = {stretch.text.strip(): stretch.face.weight for stretch in line.stretches}
    assert weights == {"Mål": 400, "A2.1": 600, "گلاب": 700}


def test_digits_are_of_one_width(setter: Setter) -> None:
    assert setter.width("11.11.1111", TEXT) == pytest.approx(setter.width("00.00.0000", TEXT))


def test_a_word_of_three_hundred_letters_is_broken_inside_its_column(setter: Setter) -> None:
    lines = setter.lines("ord " + "X" * 300 + " slut", TEXT, 120)
    assert len(lines) > 10
    assert all(line.width <= 120.01 for line in lines)
    assert "".join(line.text for line in lines) == "ord " + "X" * 300 + " slut"


def test_a_line_breaks_neither_at_a_fixed_blank_nor_inside_a_range(setter: Setter) -> None:
    for whole in ("22\u00a0§\u00a01\u00a0mom.", "35\u00a0h/vecka", "1.1–31.12.2026"):
        lines = setter.lines(f"Text före {whole} och efter", TEXT, 100)
        assert any(whole in line.text for line in lines), [line.text for line in lines]


def test_a_soft_hyphen_shows_only_where_the_line_breaks(setter: Setter) -> None:
    first, second = setter.lines("Samhälls\u00adorientering", TEXT, 62)
    assert (first.text, second.text) == ("Samhälls\u00ad", "orientering")
    assert names(first.stretches[0])[-1] == ["hyphen"]
    assert ["hyphen"] not in names(one_line(setter, "Samhälls\u00adorientering").stretches[0])


def test_a_letter_that_no_face_has_is_shown_as_one_and_reported(setter: Setter) -> None:
    assert one_line(setter, "a😀b").text == f"a{letters.UNKNOWN}b"
    assert setter.missing == {"😀"}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\ud800b", "a\ufffdb"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("a\tb", "a b"),
        ("a\u202eb", "ab"),
        ("a\ufeff\ufffeb", "a\ufffdb"),
        ("\u2066a", "a"),
    ],
)
def test_what_is_typed_is_harmless(setter: Setter, typed: str, printed: str) -> None:
    assert one_line(setter, typed).text == printed


def test_a_turn_of_direction_does_not_leak_into_the_next_run(setter: Setter) -> None:
    (line,) = setter.lines(("\u2067\u202e", "abc 12"), TEXT, 500)
    assert from_left(line) == "abc 12"


def test_an_empty_text_is_one_empty_line(setter: Setter) -> None:
    (line,) = setter.lines("", TEXT, 100)
    assert (line.text, line.leading) == ("", 15)


ALPHABETS = (
    "abcåäö ABC   123.,:;()–/-\n\tگلاب حیدری ترہ لا\u200c\u064bትርሓስสมชายที่ำОлена"
    "ễ\u0302王→မောင်ြ\x00\ud800\u202e\u2067\u2069\u00ad😀𠀀ि"
)


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABETS, max_size=50), st.sampled_from([30, 60, 300]), st.booleans())
def test_no_letter_is_lost_and_none_is_drawn_as_an_empty_box(text: str, width: float, rtl: bool) -> None:
    ensure_gui()
    setter = Setter(paper_faces())
    lines = setter.lines(text, TEXT, width, rtl=rtl)
    drawn = bases("".join(line.text for line in lines))
    wanted = bases(letters.clean(text))
    assert drawn == [letters.UNKNOWN if letter in setter.missing else letter for letter in wanted]
    parts = [
        part
        for line in lines
        for stretch in line.stretches
        for cluster in stretch.clusters
        for part in cluster.parts
    ]
    assert all(glyph for glyph, _, _ in parts)


def bases(text: str) -> list[str]:
    """The letters without blanks, marks and steering signs, whose fate other tests tell."""
    return [
        letter
        for letter in text
        if not (letter.isspace() or letters.is_silent(letter) or unicodedata.category(letter)[0] == "M")
    ]


def test_every_face_can_end_a_broken_line() -> None:
    for face in fonts.faces():
        points = {point for first, last in face.letters for point in range(first, min(last, 0x40) + 1)}
        assert {0x20, 0x2D} <= points, face.path.name
