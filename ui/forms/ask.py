"""A question as the window asks it: the form's own definition and the reader's words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kotodesk.forms.model import Limits, Option, Question
from kotodesk.texts import Texts
from kotodesk.vocabulary import Kind, Words, vocabulary
from ui.widgets.question import Question as RowQuestion

_NO_WORDS = Words("", "", "")


@dataclass(frozen=True)
class Ask:
    """A question in one language. `question` says how its raw text is read."""

    question: Question
    label: str
    language: str
    help: str = ""
    source: str = ""
    """Legal source with the day on which it was verified, for the side panel."""
    may_skip: bool = False
    hint: str = ""

    @property
    def key(self) -> str:
        """The permanent key."""
        return self.question.key

    def row(self) -> RowQuestion:
        """Return what the row around the editor shows."""
        return RowQuestion(self.key, self.label, self.help, self.source, self.may_skip)


def of_form(question: Question, language: str, source: str = "") -> Ask:
    """Return a question of a form, in `language`."""
    help_ = question.help.of(language) if question.help else ""
    return Ask(question, question.label.of(language), language, help_, source, may_skip=True)


def of_record(t: Texts, key: str, kind: str, label: str, **more: object) -> Ask:
    """Return a question about a field of a record; `more` are further fields of a form's question."""
    return Ask(_question(key, kind, **more), label, t.language)


def _question(key: str, kind: str, **more: object) -> Question:
    return Question(key, kind, _NO_WORDS, **more)  # type: ignore[arg-type]


def terms(kind: Kind, only: Sequence[str] = ()) -> tuple[Option, ...]:
    """Return a vocabulary as options, all of it or `only` some ids."""
    ids = only or vocabulary().ids(kind)
    return tuple(Option(one, vocabulary().term(kind, one).name) for one in ids)


def options(**worded: str) -> tuple[Option, ...]:
    """Return options whose words are already in the reader's language: id = words."""
    return tuple(Option(id_, Words(words, words, words)) for id_, words in worded.items())


def yes_no(t: Texts) -> tuple[Option, ...]:
    """Return yes and no."""
    return options(yes=t("Yes"), no=t("No"))


def number_limits(least: float, most: float, unit: str) -> Limits:
    """Return the limits of a number with its unit in the reader's language."""
    return Limits(least, most, Words(unit, unit, unit))
