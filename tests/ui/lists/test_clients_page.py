from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kotodesk.clock import FixedClock
from kotodesk.texts import Texts, texts
from tests.ui.conftest import Show
from tests.ui.fakes import LATE, FakeClients, FakeDesk, client_row
from tests.ui.looks import assert_fits
from ui.lists.client_words import STATES, line
from ui.lists.clients_page import ClientsPage
from ui.lists.columns import columns
from ui.lists.paged import PAGE, PagedModel
from ui.paint import text_width
from ui.preferences import Preferences
from ui.shell.work import Work
from ui.tasks.lanes import Lanes
from ui.theme import Theme
from ui.tokens import font, px, text_scale
from ui.widgets.button import Button
from ui.widgets.empty import EmptyState

TODAY = date(2026, 11, 24)


def work(desk: FakeDesk, clock: FixedClock, language: str = "en") -> Work:
    return Work(desk, clock, Lanes(), Preferences(language))  # type: ignore[arg-type]


def page(desk: FakeDesk, clock: FixedClock, language: str = "en") -> ClientsPage:
    return ClientsPage(work(desk, clock, language))


def crowd(number: int) -> FakeDesk:
    return FakeDesk(FakeClients([client_row(each) for each in range(number)]))


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    people = FakeClients([client_row(number) for number in range(3)])
    model = PagedModel(people.rows, lambda row: row.name_latin)
    model.show(people.ids())
    qtmodeltester.check(model)
    assert model.rowCount() == 3


def test_rows_are_fetched_in_pages_when_somebody_looks() -> None:
    people = FakeClients([client_row(number) for number in range(50 * PAGE)])
    model = PagedModel(people.rows, lambda row: row.name_latin)
    model.show(people.ids())
    assert people.fetched == 0
    assert model.data(model.index(49 * PAGE, 0)) == f"Client {49 * PAGE:05}"
    model.data(model.index(49 * PAGE + 1, 0))
    assert people.fetched == 1


def test_a_row_is_told_as_a_sentence(t: Texts) -> None:
    row = client_row(1, state="in_force", next_date=LATE, next_reason="review", overdue=True, safety_ban=True)
    who = "Client 00001, Safety ban, Ukrainian, The municipality"
    assert line(t, row, TODAY).sentence() == f"{who}, Plan in force, 20.11.2026, Review, 4 days late"


@pytest.mark.parametrize(
    ("language", "late"), [("fi", "Tarkistus, 4 päivää myöhässä"), ("sv", "Översyn, 4 dagar försenad")]
)
def test_overdue_is_said_in_words(language: str, late: str) -> None:
    row = client_row(1, state="in_force", next_date=LATE, next_reason="review", overdue=True)
    assert line(texts(language), row, TODAY).reason == late


def test_whom_the_employment_authority_serves_comes_with_less(t: Texts) -> None:
    row = client_row(1, jobseeker=True, state="in_force", next_date=LATE, next_reason="review", overdue=True)
    told = line(t, row, TODAY)
    assert told.responsible == "The employment authority is responsible"
    assert (told.state, told.day, told.reason, told.overdue) == ("", "", "", False)


def test_columns_stand_in_pairs_when_the_list_is_narrow_or_the_text_large() -> None:
    wide, narrow = columns(1202, 1.0), columns(1170, 1.5)
    assert (wide.paired, narrow.paired) == (False, True)
    assert wide.client.width == 392
    assert wide.reason.left + wide.reason.width == 1202
    assert narrow.reason.left + narrow.reason.width == 1170


@pytest.mark.parametrize(("width", "size"), [(1202, 100), (1127, 150), (1160, 125), (1400, 100)])
def test_states_and_reasons_are_not_elided(spoken: Texts, theme: Theme, width: int, size: int) -> None:
    theme.wear("light", size)
    spans = columns(width, text_scale())
    late = client_row(1, state="in_force", next_date=LATE, next_reason="review", overdue=True)
    rows = [client_row(number, state=state) for number, state in enumerate(STATES)]
    states = [line(spoken, row, TODAY).state for row in rows]
    assert max(text_width(font(), state) for state in states) <= spans.state.width - px(27) - px(12)
    assert text_width(font(), line(spoken, late, TODAY).reason) <= spans.reason.width - px(12)
    assert text_width(font(weight=600), "30.11.2026") <= spans.day.width - px(12)


def test_searching_filters_the_list_and_enter_goes_into_it_and_opens(
    qtbot: QtBot, clock: FixedClock, show: Show
) -> None:
    made = page(crowd(12), clock)
    show(made)
    qtbot.keyClicks(made.search, "client 00007")
    assert made.model.rowCount() == 1
    qtbot.keyClick(made.search, Qt.Key.Key_Return)
    assert made.list.hasFocus()
    with qtbot.waitSignal(made.list.opened) as opened:
        qtbot.keyClick(made.list, Qt.Key.Key_Return)
    assert opened.args == ["client-7"]


def test_arrows_move_in_the_list(qtbot: QtBot, clock: FixedClock, show: Show) -> None:
    made = page(crowd(12), clock)
    show(made)
    made.list.setFocus()
    qtbot.keyClick(made.list, Qt.Key.Key_Down)
    assert made.list.current_id() == "client-1"


def test_nobody_found_says_so_and_leads_back(qtbot: QtBot, clock: FixedClock, show: Show) -> None:
    made = page(crowd(12), clock)
    show(made)
    qtbot.keyClicks(made.search, "zzz")
    assert not made.list.isVisible()
    assert made.search.hasFocus()
    everybody = made.findChildren(EmptyState)[-1].findChildren(Button)[0]
    everybody.click()
    assert (made.model.rowCount(), made.search.text()) == (12, "")


def test_an_empty_desk_offers_ways_on_and_the_first_has_the_focus(
    qtbot: QtBot, clock: FixedClock, show: Show
) -> None:
    made = page(FakeDesk(), clock)
    show(made)
    made.focus_first()
    button = made.window().focusWidget()
    assert isinstance(button, Button)
    assert (button.words, button.kind) == ("New client", "main")
    assert not made.search.isVisible()
    with qtbot.waitSignal(made.work.place_asked) as asked:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked.args == ["client", ""]


def test_the_list_follows_the_desk_and_stays_at_the_same_client(
    qtbot: QtBot, clock: FixedClock, show: Show
) -> None:
    desk = crowd(3)
    made = page(desk, clock)
    show(made)
    made.list.show_current("client-2")
    desk.clients.people.insert(0, client_row(9))
    with qtbot.waitSignal(made.work.changed):
        desk.tell(("client", "client-9"))
    assert made.model.rowCount() == 4
    assert made.list.current_id() == "client-2"


def test_a_screen_reader_hears_each_row(qtbot: QtBot, clock: FixedClock, show: Show) -> None:
    made = page(crowd(2), clock)
    show(made)
    told = QAccessible.queryAccessibleInterface(made.list)
    assert told.child(1).text(QAccessible.Text.Name).startswith("Client 00001, Ukrainian")
    assert_fits(qtbot, made)


def test_nothing_is_cut(qtbot: QtBot, spoken: Texts, clock: FixedClock, show: Show, theme: Theme) -> None:
    for size in (100, 150):
        theme.wear("light", size)
        for desk in (crowd(3), FakeDesk()):
            made = page(desk, clock, spoken.language)
            show(made, 1366 - 88 * size // 100, 690)
            assert_fits(qtbot, made)
            made.close()
