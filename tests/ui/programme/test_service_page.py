from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.programme.views import ServiceView
from tests.helpers.desk import service
from tests.ui.keys import choose, focus, press, tab_to, type_text, write
from tests.ui.programme.conftest import ProgrammeOffice, programme
from ui.programme.page import ProgrammePage
from ui.programme.service_page import ServicePart

CONTROL = Qt.KeyboardModifier.ControlModifier


def part_of(page: ProgrammePage) -> ServicePart:
    assert isinstance(page.part, ServicePart)
    return page.part


@pytest.fixture
def cafe(desk: Desk) -> str:
    """The language café of the starter catalogue."""
    return service(desk, "E10")


def kept(desk: Desk, service_id: str) -> ServiceView:
    found = programme(desk).service(service_id)
    assert found is not None
    return found


def test_a_service_is_described_by_keyboard_alone(office: ProgrammeOffice, desk: Desk, cafe: str) -> None:
    page = office.open_programme(f"service/{cafe}")
    write(page, "Name in English", "!")
    write(page, "Hours a week", "1,5")
    write(page, "Start days", "7.4.2026, 12.1.2026")
    write(page, "Place in Swedish", "Biblioteket")
    write(page, "Offered until", "31.12.2026")
    page.leave()
    office.settle()
    found = kept(desk, cafe)
    assert found.name_en.endswith("!")
    assert (found.hours_per_week, found.place_sv) == (1.5, "Biblioteket")
    assert found.starts == ("2026-01-12", "2026-04-07")
    assert found.valid_to == date(2026, 12, 31)
    assert desk.drafts_of(f"service:{cafe}") == {}
    assert tab_to(page, "Start days").text() == "12.1.2026, 7.4.2026"  # type: ignore[attr-defined]


def test_ticks_levels_and_languages_are_chosen(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str
) -> None:
    page = office.open_programme(f"service/{cafe}")
    choose(page, "For everybody", "For jobseekers")
    write(page, "Languages of the service", "ukrainian")
    tab_to(page, "Languages that are taught")
    tab_to(page, "Level at the start").selectAll()  # type: ignore[attr-defined]
    type_text(focus(page), "A1.1")
    choose(page, "An interpreter is arranged when needed", "Child care is arranged")
    qtbot.keyClick(focus(page), Qt.Key.Key_End)
    qtbot.keyClick(focus(page), Qt.Key.Key_Space)
    page.leave()
    found = kept(desk, cafe)
    assert (found.serves, found.level_from, found.child_care) == ("jobseekers", "A1.1", True)
    assert (found.literacy, found.languages) == ("weak", ("ukr",))


def test_a_time_of_the_week_is_added_as_one_writes_it(office: ProgrammeOffice, desk: Desk, cafe: str) -> None:
    page = office.open_programme(f"service/{cafe}")
    press(page, "Add: Times of the week")
    write(page, "Day", "Thursday")
    office.settle()  # the list of days opens and closes
    write(page, "Hours, such as 9–11", "13-15.30")
    page.leave()
    office.settle()
    assert kept(desk, cafe).week == ({"day": "thu", "from": "13:00", "to": "15:30"},)
    rows = part_of(page).sheets[1].fields["week"]
    assert rows.row.problem() == ""
    tab_to(page, "Thursday, 13-15.30")
    page = office.open_programme(f"service/{cafe}")
    tab_to(page, "Thursday, 13.00–15.30")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("Start days", "12.1.26", "“12.1.26” is not a day."),
        ("Hours a week", "two", "Write a number in figures, for example 7 or 7,5."),
        ("Offered until", "31.12", "Write the date as day.month.year, for example 3.9.2025."),
    ],
)
def test_what_cannot_be_read_says_so_under_the_field_and_is_there_after_a_restart(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str, field: str, typed: str, said: str
) -> None:
    page = office.open_programme(f"service/{cafe}")
    write(page, field, typed)
    qtbot.waitUntil(lambda: typed in desk.drafts_of(f"service:{cafe}").values(), timeout=1000)
    qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    problems = [one.row.problem() for sheet in page.part.sheets for one in sheet.fields.values()]
    assert [one for one in problems if one] == [said]
    page = office.open_programme(f"service/{cafe}")
    assert tab_to(page, field).text() == typed  # type: ignore[attr-defined]


