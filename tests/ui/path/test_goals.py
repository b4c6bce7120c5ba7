from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.planning.views import PlanView
from tests.ui.keys import focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.goals.page import GoalsPage
from ui.widgets.toast import Toast


def goals(office: Office, client: str) -> GoalsPage:
    step = office.open(f"{client}/goals").step
    assert isinstance(step, GoalsPage)
    return step


def plan(desk: Desk, client: str) -> PlanView:
    found = desk.plans.current(client)
    assert found is not None
    return found


def test_looking_begins_no_plan(office: Office, desk: Desk, assessed: str) -> None:
    goals(office, assessed)
    assert desk.plans.current(assessed) is None


def test_every_need_is_named_until_it_has_a_goal_or_a_reason(
    office: Office, desk: Desk, assessed: str
) -> None:
    page = goals(office, assessed)
    before = set(page.open_needs.needs)
    assert {"language", "orientation", "social"} <= before
    press(office.view, "Write a goal: Finnish and Swedish")
    assert name_of(focus(office.view)) == "Goal in words that the client understands"
    type_text(focus(office.view), "Svenska som räcker")
    office.page().leave()
    office.settle()
    assert set(page.open_needs.needs) == before - {"language"}
    (goal,) = plan(desk, assessed).goals
    assert (goal.text, goal.areas, goal.decided_by) == ("Svenska som räcker", ("language",), "officer")
    page.focus_key("social")
    type_text(focus(office.view), "Tas upp i mars.")
    office.page().leave()
    assert plan(desk, assessed).open_needs == {"social": "Tas upp i mars."}


def test_a_proposed_goal_is_taken_in_the_language_of_the_papers(
    qtbot: QtBot, office: Office, desk: Desk, assessed: str
) -> None:
    desk.plans.begin(assessed)
    page = goals(office, assessed)
    proposal = page.open_needs._proposal("orientation")
    assert proposal is not None
    tab_to(office.view, f"Take the proposed goal: {proposal.text}")
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    assert [one.text for one in plan(desk, assessed).goals] == ["Kunskap om det finländska samhället"]


def test_the_clients_wish_is_taken(office: Office, desk: Desk, assessed: str) -> None:
    page = goals(office, assessed)
    press(office.view, "Take the client’s wish from the interview")
    office.settle()
    wish = "Jag vill arbeta i ett laboratorium eller i livsmedelsindustrin."
    assert plan(desk, assessed).long_term_goal == wish
    assert page.far.fields["long_term_goal"].editor.raw() == wish
    assert not page.take_wish.isVisible()


def test_the_limits_of_the_law_stand_beside_the_days(office: Office, desk: Desk, assessed: str) -> None:
    desk.plans.begin(assessed)
    page = goals(office, assessed)
    assert page._limits.text().splitlines() == [
        "The plan ends at the latest 3.9.2026 (section 23(2))",
        "All plans together end at the latest 3.9.2027 (section 23(2))",
        "The review is held at the latest 3.3.2026 (section 22(1))",
    ]
    press(office.view, "Fill in the last days that the law allows")
    office.settle()
    assert plan(desk, assessed).valid_to == date(2026, 9, 3)
    assert page.period.fields["next_review"].editor.raw() == "3.3.2026"


def test_days_that_cross_are_told(office: Office, desk: Desk, assessed: str) -> None:
    desk.plans.begin(assessed)
    page = goals(office, assessed)
    write(office.view, "The plan ends", "1.1.2025")
    office.page().leave()
    assert page.period.fields["valid_to"].row.problem() == "The last day is before the first day."


def test_levels_are_aimed_at(qtbot: QtBot, office: Office, desk: Desk, assessed: str) -> None:
    goals(office, assessed)
    tab_to(office.view, "Listening 0")
    qtbot.keyClick(focus(office.view), Qt.Key.Key_5)
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    assert plan(desk, assessed).goal_levels == {"listening": "A2.2"}


def test_a_removed_goal_comes_back_with_its_services(
    qtbot: QtBot, office: Office, desk: Desk, planned: str
) -> None:
    goals(office, planned)
    before = plan(desk, planned).goals[0]
    press(office.view, f"Remove: {before.text}")
    office.settle()
    assert plan(desk, planned).goals == ()
    toast = office.page().findChild(Toast)
    assert toast is not None
    tab_to(office.view, "Write a goal: Finnish and Swedish")
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    again = plan(desk, planned).goals[0]
    assert (again.text, again.areas, again.reason) == (before.text, before.areas, before.reason)
    assert [one.next_step for one in again.measures] == [one.next_step for one in before.measures]
    toast.leave()


def test_an_agreed_plan_is_locked(office: Office, agreed: str) -> None:
    page = goals(office, agreed)
    assert page.notice.words.text() == "The plan was agreed on 3.9.2025 and is locked. Go on in step 9."
    assert not page.period.isEnabled()
    assert not page.add_goal.isEnabled()
