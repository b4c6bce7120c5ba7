"""The locked vault: who, the passphrase, and what to do when it is not right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.clock import Clock
from kotodesk.errors import WorldError
from kotodesk.texts import Texts
from kotodesk.vault.keys import Holder, who
from ui import paint
from ui.shell.languages import LANGUAGE_NAMES
from ui.tasks.lanes import Job, Lanes, Progress
from ui.tokens import MARGIN_PAGE, px
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.fields import Passphrase, mark_problem
from ui.widgets.label import Label
from ui.widgets.lines import Surface
from ui.widgets.problem import FieldProblem
from ui.widgets.question import Question, QuestionRow

if TYPE_CHECKING:
    from kotodesk.desk import Desk


def opening(folder: Path, passphrase: str, clock: Clock, officer: str | None) -> Job:
    """Open the vault; the job's result is the open desk."""
    yield Progress()
    from kotodesk.desk import Desk  # takes half a second the first time, so it is done beside the window

    return Desk.open(folder, passphrase, clock, officer)


class UnlockView(Surface):
    """Asks for the passphrase. `opened` carries the open desk; a refusal is told in place."""

    opened = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, t: Texts, lanes: Lanes, folder: Path, clock: Clock, *, locked: str = "") -> None:
        super().__init__("window")
        self.t, self._lanes, self._folder, self._clock = t, lanes, folder, clock
        self.field = Passphrase(name=t("Passphrase"))
        self.show_letters = Button(t("Show"), "quiet", icon="eye")
        self.unlock = Button(t("Unlock"), "main")
        self.problem = FieldProblem()
        self._busy = False
        self._officers = self._officer_choice(*self._holders())
        self._lay_out(locked)
        self.show_letters.setCheckable(True)
        self.show_letters.toggled.connect(self._toggle)
        self.unlock.clicked.connect(self.try_to_open)
        self.field.returnPressed.connect(self.try_to_open)

    def focus_first(self) -> None:
        """Put the focus on the passphrase."""
        self.field.setFocus()

    def try_to_open(self) -> None:
        """Open the vault beside the window; a second press meanwhile does nothing."""
        if self._busy:
            return
        self._busy = True
        self.unlock.set_words(self.t("Opening …"))
        officer = self._officers.chosen() if self._officers else None
        task = self._lanes.run("database", opening(self._folder, self.field.text(), self._clock, officer))
        task.finished.connect(self._opened)
        task.failed.connect(self.refuse)
        task.ended.connect(self._ended)

    def refuse(self, error: WorldError) -> None:
        """Say under the field what is wrong and what to do."""
        what, *then = re.split(r"(?<=[.:]) ", error.worded(self.t), maxsplit=1)
        advice = "".join(then)
        self.problem.say(f"{what.rstrip('.:')}.", advice[:1].upper() + advice[1:])
        mark_problem(self.field, "error")
        self.field.selectAll()
        self.field.setFocus()

    def _opened(self, desk: Desk) -> None:
        self.field.clear()
        self.opened.emit(desk)

    def _ended(self) -> None:
        self._busy = False
        self.unlock.set_words(self.t("Unlock"))

    def _toggle(self, shown: bool) -> None:
        self.field.show_letters(shown)
        self.show_letters.set_icon("eye-off" if shown else "eye")
        self.show_letters.set_words(self.t("Hide") if shown else self.t("Show"))

    def _holders(self) -> Sequence[Holder]:
        try:
            return who(self._folder)
        except WorldError as error:
            self.refuse(error)
            return ()

    def _officer_choice(self, *holders: Holder) -> ChoiceGroup | None:
        if len(holders) < 2:
            return None
        options = [Option(each.officer, each.shown.get("name", ""), _note(each)) for each in holders]
        group = ChoiceGroup(options)
        group.choose(holders[0].officer)
        return group

    def _lay_out(self, locked: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label("KotoDesk", "group", "accent"))
        column.addSpacing(px(20))
        column.addWidget(Label(self.t("Unlock"), "lone"))
        column.addSpacing(px(4))
        column.addWidget(Label(locked or self.t("Everything is saved."), "body", "second", wrap=True))
        column.addSpacing(px(28))
        if self._officers:
            officer = Question("officer", self.t("Officer"), may_skip=False)
            column.addWidget(QuestionRow(self.t, officer, self._officers))
            column.addSpacing(px(20))
        column.addLayout(self._passphrase_lines())
        holder = QWidget()
        holder.setFixedWidth(px(452))
        holder.setLayout(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        middle = QHBoxLayout()  # stretches, for an alignment would not ask how high wrapped texts are
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)
        whole.addLayout(self._foot())

    def _passphrase_lines(self) -> QVBoxLayout:
        label = Label(self.t("Passphrase"), "question")
        label.setBuddy(self.field)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.show_letters)
        button = QHBoxLayout()
        button.addWidget(self.unlock)
        button.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(px(6))
        lines.addWidget(label)
        lines.addLayout(line)
        lines.addWidget(self.problem)
        lines.addSpacing(px(14))
        lines.addLayout(button)
        return lines

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(MARGIN_PAGE), 0, px(MARGIN_PAGE), px(14))
        foot.setSpacing(px(18))
        for id_, name in LANGUAGE_NAMES.items():
            foot.addWidget(self._language(id_, name), 0, paint.AT_MIDDLE)
        foot.addStretch(1)
        foot.addWidget(Label(self.t("The vault is on this computer only"), "small", "second"))
        return foot

    def _language(self, id_: str, name: str) -> QWidget:
        if id_ == self.t.language:
            return Label(name, "question")
        button = Button(name, "link")
        button.setProperty("language", id_)
        button.clicked.connect(self._choose_language)
        return button

    def _choose_language(self) -> None:
        self.language_chosen.emit(self.sender().property("language"))


def _note(holder: Holder) -> str:
    return ", ".join(part for part in (holder.shown.get("title"), holder.shown.get("municipality")) if part)
