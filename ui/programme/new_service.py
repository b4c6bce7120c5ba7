"""A new service: a name is enough to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from kotodesk.errors import BadInput
from kotodesk.forms.parse import parse
from kotodesk.programme.codes import service_code
from ui.forms.ask import Ask, of_record, question, terms
from ui.forms.editor import Editor
from ui.forms.editors import editor
from ui.forms.sheet import LONG
from ui.programme.part import Part
from ui.programme.place import CONTENT, SERVICE, Place
from ui.programme.rows import OTHER
from ui.programme.texts import asks
from ui.tokens import READING_WIDTH, px
from ui.widgets.panel import Passage
from ui.widgets.question import QuestionRow

GROUP = "group"
_GROUPS = {"1": "assessment", "2": "plan", "3": "orientation", "4": "integration_training", "6": "guidance"}
"""The group that the services of a content usually stand in."""


class NewServicePart(Part):
    """What is typed is kept as a draft; the service is added when the person goes on."""

    def build(self) -> None:
        t, self._owner = self.t, f"new_service:{self.place.about}"
        self._editors: dict[str, Editor] = {}
        self.rows: dict[str, QuestionRow] = {}
        self.add_head(
            t("New service"),
            t("A name is enough to begin with. The rest can come later."),
            self.scene.content_name(self.place.about),
        )
        groups = question(GROUP, "choice", t("Group in lists"), terms("service_groups"))
        for ask in (*asks(t, "name", "text", t("Name"), self.scene.pair), of_record(t, groups)):
            self.column.addWidget(self._row(ask))
        self.column.addStretch(1)

    def back(self) -> str:
        return str(Place(CONTENT, self.place.about))

    def next(self) -> tuple[str, str]:
        return self.t("Add the service"), ""

    def go_on(self) -> None:
        """Add the service and open it, or say what is missing."""
        programme = self.scene.work.desk.programme
        code = service_code(self.scene.whole)
        try:
            fields = {key: parse(made.ask.question, made.raw()) or "" for key, made in self._editors.items()}
            added = programme.add_service(
                self.scene.municipality_id, code, content=self.place.about, **fields
            )
        except BadInput as error:
            self._say(error)
            return
        for key in self._editors:
            self.scene.autosave.forget(self._owner, key)
        self.moved.emit(str(Place(SERVICE, added)), "for_whom_" + self.scene.majority)

    def passages_at_rest(self) -> Sequence[Passage]:
        return self.law_passage("other_services" if self.place.about == OTHER else "may_contain")

    def focus_first(self) -> bool:
        self.rows[f"name_{self.scene.majority}"].focus_first()
        return True

    def _say(self, error: BadInput) -> None:
        named = any(self._editors[f"name_{one}"].raw().strip() for one in self.scene.pair)
        row = self.rows[GROUP if named else f"name_{self.scene.majority}"]
        what, _, then = error.worded(self.t).partition(". ")
        row.show_problem(f"{what}." if then else what, then)
        row.focus_first()

    def _row(self, ask: Ask) -> QuestionRow:
        made = editor(self.t, ask, fold=LONG)
        made.setParent(self)
        usual = _GROUPS.get(self.place.about, "") if ask.key == GROUP else ""
        made.show_raw(self.scene.autosave.drafts(self._owner).get(ask.key, usual))
        made.typed.connect(self._typed)
        self._editors[ask.key] = made
        self.rows[ask.key] = QuestionRow(self.t, ask.row(), made.widget)
        self.rows[ask.key].setMaximumWidth(px(READING_WIDTH))
        return self.rows[ask.key]

    def _typed(self) -> None:
        for key, made in self._editors.items():
            if made is self.sender():
                self.rows[key].show_problem("")
                self.scene.autosave.keep(self._owner, key, made.raw())