def test_checked_today_writes_the_day(office: ProgrammeOffice, desk: Desk, cafe: str) -> None:
    page = office.open_programme(f"service/{cafe}")
    assert part_of(page).head.summary.text() == "Facts not checked yet"
    press(page, "Checked today")
    office.settle()
    assert kept(desk, cafe).checked_on == date(2025, 9, 3)
    assert part_of(page).head.summary.text() == "Facts checked 3.9.2025"
    assert not part_of(page).checked.isVisible()


def test_ending_a_service_can_be_undone_and_taken_back(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str
) -> None:
    page = office.open_programme(f"service/{cafe}")
    press(page, "End the service")
    office.settle()
    assert kept(desk, cafe).valid_to == date(2025, 9, 3)
    assert part_of(page).head.summary.text().startswith("Ended 3.9.2025")
    qtbot.keyClick(focus(page), Qt.Key.Key_Z, CONTROL)
    office.settle()
    assert kept(desk, cafe).valid_to is None
    press(page, "End the service")
    office.settle()
    press(page, "Offer the service again")
    office.settle()
    assert kept(desk, cafe).valid_to is None


def test_the_name_may_not_go_altogether(qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str) -> None:
    desk.programme.set_service(cafe, name_fi="")
    page = office.open_programme(f"service/{cafe}")
    before = kept(desk, cafe).name_sv
    tab_to(page, "Name in Swedish").selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(focus(page), Qt.Key.Key_Delete)
    page.leave()
    assert part_of(page).sheets[0].fields["name_sv"].row.problem() == "The service has no name."
    assert kept(desk, cafe).name_sv == before


def test_a_known_organiser_is_added_and_taken_off(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str
) -> None:
    parish = programme(desk).provider("parish")
    assert parish is not None
    desk.programme.set_provider(parish.id, name_sv="Sandnäs församling")
    desk.programme.set_service(cafe, provider_keys=[])
    page = office.open_programme(f"service/{cafe}")
    write(page, "Add an organiser", "Parish")
    qtbot.keyClick(focus(page), Qt.Key.Key_Return)
    office.settle()
    assert kept(desk, cafe).provider_keys == ("parish",)
    remove = part_of(page).organisers.rows[parish.id].remove
    press(page, remove.accessibleName())
    office.settle()
    assert kept(desk, cafe).provider_keys == ()
    assert programme(desk).provider("parish") is not None
    qtbot.keyClick(focus(page), Qt.Key.Key_Z, CONTROL)
    office.settle()
    assert kept(desk, cafe).provider_keys == ("parish",)


def test_a_new_organiser_is_named_in_place_and_leaves_no_trace_if_it_is_not(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk, cafe: str
) -> None:
    desk.programme.set_service(cafe, provider_keys=[])
    page = office.open_programme(f"service/{cafe}")
    write(page, "Add an organiser", "New: Assoc")
    qtbot.keyClick(focus(page), Qt.Key.Key_Return)
    office.settle()
    type_text(focus(page), "Martorna")
    page.leave()
    office.settle()
    (key,) = kept(desk, cafe).provider_keys
    made = programme(desk).provider(key)
    assert made is not None
    assert (made.kind, made.name_sv) == ("association", "Martorna")
    write(page, "Add an organiser", "New: Employer")
    qtbot.keyClick(focus(page), Qt.Key.Key_Return)
    office.settle()
    gone = kept(desk, cafe).provider_keys[1]
    blank = programme(desk).provider(gone)
    assert blank is not None
    part_of(page).organisers.rows[blank.id].remove.click()
    office.settle()
    assert programme(desk).provider(gone) is None
    assert kept(desk, cafe).provider_keys == (key,)


def test_a_missing_organiser_leads_to_where_one_is_added(
    office: ProgrammeOffice, desk: Desk, cafe: str
) -> None:
    desk.programme.set_service(cafe, provider_keys=[])
    page = office.open_programme("content/5")
    press(page, "Choose the organiser")
    office.settle()
    assert page.here() == f"service/{cafe}"
    assert part_of(page).organisers.field.hasFocus()


def test_the_panel_says_what_belongs_to_the_programme(office: ProgrammeOffice, cafe: str) -> None:
    page = office.open_programme(f"service/{cafe}")
    tab_to(page, "Content")
    office.settle()
    said = page.part.panel.passages()
    assert said[0].text.startswith("Only what is the municipality’s own responsibility")
    assert "(section 13(2))" in said[1].text.replace("\u00a0", " ")


def test_a_service_that_is_gone_leads_to_the_overview(office: ProgrammeOffice) -> None:
    assert office.open_programme("service/nowhere").here() == ""
