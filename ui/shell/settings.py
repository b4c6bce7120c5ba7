"""Settings of the window: language, look, size of text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell.languages import LANGUAGE_NAMES
from ui.shell.page import Page
from ui.shell.work import Work
from ui.theme import MODES, TEXT_SIZES
from ui.tokens import GAP_QUESTIONS, MARGIN_PAGE, READING_WIDTH, px
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.head import PageHead
from ui.widgets.lines import Scroll
from ui.widgets.question import Question, QuestionRow


class SettingsPage(Page):
    """Every choice works at once; there is nothing to save."""

    def __init__(self, work: Work, argument: str = "") -> None:
        super().__init__(work)
        self._first = argument
        t, now = self.t, work.preferences
        self.language = ChoiceGroup([Option(id_, name) for id_, name in LANGUAGE_NAMES.items()])
        self.look = ChoiceGroup(
            [
                Option("system", t("As the computer")),
                Option("light", t("Light")),
                Option("dark", t("Dark")),
            ]
        )
        self.text_size = ChoiceGroup([Option(str(size), t("{n} %", n=size)) for size in TEXT_SIZES])
        self.language.choose(now.language or "fi")
        self.look.choose(now.mode)
        self.text_size.choose(str(now.text_size))
        self._lay_out()
        for group in (self.language, self.look, self.text_size):
            group.changed.connect(self._changed)

    def here(self) -> str:
        """Return which setting has the focus, so that it stays there when words or sizes change."""
        groups = {"language": self.language, "look": self.look, "size": self.text_size}
        focus = self.window().focusWidget()
        return next((id_ for id_, group in groups.items() if _holds(group, focus)), "")

    def focus_first(self) -> None:
        {"look": self.look, "size": self.text_size}.get(self._first, self.language).setFocus()

    def _changed(self) -> None:
        chosen = replace(
            self.work.preferences,
            language=self.language.chosen() or "fi",
            mode=next(mode for mode in MODES if mode == self.look.chosen()),
            text_size=int(self.text_size.chosen() or 100),
        )
        self.work.preferences_asked.emit(chosen)

    def _lay_out(self) -> None:
        t = self.t
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(MARGIN_PAGE), px(20), px(MARGIN_PAGE), px(MARGIN_PAGE))
        column.setSpacing(px(GAP_QUESTIONS))
        column.addWidget(PageHead(t("Settings"), t("Each choice works at once.")))
        rows = (
            (Question("language", t("Language of the window"), may_skip=False), self.language),
            (Question("look", t("Look"), may_skip=False), self.look),
            (Question("size", t("Size of text"), may_skip=False), self.text_size),
        )
        for question, editor in rows:
            row = QuestionRow(t, question, editor)
            row.setMaximumWidth(px(READING_WIDTH))
            column.addWidget(row)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(content))


def _holds(group: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and group.isAncestorOf(focus)
