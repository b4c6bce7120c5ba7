from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.forms.answers import Answer
from tests.helpers.desk import PASSPHRASE
from tests.ui.keys import choose, focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import MakeOffice, Office
from ui.path.interview import InterviewPage

CONTROL = Qt.KeyboardModifier.ControlModifier


def answers(desk: Desk, client: str) -> dict[str, Answer]:
    found = desk.assessments.of(client)
    return dict(found.answers) if found else {}


def test_nothing_is_begun_by_looking(office: Office, desk: Desk, olena: str) -> None:
    office.open(f"{olena}/interview/languages")
    assert desk.assessments.of(olena) is None


def test_answers_are_given_by_keyboard(qtbot: QtBot, office: Office, desk: Desk, olena: str) -> None:
    office.open(f"{olena}/interview/languages")
    window = office.view
    choose(window, "Finnish", "Swedish")
    tab_to(window, "Listening 0")
    qtbot.keyClick(focus(window), Qt.Key.Key_3)
    qtbot.keyClick(focus(window), Qt.Key.Key_Space)
    press(window, "Next: School and learning")
    write(window, "How many years has the client been at school in all?", "15")
    press(window, "Next: Work and skills")
    given = answers(desk, olena)
    assert given["language.integration"].value == "swe"
    assert given["language.swedish"].value == {"listening": "A1.3"}
    assert given["learning.school_years"].value == 15


def test_a_hidden_question_comes_with_its_answer(office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/interview/daily_life")
    later = page.step.sheets[0].fields["family.care_from"].row
    assert not later.isVisible()
    choose(office.view, "No children under school age", "At home, a place is needed")
    office.settle()
    assert later.isVisible()


def test_the_three_ways_of_having_no_answer(qtbot: QtBot, office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/interview/literacy")
    row = page.step.sheets[0].fields["literacy.own_language_reading"].row
    qtbot.keyClick(focus(office.view), Qt.Key.Key_0, CONTROL)
    menu = row.menu._menu
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert answers(desk, olena)["literacy.own_language_reading"].status == "declined"
    assert name_of(focus(office.view)) == "Client declined"
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    assert "literacy.own_language_reading" not in answers(desk, olena)


def test_taking_a_reason_back_brings_the_answer_back(
    qtbot: QtBot, office: Office, desk: Desk, interviewed: str
) -> None:
    page = office.open(f"{interviewed}/interview/literacy")
    row = page.step.sheets[0].fields["literacy.own_language_reading"].row
    row._person_skipped("unknown")
    assert answers(desk, interviewed)["literacy.own_language_reading"].status == "unknown"
    office.settle()
    row._person_skipped("")
    assert answers(desk, interviewed)["literacy.own_language_reading"].value == "good"


def test_half_a_month_is_shown_again_after_a_restart(
    qtbot: QtBot, make_office: MakeOffice, desk: Desk, interviewed: str, tmp_path: Path
) -> None:
    office = make_office()
    office.open(f"{interviewed}/interview/daily_life")
    field = tab_to(office.view, "From which month is the place needed?")
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_text(field, "13.20")
    office.view.drop()
    desk.close()
    with Desk.open(tmp_path / "vault", PASSPHRASE, desk.clock) as again:
        office.work.desk = again
        again.on_change(office.work._tell)
        page = office.open(f"{interviewed}/interview/daily_life")
        found = page.step.sheets[0].fields["family.care_from"]
        assert found.editor.raw() == "13.20"
        assert found.row.problem() == "Write the month as month.year, for example 9.2025."
        hours = page.step.sheets[0].fields["life.hours_per_week"]
        assert (hours.editor.raw(), hours.row.problem()) == ("6", "")
        office.view.drop()


def test_a_finished_assessment_is_locked_and_can_be_opened_again(
    office: Office, desk: Desk, assessed: str
) -> None:
    page = office.open(f"{assessed}/interview/work")
    assert not page.step.sheets[0].isEnabled()
    assert name_of(focus(office.view)) == "Next: Wishes and goals"  # not the way to open it again
    office.open(f"{assessed}/summary")
    press(office.view, "Open again")
    office.settle()
    page = office.open(f"{assessed}/interview/work")
    assert page.step.sheets[0].isEnabled()


def test_the_topics_of_the_decree_that_are_missing_are_named(office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/interview/literacy")
    choose(office.view, "Does not read", "Reads well")
    office.settle()
    said = page.step.passages_at_rest()[0]
    assert said.title == "Not yet covered"
    assert len(said.text.splitlines()) >= 8
    assert "literacy" not in said.text


def test_health_is_asked_with_care(office: Office, interviewed: str) -> None:
    page = office.open(f"{interviewed}/interview/health")
    assert page.step.panel.passages()[0].title == "With care"


@pytest.mark.parametrize("key", ["education.rows", "plan.needed"])
def test_a_problem_leads_to_its_question(office: Office, interviewed: str, key: str) -> None:
    page = office.open(f"{interviewed}/person")
    part = "learning" if key == "education.rows" else "summary"
    page.open_place(f"interview/{part}", key)
    step = office.page().step
    assert isinstance(step, InterviewPage)
    field = step.sheet.field_around(focus(office.view))
    assert field is not None
    assert field.key == key
