"""One table of a catalogue file, asked key by key.

A complaint names the file, the key, what is wrong and what is allowed; what nobody asked for is an error.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Kind, Words, vocabulary

_MISSING = N_("{file}: {key}: this is missing; write {wanted}.")
_WRONG = N_("{file}: {key}: this is written in a wrong form; write {wanted}.")
_NOT_KNOWN = N_("{file}: {key}: “{value}” is not known; allowed: {allowed}.")
_NO_SUCH_KEY = N_("{file}: {key}: there is no such key; the nearest allowed key is {nearest}.")

_A_TEXT = '"…"'
_A_LIST = '["…", "…"]'
_MOST_LISTED = 40


class Entry:
    """A table and its place: `file` as people know it, `place` inside it (empty at the top)."""

    def __init__(self, table: object, file: str, place: str) -> None:
        """Raises BadInput when `table` is not a table."""
        self.file = file
        self.place = place
        self._asked: set[str] = set()
        if not isinstance(table, dict):
            raise BadInput(_WRONG, file=file, key=place, wanted="key = …")
        self._table: dict[str, Any] = table

    def fail(self, message: str, key: str, **values: object) -> BadInput:
        """Return the complaint about one key, to be raised."""
        return BadInput(message, file=self.file, key=f"{self.place}.{key}".lstrip("."), **values)

    def text(self, key: str) -> str:
        """Return a text that is not blank."""
        value = self._value(key, _A_TEXT)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(_WRONG, key, wanted=_A_TEXT)
        return value

    def text_if(self, key: str) -> str | None:
        """Return a text that is not blank, or None when the key is absent."""
        return self.text(key) if self._has(key) else None

    def words(self, key: str) -> Words:
        """Return a text that stands in all three languages."""
        inner = self._inner(self._value(key, 'fi = "…", sv = "…", en = "…"'), key)
        words = Words(**{language: inner.text(language) for language in LANGUAGES})
        inner.finish()
        return words

    def words_if(self, key: str) -> Words | None:
        """Return a text in three languages, or None when the key is absent."""
        return self.words(key) if self._has(key) else None

    def one(self, key: str, kind: Kind) -> str:
        """Return one id of a vocabulary."""
        return self._known(key, kind, self.text(key))

    def one_if(self, key: str, kind: Kind) -> str | None:
        """Return one id of a vocabulary, or None when the key is absent."""
        return self.one(key, kind) if self._has(key) else None

    def many(self, key: str, kind: Kind) -> tuple[str, ...]:
        """Return a list of ids of a vocabulary; it must be given, and may be empty."""
        value = self._value(key, _A_LIST)
        if not isinstance(value, list) or not all(isinstance(id, str) for id in value):
            raise self.fail(_WRONG, key, wanted=_A_LIST)
        return tuple(self._known(key, kind, id) for id in value)

    def many_if(self, key: str, kind: Kind) -> tuple[str, ...]:
        """Return a list of ids of a vocabulary, empty when the key is absent."""
        return self.many(key, kind) if self._has(key) else ()

    def flag(self, key: str) -> bool:
        """Return true, or false when the key is absent."""
        value = self._table[key] if self._has(key) else False
        if not isinstance(value, bool):
            raise self.fail(_WRONG, key, wanted="true")
        return value

    def hours(self, key: str) -> float | None:
        """Return a number of hours above zero, or None when the key is absent."""
        if not self._has(key):
            return None
        value = self._table[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 10_000:
            raise self.fail(_WRONG, key, wanted="1, 2.5, 70 …")
        return float(value)

    def years(self, key: str) -> int | None:
        """Return an age in whole years, or None when the key is absent."""
        if not self._has(key):
            return None
        value = self._table[key]
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 120:
            raise self.fail(_WRONG, key, wanted="0, 1 … 120")
        return value

    def entries(self, key: str) -> list[Entry]:
        """Return the tables of a list, each with its number as its place."""
        value = self._value(key, f"[[{key}]]")
        if not isinstance(value, list):
            raise self.fail(_WRONG, key, wanted=f"[[{key}]]")
        return [self._inner(table, f"{key} {n}") for n, table in enumerate(value, 1)]

    def finish(self) -> None:
        """Raise BadInput when the table has a key that nobody asked for."""
        for key in self._table:
            if key not in self._asked:
                nearest = get_close_matches(key, sorted(self._asked), 1, 0.0)
                raise self.fail(_NO_SUCH_KEY, key, nearest=nearest[0])

    def _inner(self, table: object, key: str) -> Entry:
        return Entry(table, self.file, f"{self.place}.{key}".lstrip("."))

    def _has(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._table

    def _value(self, key: str, wanted: str) -> Any:
        if not self._has(key):
            raise self.fail(_MISSING, key, wanted=wanted)
        return self._table[key]

    def _known(self, key: str, kind: Kind, id: str) -> str:
        if vocabulary().has(kind, id):
            return id
        ids = vocabulary().ids(kind)
        listed = ids if len(ids) <= _MOST_LISTED else (*get_close_matches(id, ids, 5, 0.0), "…")
        raise self.fail(_NOT_KNOWN, key, value=id, allowed=", ".join(listed))
