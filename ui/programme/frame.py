"""The scaffold of the programme page: content, panel beside it, footer; folds as the workspace does."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.folding import fold
from ui.shell.job_watch import JobWatch
from ui.shell.page import Page, focus_into
from ui.shell.work import Work
from ui.tasks.lanes import Task
from ui.tokens import MARGIN_PAGE, px, text_scale
from ui.widgets.footer import Footer
from ui.widgets.lines import Hairline, Scroll, Surface
from ui.widgets.strip import ProgressStrip

SIDE_WIDTH = 340
"""Width of the panel at 100 %."""


class Frame(Page):
    """Where there is no room for the panel it is a drawer over the content, opened on demand."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.footer = Footer(self.t)
        self._content: QWidget = Surface("window")
        self._left, self._side = Surface("window"), Surface("panel", self)
        self.strip = ProgressStrip(self._left)
        self._jobs = JobWatch(self, self.strip, self.footer)
        self._side_width = SIDE_WIDTH
        self.beside = True
        self._middle, self._side_row, self._body = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        self._lay_out()

    def show_content(self, content: QWidget) -> None:
        """Show a page; what was shown before is dropped."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(MARGIN_PAGE), px(20), px(MARGIN_PAGE - 12), px(24))
        column.addWidget(content)
        old, self._content = self._content, Scroll(holder)
        self._middle.replaceWidget(old, self._content)
        self._middle.setStretchFactor(self._content, 1)
        old.hide()
        old.deleteLater()
        self._content.show()

    def show_side(self, side: QWidget, width: int = SIDE_WIDTH) -> None:
        """Show one widget in the panel, `width` pixels at 100 %; widgets shown before are hidden."""
        for other in self._side.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not isinstance(other, Hairline):
                other.hide()
        if self._side_row.indexOf(side) < 0:
            self._side_row.addWidget(side, 1)
        side.show()
        self._side_width = width
        self._side.hide()
        self._apply_fold()

    def open_side(self) -> None:
        """Open the panel where it is a drawer, and put the focus into it; again closes it."""
        if not self.beside and self.is_side_open():
            self._side.hide()
            return
        self._side.show()
        self._place_drawer()
        focus_into(self._side)

    def is_side_open(self) -> bool:
        """Return whether the panel stands beside the content or lies over it."""
        return not self._side.isHidden()

    def watch(self, task: Task, words: str) -> None:
        """Show a job that turns out to be slow, with a way to cancel it."""
        self._jobs.watch(task, words)

    def panes(self) -> list[QWidget]:
        return [self._content, self.footer, self._side]

    def folded(self) -> None:
        """Hear that the panel has become a drawer, or stands beside the content again."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close an open drawer on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.beside and self.is_side_open():
            self._side.hide()
            focus_into(self._content)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold anew."""
        super().resizeEvent(event)
        self._apply_fold()

    def _apply_fold(self) -> None:
        """A drawer that is open stays so when the window changes."""
        opened = not self.beside and self.is_side_open()
        self.beside = fold(self.window().width(), text_scale()) == "four"
        self._body.removeWidget(self._side)
        if self.beside:
            self._body.addWidget(self._side)
        self._side.setFixedWidth(min(px(self._side_width), max(self.width(), px(200))))
        self._side.setVisible(self.beside or opened)
        self._place_drawer()
        self.folded()

    def _place_drawer(self) -> None:
        if not self.beside:
            wide = self._side.width()
            self._side.setGeometry(QRect(self.width() - wide, 0, wide, self.height()))
            self._side.raise_()
        self.strip.setGeometry(0, 0, self._left.width(), self.strip.sizeHint().height())
        self.strip.raise_()

    def _lay_out(self) -> None:
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.setSpacing(0)
        self._side_row.addWidget(Hairline(upright=True))
        self._side.setLayout(self._side_row)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._content, 1)
        self._middle.addWidget(self.footer)
        self._left.setLayout(self._middle)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._side)
