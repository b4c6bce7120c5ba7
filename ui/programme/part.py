"""What the pages inside the programme share: head, sheets, side, and where they lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.documents.papers import LawLine
from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.programme.missing import missing_at, missing_keys, missing_word
from ui.programme.missing_list import MissingList
from ui.programme.place import Place
from ui.programme.scene import Scene
from ui.tokens import GAP_QUESTIONS, px
from ui.widgets.button import Button
from ui.widgets.fields import LongText, TextField
from ui.widgets.head import PageHead
from ui.widgets.panel import Passage, SidePanel


class Part(QWidget):
    """One page inside the programme; built anew when it is opened or the language changes."""

    moved = Signal(str, str)
    """A place to go to (ui.programme.place) and the key of a field there, empty for the first."""
    undoable = Signal(str, object)
    """Words and the act that takes it back."""
    grown = Signal()
    """Something to press or type in has come or gone."""
    done = Signal()
    """Something was written that has no field of its own."""

    def __init__(self, scene: Scene, place: Place) -> None:
        super().__init__()
        self.scene, self.place, self.t = scene, place, scene.t
        self.panel = SidePanel(self.t("Help"))
        self.side_button = Button(self.t("Missing and help"), icon="panel")
        self.sheets: list[Sheet] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(GAP_QUESTIONS))
        self.build()

    def build(self) -> None:
        """Fill the page."""

    def back(self) -> str:
        """Return the place that *back* leads to, the overview unless the page says another."""
        return ""

    def next(self) -> tuple[str, str]:
        """Return what *next* says and the place that it leads to; both empty for none."""
        return "", ""

    def go_on(self) -> None:
        """Do what *next* says."""
        self.moved.emit(self.next()[1], "")

    def has_footer(self) -> bool:
        """Return whether the page has something that is saved."""
        return True

    def refresh(self) -> None:
        """Show the programme as it stands now, leaving alone what somebody types in."""
        for sheet in self.sheets:
            sheet.refresh()
        self._name_missing()

    def flush(self) -> None:
        """Write what can be read; the rest stays as a draft."""
        for sheet in self.sheets:
            sheet.flush()

    def focus_first(self) -> bool:
        """Put the focus where work begins; False when there is no such place."""
        for sheet in self.sheets:
            for field in sheet.shown():
                field.row.focus_first()
                return True
        return False

    def focus_key(self, key: str) -> bool:
        """Put the focus on a field."""
        return any(sheet.focus_key(key) for sheet in self.sheets)

    def focus_came(self, widget: QWidget) -> None:
        """Let the side panel follow the focused field."""
        field = next((f for sheet in self.sheets if (f := sheet.field_around(widget))), None)
        self.panel.show_passages(self.passages(field))

    def passages(self, field: Field | None) -> Sequence[Passage]:
        """Return what the panel says of a field, or at rest."""
        found = self.passages_at_rest()
        if field is None or not field.ask.help:
            return found
        return (Passage(self.t("About this field"), field.ask.help), *found)

    def passages_at_rest(self) -> Sequence[Passage]:
        """Return what the panel says while no field has the focus."""
        return ()

    def law_passage(self, *ids: str) -> Sequence[Passage]:
        """Return sentences of the law pack about the programme, each with its section."""
        lines = (self.scene.law.line("programme", one) for one in ids)
        told = [_with_section(line) for line in lines if line.text]
        return [Passage(self.t("Legal basis"), "\n\n".join(told))] if told else []

    def add_head(self, title: str, summary: str = "", where: str = "", *actions: QWidget) -> PageHead:
        """Begin the page with its title; the way to a folded side panel is the first action."""
        head = PageHead(title, summary, (self.side_button, *actions), where=where)
        self.column.addWidget(head)
        return head

    def add_sheet(self, sheet: Sheet) -> Sheet:
        """Add a sheet of fields to the page."""
        self.sheets.append(sheet)
        sheet.undoable.connect(self.undoable)
        sheet.grown.connect(self.grown)
        self.column.addWidget(sheet)
        return sheet

    def add_group(self, *widgets: QWidget) -> None:
        """Add things that belong together, closer to each other than questions are."""
        group = QVBoxLayout()
        group.setSpacing(px(8))
        for widget in widgets:
            group.addWidget(widget)
        self.column.addLayout(group)

    def add_missing(self, title: str) -> MissingList:
        """List in the panel, under the help, what is missing on this page."""
        made = MissingList(self.t, title, self.t("Nothing is missing."))
        made.jumped.connect(self.moved)
        made.grown.connect(self.grown)
        self.panel.show_passages(self.passages_at_rest())
        self.panel.keep(made)
        return made

    def show_missing(self, shown: MissingList) -> None:
        """Show what is missing on this page now."""
        aloud, *also = (missing_at(self.scene, language, self.place) for language in self.scene.needed)
        shown.show_missing(aloud, also[0] if also else (), self.scene.pair[1])

    def _name_missing(self) -> None:
        """Say quietly, in the empty field itself, that its text is missing in a national language."""
        for language in self.scene.needed:
            keys = missing_keys(self.scene, language, self.place)
            for sheet in self.sheets:
                for key, field in sheet.fields.items():
                    if key.endswith(f"_{language}"):
                        _hint(field, missing_word(language, self.t) if key in keys else "")


def _with_section(line: LawLine) -> str:
    """A section never breaks over two lines."""
    section = line.section.written.replace(" ", "\u00a0") if line.section else ""
    return f"{line.text} ({section})" if section else line.text


def _hint(field: Field, words: str) -> None:
    editor = field.editor.widget
    if isinstance(editor, TextField | LongText):
        hint = words or field.ask.hint
        editor.setPlaceholderText(hint)
        if not field.row.problem():
            editor.setAccessibleDescription(" ".join(part for part in (hint, field.ask.help) if part))
