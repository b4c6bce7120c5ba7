from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.helpers.desk import home, move, service
from tests.ui.keys import focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.programme.conftest import ProgrammeOffice, programme
from ui.programme.content import ContentPart
from ui.programme.page import ProgrammePage


def content(page: ProgrammePage) -> ContentPart:
    assert isinstance(page.part, ContentPart)
    return page.part


def test_services_stand_with_organiser_and_extent(town: ProgrammeOffice) -> None:
    part = content(town.open_programme("content/3"))
    row = next(one for one in part.table.rows() if one.title == "Samhällsorientering på ukrainska")
    organiser, extent, ready = row.cells
    assert organiser.words == "Mångkulturföreningen"
    assert extent.words.replace("\u00a0", " ") == "3 h i veckan, sammanlagt 70 h, på distans"
    assert (extent.second, ready.words) == ("ukrainska", "I ordning")


def test_a_post_is_written_when_the_field_is_left(qtbot: QtBot, office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme("content/4")
    write(page, "For others in Swedish", "rektor")
    qtbot.keyClick(focus(page), Qt.Key.Key_Tab)
    office.settle()
    responsible = programme(desk).responsible("4")
    assert responsible is not None
    assert responsible.others_post_sv == "rektor"
    sentences = [line.missing.sentence for line in content(page).missing.lines()]
    assert sentences == ["Content 4: the post that answers for jobseekers is missing."]


def test_an_empty_field_names_quietly_the_language_it_lacks(office: ProgrammeOffice, desk: Desk) -> None:
    desk.programme.set_responsible(home(desk), "4", others_post_sv="rektor")
    page = office.open_programme("content/4")
    fields = content(page).sheets[0].fields
    hints = {key: field.editor.widget.placeholderText() for key, field in fields.items()}  # type: ignore[attr-defined]
    assert hints == {
        "jobseekers_post_sv": "Missing in Swedish",
        "jobseekers_post_fi": "Missing in Finnish",
        "others_post_sv": "",
        "others_post_fi": "Missing in Finnish",
    }
    assert fields["others_post_fi"].row.problem() == ""


def test_a_service_is_added_by_its_name_alone(qtbot: QtBot, office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme("content/3")
    press(page, "Add a service")
    office.settle()
    assert name_of(focus(page)) == "Name in Swedish"
    type_text(focus(page), "Samhällsorientering på thailändska")
    press(page, "Add the service")
    office.settle()
    added = next(one for one in programme(desk).services if one.name_sv.endswith("thailändska"))
    assert (added.content, added.group, added.code) == ("3", "orientation", "S1")
    assert page.here() == f"service/{added.id}"
    assert desk.drafts_of("new_service:3") == {}
    qtbot.keyClick(focus(page), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    office.settle()
    assert name_of(focus(page)).startswith("Samhällsorientering på thailändska")


def test_a_new_service_without_a_name_or_a_group_is_asked_for_it(office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme("new/5")
    press(page, "Add the service")
    assert name_of(focus(page)) == "Name in Swedish"
    type_text(focus(page), "Språkcafé")
    press(page, "Add the service")
    assert name_of(focus(page)) == "Group in lists"
    assert len(programme(desk).services) == 87


def test_a_half_written_new_service_is_there_again_after_a_restart(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk
) -> None:
    page = office.open_programme("new/5")
    type_text(focus(page), "Språk")
    qtbot.waitUntil(lambda: desk.drafts_of("new_service:5") == {"name_sv": "Språk"}, timeout=1000)
    page = office.open_programme("new/5")
    assert tab_to(page, "Name in Swedish").text() == "Språk"  # type: ignore[attr-defined]


def test_next_leads_through_the_contents(qtbot: QtBot, office: ProgrammeOffice) -> None:
    page = office.open_programme("content/6")
    assert page.footer.next_button.words == "Next: Other integration services"
    qtbot.keyClick(focus(page), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    office.settle()
    assert page.here() == "content/other"
    assert not page.footer.next_button.isVisible()
    assert content(page).sheets == []


def test_a_service_that_has_ended_stands_apart(office: ProgrammeOffice, desk: Desk) -> None:
    ended = service(desk, "B01")
    desk.programme.remove_service(ended)
    today = desk.clock.today()
    move(desk, today.replace(day=today.day + 1))
    part = content(office.open_programme("content/3"))
    assert [row.cells[-1].words for row in part.ended.rows()] == ["Ended 3.9.2025"]
    assert f"service/{ended}" not in [row.id for row in part.table.rows()]
