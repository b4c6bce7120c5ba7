"""A page of questions about one record."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui.forms.ask import Ask
from ui.forms.autosave import Autosave
from ui.forms.columns import TwoColumns
from ui.forms.editor import Editor
from ui.forms.editors import editor
from ui.forms.field import Field, Store
from ui.tokens import GAP_QUESTIONS, READING_WIDTH, px
from ui.widgets.label import Label

LONG = 7
"""Options that nobody reads aloud fold into a field to search in, from this number on."""
WIDTH = READING_WIDTH + 12
"""A little more than reading text, so that twelve levels stand beside long words."""

_ABOVE_HEADING, _BELOW_HEADING = 8, 12


class Sheet(QWidget):
    """Fields one under the other. What was half typed is shown again."""

    written = Signal(str)
    undoable = Signal(str, object)
    grown = Signal()

    def __init__(self, t: Texts, store: Store, autosave: Autosave, *, gap: int = GAP_QUESTIONS) -> None:
        super().__init__()
        self.t, self.store, self._autosave = t, store, autosave
        self.fields: dict[str, Field] = {}
        self._drafts = autosave.drafts(store.owner) if store.owner else {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._gap, self._above = px(gap), 0

    def add(self, ask: Ask, *, fold: int = 0) -> Field:
        """Add a question under the others."""
        field = self._make(ask, fold=fold)
        self.put(field.row)
        return field

    def put(self, widget: QWidget, *, above: int | None = None) -> None:
        """Set a widget under the others; its distance, `above` at 100 %, goes with it when it is hidden."""
        high = self._above if above is None else px(above)
        margins = widget.contentsMargins()
        widget.setContentsMargins(margins.left(), high, margins.right(), margins.bottom())
        self.column.addWidget(widget)
        self._above = self._gap

    def add_editor(self, made: Editor) -> Field:
        """Add a question whose editor is of no common kind."""
        field = self._join(made)
        self.put(field.row)
        return field

    def side_by_side(self, *asks: Ask) -> None:
        """Add short questions in two columns."""
        columns = TwoColumns(px(24), px(GAP_QUESTIONS))
        for ask in asks:
            columns.add(self._make(ask, fold=LONG).row)
        holder = QWidget()
        holder.setLayout(columns)
        holder.setMaximumWidth(px(WIDTH))
        self.put(holder)

    def heading(self, words: str) -> None:
        """Add the heading of a group of questions."""
        label = Label(words, "group")
        self._above += px(_ABOVE_HEADING) if self._above else 0
        self.put(label)
        self._above = px(_BELOW_HEADING)

    def flush(self) -> None:
        """Write what can be read; what cannot stays as a draft."""
        for field in self.fields.values():
            field.settle()

    def refresh(self) -> None:
        """Show what is kept now in every field that nobody is typing in."""
        for field in self.fields.values():
            field.refresh()

    def show_only(self, keys: Collection[str]) -> None:
        """Show the questions with these keys and hide the others."""
        for key, field in self.fields.items():
            field.row.setVisible(key in keys)

    def focus_key(self, key: str) -> bool:
        """Put the focus on a question; False when the sheet has none of this key."""
        if key not in self.fields:
            return False
        self.fields[key].row.focus_first()
        return True

    def focus_first(self) -> None:
        """Put the focus on the first question that is shown."""
        for field in self.shown():
            field.row.focus_first()
            return

    def shown(self) -> Iterator[Field]:
        """Yield the fields that are not hidden, in order."""
        return (field for field in self.fields.values() if not field.row.isHidden())

    def field_around(self, widget: QWidget | None) -> Field | None:
        """Return the field whose row holds a widget."""
        found = (one for one in self.fields.values() if widget and one.row.isAncestorOf(widget))
        return next(found, None)

    def _make(self, ask: Ask, *, fold: int) -> Field:
        return self._join(editor(self.t, ask, fold=fold))

    def _join(self, made: Editor) -> Field:
        field = Field(self.t, made, self.store, self._autosave)
        field.setParent(self)
        field.row.setMaximumWidth(px(WIDTH))
        field.editor.undoable.connect(self.undoable)
        field.editor.grown.connect(self.grown)
        field.written.connect(self.written)
        field.show(self._drafts)
        self.fields[field.key] = field
        return field
