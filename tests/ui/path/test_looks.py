"""Every page of the path: each control has a name, no word is cut, at 100 and 150 %, in both languages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.path.steps import STEPS
from tests.ui.looks import assert_fits
from tests.ui.path.conftest import MakeOffice
from ui.theme import Theme

PARTS = ("begin", "daily_life", "languages", "learning", "work", "wishes", "health", "summary")


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_step_of_a_plan_in_the_making_fits(
    qtbot: QtBot, make_office: MakeOffice, planned: str, theme: Theme, language: str, size: int
) -> None:
    theme.wear("light", size)
    office = make_office(language)
    for step in STEPS:
        office.open(f"{planned}/{step}")
        assert_fits(qtbot, office.view)


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_part_of_the_interview_fits(
    qtbot: QtBot, make_office: MakeOffice, interviewed: str, theme: Theme, language: str, size: int
) -> None:
    theme.wear("light", size)
    office = make_office(language)
    for part in PARTS:
        office.open(f"{interviewed}/interview/{part}")
        assert_fits(qtbot, office.view)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_follow_up_of_an_agreed_plan_fits(
    qtbot: QtBot, make_office: MakeOffice, agreed: str, theme: Theme, language: str
) -> None:
    theme.wear("light", 150)
    office = make_office(language)
    for step in ("goals", "services", "check", "agreement", "follow_up"):
        office.open(f"{agreed}/{step}")
        assert_fits(qtbot, office.view)


def test_somebody_new_fits(qtbot: QtBot, make_office: MakeOffice, desk: Desk, theme: Theme) -> None:
    theme.wear("light", 150)
    office = make_office("fi")
    office.view.show_place("client", "")
    assert_fits(qtbot, office.view)
