from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.planning.views import PlanView
from tests.helpers.desk import service
from tests.ui.keys import focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.services.answers import AnswersView
from ui.path.services.page import ServicesPage
from ui.widgets.service import ServiceRow


def services(office: Office, client: str) -> ServicesPage:
    step = office.open(f"{client}/services").step
    assert isinstance(step, ServicesPage)
    return step


def answers(page: ServicesPage) -> AnswersView:
    assert isinstance(page.view, AnswersView)
    return page.view


def plan(desk: Desk, client: str) -> PlanView:
    found = desk.plans.current(client)
    assert found is not None
    return found


def row_of(page: ServicesPage, name: str) -> ServiceRow:
    rows = [*answers(page).fitting.rows.values(), *answers(page).others.rows.values()]
    return next(row for row in rows if row._line.name == name)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_services_say_why_they_fit_and_why_not(office: Office, assessed: str) -> None:
    page = services(office, assessed)
    fits = row_of(page, "Language group for parents, with child care")._line
    assert fits.because.startswith("there are small children at home, it covers the levels 0–A2.2")
    others = [row._line.because for row in answers(page).others.rows.values()]
    assert "it is only for jobseekers." in others


def test_choosing_gives_a_need_its_goal(qtbot: QtBot, office: Office, desk: Desk, assessed: str) -> None:
    page = services(office, assessed)
    name = "Language group for parents, with child care"
    tab_to(office.view, name)
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    office.settle()
    made = plan(desk, assessed)
    assert [goal.text for goal in made.goals] == ["Kunskaper i svenska som räcker i vardagen"]
    assert [one.service_id for one in made.measures] == [row_of(page, name)._line.id]
    assert name_of(focus(office.view)) == name
    assert page.needs.row("language").line.note == "1 chosen"
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    office.settle()
    assert plan(desk, assessed).measures == ()
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(plan(desk, assessed).measures) == 1


def test_a_service_that_does_not_fit_asks_for_a_reason(office: Office, desk: Desk, assessed: str) -> None:
    page = services(office, assessed)
    row = next(iter(answers(page).others.rows.values()))
    name, service_id = row._line.name, row._line.id
    press(office.view, f"Choose anyway: {name}")
    office.settle()
    assert name_of(focus(office.view)) == "Why it is chosen anyway"
    type_text(focus(office.view), "Söker arbete")
    page.scene.autosave.flush()
    (measure,) = plan(desk, assessed).measures
    assert desk.drafts_of(f"measure:{measure.id}") == {"despite": "Söker arbete"}
    office.page().leave()
    (measure,) = plan(desk, assessed).measures
    assert (measure.service_id, measure.despite) == (service_id, "Söker arbete")


def test_days_hours_and_next_step_are_written_in_place(office: Office, desk: Desk, planned: str) -> None:
    page = services(office, planned)
    (measure,) = plan(desk, planned).measures
    assert page.chosen.open_measure(measure.id)
    field = tab_to(office.view, "Hours a week")
    field.selectAll()  # type: ignore[attr-defined]
    type_text(field, "4")
    write(office.view, "By when?", "")
    office.page().leave()
    office.settle()
    assert plan(desk, planned).measures[0].hours_per_week == 4
    assert plain(page.week.total.text()) == "4 h, the client has 6 h"


def test_more_hours_than_the_client_has_are_said_in_words(office: Office, desk: Desk, planned: str) -> None:
    page = services(office, planned)
    (measure,) = plan(desk, planned).measures
    desk.plans.set_measure(measure.id, hours_per_week=11)
    office.settle()
    assert (
        plain(page.week.over.words.text())
        == "5 h more than the client has. Take a service away or write why."
    )
    write(office.view, "Why more hours than the client has?", "3 h på distans")
    office.page().leave()
    assert plan(desk, planned).hours_reason == "3 h på distans"


def test_the_week_ties_blocks_to_the_list_by_letters(office: Office, desk: Desk, planned: str) -> None:
    (measure,) = plan(desk, planned).measures
    times = [{"day": "tue", "from": "10:00", "to": "12:00"}, {"day": "mon", "from": "17:00", "to": "20:00"}]
    desk.programme.set_service(str(measure.service_id), week=times)
    desk.plans.set_measure(measure.id, hours_per_week=9)
    page = services(office, planned)
    assert plain(page.week.grid.accessibleDescription()) == "A: Tue morning, 2 h; A: Mon evening, 3 h"
    assert all(block.over for block in page.week.grid._blocks)


def test_a_service_whose_organiser_is_unknown_still_works(office: Office, desk: Desk, assessed: str) -> None:
    desk.programme.set_service(service(desk, "E02"), provider_keys=[])
    page = services(office, assessed)
    lines = [row._line.who for row in answers(page).fitting.rows.values()]
    assert any(who.startswith("organiser not known") for who in lines)


def test_a_measure_without_a_service(office: Office, desk: Desk, planned: str) -> None:
    services(office, planned)
    press(office.view, "Add a measure without a service")
    assert name_of(focus(office.view)) == "What is done?"
    type_text(focus(office.view), "Läser en sida om dagen")
    office.page().leave()
    own = [one for one in plan(desk, planned).measures if one.service_id is None]
    assert [one.text for one in own] == ["Läser en sida om dagen"]


def test_the_reasons_of_the_services_serve_the_goal(office: Office, desk: Desk, planned: str) -> None:
    (goal,) = plan(desk, planned).goals
    desk.plans.set_goal(goal.id, reason="")
    page = services(office, planned)
    press(office.view, "Take the reasons of the chosen services")
    assert plan(desk, planned).goals[0].reason
    assert name_of(focus(office.view)) == "Why do the chosen services serve the goal?"
    assert answers(page).reason is not None


def test_promises_of_both_sides(office: Office, desk: Desk, planned: str) -> None:
    page = services(office, planned)
    page.open_need("promises")
    press(office.view, "Add: What do the two promise?")
    write(office.view, "What?", "Kommer i tid")
    office.page().leave()
    sheet = page.view.sheets()[0]
    assert sheet.fields["duties"].row.problem() == "It is not said whose promise it is."
    tab_to(office.view, "The client")
    focus(office.view).click()  # type: ignore[attr-defined]
    assert [(one.party, one.text) for one in plan(desk, planned).duties] == [("client", "Kommer i tid")]
    office.settle()
    assert page.needs.row("promises").line.note == "1 promise"


def test_another_need_is_opened_by_arrow(qtbot: QtBot, office: Office, assessed: str) -> None:
    page = services(office, assessed)
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Down)
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    assert answers(page).area != "language"
