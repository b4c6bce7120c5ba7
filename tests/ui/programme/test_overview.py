from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.helpers.desk import home
from tests.ui.keys import focus, press, tab_to
from tests.ui.looks import name_of
from tests.ui.programme.conftest import ProgrammeOffice, programme
from ui.programme.overview import Overview
from ui.programme.page import ProgrammePage


def overview(page: ProgrammePage) -> Overview:
    assert isinstance(page.part, Overview)
    return page.part


def sentences(page: ProgrammePage) -> list[str]:
    return [line.missing.sentence for line in overview(page).missing.lines()]


def test_a_new_programme_is_a_draft_and_says_what_is_missing(office: ProgrammeOffice) -> None:
    page = office.open_programme()
    part = overview(page)
    assert part.head.summary.text() == "Draft. 13 things are missing."
    assert "Content 3: the post that answers for jobseekers is missing." in sentences(page)
    rows = {row.lead or row.title: row.cells[-1] for row in part.table.rows()}
    assert (rows["1"].words, rows["1"].second, rows["1"].sign) == ("2 missing", "7 services", "unfinished")
    assert rows["Other integration services"].sign == "done"
    assert part.approve.isVisible()


def test_ctrl_2_opens_it_and_enter_opens_a_content_and_back_leads_to_the_same_row(
    qtbot: QtBot, office: ProgrammeOffice
) -> None:
    qtbot.keyClick(office.view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = office.programme_page()
    for _ in range(2):
        qtbot.keyClick(focus(page), Qt.Key.Key_Down)
    assert name_of(focus(page)).startswith("3 Multilingual civic orientation.")
    qtbot.keyClick(focus(page), Qt.Key.Key_Return)
    office.settle()
    assert page.here() == "content/3"
    qtbot.keyClick(focus(page), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    office.settle()
    assert page.here() == ""
    assert name_of(focus(page)).startswith("3 Multilingual")


def test_tab_goes_through_the_panel_before_the_rail(qtbot: QtBot, office: ProgrammeOffice) -> None:
    page, order = office.open_programme(), list[str]()
    while "Search" not in order:
        order.append(name_of(focus(page)))
        qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    assert order.index("Write the days") < order.index("Search")


def test_a_missing_thing_leads_to_its_field(office: ProgrammeOffice) -> None:
    page = office.open_programme()
    press(page, "Write the days")
    office.settle()
    assert page.here() == "facts"
    assert name_of(focus(page)) == "The programme begins"


def test_a_missing_post_leads_to_its_field_in_the_majoritys_language(office: ProgrammeOffice) -> None:
    page = office.open_programme()
    press(page, "Name the post")
    office.settle()
    assert (page.here(), name_of(focus(page))) == ("content/1", "For jobseekers in Swedish")


def test_all_is_quiet_when_nothing_is_missing(town: ProgrammeOffice) -> None:
    page = town.open_programme()
    part = overview(page)
    assert part.head.title.text() == "Integrationsprogram 2025–2026"
    assert part.head.summary.text() == "Godkänt: kommunstyrelsen 16.12.2024"
    assert {row.cells[-1].sign for row in part.table.rows()} == {"done"}
    assert sentences(page) == []
    assert not part.missing.title.isVisible()
    assert not part.approve.isVisible()
    assert part.preview.kind == "main"


def test_what_only_the_other_language_lacks_is_said_quietly(
    qtbot: QtBot, town: ProgrammeOffice, sandnas: Desk
) -> None:
    sandnas.programme.set_responsible(home(sandnas), "3", others_post_fi="")
    page = town.open_programme()
    part = overview(page)
    cell = part.table.rows()[2].cells[-1]
    assert (cell.words, cell.second, cell.sign) == ("I ordning", "1 saknas på finska", "done")
    assert sentences(page) == []
    assert part.head.summary.text() == "Godkänt: kommunstyrelsen 16.12.2024"
    press(page, "Visa")
    assert sentences(page) == ["Innehåll 3: ansvarig befattning för andra saknas."]


def test_in_a_municipality_of_one_language_the_other_one_is_not_missed(
    office: ProgrammeOffice, desk: Desk
) -> None:
    desk.people.set_municipality(home(desk), bilingual=False)
    page = office.open_programme()
    assert overview(page).missing.unfold.isVisible() is False


def test_known_gaps_stand_beside_and_lead_to_where_they_are_edited(town: ProgrammeOffice) -> None:
    page = town.open_programme()
    press(page, "Redigera de kända luckorna")
    town.settle()
    assert page.here() == "facts"
    assert name_of(focus(page)) == "Lägg till: Kända luckor, en mening om varje"


def test_marking_as_approved_leads_to_the_words_of_the_approval(office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme()
    press(page, "Mark as approved")
    office.settle()
    assert name_of(focus(page)) == "Approval, as it is printed in Swedish"
    desk.programme.set(programme(desk).id, approved_sv="kommunstyrelsen 16.12.2025")
    page = office.open_programme()
    assert overview(page).head.summary.text().startswith("Approved: kommunstyrelsen 16.12.2025. 13 things")


def test_f6_moves_between_the_table_the_panel_and_the_rail(qtbot: QtBot, office: ProgrammeOffice) -> None:
    page = office.open_programme()
    met = []
    for _ in range(3):
        qtbot.keyClick(focus(page), Qt.Key.Key_F6)
        met.append(name_of(focus(page)))
    assert met[0] == "Help"
    assert met[1] == "Search"
    assert met[2] == "Preview"
    tab_to(page, "Mark as approved")
