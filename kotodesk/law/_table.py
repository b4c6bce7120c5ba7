"""The door for pack files: bytes to tables, strictly. Every key is asked for by name, or is an error."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Words

MOST_BYTES = 1_000_000
_CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))

_TOO_BIG = N_("{where}: the file is larger than a law pack can be; allowed: {allowed} bytes.")
_NOT_TEXT = N_("{where}: the file is not plain UTF-8 text; open it in a text editor and save it as UTF-8.")
_NOT_TOML = N_("{where}: this is not a TOML file ({detail}).")
_TOO_DEEP = N_("{where}: tables or lists are nested too deeply.")
_MISSING = N_("{where}: the key {key} is missing.")
_WRONG = N_("{where}: {key} has the wrong kind of value; allowed: {allowed}.")
_UNKNOWN = N_("{where}: the key {key} is not known; nearest: {nearest}; allowed: {allowed}.")


def parse(data: bytes, where: str) -> Table:
    """Return the whole file as one table; raises BadInput when it is not a readable TOML file."""
    if len(data) > MOST_BYTES:
        raise BadInput(_TOO_BIG, where=where, allowed=MOST_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(_NOT_TEXT, where=where) from error
    try:
        return Table(tomllib.loads(text), where)
    except RecursionError as error:
        raise BadInput(_TOO_DEEP, where=where) from error
    except ValueError as error:  # TOMLDecodeError is one; tomllib also lets plain ones through
        raise BadInput(_NOT_TOML, where=where, detail=error) from error


class Table:
    """One table of a pack file and the place where it stands, for the message of an error."""

    def __init__(self, raw: dict[str, Any], where: str) -> None:
        self.where = where
        self._raw = raw
        self._asked: dict[str, None] = {}

    def has(self, key: str) -> bool:
        """Return whether the key is given."""
        self._asked[key] = None
        return key in self._raw

    def raw(self, key: str) -> Any:
        """Return the value as TOML gives it; raises BadInput when it is missing."""
        if not self.has(key):
            raise BadInput(_MISSING, where=self.where, key=key)
        return self._raw[key]

    def wrong(self, key: str, allowed: object) -> BadInput:
        """Return the error for a value of the wrong kind."""
        return BadInput(_WRONG, where=self.where, key=key, allowed=allowed)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not blank and has no control characters."""
        value = self.raw(key) if default is None or self.has(key) else default
        if not _is_text(value, default):
            raise self.wrong(key, '"…"')
        return str(value)

    def one_of(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Return a text out of a closed list."""
        value = self.text(key, default)
        if value not in allowed and value != default:
            raise self.wrong(key, ", ".join(allowed))
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; an absent key is false."""
        value = self.raw(key) if self.has(key) else False
        if not isinstance(value, bool):
            raise self.wrong(key, "true, false")
        return value

    def whole(self, key: str) -> int | None:
        """Return a whole number that is not negative, None when the key is absent."""
        value = self.raw(key) if self.has(key) else None
        if isinstance(value, bool) or not isinstance(value, int | None) or (value or 0) < 0:
            raise self.wrong(key, "0, 1, 2 …")
        return value

    def day(self, key: str) -> date | None:
        """Return a day, None when the key is absent."""
        value = self.raw(key) if self.has(key) else None
        if isinstance(value, datetime) or not isinstance(value, date | None):
            raise self.wrong(key, "2026-01-31")
        return value

    def list_of_texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list) or not all(_is_text(word, None) for word in value):
            raise self.wrong(key, '["…", "…"]')
        return tuple(value)

    def table(self, key: str) -> Table:
        """Return a table inside this one."""
        raw = self.raw(key)
        if not isinstance(raw, dict):
            raise self.wrong(key, f"[{key}]")
        return Table(raw, f"{self.where}: {key}")

    def tables(self, key: str) -> list[Table]:
        """Return a list of tables, empty when the key is absent; each is named by its id in errors."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list) or not all(isinstance(raw, dict) for raw in value):
            raise self.wrong(key, f"[[{key}]]")
        return [Table(raw, f"{self.where}: {key} {raw.get('id', n)}") for n, raw in enumerate(value, 1)]

    def words(self, key: str) -> Words:
        """Return a text in three languages that stands in a table of its own."""
        inner = self.table(key)
        words = inner.own_words()
        inner.finish()
        return words

    def own_words(self) -> Words:
        """Return the keys fi, sv and en of this table as one text in three languages."""
        return Words(**{language: self.text(language) for language in LANGUAGES})

    def codes(self) -> tuple[str, ...]:
        """Return all keys, for a table whose keys are codes."""
        return tuple(self._raw)

    def finish(self) -> None:
        """Raises BadInput when the table has a key that was not asked for."""
        for key in self._raw:
            if key not in self._asked:
                nearest = get_close_matches(key, self._asked, 1, 0.0)
                raise BadInput(
                    _UNKNOWN,
                    where=self.where,
                    key=key,
                    nearest=", ".join(nearest),
                    allowed=", ".join(self._asked),
                )


def _is_text(value: object, default: str | None) -> bool:
    if not isinstance(value, str) or not _CONTROLS.isdisjoint(value):
        return False
    return bool(value.strip()) or value == default
