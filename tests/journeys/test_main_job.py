"""The main job in the real window, by keyboard alone: from the first start to both PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.documents.pdf import picture
from tests.ui.keys import choose, focus, press, tab_to, type_text, write
from tests.ui.looks import name_of
from tests.vault.conftest import CHEAP, PASSPHRASE
from ui import preferences
from ui.forms.list_field import ListField
from ui.path.dialog import Decide
from ui.path.page import ClientPage
from ui.preferences import Preferences
from ui.shell.desk_view import DeskView
from ui.shell.window import MainWindow
from ui.theme import Theme

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DAY = date(2025, 9, 3)
LATER = 20_000
"""Milliseconds after which what works off the GUI thread is surely done."""


class Officer:
    """Somebody at the keyboard who sees the window."""

    def __init__(self, qtbot: QtBot, app: QApplication, theme: Theme, folder: Path) -> None:
        self.qtbot, self.app, self._theme, self._folder = qtbot, app, theme, folder
        self.window = self._open()

    @property
    def view(self) -> DeskView:
        self.qtbot.waitUntil(lambda: self.window.desk_view is not None, timeout=LATER)
        assert self.window.desk_view is not None
        return self.window.desk_view

    @property
    def desk(self) -> Desk:
        return self.view.work.desk

    @property
    def page(self) -> ClientPage:
        page = self.view.page
        assert isinstance(page, ClientPage)
        return page

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and let the window follow."""
        self.qtbot.keyClick(focus(self.window), key, modifier)
        self.settle()

    def press(self, name: str) -> None:
        press(self.window, name)
        self.settle()

    def write(self, name: str, text: str) -> None:
        write(self.window, name, text)

    def pick(self, name: str, text: str) -> None:
        """Type a name of a long list; Enter closes what unfolds, and the name is taken on leaving."""
        field = tab_to(self.window, name)
        assert isinstance(field, ListField)
        type_text(field, text)
        self.settle()
        if field.list_is_open():
            self.qtbot.keyClick(field.completer().popup(), Qt.Key.Key_Return)
            self.settle()
            self.window.activateWindow()
            field.setFocus()
        self.key(Qt.Key.Key_Tab)

    def choose(self, entry: str, wanted: str) -> None:
        choose(self.window, entry, wanted)
        self.settle()

    def tick(self, first: str, *wanted: str) -> None:
        """Go into a group of tick boxes and tick some."""
        tab_to(self.window, first)
        for name in wanted:
            while name_of(focus(self.window)) != name:
                self.qtbot.keyClick(focus(self.window), Qt.Key.Key_Down)
            self.key(Qt.Key.Key_Space)

    def save(self, parent: QWidget, file: Path) -> None:
        """Type a place into the dialog that asks for one."""
        dialog = parent.findChild(QFileDialog)
        assert dialog is not None
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.selectAll()
        type_text(name, str(file))
        self.qtbot.keyClick(name, Qt.Key.Key_Return)
        self.settle()
        self.window.activateWindow()  # a window manager would do it
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.wait(1)
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def restart(self) -> None:
        """Close the program and start it again."""
        self.close()
        self.window = self._open()
        type_text(focus(self.window), PASSPHRASE)
        self.qtbot.keyClick(focus(self.window), Qt.Key.Key_Return)
        assert self.view is not None

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _open(self) -> MainWindow:
        window = MainWindow(self.app, self._theme, self._folder, FixedClock.on(DAY))
        window.begin()
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        return window


@pytest.fixture
def officer(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Officer]:
    """An officer in front of the first start, in English; the passphrase is cheap to check."""
    folder = tmp_path / "vault"
    preferences.write(folder, Preferences("en"))
    make: Callable[..., Desk] = Desk.create
    monkeypatch.setattr(Desk, "create", lambda *given: make(*given, cost=CHEAP))
    made = Officer(qtbot, qapp, theme, folder)
    yield made
    made.close()


def start(officer: Officer) -> None:
    """The first start: language, municipality, officer, passphrase."""
    officer.choose("English", "English")
    officer.press("Next: Municipality")
    officer.write("Name in Finnish", "Hiekkaniemi")
    officer.write("Name in Swedish", "Sandnäs")
    officer.write("Sender in Finnish", "Hiekkaniemen kunta")
    officer.write("Sender in Swedish", "Sandnäs kommun")
    officer.choose("Bilingual, Finnish majority", "Bilingual, Swedish majority")
    officer.choose("Mainland Finland", "Mainland Finland")
    officer.press("Next: Officer")
    officer.write("Your name", "Ronja Sandvik")
    officer.write("Title in Finnish", "kotoutumisohjaaja")
    officer.write("Title in Swedish", "integrationshandledare")
    officer.choose("Yes", "Yes")
    officer.write("From", "1.1.2024")
    officer.press("Next: Passphrase")
    officer.write("Passphrase", PASSPHRASE)
    officer.write("The same again", PASSPHRASE)
    officer.press("Make the vault")
    assert officer.view.place == "clients"


