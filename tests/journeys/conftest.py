"""What journeys get: the theme of the tests of the window, a hand, and the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.hand import Hand
from tests.journeys.program import Program
from tests.ui.conftest import dress as dress  # fixtures
from tests.ui.conftest import theme as theme
from ui.theme import Theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the vault will be."""
    return tmp_path / "vault"


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def program(qapp: QApplication, theme: Theme, folder: Path) -> Iterator[Program]:
    """The program, not started; closed after the journey."""
    made = Program(qapp, theme, folder)
    yield made
    made.close()
