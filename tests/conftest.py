"""What every test gets: an empty home, a clock that stands, texts in English, and no leftovers."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from kotodesk.clock import FixedClock
from kotodesk.texts import Texts, texts

settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

_HOME_VARIABLES = ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME")


@pytest.fixture(autouse=True, scope="session")
def application(qapp: QApplication) -> QApplication:
    """One application for all: paper would else make one first that can show no widgets."""
    return qapp


@pytest.fixture(autouse=True)
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Turn every place where a program keeps its data to an empty folder."""
    home = tmp_path / "home"
    home.mkdir()
    for variable in _HOME_VARIABLES:
        monkeypatch.setenv(variable, str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail the test that leaves a thread running or a window open."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert left == [], "threads left running"
    assert _open_windows() == [], "windows left open"


def _open_windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [type(window).__name__ for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at ten o'clock on an ordinary Tuesday."""
    return FixedClock.on(date(2026, 11, 24))


@pytest.fixture
def t() -> Texts:
    """The source texts, in English."""
    return texts("en")
