"""The footer of a page: what is saved at the left, back and next at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kotodesk.texts import Texts
from ui.tokens import FOOTER_BUTTON_HEIGHT, MARGIN_PAGE, px
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.lines import Hairline, Surface


class Footer(Surface):
    """Back is optional, next says where it leads and is never disabled.

    While a job runs, its words and *Cancel* stand at the left instead of the saved state.
    """

    back = Signal()
    next = Signal()
    cancelled = Signal()

    def __init__(self, t: Texts) -> None:
        super().__init__("window")
        self._icon, self._words = Icon("check", "green"), Label("", "small", "second")
        self._cancel = Button(t("Cancel"), "link")
        self.back_button = Button(t("Back"))
        self.next_button = Button("", "main", end_icon="arrow-right")
        self._saved = ("", True)
        self._middle = QHBoxLayout()
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self._cancel.clicked.connect(self.cancelled)
        self.show_saved("")
        self.show_next("")

    def show_saved(self, words: str, *, safe: bool = True) -> None:
        """Say what is saved, or with `safe` False that it is not."""
        self._saved = (words, safe)
        self._cancel.hide()
        self._words.setText(words)
        self._icon.show_icon("check" if safe else "warning", "green" if safe else "amber")
        self._icon.setVisible(bool(words))

    def show_job(self, words: str) -> None:
        """Say what is being done, with *Cancel*; empty words bring the saved state back."""
        if not words:
            self.show_saved(*self._saved[:1], safe=self._saved[1])
            return
        self._icon.hide()
        self._words.setText(words)
        self._cancel.show()

    def show_back(self, shown: bool) -> None:
        """Show or hide the way back."""
        self.back_button.setVisible(shown)

    def show_next(self, words: str) -> None:
        """Say where the main action leads; empty words hide it."""
        self.next_button.set_words(words)
        self.next_button.setVisible(bool(words))

    def set_action(self, button: Button) -> None:
        """Put another main action in the place of next, such as a guarded one."""
        self.next_button.hide()
        button.set_height(FOOTER_BUTTON_HEIGHT)
        self._middle.addWidget(button)

    def _lay_out(self) -> None:
        for button in (self.back_button, self.next_button):
            button.set_height(FOOTER_BUTTON_HEIGHT)
        row = QHBoxLayout()
        row.setContentsMargins(px(MARGIN_PAGE), px(10), px(MARGIN_PAGE - 8), px(10))
        row.setSpacing(px(8))
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        row.addLayout(self._middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addLayout(row)
