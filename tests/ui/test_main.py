"""The window started as a program of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "reportlab", "alembic", "holidays", "fontTools", "pypdfium2")
SHOW = f"""
import sys
from ui.__main__ import main
code = main(["--folder", sys.argv[1]])
print([name for name in {HEAVY} if name in sys.modules])
raise SystemExit(code)
"""


@pytest.fixture
def window_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("KOTODESK_SMOKE", "1")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.usefixtures("window_environment")
def test_the_first_window_shows_before_the_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    done = run("-c", SHOW, str(tmp_path / "vault"))
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
    assert not (tmp_path / "vault").exists()


@pytest.mark.usefixtures("window_environment")
def test_without_fonts_the_program_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOTODESK_FONTS", str(tmp_path))
    done = run("-m", "ui", "--folder", str(tmp_path / "vault"))
    assert (done.returncode, done.stderr.strip()) == (
        3,
        "The fonts have not been made yet. Run: python3 dev.py run",
    )
