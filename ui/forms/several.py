"""Any number out of a long list: what is chosen stands above, one line each; a field adds more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.forms.list_field import ListField
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.group import Lead
from ui.widgets.label import Label


class SeveralEditor(Editor):
    """The raw text is the ids joined by commas, in the order of the list."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        self._names = self.names(ask)
        self._chosen: list[str] = []
        self.field = ListField(self._names.values(), name=ask.label, hint=t("Add from the list"))
        self.field.picked.connect(self._person_picked)
        self.widget = Lead(self.field)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(self._lines)
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addStretch(1)
        layout.addLayout(row)

    def names(self, ask: Ask) -> Mapping[str, str]:
        """Return the names by id, in the order of the list."""
        return {option.id: option.names.of(ask.language) for option in ask.question.options}

    def raw(self) -> str:
        return ", ".join(self._chosen)

    def show_raw(self, raw: str) -> None:
        chosen = [word.strip() for word in raw.split(",") if word.strip()]
        self._chosen = [id_ for id_ in self._names if id_ in chosen]
        self._show_lines()

    def _person_picked(self, name: str) -> None:
        picked = next(id_ for id_, each in self._names.items() if each == name)
        self.field.clear()
        self._take([*self._chosen, picked])

    def _take(self, chosen: list[str]) -> None:
        self._chosen = [id_ for id_ in self._names if id_ in chosen]
        self._show_lines()
        self.said()

    def _remove(self) -> None:
        gone = self.sender().objectName()
        self.field.setFocus()
        self._take([id_ for id_ in self._chosen if id_ != gone])

    def _show_lines(self) -> None:
        while item := self._lines.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for id_ in self._chosen:
            line = self._line(id_)
            self._lines.addWidget(line)
            line.setVisible(True)
        self.grown.emit()

    def _line(self, id_: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        remove = Button(self.t("Remove"), "link")
        remove.setObjectName(id_)
        remove.setAccessibleName(self.t("Remove: {name}", name=self._names[id_]))
        remove.clicked.connect(self._remove)
        row.addWidget(Label(self._names[id_], wrap=True), 1, paint.AT_MIDDLE)
        row.addWidget(remove)
        return line
