"""What is typed is kept within a second, written when it can be read, and shown again when it cannot."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kotodesk.desk import Desk
from kotodesk.errors import WorldError
from kotodesk.people.views import MemberView
from kotodesk.texts import Texts
from kotodesk.vault.errors import DiskFull
from tests.helpers.desk import PASSPHRASE
from tests.ui.conftest import Show
from tests.ui.keys import type_text
from ui.forms.ask import choices, of_record, question, rows, terms
from ui.forms.autosave import WAIT, Autosave
from ui.forms.record import PendingStore, RecordStore, RowList, canonical, held
from ui.forms.rows import RowsEditor
from ui.forms.sheet import Sheet
from ui.shell.work import Work


def household(desk: Desk, client: str) -> tuple[MemberView, ...]:
    return desk.people.file(client).household


def store(desk: Desk, client: str) -> RecordStore:
    people = desk.people
    members = RowList(
        partial(household, desk, client),
        partial(people.add_member, client),
        people.set_member,
        people.remove_member,
    )
    read = partial(people.file, client)
    return RecordStore("client", read, people.set, flags=("safety_ban",), lists={"household": members})


def sheet(t: Texts, desk: Desk, client: str, work: Work) -> Sheet:
    made = Sheet(t, store(desk, client), Autosave(work))
    made.add(of_record(t, question("born", "date", "Born")))
    made.add(of_record(t, question("phone", "text", "Phone")))
    made.add(of_record(t, question("safety_ban", "choice", "Ban?", choices(yes="Yes", no="No"))))
    members = rows(
        "household",
        "Household",
        question("kind", "choice", "Who?", terms("relations")),
        question("born", "date", "Born"),
    )
    made.add(of_record(t, members))
    return made


def test_half_a_day_is_a_draft_within_a_second_and_no_record(
    qtbot: QtBot, t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    field = page.fields["born"].editor.widget
    page.fields["born"].editor.show_raw("")
    type_text(field, "5.7.")
    assert WAIT < 1000
    qtbot.waitUntil(lambda: desk.drafts_of(f"client:{olena}") == {"born": "5.7."}, timeout=1000)
    page.flush()
    assert page.fields["born"].row.problem() == ("Write the date as day.month.year, for example 3.9.2025.")
    assert desk.people.file(olena).born.isoformat() == "1991-06-03"  # type: ignore[union-attr]


def test_what_was_half_typed_is_shown_again_with_its_problem(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    desk.keep_draft(f"client:{olena}", "born", "5.7.")
    page = sheet(t, desk, olena, work)
    show(page)
    assert page.fields["born"].editor.raw() == "5.7."
    assert page.fields["born"].row.problem().startswith("Write the date")
    assert page.fields["phone"].row.problem() == ""


def test_leaving_a_field_writes_the_record_and_drops_the_draft(
    qtbot: QtBot, t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    desk.keep_draft(f"client:{olena}", "phone", "040 12")
    page = sheet(t, desk, olena, work)
    show(page)
    page.fields["phone"].row.focus_first()
    type_text(page.fields["phone"].editor.widget, "3")
    with qtbot.waitSignal(page.written) as told:
        page.fields["born"].row.focus_first()
    assert told.args == ["phone"]
    assert desk.people.file(olena).phone == "040 123"
    assert desk.drafts_of(f"client:{olena}") == {}


def test_a_rule_that_refuses_is_told_under_the_field(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    born = page.fields["born"]
    born.editor.show_raw("")
    type_text(born.editor.widget, "1.1.2099")
    page.flush()
    assert born.row.problem() == "1.1.2099 lies ahead."
    page._autosave.flush()
    assert desk.drafts_of(f"client:{olena}") == {"born": "1.1.2099"}


def test_an_empty_field_is_not_known(t: Texts, desk: Desk, olena: str, work: Work, show: Show) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    page.fields["born"].editor.show_raw("")
    page.fields["born"].editor.typed.emit()
    page.flush()
    assert desk.people.file(olena).born is None


def test_passing_by_writes_nothing(t: Texts, desk: Desk, olena: str, work: Work, show: Show) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    news: list[object] = []
    work.changed.connect(news.append)
    for key in ("born", "phone", "safety_ban", "household"):
        page.fields[key].row.focus_first()
    page.flush()
    assert news == []


def test_another_hand_changes_a_field_that_nobody_types_in(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    type_text(page.fields["phone"].editor.widget, "06")
    desk.people.set(olena, phone="050", safety_ban=True)
    page.refresh()
    assert page.fields["phone"].editor.raw() == "06"
    assert page.fields["safety_ban"].editor.raw() == "yes"


def test_rows_are_records_added_changed_and_removed(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    editor = page.fields["household"].editor
    assert isinstance(editor, RowsEditor)
    before = [one.id for one in household(desk, olena)]
    row = editor.add_row()
    row._editors["kind"].show_raw("spouse")
    row._editors["kind"].said()
    added = [one for one in household(desk, olena) if one.id not in before]
    assert [one.kind for one in added] == ["spouse"]
    row._editors["born"].show_raw("1.2.1990")
    row._editors["born"].said()
    assert len(household(desk, olena)) == 3  # changed, not added once more
    assert {one.kind: one.born.isoformat() for one in household(desk, olena) if one.born}[
        "spouse"
    ] == "1990-02-01"
    editor.rows[0].line.remove.click()
    assert len(household(desk, olena)) == 2


def test_one_row_that_cannot_be_written_holds_no_other_up(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = sheet(t, desk, olena, work)
    show(page)
    editor = page.fields["household"].editor
    assert isinstance(editor, RowsEditor)
    row = editor.add_row()
    row._editors["born"].show_raw("1.1.2099")
    row._editors["born"].said()
    assert page.fields["household"].row.problem() == "1.1.2099 lies ahead."
    good = editor.add_row()
    good._editors["kind"].show_raw("parent")
    good._editors["kind"].said()
    assert [one.kind for one in household(desk, olena)].count("parent") == 1
    row._editors["born"].show_raw("1.1.1999")
    row._editors["born"].said()
    assert len(household(desk, olena)) == 4
    assert page.fields["household"].row.problem() == ""


def test_a_full_disk_is_told_and_the_words_wait(
    qtbot: QtBot, t: Texts, desk: Desk, olena: str, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave, failed = Autosave(work), list[WorldError]()
    autosave.failed.connect(failed.append)

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as full_disk:
        full_disk.setattr(desk, "keep_draft", full)
        autosave.keep(f"client:{olena}", "phone", "06")
        autosave.flush()
    assert [type(one) for one in failed] == [DiskFull]
    with qtbot.waitSignal(autosave.saved):
        autosave.flush()
    assert desk.drafts_of(f"client:{olena}") == {"phone": "06"}


def test_answers_that_wait_for_an_act_stay_drafts(
    t: Texts, desk: Desk, olena: str, work: Work, show: Show
) -> None:
    page = Sheet(t, PendingStore(f"client:{olena}"), Autosave(work))
    page.add(of_record(t, question("happened", "text", "What?")))
    show(page)
    type_text(page.fields["happened"].editor.widget, "much")
    page.flush()
    page._autosave.flush()
    assert desk.drafts_of(f"client:{olena}") == {"happened": "much"}


def test_drafts_outlive_the_program(tmp_path: Path, t: Texts, desk: Desk, olena: str, work: Work) -> None:
    autosave = Autosave(work)
    autosave.keep(f"client:{olena}", "born", "31.2.")
    autosave.flush()
    desk.close()
    with Desk.open(tmp_path / "vault", PASSPHRASE, desk.clock) as again:
        assert again.drafts_of(f"client:{olena}") == {"born": "31.2."}


@pytest.mark.parametrize(
    ("kind", "value", "record"),
    [("date", "2025-09-03", "2025-09-03"), ("text", None, ""), ("many", ("a",), ["a"]), ("number", 4, 4)],
)
def test_values_go_into_records_and_come_back(kind: str, value: object, record: object) -> None:
    asked = question("x", kind, "X")
    kept = held(asked, value)
    assert str(kept) == str(record)
    assert canonical(kept) == value


def test_a_whole_number_has_no_decimals() -> None:
    assert repr(canonical(4.0)) == "4"
