from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.planning.views import PlanView
from tests.ui.keys import choose, focus, press, tab_to, write
from tests.ui.looks import assert_fits, name_of
from tests.ui.path.conftest import Office
from ui.path.agreement import AgreementPage
from ui.path.dialog import Decide
from ui.widgets.label import Label


def agreement(office: Office, client: str) -> AgreementPage:
    step = office.open(f"{client}/agreement").step
    assert isinstance(step, AgreementPage)
    return step


def plan(desk: Desk, client: str) -> PlanView:
    found = desk.plans.current(client)
    assert found is not None
    return found


def asked(page: AgreementPage) -> Decide:
    dialog = page.findChild(Decide)
    assert dialog is not None
    return dialog


def test_rights_and_duties_are_gone_through_with_their_sections(office: Office, planned: str) -> None:
    page = agreement(office, planned)
    said = [label.text() for label in page.findChildren(Label)]
    assert "You have the right to" in said
    assert "–  ask for a review of the plan at any time (section 22(1))" in said
    assert any(text.endswith("(section 24(4))") for text in said)


def test_the_main_action_says_what_is_missing_when_pressed(office: Office, desk: Desk, planned: str) -> None:
    desk.plans.set(plan(desk, planned).id, outcome="", explained_in="")
    page = agreement(office, planned)
    assert page.agree.looks_disabled()
    press(office.view, "Agree the plan")
    assert page.refused.text().startswith("Say first whether the client signs")
    assert page.findChild(Decide) is None
    choose(office.view, "Signs", "Signs")
    write(office.view, "In which language was the plan explained?", "Tigrinya")
    tab_to(office.view, "Agree the plan")
    office.settle()
    assert not page.agree.looks_disabled()


def test_agreeing_is_asked_with_the_focus_on_the_safe_answer(
    qtbot: QtBot, office: Office, desk: Desk, planned: str
) -> None:
    page = agreement(office, planned)
    press(office.view, "Agree the plan")
    dialog = asked(page)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.leave
    assert_fits(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    office.settle()
    assert not plan(desk, planned).sealed


def test_agreeing_seals_and_locks(qtbot: QtBot, office: Office, desk: Desk, planned: str) -> None:
    page = agreement(office, planned)
    press(office.view, "Agree the plan")
    dialog = asked(page)
    qtbot.keyClick(dialog.leave, Qt.Key.Key_Tab)
    assert name_of(dialog.focusWidget()) == "Agree the plan"
    qtbot.keyClick(dialog.do, Qt.Key.Key_Space)
    office.settle()
    assert plan(desk, planned).sealed
    assert len(desk.documents.sealed(planned)) == 1
    assert not page.sheet.isEnabled()
    assert page.notice.words.text().startswith("The plan was agreed on 3.9.2025.")
    assert office.page().footer.next_button.words == "Next: Follow-up"


def test_a_client_who_does_not_sign_has_a_reason(office: Office, desk: Desk, planned: str) -> None:
    page = agreement(office, planned)
    choose(office.view, "Signs", "Does not sign")
    office.settle()
    press(office.view, "Agree the plan")
    assert page.refused.text() == "Write why the client does not sign."
    write(office.view, "Why does the client not sign?", "Vill tänka")
    press(office.view, "Agree the plan")
    asked(page).accept()
    office.settle()
    assert (plan(desk, planned).outcome, plan(desk, planned).sealed) == ("not_signed", True)


def test_the_copy_and_its_languages(office: Office, desk: Desk, planned: str) -> None:
    page = agreement(office, planned)
    languages = page.sheet.fields["copy_languages"].row
    assert not languages.isVisible()
    choose(office.view, "No", "Yes")
    office.settle()
    assert languages.isVisible()
    write(office.view, "Languages of the copy", "Tigrinya")
    tab_to(office.view, "Print for signing")
    assert plan(desk, planned).copy_languages == ("tir",)
    assert focus(office.view) is page.print