def enter_client(officer: Officer) -> None:
    """Somebody new, and step 1."""
    officer.key(Qt.Key.Key_N, CONTROL)
    officer.write("Name in Latin letters", "Olena Koval")
    officer.press("Open the file")
    assert officer.page.route.step == "person"
    officer.write("Name in the client’s own letters", "Олена Коваль")
    officer.write("Date of birth", "3.6.1991")
    officer.pick("Citizenship", "Ukraine")
    officer.pick("Mother tongue", "Ukrainian")
    officer.pick("Contact language", "Ukrainian")
    officer.choose("Not needed", "Always")
    officer.choose("Finnish", "Swedish")
    officer.write("First permit, card or registration", "20.5.2024")
    officer.write("Municipality of residence since", "2.6.2025")
    officer.pick("Residence basis, one or more", "Temporary protection with a municipality of residence")
    tab_to(officer.window, "Add: Periods of job search")
    officer.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Space)  # the job search is not valid
    officer.write("First contact on", "18.8.2025")


def interview_first_half(officer: Officer) -> None:
    """Parts 0 to 3, and half a word of part 6."""
    officer.press("Next: Initial interview")
    officer.choose("Yes, well", "Yes, well")
    officer.tick("Nobody else", "Interpreter")
    officer.tick(
        "The aims of integration services",
        "The aims of integration services",
        "How the integration plan is drawn up and how services go on",
        "The binding nature of the plan, and the client’s rights and duties",
        "How personal data is handled: what is stored and why",
    )
    officer.press("Next: Daily life and family")
    officer.choose("At home with a child", "At home with a child")
    write(
        officer.window,
        "How many hours a week can the client give to studies or other services now?",
        "6",
    )
    officer.choose("Yes, enough", "Is often lonely")
    officer.press("Next: Reading and writing")
    officer.choose("Does not read", "Reads well")
    officer.press("Next: Finnish and Swedish")
    officer.choose("Finnish", "Swedish")
    tab_to(officer.window, "Listening 0")
    for level in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1):
        officer.key(level)
        officer.key(Qt.Key.Key_Space)
        officer.key(Qt.Key.Key_Down)
    officer.press("Next: School and learning")
    write(officer.window, "How many years has the client been at school in all?", "1x")


def interview_second_half(officer: Officer) -> None:
    """The rest of the interview."""
    field = tab_to(officer.window, "How many years has the client been at school in all?")
    officer.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_text(field, "15")
    officer.press("Add: What education does the client have?")
    officer.write("Field or degree", "food technology")
    officer.choose("Can begin at once", "Can begin at once")
    officer.choose("Yes, all of it", "No")
    officer.press("Next: Work and skills")
    officer.press("None at all")
    officer.write("What is the client proud of and good at?", "Laboratory work")
    officer.tick("No support now", "Job search and a CV")
    officer.press("Next: Wishes and goals")
    officer.write("What does the client wish for the coming years?", "Хочу працювати в лабораторії.")
    officer.key(Qt.Key.Key_Tab)
    officer.write("The same in Finnish or Swedish", "Jag vill arbeta i ett laboratorium.")
    officer.press("Next: Health that affects studies and work")
    officer.choose("No", "No")
    officer.press("Next: Summing up")
    officer.write(
        "Is there anything we did not ask about that the client needs help with?", "Ingenting just nu."
    )
    officer.choose("Yes", "Yes")


def sum_up(officer: Officer) -> None:
    """Steps 3 and 4."""
    officer.key(Qt.Key.Key_3, ALT)
    officer.choose("Yes", "No")
    officer.press("Next: Summary")
    officer.write("Summary: strengths first, then needs", "Stark skolgång. Behöver svenska.")
    officer.choose("Agrees", "Agrees")
    officer.press("Finish the assessment")
    assert [one.state for one in officer.page.scene.steps[:4]] == ["done", "done", "not_needed", "done"]


