"""The four pages of the first start."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import paint
from ui.shell.languages import LANGUAGE_NAMES
from ui.start.step_page import StepPage
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.fields import Passphrase
from ui.widgets.panel import Passage


class LanguageStep(StepPage):
    """Which language the window speaks; it changes at once."""

    step = "language"
    language_chosen = Signal(str)

    def title(self) -> str:
        return self.t("Which language do you work in?")

    def intro(self) -> str:
        return self.t("You can change it at any time. What is printed has its own language.")

    def build(self) -> None:
        names = [Option(id_, name) for id_, name in LANGUAGE_NAMES.items()]
        row = self.choice("language", self.t("Language of the window"), names)
        self.column.addWidget(row)
        if isinstance(row.editor, ChoiceGroup):
            row.editor.changed.connect(self.language_chosen)


class MunicipalityStep(StepPage):
    """The municipality whose clients these are."""

    step = "municipality"

    def title(self) -> str:
        return self.t("Your municipality")

    def intro(self) -> str:
        return self.t("The names stand on every plan and letter, in the client's official language.")

    def advice(self) -> Sequence[Passage]:
        t = self.t
        return (
            Passage(
                t("Why both languages?"),
                t("A client has the right to use Finnish or Swedish. Papers follow the client's language."),
            ),
            Passage(
                t("Name of the sender"),
                t("The whole name as it stands in letters, for example Hiekkaniemen kunta, Sandnäs kommun."),
            ),
        )

    def build(self) -> None:
        t = self.t
        self.side_by_side(
            self.text("name_fi", t("Name in Finnish")), self.text("name_sv", t("Name in Swedish"))
        )
        self.side_by_side(
            self.text("official_fi", t("Sender in Finnish")), self.text("official_sv", t("Sender in Swedish"))
        )
        languages = (
            Option("fi_sv", t("Bilingual, Finnish majority")),
            Option("sv_fi", t("Bilingual, Swedish majority")),
            Option("fi", t("Finnish")),
            Option("sv", t("Swedish")),
        )
        self.column.addWidget(self.choice("languages", t("Language of the municipality"), languages))
        regions = (Option("mainland", t("Mainland Finland")), Option("aland", t("Åland")))
        self.column.addWidget(self.choice("region", t("Where is it?"), regions))
        self.side_by_side(
            self.text("unit_fi", t("Unit in Finnish, if you want")),
            self.text("unit_sv", t("Unit in Swedish, if you want")),
        )
        self.side_by_side(self.text("phone", t("Phone for clients, if you want")), QWidget())


class OfficerStep(StepPage):
    """Who works with the program, and whether as a public official."""

    step = "officer"

    def title(self) -> str:
        return self.t("You")

    def intro(self) -> str:
        return self.t("Your name and title stand on the plans that you agree with clients.")

    def advice(self) -> Sequence[Passage]:
        t = self.t
        return (
            Passage(
                t("Why we ask about the post"),
                t(
                    "Only a public official may carry out the initial interview and agree, review or end a "
                    "plan. Others can prepare everything."
                ),
            ),
        )

    def build(self) -> None:
        t = self.t
        self.side_by_side(self.text("officer", t("Your name")), QWidget())
        self.side_by_side(
            self.text("title_fi", t("Title in Finnish")), self.text("title_sv", t("Title in Swedish"))
        )
        answers = (Option("yes", t("Yes")), Option("no", t("No")))
        post = self.choice("public_official", t("Are you a public official in this municipality?"), answers)
        self.column.addWidget(post)
        self._days = self.side_by_side(
            self.day("official_from", t("From")), self.day("official_to", t("To, if it ends"))
        )
        if isinstance(post.editor, ChoiceGroup):
            post.editor.changed.connect(self._show_days)
        self._show_days(self.answers.public_official)

    def _show_days(self, answer: str) -> None:
        self._days.setVisible(answer == "yes")


class PassphraseStep(StepPage):
    """The passphrase that locks the vault."""

    step = "passphrase"

    def title(self) -> str:
        return self.t("Choose a passphrase")

    def intro(self) -> str:
        return self.t(
            "It locks everything that you write. Nobody can open the vault without it, not even we."
        )

    def advice(self) -> Sequence[Passage]:
        t = self.t
        return (
            Passage(
                t("How long?"),
                t("At least twelve letters. Four words that have nothing to do with each other are good."),
            ),
            Passage(t("Where to keep it?"), t("Not on this computer. A sealed envelope in a safe is good.")),
        )

    def build(self) -> None:
        t = self.t
        self._fields = [Passphrase(), Passphrase()]
        self._show = Button(t("Show"), "quiet", icon="eye")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._toggle)
        first = self.row("passphrase", t("Passphrase"), self._fields[0])
        again = self.row("again", t("The same again"), self._fields[1])
        self.side_by_side(first, self._beside(self._show))
        self.side_by_side(again, QWidget())

    def _beside(self, button: Button) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, px(30), 0, 0)
        line.addWidget(button, 0, paint.AT_TOP)
        line.addStretch(1)
        return holder

    def _toggle(self, shown: bool) -> None:
        for field in self._fields:
            field.show_letters(shown)
        self._show.set_icon("eye-off" if shown else "eye")
        self._show.set_words(self.t("Hide") if shown else self.t("Show"))


PAGES: tuple[type[StepPage], ...] = (LanguageStep, MunicipalityStep, OfficerStep, PassphraseStep)
