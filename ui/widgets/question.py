"""The one helper that builds every row of a form."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui import paint
from ui.tokens import GAP_LABEL, px
from ui.widgets.choice import ChoiceGroup, ManyChoices
from ui.widgets.fields import mark_problem
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.levels import LevelGrid
from ui.widgets.no_answer import NoAnswer, NoAnswerSegment
from ui.widgets.problem import FieldProblem, Level


@dataclass(frozen=True)
class Question:
    """What a row asks: its permanent key, its words, help and legal source for the side panel."""

    key: str
    label: str
    help: str = ""
    source: str = ""
    may_skip: bool = True
    """Whether *not asked*, *declined* and *not known* are offered for the whole question."""


class QuestionRow(QWidget):
    """Label, editor, *No answer* menu and problem line, joined for keyboard and screen reader."""

    no_answer = Signal(str, str)
    """Key and kind (ui.widgets.no_answer.KINDS); an empty kind takes it back."""

    def __init__(self, t: Texts, question: Question, editor: QWidget) -> None:
        super().__init__()
        self.question, self.editor = question, editor
        self.menu = NoAnswer(t, question.label)
        self._segment = NoAnswerSegment(t)
        self._problem = FieldProblem()
        self._kind = ""
        self._lay_out()
        self._join()
        self.menu.chosen.connect(self._person_skipped)
        self._segment.chosen.connect(self._person_skipped)

    def show_no_answer(self, kind: str) -> None:
        """Dim the answer and show the word; an empty kind undims it. Nobody is told."""
        self._kind = kind
        self._segment.show_kind(kind)
        self._segment.setVisible(bool(kind))
        self.menu.setVisible(self.question.may_skip and not kind)
        self._dim(bool(kind))

    def show_problem(self, what: str, then: str = "", level: Level = "error") -> None:
        """Show what is wrong under the field and in its description; empty takes it away."""
        self._problem.say(what, then, level)
        mark_problem(self.editor, level if what else "")
        self.editor.setAccessibleDescription(
            " ".join(part for part in (what, then, self.question.help) if part)
        )

    def problem(self) -> str:
        """Return the problem that is shown, empty when there is none."""
        return self._problem.text()

    def focus_first(self) -> None:
        """Put the focus on the answer."""
        self.editor.setFocus()

    def _person_skipped(self, kind: str) -> None:
        self.show_no_answer(kind)
        (self._segment if kind else self.editor).setFocus()
        self.no_answer.emit(self.question.key, kind)

    def _dim(self, dim: bool) -> None:
        editor = self.editor
        if isinstance(editor, ChoiceGroup | ManyChoices):
            editor.set_dim(dim)
        elif not isinstance(editor, LevelGrid):
            editor.setEnabled(not dim)

    def _lay_out(self) -> None:
        self.label = Label(self.question.label, "question", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.menu, 0, paint.AT_TOP)
        self.label.setContentsMargins(0, px(2), 0, px(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._answer())  # first, so that Tab meets the answer before the menu
        layout.insertLayout(0, head)
        layout.insertSpacing(1, px(GAP_LABEL))
        layout.addWidget(self._problem)
        self.show_no_answer("")

    def _answer(self) -> QLayout:
        """The segment stands beside a short answer and under a wide one."""
        beside = _is_short(self.editor)
        answer: QLayout = Flow(gap=px(24), line_gap=px(8)) if beside else QVBoxLayout()
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self.editor)
        answer.addWidget(self._segment)
        return answer

    def _join(self) -> None:
        self.label.setBuddy(self.editor)
        self.editor.setAccessibleName(self.question.label)
        self.editor.setAccessibleDescription(self.question.help)


def _is_short(editor: QWidget) -> bool:
    if isinstance(editor, ChoiceGroup | ManyChoices):
        return editor.in_a_row
    return editor.sizePolicy().horizontalPolicy() == editor.sizePolicy().Policy.Fixed


def row_around(widget: QWidget | None) -> QuestionRow | None:
    """Return the row that holds a widget, for whoever follows the focus."""
    while widget is not None and not isinstance(widget, QuestionRow):
        widget = widget.parentWidget()
    return widget
