"""Read one TOML table strictly: every key is asked for by name, and what nobody asked for is an error."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Words

_MISSING = N_("{where}: {key} is missing.")
_WRONG = N_("{where}: {key} must be {wanted}.")
_UNKNOWN = N_("{where}: unknown key {key}; did you mean {nearest}?")
_NO_TABLE = N_("{where}: a table with keys and values is expected here.")


class Table:
    """One table of a form file and the place where it stands, for the message of an error."""

    def __init__(self, raw: object, where: str) -> None:
        """Raises BadInput when `raw` is not a table."""
        if not isinstance(raw, dict):
            raise BadInput(_NO_TABLE, where=where)
        self.where = where
        self._raw: dict[str, Any] = raw
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Return whether the key is given."""
        self._asked.add(key)
        return key in self._raw

    def raw(self, key: str) -> Any:
        """Return the value as TOML gives it; raises BadInput when it is missing."""
        if not self.has(key):
            raise BadInput(_MISSING, where=self.where, key=key)
        return self._raw[key]

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not blank."""
        if default is not None and not self.has(key):
            return default
        value = self.raw(key)
        if not isinstance(value, str) or not value.strip():
            raise BadInput(_WRONG, where=self.where, key=key, wanted="text")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self.raw(key) if self.has(key) else default
        if not isinstance(value, bool):
            raise BadInput(_WRONG, where=self.where, key=key, wanted="true / false")
        return value

    def number(self, key: str, default: float | None = None) -> float | None:
        """Return a number."""
        value = self.raw(key) if self.has(key) else default
        if isinstance(value, bool) or not isinstance(value, int | float | None):
            raise BadInput(_WRONG, where=self.where, key=key, wanted="0, 1, 2 …")
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number."""
        value = self.raw(key) if default is None or self.has(key) else default
        if isinstance(value, bool) or not isinstance(value, int):
            raise BadInput(_WRONG, where=self.where, key=key, wanted="0, 1, 2 …")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise BadInput(_WRONG, where=self.where, key=key, wanted="[text, text]")
        return tuple(value)

    def tables(self, key: str) -> list[Table]:
        """Return a list of tables, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list):
            raise BadInput(_WRONG, where=self.where, key=key, wanted=f"[[{key}]]")
        return [Table(raw, f"{self.where}: {key} {n}") for n, raw in enumerate(value, 1)]

    def table(self, key: str) -> Table:
        """Return a table inside this one."""
        return Table(self.raw(key), f"{self.where}: {key}")

    def own_names(self) -> Words:
        """Return the keys fi, sv and en of this table as one text in three languages."""
        return Words(**{language: self.text(language) for language in LANGUAGES})

    def names(self, key: str) -> Words:
        """Return a text in three languages that stands in a table of its own."""
        inner = self.table(key)
        names = inner.own_names()
        inner.finish()
        return names

    def names_if(self, key: str) -> Words | None:
        """Return a text in three languages, or None when the key is absent."""
        return self.names(key) if self.has(key) else None

    def __iter__(self) -> Iterator[str]:
        """Yield all keys, for tables whose keys are ids."""
        return iter(self._raw)

    def finish(self) -> None:
        """Raises BadInput when the table has a key that was not asked for."""
        for key in self._raw:
            if key not in self._asked:
                nearest = get_close_matches(key, self._asked, 1, 0.0)
                raise BadInput(_UNKNOWN, where=self.where, key=key, nearest=nearest[0])
