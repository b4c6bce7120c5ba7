"""What the pages of the first start share: rows by name, answers read and problems shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui.start.answers import Answers, problems
from ui.tokens import GAP_QUESTIONS, px
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.fields import DateField, TextField
from ui.widgets.panel import Passage
from ui.widgets.question import Question, QuestionRow


class StepPage(QWidget):
    """One page. A subclass says its title, intro and advice, and adds rows named as the answers are."""

    step = ""

    def __init__(self, t: Texts, answers: Answers) -> None:
        super().__init__()
        self.t, self.answers = t, answers
        self.rows: dict[str, QuestionRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(GAP_QUESTIONS))
        self.build()
        self.column.addStretch(1)

    def title(self) -> str:
        """Return what the page asks."""
        return ""

    def intro(self) -> str:
        """Return one or two sentences under the title."""
        return ""

    def advice(self) -> Sequence[Passage]:
        """Return the passages at the right."""
        return ()

    def build(self) -> None:
        """Add the rows."""

    def text(self, key: str, label: str, *, hint: str = "") -> QuestionRow:
        """Return a row with a line of text."""
        return self.row(key, label, TextField(getattr(self.answers, key), hint=hint, width=20))

    def day(self, key: str, label: str) -> QuestionRow:
        """Return a row with a day; half a day is kept as it was typed."""
        field = DateField()
        field.setText(getattr(self.answers, key))
        return self.row(key, label, field)

    def choice(self, key: str, label: str, options: Sequence[Option]) -> QuestionRow:
        """Return a row with a choice."""
        group = ChoiceGroup(options)
        group.choose(getattr(self.answers, key))
        return self.row(key, label, group)

    def side_by_side(self, *rows: QWidget) -> QWidget:
        """Set rows beside each other, such as a name in two languages."""
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(16))
        for row in rows:
            line.addWidget(row, 1)
        self.column.addWidget(both)
        return both

    def store(self) -> None:
        """Read every row into the answers."""
        for key, row in self.rows.items():
            editor = row.editor
            if isinstance(editor, ChoiceGroup):
                setattr(self.answers, key, editor.chosen() or "")
            elif isinstance(editor, TextField):
                setattr(self.answers, key, editor.text())

    def check(self) -> bool:
        """Store and show what is missing, with the focus on the first such field; True when nothing is."""
        self.store()
        found = problems(self.answers, self.step)
        for key, row in self.rows.items():
            what, _, then = self.t.of(found.get(key, "")).partition(". ")
            row.show_problem(f"{what}." if then else what, then)
        for key in found:
            self.rows[key].focus_first()
            return False
        return True

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        next(iter(self.rows.values())).focus_first()

    def row(self, key: str, label: str, editor: QWidget) -> QuestionRow:
        """Return a row around an editor, under the name of the answer."""
        row = QuestionRow(self.t, Question(key, label, may_skip=False), editor)
        self.rows[key] = row
        return row
