from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.documents.pdf.picture import count
from kotodesk.errors import WorldError
from tests.helpers.desk import home
from tests.ui.keys import choose, focus, press
from tests.ui.looks import assert_fits, name_of
from tests.ui.programme.conftest import MakeOffice, ProgrammeOffice
from ui.programme.page import ProgrammePage
from ui.programme.preview import PreviewPanel
from ui.theme import Theme


def preview(qtbot: QtBot, page: ProgrammePage) -> PreviewPanel:
    """Open the document beside the page and wait until it is drawn."""
    press(page, "Förhandsgranska")
    found = page.findChild(PreviewPanel)
    assert found is not None
    qtbot.waitUntil(lambda: found.drawn is not None, timeout=20_000)
    return found


def test_the_document_is_drawn_beside_the_page_and_esc_closes_it(qtbot: QtBot, town: ProgrammeOffice) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    assert shown.drawn is not None
    assert shown.drawn.pdf.startswith(b"%PDF")
    assert shown.pages.page_number() == 1
    assert (shown.save.isEnabled(), shown.print.isEnabled()) == (True, True)
    assert_fits(qtbot, town.view)
    qtbot.keyClick(focus(page), Qt.Key.Key_Escape)
    town.settle()
    assert page.findChild(PreviewPanel) is None
    assert page.part.panel.isVisible()
    assert name_of(focus(page)).startswith("1 ")


def test_the_document_speaks_the_language_that_is_chosen(qtbot: QtBot, town: ProgrammeOffice) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    assert shown.drawn is not None
    swedish = shown.drawn
    choose(page, "Svenska", "Suomi")
    qtbot.waitUntil(lambda: shown.drawn is not swedish, timeout=20_000)
    assert shown.drawn.pdf != swedish.pdf


def test_the_pages_follow_the_programme(qtbot: QtBot, town: ProgrammeOffice, sandnas: Desk) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    before = shown.drawn
    sandnas.programme.set(sandnas.programme.of(home(sandnas)).id, contact_post_sv="rektor")
    qtbot.waitUntil(lambda: shown.drawn is not before, timeout=20_000)


def test_the_document_is_saved_whole_or_not_at_all(
    qtbot: QtBot, town: ProgrammeOffice, tmp_path: Path
) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    assert shown.drawn is not None
    with qtbot.waitSignal(shown.told) as told:
        shown.save_to(str(tmp_path / "program.pdf"))
    assert told.args == ["Sparad: program.pdf"]
    assert (tmp_path / "program.pdf").read_bytes() == shown.drawn.pdf
    with pytest.raises(WorldError):
        shown.save_to(str(tmp_path / "no such folder" / "program.pdf"))
    assert sorted(file.name for file in tmp_path.iterdir() if file.suffix) == ["program.pdf"]


def test_the_person_is_asked_where_and_on_which_printer(qtbot: QtBot, town: ProgrammeOffice) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    for button, asked in ((shown.save, "Spara som PDF"), (shown.print, "")):
        button.click()
        dialogs = [one for one in town.app.topLevelWidgets() if one.isVisible() and one.isModal()]
        assert len(dialogs) == 1
        assert asked in dialogs[0].windowTitle()
        dialogs[0].close()
        town.settle()


def test_the_pages_are_printed_from_memory(qtbot: QtBot, town: ProgrammeOffice, tmp_path: Path) -> None:
    page = town.open_programme()
    shown = preview(qtbot, page)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(1, 2)
    with qtbot.waitSignal(shown.told, timeout=30_000) as told:
        shown.print_on(printer)
    assert told.args == ["Skickat till skrivaren"]
    assert count((tmp_path / "printed.pdf").read_bytes()) == 2


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_at_large_text_the_document_lies_over_the_page_and_nothing_is_cut(
    qtbot: QtBot, theme: Theme, make_office: MakeOffice, desk: Desk, language: str
) -> None:
    theme.wear("light", 150)
    office = make_office(desk, language)
    page = office.open_programme()
    page.show_preview()
    office.settle()
    shown = page.findChild(PreviewPanel)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.drawn is not None, timeout=20_000)
    assert shown.isVisible()
    assert_fits(qtbot, shown)
    office.view.resize(1300, 700)
    office.settle()
    assert shown.isVisible()
