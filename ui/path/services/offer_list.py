"""The services for one need: those that fit, then those that do not, a few at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.texts import Texts
from ui.shell.page import focus_into
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.service import ServiceLine, ServiceRow


class OfferList(QWidget):
    """A heading with a count, rows, and *show more*. Chosen rows are always shown."""

    chosen = Signal(str, bool)
    reasoned = Signal(str, str)
    reason_left = Signal(str)
    grown = Signal()

    def __init__(self, t: Texts, heading: str, first: int) -> None:
        super().__init__()
        self._t, self._first, self._all = t, first, False
        self._lines: tuple[ServiceLine, ...] = ()
        self.rows: dict[str, ServiceRow] = {}
        self._shown: dict[str, ServiceLine] = {}
        self._count = Label("", "group", "second")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.more = Button("", "link")
        self.more.clicked.connect(self._show_all)
        self._lay_out(heading)

    def show_lines(self, lines: Sequence[ServiceLine]) -> None:
        """Show these services; rows that say the same stay as they are."""
        self._lines = tuple(lines)
        shown = [line for place, line in enumerate(lines) if self._all or place < self._first or line.chosen]
        focused = self._focused()
        for gone in self.rows.keys() - {line.id for line in shown}:
            self._drop(gone)
        for place, line in enumerate(shown):
            self._place(place, line)
        self._count.setText(str(len(lines)))
        hidden = len(lines) - len(shown)
        self.more.set_words(self._t("Show {n} more", n=hidden))
        self.more.setVisible(hidden > 0)
        self.setVisible(bool(lines))
        if focused in self.rows:
            self._focus(self.rows[focused])
        self.grown.emit()

    def _place(self, place: int, line: ServiceLine) -> None:
        if self._shown.get(line.id) == line and self._column.indexOf(self.rows[line.id]) == place:
            return
        if line.id in self.rows:
            self._drop(line.id)
        row = ServiceRow(self._t, line)
        row.chosen.connect(self.chosen)
        row.reasoned.connect(self.reasoned)
        if row.reason is not None:
            row.reason.setObjectName(line.id)
            row.reason.left.connect(self._reason_left)
        self.rows[line.id], self._shown[line.id] = row, line
        self._column.insertWidget(place, row)
        row.setVisible(True)

    def _drop(self, id_: str) -> None:
        row = self.rows.pop(id_)
        self._shown.pop(id_)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _focused(self) -> str:
        focus: QWidget | None = self.window().focusWidget()
        return next((id_ for id_, row in self.rows.items() if focus and row.isAncestorOf(focus)), "")

    def _focus(self, row: ServiceRow) -> None:
        focus: QWidget | None = self.window().focusWidget()
        if focus is None or not row.isAncestorOf(focus):
            (row.reason.setFocus() if row.reason is not None else focus_into(row))

    def _reason_left(self) -> None:
        self.reason_left.emit(self.sender().objectName())

    def _show_all(self) -> None:
        self._all = True
        before = set(self.rows)
        self.show_lines(self._lines)
        new = next((row for id_, row in self.rows.items() if id_ not in before), None)
        if new is not None:
            focus_into(new)

    def _lay_out(self, heading: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(heading, "group"))
        head.addWidget(self._count)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        layout.addLayout(foot)
