from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.documents.pdf import picture
from kotodesk.planning.views import PlanView
from tests.ui.keys import focus, press, tab_to, type_text
from tests.ui.looks import name_of
from tests.ui.path.conftest import Office
from ui.path.check.page import CheckPage
from ui.path.goals.page import GoalsPage
from ui.path.paper import Printing, proposed_name
from ui.tasks.paper import printer_for, printing
from ui.widgets.label import Label


def check(office: Office, client: str) -> CheckPage:
    step = office.open(f"{client}/check").step
    assert isinstance(step, CheckPage)
    return step


def plan(desk: Desk, client: str) -> PlanView:
    found = desk.plans.current(client)
    assert found is not None
    return found


def drawn(qtbot: QtBot, page: CheckPage) -> CheckPage:
    qtbot.waitUntil(lambda: page.preview.page_number() > 0, timeout=20_000)
    return page


def test_only_an_error_of_law_cites_a_section(office: Office, desk: Desk, planned: str) -> None:
    desk.plans.set(plan(desk, planned).id, next_review=date(2026, 3, 10))
    page = check(office, planned)
    (error,) = page.errors.lines.values()
    assert error.problem.what == "The review is set to 10.3.2026, the limit is 3.3.2026."
    assert error.problem.second == "Integration Act, section 22(1)"
    assert all(line.problem.badge == "Own check" for line in page.warnings.lines.values())
    assert all(not line.problem.second for line in page.warnings.lines.values())


def test_a_jump_leads_to_the_field(qtbot: QtBot, office: Office, desk: Desk, planned: str) -> None:
    desk.plans.set(plan(desk, planned).id, next_review=date(2026, 3, 10))
    check(office, planned)
    assert name_of(focus(office.view)) == "Go to Goals"
    qtbot.keyClick(focus(office.view), Qt.Key.Key_Space)
    page = office.page()
    assert isinstance(page.step, GoalsPage)
    assert name_of(focus(office.view)) == "Next review"


def test_a_warning_is_answered_with_a_reason(office: Office, desk: Desk, planned: str) -> None:
    (measure,) = plan(desk, planned).measures
    desk.plans.set_measure(measure.id, next_step="")
    page = check(office, planned)
    name = f"no_next_step:{measure.id}"
    line = page.warnings.lines[name]
    assert line.reason is not None
    line.reason.setFocus()
    type_text(line.reason, "Börjar själv")
    page.scene.autosave.flush()
    assert desk.drafts_of(f"plan:{plan(desk, planned).id}") == {f"note/{name}": "Börjar själv"}
    tab_to(office.view, "Go to Services")
    office.settle()
    assert plan(desk, planned).notes == {name: "Börjar själv"}
    assert page.warnings.lines[name] is line  # the line stays while it is explained
    assert page.warnings._count.text() == "0"


def test_what_is_in_order_is_counted(office: Office, planned: str) -> None:
    page = check(office, planned)
    assert not page.errors.isVisible()
    said = [label.text() for label in page._in_order.findChildren(Label)]
    assert said[0].endswith("checks are in order")


def test_earlier_steps_are_named_quietly(office: Office, desk: Desk, planned: str) -> None:
    desk.people.set(planned, born=None)
    page = check(office, planned)
    said = [line.problem.what for line in page.earlier.lines.values()]
    assert said == ["Missing in the client’s file: Date of birth."]


def test_without_a_plan_the_page_says_where_to_begin(office: Office, assessed: str) -> None:
    page = check(office, assessed)
    assert page.empty.words.text() == "There is no plan yet. Begin with the goals."


def test_the_pages_are_drawn_beside_and_follow_the_plan(
    qtbot: QtBot, office: Office, desk: Desk, planned: str
) -> None:
    page = drawn(qtbot, check(office, planned))
    before = page._paper
    assert before is not None
    assert before.pdf.startswith(b"%PDF")
    desk.plans.set(plan(desk, planned).id, long_term_goal="Något annat")
    qtbot.waitUntil(lambda: page._paper is not before, timeout=20_000)


def test_saving_asks_for_a_place_and_writes_the_pdf(
    qtbot: QtBot, office: Office, planned: str, tmp_path: Path
) -> None:
    page = drawn(qtbot, check(office, planned))
    press(office.view, "Save as PDF")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert "olena" not in dialog.selectedFiles()[0].lower()
    dialog.fileSelected.emit(str(tmp_path / "plan.pdf"))
    dialog.reject()
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert page.head.summary.text() == "Saved: plan.pdf"


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, office: Office, planned: str) -> None:
    page = check(office, planned)
    saving = Printing(page.scene, page)
    with qtbot.waitSignal(saving.told) as told:
        saving.save("/nowhere/at/all.pdf")
    assert told.args == ["The file could not be saved there. Nothing is lost: choose another folder or name."]


def test_printing_asks_for_a_printer(qtbot: QtBot, office: Office, planned: str) -> None:
    page = drawn(qtbot, check(office, planned))
    qtbot.keyClick(office.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()


def test_every_page_is_printed_over_the_whole_sheet(desk: Desk, planned: str, tmp_path: Path) -> None:
    pdf = desk.documents.plan(plan(desk, planned).id)
    printer = printer_for("Integration plan")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    steps = list(printing(pdf, printer))
    assert [step.done for step in steps] == list(range(1, picture.count(pdf) + 1))
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert picture.count(printed) == picture.count(pdf)
    first = next(picture.pages(printed, 40))
    assert min(first.pixels) < 128  # something is on the page


def test_a_proposed_file_name_is_plain() -> None:
    assert proposed_name(("Integration plan", "2025-09-03")) == "integration-plan-2025-09-03.pdf"