def plan(officer: Officer) -> None:
    """Steps 5 and 6: a goal for the language, reasons for the other needs, a service with its next step."""
    officer.press("Next: Goals")
    officer.press("Take the client’s wish from the interview")
    officer.press("Write a goal: Finnish and Swedish")
    type_text(focus(officer.window), "Svenska på nivå A2")
    officer.press("Fill in the last days that the law allows")
    officer.key(Qt.Key.Key_5, ALT)
    while officer.page.step.focus_key(open_need(officer)):
        type_text(focus(officer.window), "Tas upp vid översynen.")
        officer.key(Qt.Key.Key_Tab)
    officer.press("Next: Services")
    officer.press("Language group for parents, with child care")
    officer.press("Take the reasons of the chosen services")
    tab_to(officer.window, next(iter(officer.page.step.chosen.heads.values())).accessibleName())  # type: ignore[attr-defined]
    officer.key(Qt.Key.Key_Space)
    officer.write("Next step: who does what?", "Kunden anmäler sig")
    officer.write("By when?", "12.9.2025")
    officer.settle()


def open_need(officer: Officer) -> str:
    """Return a need that has neither a goal nor a reason, empty when there is none."""
    scene = officer.page.scene
    found, assessment = scene.plan(), scene.assessment()
    assert found is not None
    assert assessment is not None
    left = (a for a in assessment.open_areas if found.goal_of(a) is None and not found.open_needs.get(a))
    return next(left, "")


def agree(officer: Officer, folder: Path) -> None:
    """Steps 7 and 8: what the check names is explained, the plan agreed and saved."""
    officer.press("Next: Check")
    step = officer.page.step
    assert [line.problem.what for line in step.errors.lines.values()] == []  # type: ignore[attr-defined]
    for line in list(step.warnings.lines.values()):  # type: ignore[attr-defined]
        tab_to(officer.window, line.reason.accessibleName())
        type_text(focus(officer.window), "Enligt överenskommelse.")
        officer.key(Qt.Key.Key_Tab)
    officer.press("Go through and agree")
    officer.pick("In which language was the plan explained?", "Ukrainian")
    officer.choose("Signs", "Signs")
    officer.press("Agree the plan")
    dialog = officer.page.findChild(Decide)
    assert dialog is not None
    officer.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    officer.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    officer.settle()
    officer.press("Save as PDF")
    officer.save(officer.page, folder / "plan.pdf")
    officer.press("Next: Follow-up")


def programme(officer: Officer, folder: Path) -> None:
    """The municipality's document."""
    officer.key(Qt.Key.Key_2, CONTROL)
    officer.press("Preview")
    officer.qtbot.waitUntil(lambda: _enabled(officer.view.page, "Save as PDF"), timeout=LATER)
    officer.press("Save as PDF")
    officer.save(officer.view.page, folder / "programme.pdf")


def _enabled(page: QWidget, name: str) -> bool:
    return any(w.isEnabled() and name_of(w) == name for w in page.findChildren(QWidget) if w.isVisible())


def test_from_the_first_start_to_both_pdfs_with_a_restart_in_between(
    officer: Officer, tmp_path: Path
) -> None:
    start(officer)
    enter_client(officer)
    interview_first_half(officer)
    client = officer.page.scene.client_id
    officer.restart()
    officer.key(Qt.Key.Key_Return)
    interview_is_as_it_was(officer, client)
    interview_second_half(officer)
    sum_up(officer)
    plan(officer)
    agree(officer, tmp_path)
    programme(officer, tmp_path)
    found = officer.desk.plans.current(client)
    assert found is not None
    assert found.sealed
    assert picture.count((tmp_path / "plan.pdf").read_bytes()) >= 2
    assert picture.count((tmp_path / "programme.pdf").read_bytes()) >= 5


def interview_is_as_it_was(officer: Officer, client: str) -> None:
    """After the restart every answer is there, and half a word with what to write instead."""
    officer.view.show_place("client", f"{client}/interview/learning")
    officer.settle()
    years = officer.page.step.sheets[0].fields["learning.school_years"]
    assert years.editor.raw() == "1x"
    assert years.row.problem() == "Write a number in figures, for example 7 or 7,5."
    assessment = officer.page.scene.assessment()
    assert assessment is not None
    said = {key: one.value for key, one in assessment.answers.items()}
    assert said["talk.understand"] == "yes"
    assert said["life.hours_per_week"] == 6
    assert said["language.swedish"] == {
        "listening": "A1.3",
        "speaking": "A1.2",
        "reading": "A1.2",
        "writing": "A1.1",
    }
    assert len(said["told.rights"]) == 4
