"""Official names and sentences of the law pack, in the language of a paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kotodesk.documents.papers import LawLine, Section
from kotodesk.law import LawText, Pack, Result
from kotodesk.law.sections import Section as LawSection
from kotodesk.texts import Texts, texts


@dataclass(frozen=True)
class LawWords:
    """The words of one pack on one day in one language."""

    pack: Pack
    on: date
    language: str

    @property
    def t(self) -> Texts:
        """The texts of the language."""
        return texts(self.language)

    def name(self, group: str, id: str) -> str:
        """Return one official name or sentence; empty when the pack has none."""
        text = self.pack.text(group, id, self.on)
        return text.words.of(self.language) if text else ""

    def authority(self, id: str) -> str:
        """Return the name of an authority as it stands at the beginning of a line."""
        name = self.name("authority", id)
        return name[:1].upper() + name[1:]

    def line(self, group: str, id: str) -> LawLine:
        """Return one sentence with its section; empty when the pack has none."""
        text = self.pack.text(group, id, self.on)
        return self._line(text) if text else LawLine("")

    def lines(self, group: str) -> tuple[LawLine, ...]:
        """Return the sentences of a group in the order of the pack."""
        return tuple(self._line(text) for text in self.pack.group(group, self.on))

    def section(self, section: LawSection | None) -> Section | None:
        """Return a section as the paper writes it."""
        return None if section is None else Section(section.ref, section.of(self.language))

    def section_of(self, group: str, id: str) -> Section | None:
        """Return the section that one text of the pack rests on."""
        text = self.pack.text(group, id, self.on)
        return self.section(text.basis.section) if text else None

    def section_of_result(self, result: Result) -> Section | None:
        """Return the section that an answer of the law rests on."""
        return self.section(result.section)

    def not_verified(self, day: date | None) -> str:
        """Return the sentence for a day that the pack was not checked for, else an empty text."""
        until = self.pack.verified_until
        if day is None or day <= until:
            return ""
        return self.t(
            "The rules have been checked only up to {day}.", day=f"{until.day}.{until.month}.{until.year}"
        )

    def _line(self, text: LawText) -> LawLine:
        return LawLine(text.words.of(self.language), self.section(text.basis.section))
