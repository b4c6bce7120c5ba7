from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from tests.helpers.desk import home
from tests.ui.keys import focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.ui.programme.conftest import ProgrammeOffice, programme

CONTROL = Qt.KeyboardModifier.ControlModifier
AGREEMENTS = "Agreements with others, a sentence each"


def test_facts_are_written_by_keyboard_alone(office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme("facts")
    write(page, "The programme begins", "1.1.2026")
    write(page, "The programme ends", "31.12.2029")
    write(page, "Name in Swedish", "Kustens sysselsättningsområde")
    write(page, "Languages of the residents, the largest groups", "Vietnamese")
    write(page, "Approval, as it is printed in Swedish", "kommunstyrelsen 16.12.2025")
    write(page, "Phone on paper", "06 000 0001")
    page.leave()
    found = programme(desk)
    assert (found.begins, found.ends) == (date(2026, 1, 1), date(2029, 12, 31))
    assert found.employment_authority_sv == "Kustens sysselsättningsområde"
    assert found.residents_languages == ("vie",)
    assert found.approved_sv == "kommunstyrelsen 16.12.2025"
    assert desk.people.municipality(home(desk)).phone == "06 000 0001"
    assert desk.drafts_of(f"programme:{found.id}") == {}
    assert office.open_programme().part.head.title.text() == "Integration programme 2026–2029"


def test_a_period_that_ends_before_it_begins_says_so(office: ProgrammeOffice, desk: Desk) -> None:
    page = office.open_programme("facts")
    write(page, "The programme begins", "1.1.2026")
    write(page, "The programme ends", "31.12.2025")
    page.leave()
    assert page.part.sheets[0].fields["ends"].row.problem() == "The programme ends before it begins."
    assert programme(desk).ends is None


def test_agreements_are_sentences_in_both_languages(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk
) -> None:
    page = office.open_programme("facts")
    press(page, f"Add: {AGREEMENTS}")
    office.settle()
    assert name_of(focus(page)) == "Agreement 1 in Swedish"
    type_text(focus(page), "Kommunen betjänar själv.")
    page.leave()
    office.settle()
    assert programme(desk).agreements == ({"sv": "Kommunen betjänar själv."},)
    sentences = [line.missing.sentence for line in page.part.missing.lines()]
    assert sentences == ["The period of the programme is missing."]
    write(page, "Agreement 1 in Finnish", "Kunta palvelee itse.")
    page.leave()
    assert programme(desk).agreements == ({"fi": "Kunta palvelee itse.", "sv": "Kommunen betjänar själv."},)
    press(page, "Remove: Agreement 1")
    office.settle()
    assert programme(desk).agreements == ()
    qtbot.keyClick(focus(page), Qt.Key.Key_Z, CONTROL)
    office.settle()
    assert len(programme(desk).agreements) == 1


def test_half_a_sentence_is_there_again_after_a_restart(
    qtbot: QtBot, office: ProgrammeOffice, desk: Desk
) -> None:
    page = office.open_programme("facts")
    press(page, f"Add: {AGREEMENTS}")
    type_text(focus(page), "Kommu")
    owner = f"programme:{programme(desk).id}"
    qtbot.waitUntil(lambda: "Kommu" in desk.drafts_of(owner).get("agreements", ""), timeout=1000)
    assert programme(desk).agreements == ()
    desk.keep_draft(owner, "begins", "1.1.")
    page = office.open_programme("facts")
    assert tab_to(page, "The programme begins").text() == "1.1."  # type: ignore[attr-defined]


def test_the_municipalitys_name_may_be_missing_in_one_language(office: ProgrammeOffice, desk: Desk) -> None:
    desk.people.set_municipality(home(desk), official_sv="")
    page = office.open_programme()
    press(page, "Write the name")
    office.settle()
    assert (page.here(), name_of(focus(page))) == (
        "facts",
        "Official name of the municipality in Swedish",
    )


def test_the_panel_says_who_answers_for_whom_beside_the_contact(office: ProgrammeOffice) -> None:
    page = office.open_programme("facts")
    tab_to(page, "Post that receives them in Swedish")
    office.settle()
    titles = [passage.title for passage in page.part.panel.passages()]
    assert titles == ["About this field", "Legal basis"]
    assert "(sections 9 and 10)" in page.part.panel.passages()[1].text.replace("\u00a0", " ")
