"""One question joined to the record that keeps its answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kotodesk.errors import BadInput, Refused, WorldError
from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question
from kotodesk.forms.parse import parse, raw_text
from kotodesk.texts import Texts
from ui.forms.autosave import Autosave
from ui.forms.editor import Editor
from ui.widgets.question import QuestionRow


class Store(Protocol):
    """Where the answers of a sheet lie: the file of a client, an assessment, a plan, a goal …"""

    @property
    def owner(self) -> str:
        """The record whose drafts these are, `client:<id>`; empty while there is no record yet."""
        ...

    @property
    def pending(self) -> bool:
        """Whether answers stay drafts until one act writes them all."""
        ...

    def ready(self) -> None:
        """Make the record if there is none yet: the person has begun to answer. Raises WorldError."""
        ...

    def value(self, question: Question) -> Value | None:
        """Return the value that is kept, in the canonical form of its kind."""
        ...

    def status(self, key: str) -> str:
        """Return why there is no answer (NO_ANSWER), empty when there is one or none was wanted."""
        ...

    def write(self, question: Question, value: Value | None) -> None:
        """Keep a value. Raises WorldError."""
        ...

    def ids(self, key: str) -> Mapping[str, str]:
        """Return the ids that new rows have got, also when another row could not be written."""
        ...

    def skip(self, key: str, status: str) -> None:
        """Keep why there is no answer; an empty status takes it back."""
        ...


class Field(QObject):
    """Shows what is kept or half typed, keeps every keystroke, writes what can be read."""

    written = Signal(str)
    """Key of the question whose answer has been written."""

    def __init__(self, t: Texts, editor: Editor, store: Store, autosave: Autosave) -> None:
        super().__init__()
        self.t, self.editor, self.ask = t, editor, editor.ask
        self._store, self._autosave = store, autosave
        self._dirty = False
        self.row = QuestionRow(t, self.ask.row(), editor.widget)
        editor.setParent(self)
        editor.typed.connect(self._typed)
        editor.settled.connect(self.settle)
        self.row.no_answer.connect(self._skipped)

    @property
    def key(self) -> str:
        """The key of the question."""
        return self.ask.key

    def show(self, drafts: Mapping[str, str]) -> None:
        """Show what was half typed, else what is kept."""
        self._dirty = self.key in drafts
        self.editor.show_raw(drafts[self.key] if self._dirty else self.kept_raw())
        self.row.show_no_answer(self._store.status(self.key))
        self.row.show_problem("")
        if self._dirty:
            self._show_problem_of_draft()

    def refresh(self) -> None:
        """Show what is kept now, unless the person has typed something that is not."""
        if self._dirty:
            return
        status = self._store.status(self.key)
        if not status and not self._is_as_kept():
            self.editor.show_raw(self.kept_raw())
        self.row.show_no_answer(status)

    def settle(self) -> None:
        """Write what stands in the field if it can be read; else say what to write instead."""
        if not self._dirty:
            return
        try:
            self._store.write(self.ask.question, parse(self.ask.question, self.editor.raw()))
        except WorldError as error:
            self._not_written(error)
        else:
            self.editor.take_ids(self._store.ids(self.key))
            self._settled()

    def say(self, error: WorldError) -> None:
        """Say under the field what is wrong and what to do."""
        what, _, then = self._worded(error).partition(". ")
        self.row.show_problem(f"{what}." if then else what, then)

    def kept_raw(self) -> str:
        """Return the raw text of what is kept."""
        value = self._store.value(self.ask.question)
        return "" if value is None else raw_text(self.ask.question, value)

    def _is_as_kept(self) -> bool:
        shown = parse(self.ask.question, self.editor.raw())
        return _unordered(shown) == _unordered(self._store.value(self.ask.question))

    def _typed(self) -> None:
        self._dirty = True
        if not self._autosave.tried(self._store.ready):
            return
        self._autosave.keep(self._store.owner, self.key, self.editor.raw())
        if self._store.status(self.key):
            self.row.show_no_answer("")

    def _not_written(self, error: WorldError) -> None:
        """Rows that could be written have their ids now, so the draft is kept with them."""
        self.editor.take_ids(self._store.ids(self.key))
        self._autosave.keep(self._store.owner, self.key, self.editor.raw())
        if isinstance(error, BadInput | Refused):
            self.say(error)
        else:
            self._autosave.failed.emit(error)

    def _settled(self) -> None:
        self._dirty = False
        self.row.show_problem("")
        if not self._store.pending:
            self._autosave.forget(self._store.owner, self.key)
        self._autosave.saved.emit()
        self.written.emit(self.key)

    def _skipped(self, key: str, status: str) -> None:
        """Taking a reason back brings back the answer that still stands, dimmed, in the editor."""
        try:
            self._store.ready()
            self._store.skip(key, status)
        except WorldError as error:
            self.say(error)
            return
        self._settled()
        if not status:
            self._dirty = True
            self.settle()

    def _show_problem_of_draft(self) -> None:
        try:
            parse(self.ask.question, self.editor.raw())
        except BadInput as error:
            self.say(error)

    def _worded(self, error: WorldError) -> str:
        """A rule that names the field by its key says its label instead."""
        if "field" in error.values:
            return self.t.of(error.message, **{**error.values, "field": self.ask.label})
        return error.worded(self.t)


def _unordered(value: Value | None) -> object:
    """Rows are the same in any order; each has an id, or its content, to know it by."""
    if isinstance(value, tuple) and all(isinstance(one, dict) for one in value):
        return sorted(repr(sorted(row.items())) for row in value)
    return value
