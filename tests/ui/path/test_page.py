"""The workspace of a client: where one is, where one goes, what is saved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.path.steps import STEPS
from kotodesk.vault.errors import DiskFull
from tests.helpers.desk import move
from tests.ui.keys import focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.new_client import NewClientPage
from ui.path.route import Route
from ui.shell.client_head import Fact
from ui.widgets.label import Label

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def facts(office: Office) -> dict[str, str]:
    head = office.page().head._shown
    assert head is not None
    return {fact.label: fact.value for fact in head.facts if isinstance(fact, Fact)}


def test_the_head_says_who_is_responsible_and_how_long_the_client_has_waited(
    office: Office, olena: str
) -> None:
    office.open(f"{olena}/person")
    said = facts(office)
    assert said["Responsible"] == "the municipality, not a jobseeker (section 3(1))"
    assert said["Plan"] == ("assessment without delay (section 14(2)), waited 16 days; outer limit 20.5.2027")


def test_after_the_interview_the_plan_is_what_the_client_waits_for(office: Office, interviewed: str) -> None:
    office.open(f"{interviewed}/goals")
    assert facts(office)["Plan"] == "without delay (section 20(1)), waited 8 days; outer limit 20.5.2027"


def test_an_agreed_plan_is_in_force(office: Office, agreed: str) -> None:
    office.open(agreed)
    assert facts(office)["Plan"] == "in force 3.9.2025–3.9.2026, next review 2.12.2025"
    assert office.page().route.step == "follow_up"


def test_a_safety_ban_is_a_badge(office: Office, desk: Desk, olena: str) -> None:
    office.open(f"{olena}/person")
    desk.people.set(olena, safety_ban=True)
    office.settle()
    head = office.page().head._shown
    assert head is not None
    assert [mark.word for mark in head.marks] == ["Safety ban"]


def test_alt_and_a_digit_open_each_step(qtbot: QtBot, office: Office, planned: str) -> None:
    office.open(f"{planned}/person")
    for number, step in enumerate(STEPS, 1):
        qtbot.keyClick(office.view, Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert office.page().route.step == step


def test_next_says_where_it_leads_and_back_comes_back(qtbot: QtBot, office: Office, olena: str) -> None:
    page = office.open(f"{olena}/person")
    assert not page.footer.back_button.isVisible()
    seen = []
    while page.footer.next_button.isVisible():
        seen.append(page.footer.next_button.words)
        qtbot.keyClick(office.view, Qt.Key.Key_Right, ALT)
        page = office.page()
    assert seen == [
        "Next: Initial interview",
        "Next: Daily life and family",
        "Next: Reading and writing",
        "Next: Finnish and Swedish",
        "Next: School and learning",
        "Next: Work and skills",
        "Next: Wishes and goals",
        "Next: Health that affects studies and work",
        "Next: Summing up",
        "Next: Further measures",
        "Next: Summary",
        "Next: Goals",
        "Next: Services",
        "Next: Check",
        "Go through and agree",
        "Next: Follow-up",
    ]
    qtbot.keyClick(office.view, Qt.Key.Key_Left, ALT)
    assert office.page().route.step == "agreement"


def test_an_opened_step_is_looked_at(office: Office, desk: Desk, olena: str) -> None:
    office.open(f"{olena}/interview/work")
    parts = {part.step.id: part.state for part in desk.path.steps(olena)[1].parts}
    assert (parts["work"], parts["wishes"]) == ("looked_at", "not_begun")
    assert {one.id: one.state for one in desk.path.steps(olena)}["summary"] == "not_begun"


def test_saved_at_the_minute_it_was_saved(office: Office, desk: Desk, olena: str) -> None:
    page = office.open(f"{olena}/person")
    move(desk, date(2025, 9, 3), 11)
    type_text(focus(office.view), "a")
    page.leave()
    assert page.footer._words.text() == "Saved at 11.00"


def test_a_full_disk_says_that_nothing_is_saved_yet(
    qtbot: QtBot, office: Office, desk: Desk, olena: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    page = office.open(f"{olena}/person")
    with monkeypatch.context() as broken, qtbot.capture_exceptions() as raised:
        broken.setattr(desk, "keep_draft", full)
        type_text(focus(office.view), "a")
        page.scene.autosave.flush()
    assert page.footer._words.text() == "Not saved yet"
    assert [error[0] for error in raised] == [DiskFull]
    page.leave()
    assert desk.people.file(olena).name_latin == "Olena Kovala"


def test_tab_goes_through_head_path_content_footer_panel_rail(
    qtbot: QtBot, office: Office, olena: str
) -> None:
    office.open(f"{olena}/further_measures")
    names = []
    for _ in range(12):
        names.append(name_of(focus(office.view)))
        qtbot.keyClick(focus(office.view), Qt.Key.Key_Tab)
    order = ["Yes", "Back", "Next: Summary", "Search"]
    assert [name for name in names if name in order][:4] == order
    step = next(n for n, name in enumerate(names) if name.startswith("3 Further measures"))
    assert step > names.index("Search")


def test_f6_goes_from_pane_to_pane(qtbot: QtBot, office: Office, olena: str) -> None:
    page = office.open(f"{olena}/person")
    panes = []
    for _ in range(4):
        inside = [pane for pane in page.panes() if pane.isAncestorOf(focus(office.view))]
        panes.append(inside[-1] if inside else None)
        qtbot.keyClick(focus(office.view), Qt.Key.Key_F6)
    assert panes[:2] == [page._content, page.footer]


def test_the_side_panel_follows_the_focused_question(qtbot: QtBot, office: Office, interviewed: str) -> None:
    page = office.open(f"{interviewed}/interview/literacy")
    titles = [passage.title for passage in page.step.panel.passages()]
    assert titles == ["How to ask", "Legal basis"]
    source = page.step.panel.passages()[1].text
    assert source == "Government Decree 869/2024, section 2(1), point 1. Verified 17.8.2026."


def test_the_language_changes_and_the_place_stays(office: Office, interviewed: str) -> None:
    page = office.open(f"{interviewed}/interview/work")
    assert Route.of(page.here()) == Route(interviewed, "interview", "work")
    office.work.preferences = type(office.work.preferences)("fi")
    office.view.rebuild()
    titles = [label.text() for label in office.page().findChildren(Label) if label.isVisible()]
    assert "Työ ja osaaminen" in titles


def test_a_page_that_is_left_is_freed(qtbot: QtBot, office: Office, planned: str) -> None:
    for step in STEPS:
        page = office.open(f"{planned}/{step}")
        with qtbot.waitSignal(page.destroyed):
            office.view.show_place("clients")
            office.settle()


def test_somebody_new_needs_nothing_but_a_name(qtbot: QtBot, office: Office, desk: Desk) -> None:
    office.view.show_place("clients")
    qtbot.keyClick(office.view, Qt.Key.Key_N, CONTROL)
    page = office.view.page
    assert isinstance(page, NewClientPage)
    press(office.view, "Open the file")
    assert page.rows["name_latin"].problem().startswith("The client has no name yet.")
    write(office.view, "Name in Latin letters", "Amina Warsame")
    press(office.view, "Open the file")
    opened = office.page()
    assert opened.route.step == "person"
    assert desk.people.file(opened.scene.client_id).name_latin == "Amina Warsame"


def test_half_a_name_of_somebody_new_outlives_the_page(qtbot: QtBot, office: Office, desk: Desk) -> None:
    office.view.show_place("client", "")
    write(office.view, "Name in Latin letters", "Ami")
    office.view.show_place("clients")
    office.view.show_place("client", "")
    field = tab_to(office.view, "Name in Latin letters")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Ami"
    assert desk.clients.ids() == []
