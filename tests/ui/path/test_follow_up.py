from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.planning.views import PlanView
from tests.helpers.desk import move
from tests.ui.keys import choose, focus, press, tab_to, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.dialog import Decide
from ui.path.follow_up.page import FollowUpPage
from ui.widgets.label import Label


def follow_up(office: Office, client: str) -> FollowUpPage:
    step = office.open(f"{client}/follow_up").step
    assert isinstance(step, FollowUpPage)
    return step


def plan(desk: Desk, client: str) -> PlanView:
    return desk.plans.of(client)[0]


def test_before_the_agreement_there_is_nothing_to_follow(office: Office, planned: str) -> None:
    page = follow_up(office, planned)
    assert page.empty.words.text() == "The plan has not been agreed yet. Go on in step 8."


def test_how_a_service_goes_is_recorded_for_the_day(
    qtbot: QtBot, office: Office, desk: Desk, agreed: str
) -> None:
    move(desk, date(2025, 10, 1))
    page = follow_up(office, agreed)
    head = focus(office.view)
    assert name_of(head).endswith(": planned")
    qtbot.keyClick(head, Qt.Key.Key_Space)
    choose(office.view, "Planned", "Begun")
    write(office.view, "Note", "Trivs")
    office.page().leave()
    office.settle()
    (measure,) = plan(desk, agreed).measures
    assert (measure.state, measure.state_note, measure.state_on) == ("begun", "Trivs", date(2025, 10, 1))
    assert page.states.heads[measure.id].text().endswith(": begun 1.10.2025")


def test_a_review_is_typed_as_a_draft_and_recorded_by_one_act(
    office: Office, desk: Desk, agreed: str
) -> None:
    move(desk, date(2025, 12, 2))
    page = follow_up(office, agreed)
    press(office.view, "Record the review")
    assert page.reviewing is not None
    happened = page.reviewing.sheet.fields["happened"]
    assert happened.row.problem() == "Nothing has been written about the review."
    write(office.view, "What has happened since the last time?", "Kursen går bra.")
    page.scene.autosave.flush()
    assert plan(desk, agreed).reviews == ()
    page = follow_up(office, agreed)
    assert page.reviewing is not None
    assert page.reviewing.sheet.fields["happened"].editor.raw() == "Kursen går bra."
    write(office.view, "Next review after this one", "2.5.2026")
    press(office.view, "Record the review")
    office.settle()
    (review,) = plan(desk, agreed).reviews
    assert (review.happened, review.next_review) == ("Kursen går bra.", date(2026, 5, 2))
    assert page.reviewing.sheet.fields["happened"].editor.raw() == ""
    assert desk.drafts_of(f"plan:{plan(desk, agreed).id}") == {}
    assert page.head.summary.text() == "Next review 2.5.2026; at the latest 2.6.2026 (section 22(1))"
    assert page._past.text() == "2.12.2025: Kursen går bra."


def test_a_review_that_goes_backwards_is_told(office: Office, desk: Desk, agreed: str) -> None:
    page = follow_up(office, agreed)
    write(office.view, "What has happened since the last time?", "Inget.")
    write(office.view, "Next review after this one", "1.1.2025")
    press(office.view, "Record the review")
    assert page.reviewing is not None
    assert page.reviewing.sheet.fields["again_on"].row.problem()
    assert plan(desk, agreed).reviews == ()


def test_ending_asks_for_a_reason_and_then_asks_once_more(office: Office, desk: Desk, agreed: str) -> None:
    page = follow_up(office, agreed)
    press(office.view, "End the plan")
    assert page.ending is not None
    assert page.ending.sheet.fields["ending"].row.problem() == "The reason for the ending is missing."
    choose(office.view, "Goal reached", "Moved to another municipality")
    press(office.view, "End the plan")
    dialog = page.findChild(Decide)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.leave
    dialog.accept()
    office.settle()
    ending = plan(desk, agreed).ending
    assert ending is not None
    assert (ending.reason, ending.on) == ("moved", date(2025, 9, 3))
    assert page.head.summary.text() == "Ended on 3.9.2025: moved to another municipality"
    assert not page.record.isVisible()


def test_a_sealed_document_is_read_beside_the_page(
    qtbot: QtBot, office: Office, desk: Desk, agreed: str
) -> None:
    page = follow_up(office, agreed)
    said = [label.text() for label in page.sealed.findChildren(Label)]
    assert said[0] == "Integration plan, agreed 3.9.2025, Swedish"
    assert said[1].startswith("Fingerprint ")
    assert len(said[1].split()) == 5
    tab_to(office.view, "Read: Integration plan, agreed 3.9.2025, Swedish")
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    qtbot.waitUntil(page.preview.isVisible, timeout=20_000)
    assert page.preview.page_number() == 1


def test_a_new_plan_begins_with_the_goals(office: Office, desk: Desk, agreed: str) -> None:
    desk.follow_up.end(plan(desk, agreed).id, "goal_reached")
    follow_up(office, agreed)
    press(office.view, "Make a new plan")
    office.settle()
    assert office.page().route.step == "goals"
    assert [one.number for one in desk.plans.of(agreed)] == [1, 2]


def test_a_new_assessment_begins_with_the_interview(office: Office, desk: Desk, agreed: str) -> None:
    follow_up(office, agreed)
    press(office.view, "Begin a new assessment")
    page = office.page()
    assert page.route.step == "interview"
    found = desk.assessments.of(agreed)
    assert found is not None
    assert found.answers == {}
