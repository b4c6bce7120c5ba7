"""A question as the window asks it: the form's own definition and the reader's words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kotodesk.forms.model import Limits, Option, Question
from kotodesk.texts import Texts
from kotodesk.vocabulary import Kind, Words, vocabulary
from ui.widgets.question import Question as RowQuestion


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


def of_record(t: Texts, question: Question, help_: str = "", *, source: str = "", hint: str = "") -> Ask:
    """Return a question about a field of a record; its words are in the language of `t` already."""
    return Ask(question, question.label.of(t.language), t.language, help_, source, hint=hint)


def question(key: str, kind: str, label: str, options: Sequence[Option] = ()) -> Question:
    """Return a question whose words are in the reader's language already."""
    return Question(key, kind, worded(label), options=tuple(options))


def rows(key: str, label: str, *fields: Question) -> Question:
    """Return a question whose rows are records of their own: each carries its id."""
    return Question(key, "rows", worded(label), fields=(Question("id", "text", worded("")), *fields))


def number(key: str, label: str, limits: tuple[float, float], unit: str) -> Question:
    """Return a question for a number between two limits, with its unit."""
    return Question(key, "number", worded(label), limits=Limits(*limits, unit=worded(unit)))


def terms(kind: Kind, only: Sequence[str] = ()) -> tuple[Option, ...]:
    """Return a vocabulary as options, all of it or `only` some ids."""
    ids = only or vocabulary().ids(kind)
    return tuple(Option(one, vocabulary().term(kind, one).name) for one in ids)


def choices(**words: str) -> tuple[Option, ...]:
    """Return options whose words are in the reader's language already: id = words."""
    return tuple(Option(id_, worded(word)) for id_, word in words.items())


def yes_no(t: Texts) -> tuple[Option, ...]:
    """Return yes and no."""
    return choices(yes=t("Yes"), no=t("No"))


def worded(words: str) -> Words:
    """Return words of the reader's language where words of every language are asked for."""
    return Words(words, words, words)
