from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.people.views import OfficerView
from tests.helpers.desk import home
from tests.ui.keys import choose, focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.summary import SummaryPage


def summary(office: Office, client: str) -> SummaryPage:
    step = office.open(f"{client}/summary").step
    assert isinstance(step, SummaryPage)
    return step


def test_the_grid_begins_with_what_the_answers_suggest(office: Office, interviewed: str) -> None:
    rows = summary(office, interviewed).needs
    assert len(rows) == 14
    assert (rows["language"].need.grade(), rows["safety"].need.grade()) == (3, 0)
    assert "speaking at level A1.2" in rows["language"]._because.text()


def test_the_officer_judges_by_digit(qtbot: QtBot, office: Office, desk: Desk, interviewed: str) -> None:
    summary(office, interviewed)
    assert name_of(focus(office.view)) == "Finnish and Swedish: Need 3"
    qtbot.keyClick(focus(office.view), Qt.Key.Key_1)
    assessment = desk.assessments.of(interviewed)
    assert assessment is not None
    need = assessment.need("language")
    assert need is not None
    assert (need.need, need.strength, need.decided_by) == (1, 1, "officer")


def test_finishing_says_what_is_missing(office: Office, desk: Desk, olena: str) -> None:
    page = summary(office, olena)
    press(office.view, "Finish the assessment")
    assert page.refused.text() == "Say first whether a plan is needed: yes, no or later."
    choose(office.view, "Yes", "No")
    office.settle()
    press(office.view, "Finish the assessment")
    assert page.refused.text() == "Write why no plan is needed now."
    write(office.view, "Why not now, and where is the client directed?", "Works already.")
    press(office.view, "Finish the assessment")
    office.settle()
    assert not page.refused.isVisible()
    assert page.notice.words.text() == "The assessment was finished on 3.9.2025."
    assert not page.sheet.isEnabled()
    states = {one.id: one.state for one in desk.path.steps(olena)}
    assert (states["summary"], states["goals"], states["services"]) == ("done", "not_needed", "not_needed")


def test_only_a_public_official_finishes(office: Office, desk: Desk, interviewed: str) -> None:
    officer: OfficerView = desk.officer
    post = officer.post_in(home(desk))
    assert post is not None
    desk.people.set_post(post.id, public_official=False)
    page = summary(office, interviewed)
    press(office.view, "Finish the assessment")
    assert page.refused.text() == "Only a public official decides whether a plan is needed."
    assessment = desk.assessments.of(interviewed)
    assert assessment is not None
    assert assessment.finished_on is None


def test_the_clients_own_words_are_kept(office: Office, desk: Desk, interviewed: str) -> None:
    summary(office, interviewed)
    type_text(tab_to(office.view, "The client’s view in their own words"), "Так")
    choose(office.view, "Agrees", "Agrees in part")
    assessment = desk.assessments.of(interviewed)
    assert assessment is not None
    assert (assessment.client_view_words, assessment.client_view) == ("Так", "partly")


def test_further_measures_are_ordered(office: Office, desk: Desk, interviewed: str) -> None:
    page = office.open(f"{interviewed}/further_measures")
    ordered = page.step.sheets[0].fields["further"].row
    assert not ordered.isVisible()
    choose(office.view, "Yes", "Yes")
    office.settle()
    assert ordered.isVisible()
    press(office.view, "Add: What has been ordered?")
    write(office.view, "From whom", "Vuxeninstitutet")
    page.leave()
    assert ordered.isVisible()
    assert page.step.sheets[0].fields["further"].row.problem() == "The kind of the measure is missing."
    write(office.view, "Kind", "Level test in Finnish or Swedish")
    page.leave()
    assessment = desk.assessments.of(interviewed)
    assert assessment is not None
    assert [(one.kind, one.provider) for one in assessment.further] == [("language_test", "Vuxeninstitutet")]
    assert desk.path.steps(interviewed)[2].state == "unfinished"
