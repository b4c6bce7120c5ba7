"""Words in the language of the paper. What is missing in it stays blank and is named."""

from __future__ import annotations

from kotodesk.walk.case import Said


class Pen:
    """Writes words in one language; those without a language are in the client's own."""

    def __init__(self, language: str, own: str) -> None:
        self.language = language
        self._own = own
        self._missing: dict[str, None] = {}

    @property
    def is_foreign(self) -> bool:
        """Whether the papers are in another language than the client's own language of papers."""
        return self.language != self._own

    @property
    def missing(self) -> tuple[str, ...]:
        """The places in the file whose words do not stand in this language."""
        return tuple(self._missing)

    def lacks(self, *places: str) -> None:
        """Remember places that lack words in this language."""
        self._missing.update(dict.fromkeys(places))

    def write(self, said: Said) -> str:
        """Return the words in this language; blank when there are none."""
        plain = None if self.is_foreign else said.texts.get("")
        found = said.texts.get(self.language, plain)
        if found is None and said.texts:
            self.lacks(said.key)
        return found or ""
