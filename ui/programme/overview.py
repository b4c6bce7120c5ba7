"""The overview: six contents, other integration services, facts; beside it what is missing and known gaps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.law import day_worded
from ui import paint
from ui.programme.missing import missing_at
from ui.programme.part import Part
from ui.programme.place import FACTS
from ui.programme.rows import content_columns, content_rows
from ui.programme.table import Table
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Passage


class Overview(Part):
    """Everything on one page; a row opens what it names."""

    preview_asked = Signal()

    def build(self) -> None:
        t = self.t
        self.approve = Button(t("Mark as approved"), "main")
        self.approve.clicked.connect(self._approve)
        self.preview = Button(t("Preview"), icon="page")
        self.preview.clicked.connect(self.preview_asked)
        self.preview.setToolTip("Ctrl+P")
        self.side_button.set_words(t("Gaps"))  # three buttons stand beside the title
        town = self.scene.municipality.name(t.language)
        self.head = self.add_head(self._title(), "", town, self.preview, self.approve)
        self.table = Table(t, t("Content and services"), content_columns(t), lead=True)
        self.table.opened.connect(self._open)
        self.column.setSpacing(px(14))
        self.column.addWidget(self.table)
        self.column.addStretch(1)
        self.missing = self.add_missing(t("Before approval"))
        self._known = QVBoxLayout()
        self.panel.keep(self._make_known())
        self.panel.keep(self._make_law())
        self.refresh()

    def has_footer(self) -> bool:
        return False

    def refresh(self) -> None:
        super().refresh()
        scene = self.scene
        self.head.title.setText(self._title())
        self.show_missing(self.missing)
        self._show_state()
        self.table.show_rows(content_rows(scene))
        self._show_known()

    def focus_first(self) -> bool:
        return self.table.focus_row()

    def focus_key(self, key: str) -> bool:
        return self.table.focus_row(key)

    def passages(self, field: object) -> Sequence[Passage]:
        return ()

    def _open(self, place: str) -> None:
        self.moved.emit(place, "")

    def _approve(self) -> None:
        self.moved.emit(FACTS, f"approved_{self.scene.majority}")

    def _edit_known(self) -> None:
        self.moved.emit(FACTS, "gaps")

    def _title(self) -> str:
        heading = self.scene.law.name("heading", "programme") or self.t("Programme")
        years = _years(self.scene.whole.begins, self.scene.whole.ends)
        return f"{heading} {years}".rstrip()

    def _approved(self) -> str:
        programme = self.scene.whole
        texts = {"fi": programme.approved_fi, "sv": programme.approved_sv}
        languages = (self.scene.shown_in, *self.scene.pair)
        return next((texts[one] for one in languages if texts[one]), "")

    def _show_state(self) -> None:
        """Draft: the main action is to approve it. Approved: to print it."""
        t, approved = self.t, self._approved()
        n = len(missing_at(self.scene, self.scene.majority, self.place))
        state = t("Approved: {approval}", approval=approved) if approved else t("Draft")
        left = t.plural("{n} thing is missing", "{n} things are missing", n)
        self.head.say(f"{state}. {left}." if n else state)
        self.missing.title.setText(t("Missing in the document") if approved else t("Before approval"))
        self.approve.setVisible(not approved)
        self.preview.kind = "main" if approved else "second"
        self.preview.update()

    def _show_known(self) -> None:
        while item := self._known.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        languages = (self.scene.shown_in, *self.scene.pair)
        for gap in self.scene.whole.gaps:
            words = next((gap[one] for one in languages if gap.get(one)), "")
            self._known.addWidget(Label(words, "small", wrap=True))
        if not self.scene.whole.gaps:
            self._known.addWidget(Label(self.t("None have been written down."), "small", "second", wrap=True))

    def _make_known(self) -> QWidget:
        made = QWidget()
        head = QHBoxLayout()
        head.addWidget(Label(self.t("Known gaps"), "group", wrap=True), 1)
        edit = Button(self.t("Edit"), "link")
        edit.setAccessibleName(self.t("Edit the known gaps"))
        edit.clicked.connect(self._edit_known)
        head.addWidget(edit, 0, paint.AT_TOP)
        self._known.setSpacing(px(8))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addLayout(self._known)
        return made

    def _make_law(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for passage in self.law_passage("reimbursement", "insurance"):
            column.addWidget(Label(passage.title, "question", wrap=True))
            column.addWidget(Label(passage.text, "small", "second", wrap=True))
        return made


def _years(begins: date | None, ends: date | None) -> str:
    """Return whole years as 2026–2027, other periods by their days."""
    if begins is None or ends is None:
        return ""
    whole = (begins.day, begins.month, ends.day, ends.month) == (1, 1, 31, 12)
    if whole:
        return f"{begins.year}–{ends.year}" if begins.year != ends.year else str(begins.year)
    return f"{day_worded(begins)}–{day_worded(ends)}"
