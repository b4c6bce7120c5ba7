from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, tracked

HERE = Path(__file__)
MACHINE = re.compile(
    r"(?<![\w.])/(work|root|home|Users)/\w"
    r"|[A-Z]:\\Users\\"
    r"|pypi\.org|pythonhosted|deb\.debian\.org|--index-url|--extra-index-url|--find-links|find-links ?="
)
BINARY = {".ttf", ".otf", ".woff", ".woff2", ".exe", ".whl", ".db", ".sqlite", ".pyc", ".mo"}


def of_a_machine(text: str) -> list[str]:
    return [match.group() for match in MACHINE.finditer(text)]


def texts_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    scans = {HERE, HERE.with_name("test_lock.py")}
    found = {
        path.relative_to(ROOT).as_posix(): of_a_machine(texts_of(path))
        for path in tracked()
        if path.is_file() and path not in scans
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_no_font_and_no_program_is_tracked() -> None:
    assert [path for path in tracked() if path.suffix.lower() in BINARY] == []


@pytest.mark.parametrize(
    "line", ["open('/home/anna/x')", "pip install --index-url x", "/work/main", r"C:\Users\anna"]
)
def test_the_scan_sees_a_machine(line: str) -> None:
    assert of_a_machine(line) != []
