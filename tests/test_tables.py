"""A complaint is one line that names the file, the place, what is wrong and what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.tables import MOST_BYTES, Table, read_json, read_toml
from kotodesk.texts import texts


def complaint(act: Callable[[], object]) -> BadInput:
    with pytest.raises(BadInput) as caught:
        act()
    return caught.value


def said(act: Callable[[], object]) -> str:
    return str(complaint(act))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a = 1\nb 2", "2:3"),
        ("a = 1\nb = [1,", "2:8"),
        ('a = "x\ny"', "1:7"),
        ('a = 1\nb = "x', "2:7"),
        ("a = 1\n\n\nb =", "4:4"),
        ("a = 1\na = 2\n", "2:6"),
        ("a = 1\r\nb == 2", "2:4"),
        ("a\0b = 1", "1:2"),
        ("[[x]\n", "1:4"),
    ],
)
def test_what_is_not_toml_is_shown_by_line_and_column(text: str, place: str) -> None:
    assert said(lambda: read_toml(text.encode(), "own.toml")).startswith(
        f"own.toml: {place}: this is not TOML ("
    )


@pytest.mark.parametrize(
    ("text", "place"), [("", "1:1"), ('{"a": 1,\n "b" 2}', "2:6"), ('{"a": NaN}', "1:1"), ("{} x", "1:4")]
)
def test_what_is_not_json_is_shown_by_line_and_column(text: str, place: str) -> None:
    assert said(lambda: read_json(text.encode(), "f.json")).startswith(f"f.json: {place}: this is not JSON (")


@pytest.mark.parametrize("data", [b"\xff\xfea\x00", b'a = "\xe4"', "a = 1".encode("utf-16")])
def test_what_is_not_utf_8_says_how_to_save_it(data: bytes) -> None:
    assert (
        said(lambda: read_toml(data, "f")) == "f: 1:1: this is not plain UTF-8 text; save the file as UTF-8."
    )


def test_a_file_without_end_is_not_read() -> None:
    data = b"#" * (MOST_BYTES + 1)
    assert (
        said(lambda: read_toml(data, "f")) == f"f: 1:1: the file is too large; allowed: {MOST_BYTES} bytes."
    )


@pytest.mark.parametrize("data", [b"[1]", b'"x"', b"1", b"null"])
def test_what_is_no_table_says_so(data: bytes) -> None:
    assert said(lambda: read_json(data, "f")) == "f: 1:1: this is written in a wrong form; write { … }."


@pytest.mark.parametrize("key", ["a\nb", "a\u2028b", "a\x1b[31mb", "a\ud800b", "a\u202eb", "a\x00b"])
def test_whatever_a_key_holds_the_complaint_stays_one_plain_line(key: str) -> None:
    line = said(Table({key: 1}, "f").finish)
    assert line.isprintable()
    assert line.startswith("f: a")


@pytest.mark.parametrize("word", ["x\ny", "x\u2029y", "x\u202ey"])
def test_whatever_a_word_holds_the_complaint_stays_one_plain_line(word: str) -> None:
    line = said(lambda: Table({"a": word}, "f").one_of("a", ("q", "r")))
    assert line == "f: a: “x y” is not known; allowed: q, r."


def test_the_whole_path_of_a_key_is_named() -> None:
    top = read_toml(b'[[row]]\n[[row.when]]\nday = "x"', "f")
    (row,) = top.tables("row")
    (when,) = row.tables("when")
    assert (
        said(lambda: when.one_of("day", ("mon",))) == "f: row 1.when 1.day: “x” is not known; allowed: mon."
    )
    row.place = "E10"
    assert said(lambda: row.text("name")) == 'f: E10.name: this is missing; write "…".'


def test_days_are_days_and_not_moments() -> None:
    table = read_toml(b"a = 2025-09-03\nb = 2025-09-03T10:00:00\nc = 10:00:00\nd = [2025-09-03]", "f")
    assert (table.day("a"), table.day_if("x"), table.days("d")) == (
        date(2025, 9, 3),
        None,
        (date(2025, 9, 3),),
    )
    for key in ("b", "c", "d"):
        assert said(lambda key=key: table.day(key)).endswith("write 2026-01-31.")  # type: ignore[misc]
    assert said(lambda: table.days("a")) == "f: a: this is written in a wrong form; write [2026-01-31, …]."


def test_absent_is_not_empty_and_not_false() -> None:
    table = read_toml(b'no = false\nempty = ""', "f")
    assert (table.flag_if("no"), table.flag_if("x"), table.flag("x")) == (False, None, False)
    assert (table.text_if("empty"), table.text_if("x", "y")) == ("", "y")
    assert said(lambda: table.text("empty")) == 'f: empty: this is written in a wrong form; write "…".'
    assert said(lambda: table.text("x")) == 'f: x: this is missing; write "…".'


def test_words_stand_in_all_languages_or_in_those_that_are_given() -> None:
    table = read_toml(b'a = { fi = "x", sv = "y", en = "z" }\nb = { sv = "y" }\nc = { de = "w" }', "f")
    assert table.words("a").sv == "y"
    assert table.some_words("b") == {"fi": "", "sv": "y", "en": ""}
    assert table.some_words("x", ("fi",)) == {"fi": ""}
    assert said(lambda: table.words("b")) == 'f: b.fi: this is missing; write "…".'
    assert (
        said(lambda: table.some_words("c")) == "f: c.de: there is no such key; the nearest allowed key is en."
    )


def test_every_key_must_be_asked_for() -> None:
    table = read_toml(b"remte = true", "f")
    table.flag_if("remote")
    assert said(table.finish) == "f: remte: there is no such key; the nearest allowed key is remote."
    assert table.keys() == ("remte",)
    table.finish()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_complaint_is_worded_in_the_readers_language(language: str) -> None:
    acts: list[Callable[[], object]] = [
        lambda: read_toml(b"a", "f"),
        lambda: read_toml(b"\xff", "f"),
        lambda: read_toml(b"#" * (MOST_BYTES + 1), "f"),
        lambda: read_toml(b"a=" + b"[" * 3000 + b"]" * 3000, "f"),
        lambda: read_json(b'{"a": 1, "a": 2}', "f"),
        lambda: read_toml(b"", "f").text("a"),
        lambda: read_toml(b"a = 1", "f").text("a"),
        lambda: read_toml(b'a = "x"', "f").one_of("a", ("y",)),
        read_toml(b"a = 1", "f").finish,
    ]
    for act in acts:
        found = complaint(act)
        worded = found.worded(texts(language))
        assert worded.startswith("f: ")
        assert worded != str(found)
        assert "{" not in worded
