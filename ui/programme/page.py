"""The programme page: an overview of the contents, and what opens from it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.shell.page import Page
from ui.shell.work import Work
from ui.tokens import MARGIN_PAGE, px
from ui.widgets.label import Label


class ProgrammePage(Page):
    """The programme as it stands."""

    def __init__(self, work: Work, argument: str = "") -> None:
        super().__init__(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(MARGIN_PAGE), px(20), px(MARGIN_PAGE), 0)
        column.addWidget(Label(self.t("Programme"), "title"))
        column.addStretch(1)
