"""Repeating rows, such as education and work: one line each, opened in place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.forms.row import NEW, Row
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.group import Lead
from ui.widgets.label import Label

_NONE_AT_ALL = "[]"


class RowsEditor(Editor):
    """The raw text is a JSON list of the rows' raw texts. Removing a row can be undone."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self.rows: list[Row] = []
        self._none, self._news = False, 0
        self.add = Button(t("Add"), icon="plus")
        self.add.setAccessibleName(t("Add: {question}", question=ask.label))
        self.none = Button(t("None at all"), "link")
        self._says_none = Label(t("None at all"))
        self.widget = Lead(self.add)
        self._lines = QVBoxLayout()
        self._lay_out()
        self.add.clicked.connect(self.add_row)
        self.none.clicked.connect(self._person_said_none)
        self._show_rest()

    def raw(self) -> str:
        """A row in which nothing is written yet does not count."""
        given = [row.raw() for row in self.rows if not row.is_empty()]
        if not given:
            return _NONE_AT_ALL if self._none else ""
        return json.dumps(given, ensure_ascii=False)

    def show_raw(self, raw: str) -> None:
        if raw == self.raw():
            return
        opened = {row.id for row in self.rows if row.is_open()}
        for row in self.rows:
            row.drop()
        self._none = raw == _NONE_AT_ALL
        self.rows = []
        for given in json.loads(raw) if raw else ():
            row = self._insert(given, len(self.rows))
            row.line.set_open(row.id in opened and bool(row.id))
        self._show_rest()

    def take_ids(self, ids: Mapping[str, str]) -> None:
        for row in self.rows:
            row.id = ids.get(row.id, row.id)

    def add_row(self) -> Row:
        """Add a row under the others and open it."""
        self._news += 1
        row = self._insert({"id": f"{NEW}{self._news}"} if self.keeps_ids() else {}, len(self.rows))
        self._none = False
        row.line.set_open(True)
        row.focus_first()
        self._show_rest()
        return row

    def keeps_ids(self) -> bool:
        """Return whether each row is a record of its own, told apart by a field `id`."""
        return self.ask.question.field("id") is not None

    def _insert(self, given: Mapping[str, object], place: int) -> Row:
        row = Row(self.t, self.ask, given)
        row.typed.connect(self.typed)
        row.settled.connect(self.settled)
        row.removed.connect(self._remove)
        row.line.opened.connect(self.grown)
        self.rows.insert(place, row)
        self._lines.insertWidget(place, row.line)
        row.line.setVisible(True)  # at once: a new row is typed in before the next turn of events
        return row

    def _remove(self) -> None:
        gone = self.sender()
        if not isinstance(gone, Row):
            return
        place = self.rows.index(gone)
        self.rows.remove(gone)
        gone.drop()
        self._show_rest()
        (self.rows[min(place, len(self.rows) - 1)].line.head if self.rows else self.add).setFocus()
        self.said()
        if not gone.is_empty():
            given = {**gone.raw(), "id": ""} if self.keeps_ids() else gone.raw()
            self.undoable.emit(self.t("Row removed"), partial(self._put_back, given, place))

    def _put_back(self, given: Mapping[str, object], place: int) -> None:
        if self.keeps_ids():
            self._news += 1
            given = {**given, "id": f"{NEW}{self._news}"}
        row = self._insert(given, min(place, len(self.rows)))
        self._show_rest()
        self.said()
        row.line.head.setFocus()

    def _person_said_none(self) -> None:
        self._none = True
        self._show_rest()
        self.said()

    def _show_rest(self) -> None:
        self._says_none.setVisible(self._none and not self.rows)
        self.none.setVisible(self.ask.may_skip and not self.rows and not self._none)
        self.grown.emit()

    def _lay_out(self) -> None:
        self._lines.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, px(8), 0, 0)
        foot.setSpacing(px(16))
        foot.addWidget(self.add)
        foot.addWidget(self.none)
        foot.addStretch(1)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._lines)
        layout.addWidget(self._says_none)
        layout.addLayout(foot)
