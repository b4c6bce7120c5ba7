"""A real desk and one client, for what is typed and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.helpers.desk import add_olena, new_desk
from ui.preferences import Preferences
from ui.shell.work import Work
from ui.tasks.lanes import Lanes


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path) as made:
        yield made


@pytest.fixture
def olena(desk: Desk) -> str:
    return add_olena(desk)


@pytest.fixture
def work(qtbot: QtBot, desk: Desk) -> Iterator[Work]:
    lanes = Lanes()
    yield Work(desk, desk.clock, lanes, Preferences("en"))
    lanes.close()
