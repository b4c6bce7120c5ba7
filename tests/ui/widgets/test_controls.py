"""Buttons, chips, spine, rail, panel, footer, toast, service rows: what a person does with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kotodesk.texts import Texts
from tests.ui.conftest import Show
from tests.ui.looks import assert_fits, name_of
from ui.theme import Theme
from ui.widgets.button import Button, GuardedButton
from ui.widgets.chip import ChipRow, Filter
from ui.widgets.flow import Flow
from ui.widgets.footer import Footer
from ui.widgets.label import Label, NameLine
from ui.widgets.lines import Scroll
from ui.widgets.panel import Passage, SidePanel
from ui.widgets.preview import PageImage, PagePreview
from ui.widgets.problem import Problem, ProblemLine
from ui.widgets.rail import NavRail, Place
from ui.widgets.ring import FocusRing
from ui.widgets.service import ServiceLine, ServiceRow
from ui.widgets.spine import Part, Spine, Step
from ui.widgets.toast import SECONDS, Toast
from ui.widgets.week import Block, WeekGrid


def test_words_with_an_ampersand_are_shown_and_told_whole(show: Show) -> None:
    button = Button("Work & school")
    show(button)
    assert (button.words, name_of(button)) == ("Work & school", "Work & school")


def test_a_guarded_button_takes_the_focus_and_says_what_is_missing(qtbot: QtBot, show: Show) -> None:
    button = GuardedButton("Agree the plan")
    button.set_missing("A date is missing.")
    show(button)
    button.setFocus()
    assert button.hasFocus()
    with qtbot.waitSignal(button.refused) as refusal:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert refusal.args == ["A date is missing."]
    button.set_missing("")
    with qtbot.waitSignal(button.allowed):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_markup_in_a_text_is_shown_as_it_was_typed(show: Show) -> None:
    label = Label("<b>Name</b>")
    show(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.set_lead("Fits because", "a < b & c")
    assert "a &lt; b &amp; c" in label.text()


def test_name_lines_are_equally_high_in_every_script(show: Show) -> None:
    names = ["Olena Koval", "Олена Коваль", "محمد الحسيني", "สมหญิง", "ትርሓስ"]
    assert len({NameLine(name, "question").sizeHint().height() for name in names}) == 1


def test_a_long_name_is_elided_and_told_whole_in_a_tooltip(qtbot: QtBot, show: Show) -> None:
    line = NameLine("María Fernanda Gutiérrez de Santamaría")
    show(line, 120, 20)
    line.grab()
    assert line.toolTip() == line.text()


def test_chips_wrap_and_tell_which_is_on(qtbot: QtBot, show: Show) -> None:
    chips = ChipRow([Filter("all", "All", 20), Filter("late", "Overdue", 2)], name="Filters")
    show(chips, 120, 100)
    chips.findChildren(QWidget)[0].setFocus()
    qtbot.keyClick(chips.window().focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.keyClick(chips.window().focusWidget(), Qt.Key.Key_Space)
    assert (chosen.args, chips.current()) == (["late"], "late")
    chips.show_counts({"late": 3})
    assert name_of(chips.window().focusWidget()) == "Overdue 3"


def test_a_flow_mirrors_in_a_right_to_left_page(show: Show) -> None:
    page = QWidget()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = Flow(page)
    first, second = Button("one"), Button("two")
    flow.addWidget(first)
    flow.addWidget(second)
    show(page, 400, 100)
    assert first.x() > second.x()


STEPS = [
    Step("person", 1, "Person", "", "done"),
    Step(
        "interview",
        2,
        "Interview",
        "1 of 2",
        "unfinished",
        (Part("a", "Family", "done"), Part("b", "School")),
    ),
]


def test_the_spine_is_one_tab_stop_and_opens_by_keyboard(qtbot: QtBot, t: Texts, show: Show) -> None:
    spine = Spine(t, "Steps")
    spine.show_steps(STEPS, "b")
    show(spine, 236, 400)
    spine.setFocus()
    assert name_of(spine.window().focusWidget()) == "School, Not begun"
    qtbot.keyClick(spine.window().focusWidget(), Qt.Key.Key_Up)
    with qtbot.waitSignal(spine.chosen) as chosen:
        qtbot.keyClick(spine.window().focusWidget(), Qt.Key.Key_Space)
    assert chosen.args == ["a"]


def test_the_spine_keeps_the_focus_when_states_change(t: Texts, show: Show) -> None:
    spine = Spine(t, "Steps")
    spine.show_steps(STEPS, "b")
    show(spine, 236, 400)
    spine.setFocus()
    before = spine.window().focusWidget()
    spine.show_steps([STEPS[0], Step("interview", 2, "Interview", "2 of 2", "done", STEPS[1].parts)], "b")
    assert spine.window().focusWidget() is before
    assert name_of(spine.row("interview")) == "2 Interview, Done, 2 of 2"


def test_the_rail_tells_where_one_is_and_where_to_go(qtbot: QtBot, show: Show) -> None:
    rail = NavRail(
        "Places", [Place("clients", "people", "Clients", "Ctrl+1")], [Place("lock", "lock", "Lock")]
    )
    show(rail, 88, 400)
    rail.show_current("clients")
    clients, lock = rail.buttons()
    assert clients.toolTip() == "Clients (Ctrl+1)"
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(lock, Qt.Key.Key_Space)
    assert chosen.args == ["lock"]


def test_the_panel_is_not_rebuilt_for_the_same_passages(qtbot: QtBot, show: Show) -> None:
    panel = SidePanel("Help")
    show(panel, 340, 400)
    panel.show_passages([Passage("How to ask", "Slowly.")])
    label = next(each for each in panel.findChildren(Label) if each.text() == "Slowly.")
    qtbot.waitUntil(label.isVisible)
    panel.show_passages([Passage("How to ask", "Slowly.")])
    assert label.isVisible()


def test_the_footer_shows_a_job_and_then_what_is_saved_again(qtbot: QtBot, t: Texts, show: Show) -> None:
    footer = Footer(t)
    show(footer, 702, 60)
    footer.show_saved("Saved at 10.42")
    footer.show_next("Next: School")
    footer.show_job("Making the page …")
    cancel = next(each for each in footer.findChildren(Button) if each.words == "Cancel")
    with qtbot.waitSignal(footer.cancelled):
        cancel.click()
    footer.show_job("")
    assert not cancel.isVisible()
    assert any(label.text() == "Saved at 10.42" for label in footer.findChildren(Label))
    assert_fits(qtbot, footer)


def test_a_toast_stays_while_it_has_the_focus(qtbot: QtBot, show: Show) -> None:
    page = QWidget()
    show(page)
    toast = Toast(page, "Row removed.", "Undo")
    assert toast._timer.remainingTime() > (SECONDS - 1) * 1000
    assert toast.button is not None
    toast.button.setFocus()
    assert not toast._timer.isActive()
    with qtbot.waitSignal(toast.undone):
        qtbot.keyClick(toast.button, Qt.Key.Key_Space)
    assert not toast.isVisible()


def test_a_service_that_does_not_fit_can_be_chosen_anyway_with_a_reason(
    qtbot: QtBot, t: Texts, show: Show
) -> None:
    line = ServiceLine("s1", "Language café", "Parish, 2 h", "it is full.", fits=False)
    row = ServiceRow(t, line)
    show(row, 488, 120)
    assert row.anyway is not None
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.keyClick(row.anyway, Qt.Key.Key_Space)
    assert chosen.args == ["s1", True]
    taken = ServiceRow(t, ServiceLine("s1", "Language café", "Parish, 2 h", "it is full.", False, True))
    show(taken, 488, 160)
    assert taken.reason is not None
    with qtbot.waitSignal(taken.reasoned) as reasoned:
        qtbot.keyClicks(taken.reason, "x")
    assert reasoned.args == ["s1", "x"]
    assert_fits(qtbot, row)
    assert_fits(qtbot, taken)


def test_the_week_says_in_words_what_it_shows(t: Texts, show: Show) -> None:
    week = WeekGrid(t)
    show(week, 292, 160)
    week.show_blocks([Block(1, 0, "A", "2 h"), Block(0, 2, "D", "3 h", over=True)])
    assert week.accessibleDescription() == "A: Tue morning, 2 h; D: Mon evening, 3 h"


def test_pages_turn_and_keep_their_number(qtbot: QtBot, t: Texts, show: Show) -> None:
    preview = PagePreview(t, "Swedish")
    show(preview, 424, 600)
    page = PageImage(21, 30, bytes([255]) * 21 * 30 * 4)
    preview.show_pages([page, page, page])
    preview.show_after()
    preview.show_pages([page, page])
    assert preview.page_number() == 2
    preview.show_after()
    assert preview.page_number() == 2


def test_a_problem_line_jumps(qtbot: QtBot, show: Show) -> None:
    line = ProblemLine(Problem("error", "The review is set too late.", "22 §", jump="Change the date"))
    show(line, 560, 80)
    assert line.jump is not None
    with qtbot.waitSignal(line.jumped):
        qtbot.keyClick(line.jump, Qt.Key.Key_Space)
    assert_fits(qtbot, line)


def _ring_page() -> tuple[QWidget, Scroll, list[QLineEdit]]:
    page, inside = QWidget(), QWidget()
    fields = [QLineEdit() for _ in range(30)]
    column = QVBoxLayout(inside)
    column.setContentsMargins(32, 32, 32, 32)
    for field in fields:
        column.addWidget(field)
    scroll = Scroll(inside)
    QHBoxLayout(page).addWidget(scroll)
    return page, scroll, fields


def test_the_ring_follows_focus_and_scrolling(qapp: QApplication, show: Show) -> None:
    page, scroll, fields = _ring_page()
    ring = FocusRing(page, qapp)
    show(page, 400, 300)
    fields[1].setFocus()
    place = QRect(fields[1].mapTo(page, fields[1].rect().topLeft()), fields[1].size())
    assert ring.isVisible()
    assert ring.geometry() == place.adjusted(-5, -5, 5, 5)
    scroll.verticalScrollBar().setValue(20)
    assert ring.y() == place.y() - 5 - 20
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert not ring.isVisible()
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_ring_survives_the_control_it_followed(qapp: QApplication, show: Show) -> None:
    page, _scroll, fields = _ring_page()
    ring = FocusRing(page, qapp)
    show(page, 400, 300)
    fields[1].setFocus()
    fields[1].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    fields[2].setFocus()
    assert ring.isVisible()


def test_sizes_follow_the_text(theme: Theme, show: Show) -> None:
    button = Button("Next")
    show(button)
    before = button.sizeHint()
    theme.wear("light", 150)
    assert button.sizeHint().height() == round(before.height() * 1.5)
