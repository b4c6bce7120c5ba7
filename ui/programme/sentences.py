"""Sentences in both national languages, side by side; one is added under the others, each can be removed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.forms.model import Question
from kotodesk.texts import N_, Texts
from ui import paint
from ui.forms.ask import Ask, question, worded
from ui.forms.editor import Editor
from ui.programme.missing import missing_word
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.fields import LongText
from ui.widgets.group import Lead
from ui.widgets.label import Label

_IN = {"fi": N_("In Finnish"), "sv": N_("In Swedish")}
_NAMES = {"fi": N_("{name} in Finnish"), "sv": N_("{name} in Swedish")}


def sentences(key: str, label: str) -> Question:
    """Return a question for a list of sentences in Finnish and Swedish."""
    fields = tuple(question(language, "long_text", "") for language in ("fi", "sv"))
    return Question(key, "rows", worded(label), fields=fields)


class Sentence(QObject):
    """One sentence: a field for each language, and the way to remove it."""

    typed = Signal()
    settled = Signal()
    removed = Signal()

    def __init__(self, t: Texts, pair: tuple[str, str], given: Mapping[str, str]) -> None:
        super().__init__()
        self._t = t
        self.line = QWidget()
        self.fields = {
            language: LongText(given.get(language, ""), hint=missing_word(language, t), lines=2)
            for language in pair
        }
        self.remove = Button(t("Remove"), "link")
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, px(10))
        row.setSpacing(px(16))
        for field in self.fields.values():
            row.addWidget(field, 1, paint.AT_TOP)
            field.typed.connect(self.typed)
            field.left.connect(self.settled)
        row.addWidget(self.remove, 0, paint.AT_TOP)
        self.remove.clicked.connect(self.removed)

    def raw(self) -> dict[str, str]:
        """Return the texts that are not blank, by language."""
        return {one: field.text() for one, field in self.fields.items() if field.text().strip()}

    def call(self, name: str) -> None:
        """Name the fields for a screen reader."""
        for language, field in self.fields.items():
            field.setAccessibleName(self._t.of(_NAMES[language], name=name))
        self.remove.setAccessibleName(self._t("Remove: {name}", name=name))

    def drop(self) -> None:
        """Take the sentence off the page."""
        self.line.hide()
        self.line.deleteLater()


class SentencesEditor(Editor):
    """The raw text is a JSON list of texts by language. Removing a sentence can be undone."""

    def __init__(self, t: Texts, ask: Ask, pair: tuple[str, str], name: str) -> None:
        super().__init__(t, ask)
        self._pair, self._name = pair, name
        self.lines: list[Sentence] = []
        self.add = Button(t("Add"), icon="plus")
        self.add.setAccessibleName(t("Add: {question}", question=ask.label))
        self.widget = Lead(self.add)
        self._heads, self._column = self._make_heads(), QVBoxLayout()
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self._heads)
        layout.addLayout(self._column)
        layout.addWidget(self.add)
        self._column.setSpacing(0)
        self.add.clicked.connect(self.add_line)
        self._tidy()

    def raw(self) -> str:
        given = [line.raw() for line in self.lines]
        return json.dumps(given, ensure_ascii=False) if given else ""

    def show_raw(self, raw: str) -> None:
        given = json.loads(raw) if raw else []
        if given == [line.raw() for line in self.lines]:
            return
        for line in self.lines:
            line.drop()
        self.lines = []
        for one in given:
            self._insert(one, len(self.lines))
        self._tidy()

    def add_line(self) -> None:
        """Add a sentence under the others and go there."""
        line = self._insert({}, len(self.lines))
        self._tidy()
        line.fields[self._pair[0]].setFocus()

    def _insert(self, given: Mapping[str, str], place: int) -> Sentence:
        line = Sentence(self.t, self._pair, given)
        line.setParent(self)
        line.typed.connect(self.typed)
        line.settled.connect(self.settled)
        line.removed.connect(self._remove)
        self.lines.insert(place, line)
        self._column.insertWidget(place, line.line)
        return line

    def _remove(self) -> None:
        gone = self.sender()
        if not isinstance(gone, Sentence):
            return
        place, given = self.lines.index(gone), gone.raw()
        self.lines.remove(gone)
        gone.drop()
        self._tidy()
        (self.lines[min(place, len(self.lines) - 1)].remove if self.lines else self.add).setFocus()
        self.said()
        if given:
            self.undoable.emit(self.t("Sentence removed"), partial(self._put_back, given, place))

    def _put_back(self, given: Mapping[str, str], place: int) -> None:
        line = self._insert(given, min(place, len(self.lines)))
        self._tidy()
        self.said()
        line.fields[self._pair[0]].setFocus()

    def _tidy(self) -> None:
        for number, line in enumerate(self.lines, 1):
            line.call(f"{self._name} {number}")
        self._heads.setVisible(bool(self.lines))
        self.grown.emit()

    def _make_heads(self) -> QWidget:
        heads = QWidget()
        row = QHBoxLayout(heads)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        for language in self._pair:
            row.addWidget(Label(self.t.of(_IN[language]), "small", "second"), 1)
        end = QWidget()
        end.setFixedWidth(Button(self.t("Remove"), "link").sizeHint().width())
        row.addWidget(end)
        return heads
