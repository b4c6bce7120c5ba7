"""The first start: four short pages, then the vault is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.clock import Clock
from kotodesk.errors import WorldError
from kotodesk.texts import N_, Texts
from ui.shell.folding import fold
from ui.start.answers import STEPS, Answers, first_start, problems
from ui.start.step_page import StepPage
from ui.start.steps import PAGES, LanguageStep
from ui.tasks.lanes import Job, Lanes, Progress
from ui.tokens import READING_WIDTH, px, text_scale
from ui.widgets.footer import Footer
from ui.widgets.head import MessageBar
from ui.widgets.label import Label
from ui.widgets.lines import Hairline, Scroll, Surface
from ui.widgets.panel import SidePanel, passages_below
from ui.widgets.spine import Spine, Step

if TYPE_CHECKING:
    from kotodesk.desk import Desk

STEPS_FROM = 800
"""Pixels of the window, divided by the text scale, from which the steps fit beside the questions."""
NAMES = {
    "language": N_("Language"),
    "municipality": N_("Municipality"),
    "officer": N_("Officer"),
    "passphrase": N_("Passphrase"),
}


def making(folder: Path, answers: Answers, clock: Clock) -> Job:
    """Make the vault; the job's result is the open desk."""
    yield Progress()
    from kotodesk.desk import Desk  # takes half a second the first time, so it is done beside the window

    return Desk.create(folder, answers.passphrase, first_start(answers), clock)


class FirstStartView(Surface):
    """Next is never disabled: it says what is missing. `made` carries the open desk."""

    made = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, t: Texts, answers: Answers, lanes: Lanes, folder: Path, clock: Clock) -> None:
        super().__init__("window")
        self.t, self.answers = t, answers
        self._lanes, self._folder, self._clock = lanes, folder, clock
        self.at = 0
        self._spine = Spine(t, t("Steps of the first start"))
        self._footer = Footer(t)
        self._content = QVBoxLayout()
        self._advice = SidePanel(t("Advice"), top=106)
        self.page: StepPage = PAGES[0](t, answers)
        self._scroll, self._below, self._side = Scroll(QWidget()), QWidget(), Surface("panel")
        self._bar: QWidget | None = None
        self._busy = False
        self._lay_out()
        self._spine.chosen.connect(self._go_to)
        self._footer.back.connect(self.go_back)
        self._footer.next.connect(self.go_on)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Show a page, from 0."""
        self.at = number
        self.page = PAGES[number](self.t, self.answers)
        if isinstance(self.page, LanguageStep):
            self.page.language_chosen.connect(self._language_chosen)
        self._show_page()
        self._show_footer()
        self._show_spine()
        self.page.focus_first()

    def go_on(self) -> None:
        """Go to the next page, or make the vault after the last."""
        if self._busy or not self.page.check():
            return
        if self.at + 1 < len(STEPS):
            self.show_step(self.at + 1)
            return
        missing = [number for number, step in enumerate(STEPS) if problems(self.answers, step)]
        if missing:
            self.show_step(missing[0])
            self.page.check()
        else:
            self._make()

    def go_back(self) -> None:
        """Go to the page before; nothing that was typed is lost."""
        self.page.store()
        self.show_step(max(self.at - 1, 0))

    def focus_first(self) -> None:
        """Put the focus on the first answer of the page."""
        self.page.focus_first()

    def _make(self) -> None:
        self._busy = True
        self._say("")
        self._footer.show_saved(self.t("Making the vault …"))
        task = self._lanes.run("database", making(self._folder, self.answers, self._clock))
        task.finished.connect(self._made)
        task.failed.connect(self._failed)
        task.ended.connect(self._ended)

    def _made(self, desk: Desk) -> None:
        self.answers.passphrase = self.answers.again = ""
        self.made.emit(desk)

    def _failed(self, error: WorldError) -> None:
        self._say(error.worded(self.t))

    def _ended(self) -> None:
        self._busy = False
        self._footer.show_saved("")

    def _language_chosen(self, language: str) -> None:
        self.answers.language = language
        self.language_chosen.emit(language)

    def _go_to(self, step: str) -> None:
        number = STEPS.index(step)
        if number <= self.at or self.page.check():
            self.page.store()
            self.show_step(number)

    def _say(self, sentence: str) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        if sentence:
            self._bar = MessageBar("amber", self.t("The vault was not made"), sentence)
            self._content.insertWidget(0, self._bar)

    def _show_spine(self) -> None:
        steps = []
        for number, step in enumerate(STEPS):
            done = number < self.at
            state = "done" if done else "unfinished" if number == self.at else "not_begun"
            steps.append(
                Step(step, number + 1, self.t.of(NAMES[step]), self._note(step) if done else "", state)
            )
        self._spine.show_steps(steps, STEPS[self.at])

    def _note(self, step: str) -> str:
        answers = self.answers
        name = answers.in_both("name")[1 if self.t.language == "sv" else 0]
        return {"municipality": name, "officer": answers.officer}.get(step, "")

    def _show_footer(self) -> None:
        self._footer.show_back(self.at > 0)
        if self.at + 1 < len(STEPS):
            following = self.t.of(NAMES[STEPS[self.at + 1]])
            self._footer.show_next(self.t("Next: {step}", step=following))
        else:
            self._footer.show_next(self.t("Make the vault"))

    def _show_page(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(56), px(44), px(32), px(24))
        column.setSpacing(0)
        where = self.t("Step {step} of {steps}", step=self.at + 1, steps=len(STEPS))
        column.addWidget(Label(where, "small", "second"))
        column.addSpacing(px(2))
        column.addWidget(Label(self.page.title(), "lone", wrap=True))
        column.addSpacing(px(8))
        intro = Label(self.page.intro(), "body", wrap=True)
        intro.setMaximumWidth(px(READING_WIDTH))
        column.addWidget(intro)
        column.addSpacing(px(24))
        self.page.setMaximumWidth(px(READING_WIDTH))
        column.addWidget(self.page, 1)
        self._below = passages_below(self.page.advice())
        self._below.setMaximumWidth(px(READING_WIDTH))
        column.addWidget(self._below)
        self._scroll.show_content(content)
        self._advice.show_passages(self.page.advice())
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold anew."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """In a narrow window the advice stands under the questions; in a very narrow one the steps go."""
        folded = fold(self.window().width(), text_scale()) == "bar"
        self._advice.setVisible(not folded)
        self._below.setVisible(folded and bool(self.page.advice()))
        self._side.setVisible(self.window().width() / text_scale() >= STEPS_FROM)
        self._side.setFixedWidth(px(236 if folded else 299))

    def _lay_out(self) -> None:
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        middle = QHBoxLayout()
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self._advice)
        self._advice.setFixedWidth(px(300))
        self._advice.setProperty("surface", "window")
        self._content.addLayout(middle, 1)
        self._content.addWidget(self._footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._fill_side()
        row.addWidget(self._side)
        row.addWidget(Hairline(upright=True))
        row.addLayout(self._content, 1)

    def _fill_side(self) -> None:
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, px(34), px(8), px(24))
        column.setSpacing(0)
        for label in (Label("KotoDesk", "group", "accent"), Label(self.t("Get started"), "title")):
            label.setContentsMargins(px(24), 0, px(24), 0)
            column.addWidget(label)
        column.addSpacing(px(20))
        column.addWidget(self._spine, 1)
        foot = Label(
            self.t("Takes about three minutes. Everything stays on this computer."), "small", "second"
        )
        foot.setWordWrap(True)
        foot.setContentsMargins(px(24), 0, px(24), 0)
        column.addWidget(foot)
