from __future__ import annotations

import pytest

from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.itemise import itemise
from kotodesk.documents.pdf.render import paper_faces
from kotodesk.documents.words import Run


def spans(text: str, *, rtl: bool = False) -> list[tuple[str, str]]:
    found = itemise([Run(text)], paper_faces(), strong=False, rtl=rtl)
    return [
        (found.text[start:end], face.family.removeprefix("KotoDesk Noto "))
        for start, end, face in found.spans()
    ]


def test_blanks_between_letters_of_one_script_take_its_face() -> None:
    assert spans("Kund ትርሓስ ገብረመድህን, 5") == [
        ("Kund ", "Sans"),
        ("ትርሓስ ገብረመድህን", "Sans Ethiopic"),
        (", 5", "Sans"),
    ]


def test_digits_keep_the_latin_face_and_brackets_pair() -> None:
    faces = {letter: face for text, face in spans("(حرف 2 من)", rtl=True) for letter in text}
    assert faces["2"] == "Sans"
    assert faces["ح"] == "Naskh Arabic"
    assert faces["("] == faces[")"]


def test_an_arrow_comes_from_the_face_that_has_one() -> None:
    assert spans("A1.1 → A2.1")[1] == ("→", "Sans SC")


@pytest.mark.parametrize(
    ("text", "set_apart"),
    [
        ("(گلاب حیدری), 3.6.", "(<گلاب حیدری>), 3.6."),
        ("گلاب, 3.6. حیدری", "<گلاب>, 3.6. <حیدری>"),
        ("utan", "utan"),
    ],
)
def test_words_from_the_right_are_set_apart_in_a_line_from_the_left(text: str, set_apart: str) -> None:
    made = letters.isolated(text, rtl=False)
    assert made.replace(letters.RLI, "<").replace(letters.PDI, ">") == set_apart


@pytest.mark.parametrize(
    ("text", "set_apart"),
    [
        ("من 3.6.1991 إلى", "من <3.6.1991> إلى"),
        ("هاتف 06 000 0000.", "هاتف <06 000 0000>."),
        ("(A1.1)", "(<A1.1>)"),
        ("مع Ronja Sandvik، 22\u00a0§", "مع <Ronja Sandvik>، <22\u00a0§>"),
    ],
)
def test_numbers_and_names_are_set_apart_in_a_line_from_the_right(text: str, set_apart: str) -> None:
    made = letters.isolated(text, rtl=True)
    assert made.replace(letters.LRI, "<").replace(letters.PDI, ">") == set_apart


def test_isolates_of_its_own_are_kept_and_balanced() -> None:
    assert letters.isolated("\u2069a \u2066b", rtl=True) == "a \u2066b\u2069"


def test_an_address_of_the_web_may_break_anywhere() -> None:
    assert "\u2060" not in letters.clean("https://a.fi/b/c")
    assert letters.clean("4 h/vecka") == "4 h/\u2060vecka"


def test_labels_show_nothing_that_only_steers() -> None:
    assert letters.label("rad\n\u2066två\x00\u00ad") == "rad två"
