"""Words of a page in the language of its paper: days, hours, lists, names, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kotodesk.documents.papers import LawLine, Section
from kotodesk.documents.words import Run
from kotodesk.texts import N_, Texts, texts
from kotodesk.ties import NBSP
from kotodesk.vocabulary import Kind, vocabulary

WEEKDAYS = {
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
}
_FOUR = 4
_NAME_LETTERS = 60
_FINGERPRINT_SHOWN = 4 * _FOUR


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one language, `fi` or `sv`. In a draft it underlines what is missing."""

    language: str
    draft: bool = False

    @property
    def t(self) -> Texts:
        """The texts of the language."""
        return texts(self.language)

    @property
    def tag(self) -> str:
        """The BCP 47 tag of the language as Finland writes it."""
        return f"{self.language}-FI"

    @property
    def own_language(self) -> str:
        """The ISO 639-3 id of the language."""
        return vocabulary().language_of_tag(self.language)

    def gap(self) -> Run:
        """Return the word that stands where something is missing."""
        return self.missing(self.t("Missing"))

    def missing(self, words: str) -> Run:
        """Return words that say what is missing."""
        return Run(words, strong=True, missing=self.draft)

    def or_gap(self, text: str) -> str | Run:
        """Return the text, or the word for missing when it is empty."""
        return text.strip() or self.gap()

    def day_or_gap(self, day: date | None) -> str | Run:
        """Return the day, or the word for missing."""
        return written_day(day) if day else self.gap()

    def span(self, begins: date | None, ends: date | None) -> str:
        """Return a stretch of days, for example *16.9–11.12.2025*; empty when both are open."""
        if begins and ends:
            return self._between(begins, ends)
        if begins:
            return self.t("From {day}", day=written_day(begins))
        return self.t("Until {day}", day=written_day(ends)) if ends else ""

    def _between(self, begins: date, ends: date) -> str:
        if begins == ends:
            return written_day(begins)
        if begins.year == ends.year:
            start = self.t("{day}.{month}", day=begins.day, month=begins.month)
            return f"{start}–{written_day(ends)}"
        return f"{written_day(begins)}–{written_day(ends)}"

    def by(self, text: str, day: date | None) -> str:
        """Return the text with its last day, unless the text names the day already."""
        if day is None or written_day(day) in text:
            return text
        return self.t("{text} by {day}", text=text.rstrip(" ."), day=written_day(day))

    def moment(self, at: datetime) -> str:
        """Return day and clock."""
        return self.t("{day} at {time}", day=written_day(at), time=f"{at.hour}.{at.minute:02}")

    def weekday(self, day: date) -> str:
        """Return the name of the day of the week."""
        return self.t.of(list(WEEKDAYS.values())[day.weekday()])

    def name(self, kind: Kind, id: str) -> str:
        """Return the name of a term; what the vocabulary does not have is printed as it stands."""
        return vocabulary().name(kind, id, self.language) if vocabulary().has(kind, id) else id

    def languages(self, ids: Iterable[str]) -> str:
        """Return the names of languages, *svenska, ukrainska*."""
        return ", ".join(self.name("languages", id) for id in ids)


def language_tag(id: str) -> str:
    """Return the BCP 47 tag of a language id; an unknown id is its own tag."""
    return vocabulary().term("languages", id).tag or id if vocabulary().has("languages", id) else id


def written_day(day: date) -> str:
    """Return a day as both languages of Finland write it, 3.9.2025."""
    return f"{day.day}.{day.month}.{day.year}"


def clock(time: str) -> str:
    """Return *09:00* as *9* and *09:30* as *9.30*."""
    hour, _, minute = time.partition(":")
    short = hour.removeprefix("0") or "0"
    return f"{short}.{minute}" if minute.strip("0") else short


def full_clock(time: str) -> str:
    """Return *09:00* as *9.00*."""
    hour, _, minute = time.partition(":")
    return f"{hour.removeprefix('0') or '0'}.{minute or '00'}"


def amount(number: float) -> str:
    """Return a number with a decimal comma where it has one, *4* or *1,5*."""
    return f"{number:g}".replace(".", ",")


def cited(text: str, section: Section | None) -> str:
    """Return the text with its section in brackets, before the full stop."""
    if section is None:
        return text
    stop = "." if text.endswith(".") else ""
    return f"{text.removesuffix('.')} ({section.written}){stop}"


def line(law: LawLine) -> str:
    """Return an official sentence with its section."""
    return cited(law.text, law.section)


def fours(fingerprint: str) -> str:
    """Return the short form of a fingerprint, whole or short already: four groups of four."""
    short = fingerprint.replace(" ", "").upper()[:_FINGERPRINT_SHOWN]
    return NBSP.join(short[at : at + _FOUR] for at in range(0, len(short), _FOUR))


def shortened(name: str, letters: int = _NAME_LETTERS) -> str:
    """Return a name that fits a running header; a longer one is cut and says so."""
    return name if len(name) <= letters else f"{name[:letters].rstrip()}…"


def raised(words: str) -> str:
    """Return words that stand alone, with a capital first letter."""
    return words[:1].upper() + words[1:]


def lowered(name: str) -> str:
    """Return a name that stands inside a sentence: *Integrationstjänster* begins small, *HR* does not."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
