"""What a form is: steps of a conversation, questions with permanent keys, and rules that suggest needs.

A form is data (`resources/forms/*.toml`). These classes hold it after `load` has checked it; nothing
here reads a file, an answer or the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kotodesk.forms.conditions import ALWAYS, Condition
from kotodesk.vocabulary import Words

KINDS = (
    "text",
    "long_text",
    "number",
    "date",
    "month",
    "choice",
    "many",
    "scale",
    "levels",
    "language",
    "country",
    "rows",
    "statements",
)
"""The kinds that this version knows. Another kind is kept as text and shown as a readable line."""

WITH_OPTIONS = ("choice", "many", "statements")
SENSITIVITIES = ("ordinary", "private", "health")
"""*private* is asked only without relatives in the room; *health* is shown to fewer people."""


@dataclass(frozen=True)
class Topic:
    """A topic that the interview must cover by law; the form names them in the order of the law."""

    id: str
    names: Words
    section: str


@dataclass(frozen=True)
class Option:
    """One choice of a question. The id is permanent and is what an answer stores."""

    id: str
    names: Words
    alone: bool = False
    """Of the kind `many`: chosen only by itself, for example *none of these*."""
    must: bool = False
    """Of the kind `statements`: the law says that the client is told this."""


@dataclass(frozen=True)
class Limits:
    """What an answer in figures may be, and the words at its two ends."""

    least: float | None = None
    most: float | None = None
    unit: Words | None = None
    least_words: Words | None = None
    most_words: Words | None = None


@dataclass(frozen=True)
class Question:
    """One question. `key` is permanent: never re-used, never derived from the label."""

    key: str
    kind: str
    label: Words
    help: Words | None = None
    section: str = ""
    """Legal reference in the form of the law room, for example `ArvA 2(1) 2`; empty when there is none."""
    topic: str | None = None
    options: tuple[Option, ...] = ()
    visible_if: Condition = ALWAYS
    required_for_finalising: bool = False
    sensitivity: str = "ordinary"
    wide: bool = False
    limits: Limits = Limits()
    level_language: str = ""
    """ISO 639-3 code of the language whose levels are asked, for the kind `levels`."""
    fields: tuple[Question, ...] = ()
    """Sub-fields of the kind `rows`; their keys are short and valid inside the row."""
    leads_to: tuple[str, ...] = ()
    """Why the question is asked: need:<area>, service:…, deadline:…, document:… or report:…"""

    @property
    def known(self) -> bool:
        """Whether this version of the program has an editor and a rule for the kind."""
        return self.kind in KINDS

    def option(self, option_id: str) -> Option | None:
        """Return the option with this id."""
        return next((option for option in self.options if option.id == option_id), None)

    def field(self, key: str) -> Question | None:
        """Return the sub-field with this key."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True)
class Step:
    """One part of the conversation; an uncounted step is not one of "3 of 8"."""

    id: str
    title: Words
    questions: tuple[Question, ...]
    counted: bool = True


@dataclass(frozen=True)
class Rule:
    """A suggestion as data: when the answers say so, this area has a need or a strength (0–3)."""

    code: str
    area: str
    question_key: str
    when: Condition
    because: Words
    need: int = 0
    strength: int = 0
    part: str = ""
    """Skill or sub-field whose answer fills the place {answer} in `because`."""


@dataclass(frozen=True)
class Form:
    """A whole form in one version."""

    id: str
    version: int
    title: Words
    steps: tuple[Step, ...]
    topics: tuple[Topic, ...] = ()
    rules: tuple[Rule, ...] = ()
    released: bool = False
    checksum: str = ""
    """SHA-256 over keys, kinds, conditions, options and the Finnish and Swedish wording."""
    sealed_checksum: str = ""
    """What the file itself states; a released form whose `checksum` differs is refused."""

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order of the conversation."""
        return tuple(question for step in self.steps for question in step.questions)

    @cached_property
    def by_key(self) -> dict[str, Question]:
        """The questions by key."""
        return {question.key: question for question in self.questions}

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Item numbers for paper by key: step and place, for example 3.2; part 0 gives 0.1."""
        counted = iter(range(1, len(self.steps) + 1))
        found: dict[str, str] = {}
        for step in self.steps:
            first = next(counted) if step.counted else 0
            found |= {q.key: f"{first}.{place}" for place, q in enumerate(step.questions, 1)}
        return found

    def step(self, step_id: str) -> Step:
        """Return one step; raises KeyError for an unknown id."""
        return {step.id: step for step in self.steps}[step_id]
