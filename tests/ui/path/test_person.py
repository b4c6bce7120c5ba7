from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.helpers.desk import home
from tests.ui.keys import choose, focus, press, tab_to, type_text, write
from tests.ui.path.conftest import Office


def test_the_file_is_filled_in_by_keyboard(qtbot: QtBot, office: Office, desk: Desk) -> None:
    client = desk.people.add(home(desk), "Olena Koval")
    office.open(f"{client}/person")
    window = office.view
    write(window, "Name in the client’s own letters", "Олена Коваль")
    write(window, "Date of birth", "3.6.1991")
    write(window, "Citizenship", "Ukraine")
    write(window, "Mother tongue", "Ukrainian")
    write(window, "Contact language", "Ukrainian")
    choose(window, "Not needed", "Always")
    choose(window, "Finnish", "Swedish")
    write(window, "First permit, card or registration", "20.5.2024")
    choose(window, "Yes", "No")
    tab_to(window, "Add: Who lives with the client?")
    qtbot.keyClick(focus(window), Qt.Key.Key_Space)
    write(window, "Who?", "Child")
    tab_to(window, "Date of birth")
    type_text(focus(window), "30.1.2024")
    press(window, "Next: Initial interview")
    file = desk.people.file(client)
    assert (file.name_original, file.born) == ("Олена Коваль", date(1991, 6, 3))
    assert (file.citizenship, file.mother_tongue, file.contact_language) == ("UA", "ukr", "ukr")
    assert (file.interpreter, file.proceedings_language) == ("always", "sv")
    assert (file.first_permit, file.jobseeker) == (date(2024, 5, 20), False)
    assert [(one.kind, one.born) for one in file.household] == [("child", date(2024, 1, 30))]
    assert desk.drafts_of(f"client:{client}") == {}


def test_the_panel_says_what_the_law_answers(office: Office, olena: str) -> None:
    page = office.open(f"{olena}/person")
    said = {one.title: one.text for one in page.step.passages_at_rest()}
    assert said["Who is responsible"].startswith("No job search is valid on 3.9.2025")
    assert "20.5.2027" in said["Right to the assessment"]


def test_periods_take_the_place_of_the_plain_question(office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/person")
    asked = page.step.sheets[0].fields["jobseeker"].row
    assert asked.isVisible()
    desk.people.add_period(olena, date(2025, 1, 1))
    office.settle()
    assert not asked.isVisible()


def test_a_period_without_a_first_day_says_so(qtbot: QtBot, office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/person")
    press(office.view, "Add: Periods of job search")
    write(office.view, "To, if it has ended", "1.2.2025")
    page.leave()
    row = page.step.sheets[0].fields["periods"].row
    assert row.problem() == "The period has no first day."
    assert desk.people.file(olena).periods == ()


def test_quota_questions_come_with_a_residence_basis(office: Office, desk: Desk) -> None:
    client = desk.people.add(home(desk), "Somebody")
    page = office.open(f"{client}/person")
    quota = page.step.sheets[0].fields["quota_refugee"].row
    assert not quota.isVisible()
    desk.people.set(client, bases=["asylum"])
    office.settle()
    assert quota.isVisible()
