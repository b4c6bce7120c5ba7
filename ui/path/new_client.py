"""Somebody new: a name in Latin letters is enough to begin with."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.errors import BadInput
from kotodesk.forms.parse import parse
from kotodesk.path.steps import NAMES, STEPS
from ui.forms.ask import Ask, of_record, question
from ui.forms.autosave import Autosave
from ui.forms.editor import Editor
from ui.forms.editors import editor
from ui.shell.client_head import Head
from ui.shell.work import Work
from ui.shell.workspace import Workspace
from ui.tokens import GAP_QUESTIONS, READING_WIDTH, px
from ui.widgets.head import PageHead
from ui.widgets.question import QuestionRow
from ui.widgets.spine import Step

NAME = "name_latin"


class NewClientPage(Workspace):
    """What is typed is kept as a draft; the file is opened when the person goes on."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._municipality = work.desk.people.municipalities()[0].id
        self._owner = f"new_client:{self._municipality}"
        self._autosave = Autosave(work, self)
        self._editors: dict[str, Editor] = {}
        self.rows: dict[str, QuestionRow] = {}
        self._show()
        self.footer.next.connect(self.open_file)
        self.step_chosen.connect(self._say_first)

    def leave(self) -> None:
        self._autosave.flush()

    def focus_first(self) -> None:
        self.rows[NAME].focus_first()

    def open_file(self) -> None:
        """Open the client's file, or say what is missing."""
        try:
            client = self._add()
        except BadInput as error:
            self._say(error)
            return
        for key in self._editors:
            self._autosave.forget(self._owner, key)
        self.work.open_client(f"{client}/person")

    def _add(self) -> str:
        fields = {key: self._read(key) for key in self._editors}
        return self.work.desk.people.add(self._municipality, fields.pop(NAME), **fields)

    def _read(self, key: str) -> str:
        made = self._editors[key]
        return str(parse(made.ask.question, made.raw()) or "")

    def _say(self, error: BadInput) -> None:
        self.rows[NAME].show_problem(error.worded(self.t))
        self.rows[NAME].focus_first()

    def _show(self) -> None:
        t = self.t
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP_QUESTIONS))
        column.addWidget(
            PageHead(t("New client"), t("A name is enough to begin with. The rest can come later."))
        )
        for ask in self._asks():
            column.addWidget(self._ask_row(ask))
        column.addStretch(1)
        self.show_head(Head(t("New client")))
        self.show_steps([Step(one, n, t.of(NAMES[one])) for n, one in enumerate(STEPS, 1)], STEPS[0])
        self.show_content(content)
        self.show_side(None)
        self.footer.show_back(False)
        self.footer.show_next(t("Open the file"))

    def _asks(self) -> tuple[Ask, ...]:
        t = self.t
        return (
            of_record(t, question(NAME, "text", t("Name in Latin letters"))),
            of_record(t, question("name_original", "text", t("Name in the client’s own letters"))),
            of_record(t, question("contact_language", "language", t("Contact language"))),
        )

    def _ask_row(self, ask: Ask) -> QuestionRow:
        made = editor(self.t, ask)
        made.setParent(self)
        made.show_raw(self._autosave.drafts(self._owner).get(ask.key, ""))
        made.typed.connect(self._typed)
        self._editors[ask.key] = made
        self.rows[ask.key] = QuestionRow(self.t, ask.row(), made.widget)
        self.rows[ask.key].setMaximumWidth(px(READING_WIDTH))
        return self.rows[ask.key]

    def _typed(self) -> None:
        for key, made in self._editors.items():
            if made is self.sender():
                self._autosave.keep(self._owner, key, made.raw())

    def _say_first(self, _step: str) -> None:
        """The later steps need a file: begin with the name."""
        self.focus_first()
