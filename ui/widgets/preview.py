"""Shows the pages of a document, on paper that stays white in the dark theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from kotodesk.texts import Texts
from ui.tokens import px
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label
from ui.widgets.lines import Surface


@dataclass(frozen=True)
class PageImage:
    """A page as pixels: four bytes each, red, green, blue, opacity."""

    width: int
    height: int
    rgba: bytes


class PagePreview(Surface):
    """One page at a time, fitted to the panel or enlarged; ‹ › and a count above it."""

    def __init__(self, t: Texts, title: str) -> None:
        super().__init__("desk")
        self._t, self._pages, self._at, self._large = t, tuple[PageImage, ...](), 0, False
        self._count = Label("", "body")
        self._before = IconButton("chevron-left", t("Page before"))
        self._after = IconButton("chevron-right", t("Next page"))
        self._size = Button(t("Enlarge"), "quiet")
        self._paper = QLabel()
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._desk = QScrollArea()
        self._foot = QHBoxLayout()
        self._lay_out(title)
        self._before.clicked.connect(self.show_before)
        self._after.clicked.connect(self.show_after)
        self._size.clicked.connect(self._change_size)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show these pages, staying at the same number where it exists."""
        self._pages = tuple(pages)
        self._at = min(self._at, max(len(self._pages) - 1, 0))
        self._show()

    def show_before(self) -> None:
        """Turn to the page before."""
        self._at = max(self._at - 1, 0)
        self._show()

    def show_after(self) -> None:
        """Turn to the next page."""
        self._at = min(self._at + 1, max(len(self._pages) - 1, 0))
        self._show()

    def page_number(self) -> int:
        """Return the number of the page that is shown, from 1; 0 while there is none."""
        return self._at + 1 if self._pages else 0

    def add_action(self, button: Button) -> None:
        """Set a button, such as *Print*, under the page."""
        self._foot.insertWidget(self._foot.count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._show()

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Label(title, "question"), 1)
        for widget in (self._before, self._count, self._after, self._size):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._desk.setAccessibleName(title)
        self._desk.setWidget(self._paper)
        self._desk.setWidgetResizable(True)
        self._desk.viewport().setAutoFillBackground(False)
        self._paper.setAutoFillBackground(False)
        self._foot.addStretch(1)
        self._foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(8), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addWidget(self._desk, 1)
        layout.addLayout(self._foot)

    def _change_size(self) -> None:
        self._large = not self._large
        self._size.set_words(self._t("Fit to the window") if self._large else self._t("Enlarge"))
        self._show()

    def _show(self) -> None:
        words = self._t("{page} of {pages}", page=self.page_number(), pages=len(self._pages))
        self._count.setText(words)
        self._paper.setAccessibleName(
            self._t("Page {page} of {pages}", page=self.page_number(), pages=len(self._pages))
        )
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < len(self._pages) - 1)
        if self._pages:
            self._paper.setPixmap(self._fitted(self._pages[self._at]))

    def _fitted(self, page: PageImage) -> QPixmap:
        image = QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
        ratio = self.devicePixelRatioF()
        room = self._desk.viewport().size()
        wanted = (
            QSize(room.width() * 2, 100_000)
            if self._large
            else QSize(room.width(), max(room.height(), px(200)))
        )
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(image.scaled(wanted * ratio, keep, smooth))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
