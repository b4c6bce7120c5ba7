"""The scaffold of a client's workspace: head, path, content, side panel, footer.

Whoever fills it calls `show_head`, `show_steps`, `show_content` and `show_side`, and listens to
`step_chosen`, `question_focused`, `footer.back` and `footer.next`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.client_head import ClientHead, Head
from ui.shell.folding import Fold, fold
from ui.shell.job_watch import JobWatch
from ui.shell.page import Page, focus_into
from ui.shell.path_bar import PathBar
from ui.shell.work import Work
from ui.tasks.lanes import Task
from ui.tokens import MARGIN_PAGE, px, text_scale
from ui.widgets.button import Button
from ui.widgets.footer import Footer
from ui.widgets.lines import Hairline, Scroll, Surface
from ui.widgets.question import row_around
from ui.widgets.spine import Spine, Step
from ui.widgets.strip import ProgressStrip

PATH_WIDTH, SIDE_WIDTH = 236, 340


class Workspace(Page):
    """Folds by the width of the window and the size of text (see ui.shell.folding)."""

    step_chosen = Signal(str)
    """Id of a step or a part, chosen on the spine or by Alt+1 … 9."""
    question_focused = Signal(object)
    """The QuestionRow that the focus came to."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.head, self.spine = ClientHead(), Spine(self.t, self.t("Steps"))
        self.footer, self.path_bar = Footer(self.t), PathBar(self.t)
        self.help_button = Button(self.t("Help"), icon="panel")
        self.fold: Fold = "four"
        self._steps: tuple[Step, ...] = ()
        self._row: QWidget | None = None
        self._holder = QWidget()
        self.strip = ProgressStrip(self._holder)
        self._jobs = JobWatch(self, self.strip, self.footer)
        self._side_width = SIDE_WIDTH
        self._content: QWidget = Surface("window")
        self._path, self._side = self._make_path(), Surface("panel", self._holder)
        self._side_row, self._middle, self._body = _row(Hairline(upright=True)), QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._join()
        self._apply_fold()

    def show_head(self, head: Head) -> None:
        """Show who the client is."""
        self.head.show_head(head)

    def show_steps(self, steps: Sequence[Step], current: str) -> None:
        """Show the path; `current` is the id of the open step or part."""
        self._steps = tuple(steps)
        self.spine.show_steps(steps, current)
        for step in steps:
            if step.id == current or current in (part.id for part in step.parts):
                self.path_bar.show_step(step)

    def show_content(self, content: QWidget, *, scrolls: bool = True) -> None:
        """Show the page of a step; what was shown before is dropped. `scrolls` adds margins and scrolling."""
        self._row = None
        old = self._content
        self._content = _with_margins(content) if scrolls else content
        self._middle.replaceWidget(old, self._content)
        self._middle.setStretchFactor(self._content, 1)
        old.hide()
        old.deleteLater()
        self._content.show()

    def show_side(self, side: QWidget | None, width: int = SIDE_WIDTH) -> None:
        """Show another side panel, or none; `width` at 100 %."""
        for old in self._side.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if old is not side and not isinstance(old, Hairline):
                old.hide()
                old.deleteLater()
        self._side_width = width if side is not None else 0
        if side is not None:
            self._side_row.addWidget(side, 1)
            side.show()
        self._apply_fold()

    def watch(self, task: Task, words: str) -> None:
        """Show a job that turns out to be slow, with a way to cancel it."""
        self._jobs.watch(task, words)

    def panes(self) -> list[QWidget]:
        return [self.head, self._path, self.path_bar, self._content, self.footer, self._side]

    def focus_first(self) -> None:
        """Put the focus on the first question, else on the footer."""
        if not focus_into(self._content):
            focus_into(self.footer)

    def focus_came(self, widget: QWidget) -> None:
        """Say which question has the focus, once for each."""
        row = row_around(widget)
        if row is not None and row is not self._row:
            self._row = row
            self.question_focused.emit(row)

    def open_help(self) -> None:
        """Open the side panel where it is a drawer, and put the focus into it; again closes it."""
        if self.fold != "four":
            opened = not self._side.isVisible()
            self._side.setVisible(opened)
            self._place_drawers()
            if not opened:
                return
        focus_into(self._side)

    def open_steps(self) -> None:
        """Show all steps where the path is a bar; again closes them."""
        opened = self.fold == "bar" and not self._path.isVisible()
        self._path.setVisible(opened or self.fold != "bar")
        self._place_drawers()
        if opened:
            focus_into(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close an open drawer on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.fold != "four":
            self._close_drawers()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold anew."""
        super().resizeEvent(event)
        self._apply_fold()

    def _apply_fold(self) -> None:
        self.fold = fold(self.window().width(), text_scale())
        beside = self.fold == "four"
        self._body.removeWidget(self._side)
        if beside:
            self._body.addWidget(self._side)
        self._side.setFixedWidth(px(self._side_width))
        self._side.setVisible(beside and self._side_width > 0)
        self._body.removeWidget(self._path)
        if self.fold != "bar":
            self._body.insertWidget(0, self._path)
        self._path.setVisible(self.fold != "bar")
        self.path_bar.setVisible(self.fold == "bar")
        self.path_bar.help.setVisible(self._side_width > 0)
        self.help_button.setVisible(self.fold == "drawer" and self._side_width > 0)
        self._place_drawers()

    def _place_drawers(self) -> None:
        """Lay what is folded over the content; the footer stays free."""
        high, wide = self._holder.height() - self.footer.height(), self._side.width()
        if self.fold != "four":
            self._side.setGeometry(QRect(self._holder.width() - wide, 0, wide, high))
            self._side.raise_()
        if self.fold == "bar":
            self._path.setGeometry(QRect(0, 0, self._path.width(), high))
            self._path.raise_()
        self.strip.setGeometry(0, 0, self._holder.width(), self.strip.sizeHint().height())
        self.strip.raise_()

    def _close_drawers(self) -> None:
        self._side.hide()
        if self.fold == "bar":
            self._path.hide()

    def _open_by_number(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            number = int(shortcut.key().toString()[-1])
            for step in self._steps:
                if step.number == number:
                    self.step_chosen.emit(step.id)

    def _no_answer(self) -> None:
        row = row_around(self.window().focusWidget())
        if row is not None and row.menu.isVisible():
            row.menu.open_menu()

    def _join(self) -> None:
        self.spine.chosen.connect(self.step_chosen)
        self.path_bar.steps_asked.connect(self.open_steps)
        self.path_bar.help_asked.connect(self.open_help)
        self.help_button.clicked.connect(self.open_help)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(self._open_by_number)
        acts = {"Alt+Left": self.footer.back, "Alt+Right": self.footer.next}
        for keys, signal in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(signal)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.open_help)
        QShortcut(QKeySequence("Ctrl+0"), self).activated.connect(self._no_answer)

    def _lay_out(self) -> None:
        self._side.setLayout(self._side_row)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._content, 1)
        self._middle.addWidget(self.footer)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._path)
        self._body.addLayout(self._middle, 1)
        self._body.addWidget(self._side)
        self._holder.setLayout(self._body)
        self.head.add_action(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.path_bar)
        column.addWidget(self._holder, 1)

    def _make_path(self) -> Surface:
        path = Surface("window", self._holder)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.addWidget(self.spine)
        row = _row(Scroll(inside))
        row.addWidget(Hairline(upright=True))
        path.setLayout(row)
        path.setFixedWidth(px(PATH_WIDTH))
        return path


def _row(first: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(first)
    return row


def _with_margins(content: QWidget) -> Scroll:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(MARGIN_PAGE), px(20), px(12), px(24))
    column.addWidget(content)
    return Scroll(holder)
