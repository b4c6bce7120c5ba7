from __future__ import annotations

from pathlib import Path

import pytest

from ui.preferences import FILE, Preferences, read, write


def test_what_was_chosen_is_remembered(tmp_path: Path) -> None:
    write(tmp_path / "vault", Preferences("sv", "dark", 150))
    assert read(tmp_path / "vault") == Preferences("sv", "dark", 150)
    assert [file.name for file in (tmp_path / "vault").iterdir()] == [FILE]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"language": 7}', '{"language": "xx", "mode": [], "text_size": "big"}', "[" * 9999],
)
def test_what_cannot_be_read_is_as_if_never_chosen(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read(tmp_path) == Preferences()


def test_what_is_allowed_is_kept_beside_what_is_not(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"language": "fi", "text_size": 13}', encoding="utf-8")
    assert read(tmp_path) == Preferences("fi", "system", 100)
