"""What the page of each step is: content, what stands beside it, and what is typed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.path.scene import Scene
from ui.tokens import GAP_QUESTIONS, px
from ui.widgets.button import Button
from ui.widgets.head import PageHead
from ui.widgets.panel import Passage, SidePanel


class StepPage(QWidget):
    """The page of one step; built anew when the step is opened or the language changes."""

    moved = Signal(str, str)
    """A place to go to (ui.path.route) and the key of a question there, empty for its first."""
    undoable = Signal(str, object)
    """Words and the act that takes it back."""
    drawing = Signal(object, str)
    """A job (ui.tasks.lanes.Task) and what it does, for the strip under the head."""
    side_asked = Signal(object, int)
    """What should stand beside the content now, and its width at 100 %."""
    grown = Signal()
    """Something to press or type in has come or gone."""
    closed = Signal()
    """The person has finished here: the focus goes on."""

    scrolls = True
    """Whether the workspace adds margins and scrolling."""
    side_width = 340

    def __init__(self, scene: Scene, part: str = "") -> None:
        super().__init__()
        self.scene, self.t, self.part = scene, scene.t, part
        self.panel = SidePanel(self.t("Help"))
        self.sheets: list[Sheet] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(GAP_QUESTIONS))
        self.build()

    def build(self) -> None:
        """Fill the page; `refresh` comes right after it."""

    def side(self) -> QWidget | None:
        """Return what stands beside the content."""
        return self.panel

    def action(self) -> Button | None:
        """Return the main action in the place of *next*, where the step has one."""
        return None

    def refresh(self) -> None:
        """Show the case as it stands now, leaving alone what somebody types in."""
        for sheet in self.sheets:
            sheet.refresh()

    def flush(self) -> None:
        """Write what can be read; the rest stays as a draft."""
        for sheet in self.sheets:
            sheet.flush()

    def print_page(self) -> None:
        """Print what the step prints; most print nothing."""

    def is_closed(self) -> bool:
        """Return whether the page can only be read: what it is about has been finished or agreed."""
        return False

    def focus_first(self) -> bool:
        """Put the focus where work begins; False when the page has no such place of its own."""
        for field in self.fields():
            if field.row.isEnabled() and not field.row.isHidden():
                field.row.focus_first()
                return True
        return False

    def focus_key(self, key: str) -> bool:
        """Put the focus on the question that a problem is about."""
        return any(sheet.focus_key(key) for sheet in self.sheets)

    def focus_came(self, widget: QWidget) -> None:
        """Let the side panel follow the focused question."""
        field = next((f for sheet in self.sheets if (f := sheet.field_around(widget))), None)
        self.panel.show_passages(self.passages(field) if field else self.passages_at_rest())

    def passages(self, field: Field) -> Sequence[Passage]:
        """Return what the panel says of a question."""
        ask, t = field.ask, self.t
        found = [Passage(self.help_title(), ask.help)] if ask.help else []
        if ask.source:
            found.append(Passage(t("Legal basis"), ask.source))
        return found or self.passages_at_rest()

    def help_title(self) -> str:
        """Return the title over the help of a question."""
        return self.t("About this question")

    def passages_at_rest(self) -> Sequence[Passage]:
        """Return what the panel says while no question has the focus."""
        return ()

    def fields(self) -> Iterator[Field]:
        """Yield all fields of the page."""
        return (field for sheet in self.sheets for field in sheet.fields.values())

    def add_head(self, title: str, summary: str = "", where: str = "") -> PageHead:
        """Begin the page with its title."""
        head = PageHead(title, summary, where=where)
        self.column.addWidget(head)
        return head

    def add_group(self, *widgets: QWidget) -> None:
        """Add things that belong together, closer to each other than questions are."""
        group = QVBoxLayout()
        group.setSpacing(px(8))
        for widget in widgets:
            group.addWidget(widget)
        self.column.addLayout(group)

    def add_sheet(self, sheet: Sheet) -> Sheet:
        """Add a sheet of questions to the page."""
        self.sheets.append(sheet)
        sheet.undoable.connect(self.undoable)
        sheet.grown.connect(self.grown)
        self.column.addWidget(sheet)
        return sheet


def left(button: Button) -> QWidget:
    """Return a line with a button at its beginning."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
