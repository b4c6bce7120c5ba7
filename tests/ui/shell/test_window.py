"""The window from first start to lock and back, by keyboard, on a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kotodesk.clock import FixedClock
from kotodesk.texts import Texts, texts
from tests.helpers.desk import add_olena, new_desk
from tests.ui.keys import choose, focus, press, type_text, write
from tests.ui.looks import assert_fits, name_of
from tests.vault.conftest import PASSPHRASE
from ui import preferences
from ui.preferences import Preferences
from ui.shell.desk_view import DeskView
from ui.shell.window import MainWindow
from ui.start.first_start import FirstStartView
from ui.start.unlock import UnlockView
from ui.theme import Theme
from ui.widgets.label import Label


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, folder: Path, clock: FixedClock
) -> Iterator[MainWindow]:
    preferences.write(folder, Preferences("en"))
    made = MainWindow(qapp, theme, folder, clock)
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def vault(folder: Path) -> None:
    """A vault with one client."""
    with new_desk(folder.parent) as desk:
        add_olena(desk)


def begin(qtbot: QtBot, window: MainWindow) -> None:
    window.begin()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def unlock(qtbot: QtBot, window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    type_text(focus(window), passphrase)
    qtbot.keyClick(focus(window), Qt.Key.Key_Return)


def on_the_desk(qtbot: QtBot, window: MainWindow) -> DeskView:
    qtbot.waitUntil(lambda: window.desk_view is not None, timeout=20_000)
    assert window.desk_view is not None
    return window.desk_view


def test_the_first_start_by_keyboard_ends_on_an_empty_desk(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    begin(qtbot, window)
    choose(window, "English", "English")
    press(window, "Next: Municipality")
    for name, text in (
        ("Name in Finnish", "Hiekkaniemi"),
        ("Name in Swedish", "Sandnäs"),
        ("Sender in Finnish", "Hiekkaniemen kunta"),
        ("Sender in Swedish", "Sandnäs kommun"),
    ):
        write(window, name, text)
    choose(window, "Bilingual, Finnish majority", "Bilingual, Swedish majority")
    choose(window, "Mainland Finland", "Mainland Finland")
    press(window, "Next: Officer")
    write(window, "Your name", "Ronja Sandvik")
    write(window, "Title in Finnish", "kotoutumisohjaaja")
    write(window, "Title in Swedish", "integrationshandledare")
    choose(window, "Yes", "Yes")
    write(window, "From", "1.1.2024")
    press(window, "Next: Passphrase")
    write(window, "Passphrase", PASSPHRASE)
    write(window, "The same again", PASSPHRASE)
    press(window, "Make the vault")
    desk = on_the_desk(qtbot, window)
    assert desk.place == "clients"
    assert name_of(focus(window)) == "New client"
    assert desk.work.desk.officer.name == "Ronja Sandvik"
    assert preferences.read(folder).language == "en"


def test_next_says_what_is_missing_and_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    view = window.view
    assert isinstance(view, FirstStartView)
    view.show_step(1)
    press(window, "Next: Officer")
    assert view.at == 1
    assert name_of(focus(window)) == "Name in Finnish"
    assert view.page.rows["name_fi"].problem() == "The name is missing."


def test_going_back_loses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    view = window.view
    assert isinstance(view, FirstStartView)
    view.show_step(1)
    write(window, "Name in Finnish", "Hiek")
    press(window, "Back")
    view.show_step(1)
    field = view.page.rows["name_fi"].editor
    assert isinstance(field, QLineEdit)
    assert field.text() == "Hiek"


def test_the_language_changes_at_once(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    choose(window, "English", "Svenska")
    assert [label.text() for label in window.view.findChildren(Label) if label.text() == "Kom i gång"]
    assert name_of(focus(window)) == "Svenska"


@pytest.mark.usefixtures("vault")
def test_a_wrong_passphrase_is_told_in_place(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    view = window.view
    assert isinstance(view, UnlockView)
    unlock(qtbot, window, "wrong")
    qtbot.waitUntil(view.problem.isVisible, timeout=20_000)
    assert view.problem.text() == "The passphrase is not right."
    assert focus(window) is view.field
    assert_fits(qtbot, view)


@pytest.mark.usefixtures("vault")
def test_a_damaged_vault_says_what_to_do(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    (folder / "vault.keys").write_text("{}", encoding="utf-8")
    begin(qtbot, window)
    view = window.view
    assert isinstance(view, UnlockView)
    assert view.problem.text().startswith("There is no readable KotoDesk vault in this folder")


@pytest.mark.usefixtures("vault")
def test_unlock_search_lock(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    unlock(qtbot, window)
    desk = on_the_desk(qtbot, window).work.desk
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert name_of(focus(window)) == "Search by name or date of birth"
    qtbot.keyClick(focus(window), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    view = window.view
    assert isinstance(view, UnlockView)
    assert any("Locked at 10.00" in label.text() for label in view.findChildren(Label))
    with pytest.raises(RuntimeError):
        desk.clients.ids()
    unlock(qtbot, window)
    on_the_desk(qtbot, window)


@pytest.mark.usefixtures("vault")
def test_f6_moves_between_panes_and_tab_reaches_the_rail_last(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    unlock(qtbot, window)
    view = on_the_desk(qtbot, window)
    seen = []
    for _ in range(4):
        seen.append(name_of(focus(window)))
        qtbot.keyClick(focus(window), Qt.Key.Key_F6)
    assert seen == ["Search by name or date of birth", "All 1", "Clients", "Search"]
    assert focus(window) is view.page.findChild(QLineEdit)
    order = []
    for _ in range(12):
        order.append(name_of(focus(window)))
        qtbot.keyClick(focus(window), Qt.Key.Key_Tab)
    assert order.index("Clients") < order.index("Search") < order.index("Lock")


@pytest.mark.usefixtures("vault")
def test_a_page_that_is_left_is_freed(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    unlock(qtbot, window)
    view = on_the_desk(qtbot, window)
    with qtbot.waitSignal(view.page.destroyed):
        view.show_place("settings")


@pytest.mark.usefixtures("vault")
def test_settings_work_at_once_and_are_remembered(
    qtbot: QtBot, window: MainWindow, folder: Path, theme: Theme
) -> None:
    begin(qtbot, window)
    unlock(qtbot, window)
    view = on_the_desk(qtbot, window)
    view.show_place("settings")
    choose(window, "As the computer", "Dark")
    assert theme.name == "dark"
    choose(window, "100 %", "150 %")
    assert name_of(focus(window)) == "150 %"
    choose(window, "English", "Suomi")
    assert any(label.text() == "Asetukset" for label in view.page.findChildren(Label))
    assert preferences.read(folder) == Preferences("fi", "dark", 150)


@pytest.mark.usefixtures("vault")
def test_every_control_has_a_name_and_nothing_is_cut(
    qtbot: QtBot, window: MainWindow, spoken: Texts, theme: Theme
) -> None:
    begin(qtbot, window)
    unlock(qtbot, window)
    view = on_the_desk(qtbot, window)
    for size in (100, 150):
        window.apply(Preferences(spoken.language, "light", size))
        for place in ("clients", "settings"):
            view.show_place(place)
            qtbot.waitUntil(view.page.isVisible)
            assert_fits(qtbot, window)


def test_nothing_is_cut_on_the_pages_of_the_first_start(
    qtbot: QtBot, window: MainWindow, spoken: Texts
) -> None:
    begin(qtbot, window)
    for size in (100, 150):
        window.apply(Preferences(spoken.language, "light", size))
        view = window.view
        assert isinstance(view, FirstStartView)
        view.answers.public_official = "yes"
        for number in range(4):
            view.show_step(number)
            view.page.check()
            qtbot.waitUntil(view.page.isVisible)
            assert_fits(qtbot, window)


def test_words_come_from_the_computer_until_somebody_chooses(window: MainWindow) -> None:
    assert window.t is texts("en")
