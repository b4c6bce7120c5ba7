"""What nobody types by accident: the door answers each with one sentence, soon, and never with a crash."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from kotodesk.errors import BadInput
from kotodesk.tables import MOST_LETTERS, MOST_NUMBER, Table, is_number, is_text, read_json, read_toml

FORM = "this is written in a wrong form; write"
GIANT = "0x" + "f" * 5000
"""A number that cannot even be shown: writing it out in tens is refused by Python."""


def said(act: Callable[[], object]) -> str:
    with pytest.raises(BadInput) as caught:
        act()
    return str(caught.value)


@pytest.mark.parametrize("value", [GIANT, "9" * 400, "nan", "inf", "-inf", "true", '"3"', "1979-05-27"])
def test_what_cannot_be_counted_is_no_number(value: str) -> None:
    table = read_toml(f"n = {value}".encode(), "a.toml")
    assert said(lambda: table.whole("n")) == f"a.toml: n: {FORM} 0 … {MOST_NUMBER}."
    assert said(lambda: table.whole_if("n", 1, 5)) == f"a.toml: n: {FORM} 1 … 5."
    assert said(lambda: table.figure_if("n")) == f"a.toml: n: {FORM} 0, 1, 2.5 …."
    assert said(lambda: table.number_if("n", 5)) == f"a.toml: n: {FORM} 1, 2.5 … 5."


def test_a_figure_stays_as_it_is_written() -> None:
    table = read_toml(b"a = -2\nb = 0.5", "a.toml")
    assert (table.figure_if("a"), table.figure_if("b"), table.figure_if("c")) == (-2, 0.5, None)
    assert isinstance(table.figure_if("a"), int)


@pytest.mark.parametrize("text", ["a\0b", "\x1b[31m", "\x7f", "\ud800", "x" * (MOST_LETTERS + 1), 3, None])
def test_what_a_page_cannot_carry_is_no_text(text: object) -> None:
    table = Table({"t": text, "l": [text]}, "a.toml")
    assert not is_text(text)
    assert said(lambda: table.text("t")) == f'a.toml: t: {FORM} "…".'
    assert said(lambda: table.text_if("t")) == f'a.toml: t: {FORM} "…".'
    assert said(lambda: table.texts("l")) == f'a.toml: l: {FORM} ["…", "…"].'


def test_lines_and_every_script_are_text() -> None:
    assert is_text("Ylläs\n\tسلام 👩\u200d👧 ")
    assert is_number(-MOST_NUMBER)
    assert not is_number(MOST_NUMBER + 1)


@pytest.mark.parametrize("levels", [49, 900])
def test_depth_ends_at_one_place_for_lists_tables_and_dotted_keys(levels: int) -> None:
    deep = [
        lambda: read_toml((".".join("x" * levels) + " = 1").encode(), "a"),
        lambda: read_json(b'{"x":' * levels + b"1" + b"}" * levels, "a"),
        lambda: read_json(b'{"x":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}", "a"),
    ]
    for read in deep:
        if levels < 50:
            assert read().keys() == ("x",)
        else:
            assert said(read).startswith("a: 1:1: tables or lists are nested too deeply;")


def test_keys_of_many_parts_cost_no_time() -> None:
    data = b"text = '" + b"." * 900 + b"'\n" + b".".join([b"x"] * 900_000) + b" = 1"
    began = process_time()
    assert said(lambda: read_toml(data, "a")).startswith("a: 2:1: this is not TOML (more than 1000 dots);")
    assert process_time() - began < 1


def test_a_key_or_word_without_end_does_not_fill_the_sentence() -> None:
    table = read_toml(f'{"k" * 100_000} = 1\nword = "{"w" * 10_000}"'.encode(), "a")
    assert len(said(lambda: table.one_of("word", ("yes", "no")))) < 200
    assert len(said(table.finish)) < 200


def test_a_key_that_is_data_is_text_too() -> None:
    assert said(read_toml(rb'"a\u0000" = 1', "a").keys) == f'a: 1:1: {FORM} "…".'
    assert said(read_toml(rb'acts."a\u0000" = 1', "a").table("acts").keys) == f'a: acts: {FORM} "…".'


def test_a_key_stands_once_in_json() -> None:
    assert (
        said(lambda: read_json(b'{"a": {"b": 1, "b": 2}}', "f"))
        == "f: b: this key stands twice; write it once."
    )


def test_a_mark_of_byte_order_is_no_mistake() -> None:
    assert read_toml(b"\xef\xbb\xbfa = 1", "a").whole("a") == 1
    assert read_json(b'\xef\xbb\xbf{"a": 1}', "a").whole("a") == 1


def test_the_nearest_word_is_named_first_and_a_long_list_is_cut() -> None:
    table = read_toml(b'area = "halth"\nlanguage = "swed"', "a")
    few = ("language", "work", "health")
    assert said(lambda: table.one_of("area", few)) == (
        "a: area: “halth” is not known; allowed: health, language, work."
    )
    many = tuple(f"w{n}" for n in range(60))
    assert said(lambda: table.one_of("language", (*many, "swe"))).startswith(
        "a: language: “swed” is not known; allowed: swe, "
    )
    assert said(lambda: table.one_of("language", (*many, "swe"))).endswith(", ….")


def test_a_list_out_of_a_closed_list() -> None:
    table = read_toml(b'few = ["fi", "sv"]\nother = ["fi", "no"]\nblank = [" "]', "a")
    assert table.some_of("few", ("fi", "sv", "en")) == ("fi", "sv")
    assert table.some_of("absent", ("fi",)) == ()
    assert (
        said(lambda: table.some_of("other", ("fi", "sv"))) == "a: other: “no” is not known; allowed: fi, sv."
    )
    assert said(lambda: table.some_of("blank", ("fi",))) == f'a: blank: {FORM} ["…", "…"].'
