"""One of the repeating rows: its line, and its sub-questions once it has been opened."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.errors import BadInput
from kotodesk.forms.model import Question
from kotodesk.forms.parse import parse, raw_text
from kotodesk.forms.wording import words
from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.columns import TwoColumns
from ui.forms.editor import Editor
from ui.forms.folded import FoldedHead, FoldedRow
from ui.forms.single import single
from ui.tokens import GAP_QUESTIONS, READING_WIDTH, px
from ui.widgets.question import QuestionRow

_ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?")
NEW = "new-"
"""Beginning of the id of a row that is not kept yet."""
_FOLD = 4
"""Options from which a choice inside a row is a field to search in."""


class Row(QObject):
    """Holds the raw texts of the sub-questions; tells when the person types, goes on, or removes it."""

    typed = Signal()
    settled = Signal()
    removed = Signal()

    def __init__(self, t: Texts, ask: Ask, given: Mapping[str, object]) -> None:
        super().__init__()
        self._t, self._ask = t, ask
        self._fields = [field for field in ask.question.fields if field.key != "id"]
        self.id = str(given.get("id", ""))
        self._raws = {
            field.key: _raw(field, given[field.key]) for field in self._fields if field.key in given
        }
        self._editors: dict[str, Editor] = {}
        self._rows: dict[str, QuestionRow] = {}
        self.line = FoldedRow(t, FoldedHead(self.summary()), t("Remove: {name}", name=self.summary()))
        self.line.opened.connect(self._opened)
        self.line.removed.connect(self.removed)

    def raw(self) -> dict[str, str]:
        """Return the raw texts that are not blank, with the id where the row has one."""
        given = {key: raw for key, raw in self._raws.items() if raw.strip()}
        return given | {"id": self.id} if self.id else given

    def is_empty(self) -> bool:
        """Return whether nothing has been written in the row."""
        return not any(raw.strip() for raw in self._raws.values())

    def is_open(self) -> bool:
        """Return whether the row is unfolded."""
        return self.line.is_open()

    def summary(self) -> str:
        """Return what the row says, on one line."""
        said = [self._said(field) for field in self._fields if self._raws.get(field.key, "").strip()]
        return ", ".join(said) or self._t("New row")

    def focus_first(self) -> None:
        """Put the focus on the first sub-question."""
        self._rows[self._fields[0].key].focus_first()

    def drop(self) -> None:
        """Take the row off the page."""
        self.line.hide()
        self.line.deleteLater()

    def _said(self, field: Question) -> str:
        raw = self._raws[field.key]
        try:
            return words(field, parse(field, raw), self._ask.language)
        except BadInput:
            return raw

    def _opened(self, _shown: bool) -> None:
        if not self.line.has_body():
            self.line.set_body(self._body())
        self._say()

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(px(READING_WIDTH + 24))
        layout = QVBoxLayout(body)
        columns = TwoColumns(px(24), px(GAP_QUESTIONS - 10))
        layout.addLayout(columns)
        for field in self._fields:
            ask = Ask(field, field.label.of(self._ask.language), self._ask.language)
            made = single(self._t, ask, fold=_FOLD)
            made.setParent(self)
            made.show_raw(self._raws.get(field.key, ""))
            made.typed.connect(self._person_typed)
            made.settled.connect(self._person_left)
            self._editors[field.key] = made
            self._rows[field.key] = QuestionRow(self._t, ask.row(), made.widget)
            columns.add(self._rows[field.key], wide=_is_wide(field))
        return body

    def _person_typed(self) -> None:
        key = self._key_of_sender()
        self._raws[key] = self._editors[key].raw()
        self._say()
        self.typed.emit()

    def _person_left(self) -> None:
        key = self._key_of_sender()
        self._raws[key] = self._editors[key].raw()
        field = next(field for field in self._fields if field.key == key)
        try:
            parse(field, self._raws[key])
            self._rows[key].show_problem("")
        except BadInput as error:
            self._rows[key].show_problem(error.worded(self._t))
        self.settled.emit()

    def _key_of_sender(self) -> str:
        sender = self.sender()
        return next(key for key, made in self._editors.items() if made is sender)

    def _say(self) -> None:
        self.line.head.say(self.summary())
        self.line.remove.setAccessibleName(self._t("Remove: {name}", name=self.summary()))


def _is_wide(field: Question) -> bool:
    return field.kind in ("many", "long_text") or (field.kind == "choice" and len(field.options) < _FOLD)


def _raw(field: Question, given: object) -> str:
    """A kept value comes as it is kept, a draft as it was typed."""
    typed = isinstance(given, str) and not (field.kind in ("date", "month") and _ISO.fullmatch(given))
    return str(given) if typed else raw_text(field, given)
