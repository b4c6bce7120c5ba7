"""Each kind of question by keyboard: what is shown, what the raw text is, when the person is through."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kotodesk.forms.load import form
from kotodesk.forms.model import Limits, Option, Question
from kotodesk.forms.parse import parse
from kotodesk.texts import Texts
from kotodesk.vocabulary import Words
from tests.ui.conftest import Show
from tests.ui.keys import focus, type_text
from tests.ui.looks import name_of, unnamed
from ui.forms.ask import Ask, choices, of_form, question, worded
from ui.forms.editor import Editor
from ui.forms.editors import editor
from ui.forms.list_field import ListField
from ui.forms.rows import RowsEditor
from ui.forms.single import SINGLE
from ui.forms.text import from_right

Make = Callable[..., Editor]


@pytest.fixture
def make(qtbot: QtBot, t: Texts, show: Show) -> Make:
    """Makes an editor and shows it with the focus on it."""

    def made(asked: Question | Ask, *, fold: int = 0) -> Editor:
        ask = (
            asked if isinstance(asked, Ask) else Ask(asked, asked.label.en or "Question", "en", may_skip=True)
        )
        one = editor(t, ask, fold=fold)
        one.setParent(one.widget)
        show(one.widget, 700, 500)
        one.widget.setFocus()
        return one

    return made


def told(qtbot: QtBot, one: Editor) -> list[str]:
    """Return a list that fills with what the editor tells."""
    said: list[str] = []
    one.typed.connect(lambda: said.append("typed"))
    one.settled.connect(lambda: said.append("settled"))
    return said


def by_key(key: str) -> Question:
    return form("interview-0").by_key[key]


def test_every_kind_has_an_editor_of_its_own() -> None:
    kinds = {one.kind for one in form("interview-0").questions}
    assert kinds <= {*SINGLE, "rows"}


def test_text_is_typed_letter_by_letter_and_settled_on_leaving(qtbot: QtBot, make: Make) -> None:
    one = make(question("name", "text", "Name"))
    said = told(qtbot, one)
    type_text(one.widget, "Олена")
    assert (one.raw(), said) == ("Олена", ["typed"] * 5)
    one.widget.clearFocus()
    assert said[-1] == "settled"


def test_a_name_from_the_right_is_typed_from_the_right(make: Make) -> None:
    one = make(question("name", "text", "Name"))
    type_text(one.widget, "گلاب")
    assert one.widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    one.show_raw("Gulab")
    assert one.widget.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("text", "right"), [("Gulab گلاب", False), ("12 گلاب", True), ("3.9.", False), ("", False)]
)
def test_the_first_letter_decides_the_direction(text: str, right: bool) -> None:
    assert from_right(text) is right


def test_tab_leaves_a_long_text(qtbot: QtBot, make: Make) -> None:
    one = make(question("story", "long_text", "Story"))
    said = told(qtbot, one)
    type_text(one.widget, "ab")
    qtbot.keyClick(one.widget, Qt.Key.Key_Return)
    type_text(one.widget, "c")
    assert one.raw() == "ab\nc"
    one.widget.clearFocus()
    assert said[-1] == "settled"


def test_a_number_shows_its_unit_and_reads_a_comma(make: Make) -> None:
    hours = Question("h", "number", worded("Hours"), limits=Limits(0, 60, Words("h", "h", "hours a week")))
    one = make(hours)
    type_text(one.widget, "7,5")
    assert parse(hours, one.raw()) == 7.5
    assert one.widget.minimumSizeHint().width() > one.widget.fontMetrics().horizontalAdvance(
        "7,5hours a week"
    )


def test_half_a_day_stays_as_it_was_typed(make: Make) -> None:
    one = make(question("born", "date", "Born"))
    type_text(one.widget, "3.6.")
    assert one.raw() == "3.6."
    one.show_raw("3.6.1991")
    assert parse(one.ask.question, one.raw()) == "1991-06-03"


def test_a_choice_is_made_by_arrow_and_space(qtbot: QtBot, make: Make) -> None:
    one = make(question("yes", "choice", "Yes?", choices(yes="Yes", no="No")))
    said = told(qtbot, one)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Right)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    assert (one.raw(), said) == ("no", ["typed", "settled"])


def test_an_answer_that_stands_alone_takes_the_others_away(qtbot: QtBot, make: Make) -> None:
    one = make(by_key("talk.present"))
    one.show_raw("interpreter, child")
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    assert (name_of(focus(one.widget)), one.raw()) == ("Nobody else", "nobody")
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Down)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    assert one.raw() == "interpreter"
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    assert one.raw() == ""


def test_a_scale_carries_words_at_its_ends(make: Make) -> None:
    limits = Limits(1, 5, least_words=worded("not at all"), most_words=worded("very well"))
    one = make(Question("how", "scale", worded("How?"), limits=limits))
    one.show_raw("5")
    assert one.raw() == "5"
    assert name_of(focus(one.widget)) in ("1 not at all", "5 very well")


def test_levels_are_chosen_by_digit_and_kept_by_skill(qtbot: QtBot, make: Make) -> None:
    one = make(by_key("language.swedish"))
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_3)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Down)
    qtbot.keyClick(focus(one.widget), Qt.Key.Key_Space)
    assert json.loads(one.raw()) == {"listening": "A1.3", "speaking": "A1.3"}
    one.show_raw('{"writing": "unknown"}')
    assert parse(one.ask.question, one.raw()) == {"writing": "unknown"}


def test_a_language_is_completed_from_its_beginning(qtbot: QtBot, make: Make) -> None:
    one = make(question("l", "language", "Language"))
    type_text(one.widget, "tigri")
    assert one.raw() == "tigri"  # what was typed, kept until it is a name
    assert isinstance(one.widget, ListField)
    qtbot.keyClick(one.widget.completer().popup(), Qt.Key.Key_Escape)
    one.widget.activateWindow()
    one.widget.setFocus()
    one.widget.clearFocus()
    assert (one.widget.text(), parse(one.ask.question, one.raw())) == ("Tigrinya", "tir")
    said = told(qtbot, one)
    one.widget.setFocus()
    one.widget.clearFocus()
    assert said == ["settled"]  # passing by changes nothing
    one.show_raw("som")
    assert one.widget.text() == "Somali"


def test_the_whole_list_opens_on_the_down_key(qtbot: QtBot, make: Make) -> None:
    one = make(question("c", "country", "Country"))
    qtbot.keyClick(one.widget, Qt.Key.Key_Down)
    assert isinstance(one.widget, ListField)
    popup = one.widget.completer().popup()
    assert popup.isVisible()
    said = told(qtbot, one)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert said == ["typed", "settled"]
    assert parse(one.ask.question, one.raw()) is not None


def test_a_long_list_folds_into_a_field_to_search_in(qtbot: QtBot, make: Make) -> None:
    many = tuple(Option(f"o{n}", worded(f"Option {n}")) for n in range(9))
    one = make(question("m", "many", "Many", many), fold=7)
    for name in ("Option 4", "Option 2"):
        type_text(focus(one.widget), name)
        qtbot.keyClick(one.widget.findChild(ListField).completer().popup(), Qt.Key.Key_Return)
    assert one.raw() == "o2, o4"
    assert unnamed(one.widget) == []
    remove = next(w for w in one.widget.findChildren(QWidget) if name_of(w) == "Remove: Option 2")
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert one.raw() == "o4"


def work_rows(make: Make) -> RowsEditor:
    one = make(of_form(by_key("work.rows"), "en"))
    assert isinstance(one, RowsEditor)
    return one


def test_a_row_is_added_opened_and_says_what_it_holds(qtbot: QtBot, make: Make) -> None:
    one = work_rows(make)
    qtbot.keyClick(one.add, Qt.Key.Key_Space)
    assert name_of(focus(one.widget)) == "Work"
    type_text(focus(one.widget), "dairy laboratory")
    assert json.loads(one.raw()) == [{"job": "dairy laboratory"}]
    assert one.rows[0].line.head.text() == "dairy laboratory"
    assert unnamed(one.widget) == []


def test_rows_show_what_is_kept_and_keep_half_typed_fields(make: Make) -> None:
    one = work_rows(make)
    kept = [{"job": "nurse", "country": "UA", "years": 8}, {"job": "cook", "years": "abc"}]
    one.show_raw(json.dumps(kept))
    assert [row.line.head.text() for row in one.rows] == ["nurse, Ukraine, 8 years", "cook, abc"]
    assert json.loads(one.raw())[1] == {"job": "cook", "years": "abc"}


def test_a_removed_row_can_be_put_back(qtbot: QtBot, make: Make) -> None:
    one = work_rows(make)
    one.show_raw('[{"job": "nurse"}, {"job": "cook"}]')
    with qtbot.waitSignal(one.undoable) as done:
        qtbot.keyClick(one.rows[0].line.remove, Qt.Key.Key_Space)
    assert json.loads(one.raw()) == [{"job": "cook"}]
    assert done.args is not None
    words, undo = done.args
    assert words == "Row removed"
    undo()
    assert json.loads(one.raw()) == [{"job": "nurse"}, {"job": "cook"}]


def test_none_at_all_is_an_answer(qtbot: QtBot, make: Make) -> None:
    one = work_rows(make)
    qtbot.keyClick(one.none, Qt.Key.Key_Space)
    assert parse(one.ask.question, one.raw()) == ()
    qtbot.keyClick(one.add, Qt.Key.Key_Space)
    assert one.raw() == ""
    assert one.rows[0].is_empty()
