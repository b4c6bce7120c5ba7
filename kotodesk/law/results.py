"""An answer that can be printed: never a bare date, always with its reason, section and pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from kotodesk.law.limits import Length
from kotodesk.law.sections import Section
from kotodesk.texts import LANGUAGES, Texts, texts
from kotodesk.vocabulary import Words

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True)
class Sentence:
    """A marked source text with its values: days, lengths, sections and words are put in by language."""

    message: str
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING)

    def worded(self, t: Texts) -> str:
        """Return the sentence in the language of `t`."""
        return t.of(self.message, **{name: _worded(value, t) for name, value in self.values.items()})


@dataclass(frozen=True)
class Phrases:
    """Marked source texts that stand in a sentence one after the other, for example names of facts."""

    messages: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """The answer to one question about one client on one day.

    `value` is None when it is not known (`missing` names the facts), when no checked rule gives it
    (`unverified` names the parameters), or when the question does not apply (both empty). `act_by` is set
    only where the last day to act differs from the limit. `event` is the day from which the limit is
    counted.
    """

    rule: str
    value: date | str | bool | None
    because: tuple[Sentence, ...]
    section: Section | None
    pack: str
    verified_on: date | None
    event: date | None = None
    ground: str = ""
    act_by: date | None = None
    not_verified_for_date: bool = False
    missing: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()

    def reason(self, t: Texts) -> str:
        """Return all sentences of the reason in the language of `t`."""
        return " ".join(sentence.worded(t) for sentence in self.because)

    @property
    def last_day(self) -> date | None:
        """The last day to act, or the limit where both are the same; None when the value is no day."""
        limit = self.value if isinstance(self.value, date) else None
        return self.act_by or limit


def day_worded(day: date) -> str:
    """Return a day as Finland writes it in every language, 3.9.2026."""
    return f"{day.day}.{day.month}.{day.year}"


def to_json(results: Mapping[str, Result]) -> dict[str, dict[str, object]]:
    """Return the answers in the shape of the contract: ready for `json.dumps`."""
    return {rule: _answer(result) for rule, result in results.items()}


def _answer(result: Result) -> dict[str, object]:
    answer: dict[str, object] = {
        "value": _plain(result.value),
        "because": {language: result.reason(texts(language)) for language in LANGUAGES},
        "section": _section(result.section),
        "pack": result.pack,
        "verified_on": _plain(result.verified_on),
    }
    extras: dict[str, object] = {
        "ground": result.ground,
        "event": _plain(result.event),
        "act_by": _plain(result.act_by),
        "not_verified_for_date": result.not_verified_for_date,
        "missing": list(result.missing),
        "unverified": list(result.unverified),
    }
    return answer | {key: value for key, value in extras.items() if value}


def _plain(value: date | str | bool | None) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _section(section: Section | None) -> dict[str, str] | None:
    if section is None:
        return None
    return {"ref": section.ref, "fi": section.fi, "sv": section.sv, "en": section.en}


def _worded(value: object, t: Texts) -> object:
    if isinstance(value, date):
        return day_worded(value)
    if isinstance(value, float):
        return t.number(value)
    if isinstance(value, Words | Section):
        return value.of(t.language)
    if isinstance(value, Length):
        return _length(value, t)
    if isinstance(value, Phrases):
        return ", ".join(t.of(message) for message in value.messages)
    return value


def _length(length: Length, t: Texts) -> str:
    if length.unit == "years":
        return t.plural("{n} year", "{n} years", length.n)
    if length.unit == "months":
        return t.plural("{n} month", "{n} months", length.n)
    if length.unit == "weeks":
        return t.plural("{n} week", "{n} weeks", length.n)
    return t.plural("{n} day", "{n} days", length.n)
