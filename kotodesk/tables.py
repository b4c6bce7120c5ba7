"""The door for files that people write: bytes to tables, every key asked for by name, or an error.

A complaint is one line: the file, the key (or line:column), what is wrong, and what is allowed.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Kind, Words, vocabulary

MOST_BYTES = 2_000_000
MOST_LETTERS = 20_000
"""Longer than anything that a person types into one field."""

_CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_MOST_LISTED = 40

_TOO_BIG = N_("{file}: 1:1: the file is too large; allowed: {allowed} bytes.")
_NOT_TEXT = N_("{file}: 1:1: this is not plain UTF-8 text; save the file as UTF-8.")
_NOT_TOML = N_("{file}: {place}: this is not TOML ({detail}); see the example in the documentation.")
_TOO_DEEP = N_("{file}: 1:1: tables or lists are nested too deeply; see the example in the documentation.")
_MISSING = N_("{file}: {key}: this is missing; write {wanted}.")
_WRONG = N_("{file}: {key}: this is written in a wrong form; write {wanted}.")
_NOT_KNOWN = N_("{file}: {key}: “{value}” is not known; allowed: {allowed}.")
_NO_SUCH_KEY = N_("{file}: {key}: there is no such key; the nearest allowed key is {nearest}.")

A_TEXT = '"…"'
A_LIST = '["…", "…"]'
A_DAY = "2026-01-31"


def read_toml(data: bytes, file: str) -> Table:
    """Return the whole file as one table; raises BadInput when it is not a readable TOML file."""
    if len(data) > MOST_BYTES:
        raise BadInput(_TOO_BIG, file=file, allowed=MOST_BYTES)
    try:
        return Table(tomllib.loads(data.decode("utf-8-sig")), file)
    except UnicodeDecodeError as error:
        raise BadInput(_NOT_TEXT, file=file) from error
    except RecursionError as error:
        raise BadInput(_TOO_DEEP, file=file) from error
    except ValueError as error:  # TOMLDecodeError is one; tomllib also lets plain ones through
        raise BadInput(_NOT_TOML, file=file, place=_place(error), detail=_detail(error)) from error


def _place(error: ValueError) -> str:
    found = _PLACE.search(str(error))
    return f"{found[1]}:{found[2]}" if found else "1:1"


def _detail(error: ValueError) -> str:
    return _PLACE.sub("", str(error)).strip().replace("\n", " ")


class Table:
    """One table of a file. `place` is the path of keys that leads to it, empty at the top."""

    def __init__(self, raw: object, file: str, place: str = "") -> None:
        """Raises BadInput when `raw` is not a table."""
        self.file = file
        self.place = place
        self._asked: dict[str, None] = {}
        if not isinstance(raw, dict):
            raise BadInput(_WRONG, file=file, key=place, wanted="key = …")
        self._raw: Mapping[str, Any] = raw

    def where(self, key: str) -> str:
        """Return the whole path of a key."""
        return f"{self.place}.{key}".lstrip(".")

    def wrong(self, key: str, wanted: str) -> BadInput:
        """Return the complaint about a value of the wrong form, to be raised."""
        return BadInput(_WRONG, file=self.file, key=self.where(key), wanted=wanted)

    def unknown(self, key: str, value: object, allowed: Collection[str]) -> BadInput:
        """Return the complaint about a word that is not in a closed list, to be raised."""
        listed = tuple(allowed)
        if len(listed) > _MOST_LISTED:
            listed = (*get_close_matches(str(value), listed, 5, 0.0), "…")
        shown = str(value)[:_MOST_LISTED]
        return BadInput(
            _NOT_KNOWN, file=self.file, key=self.where(key), value=shown, allowed=", ".join(listed)
        )

    def has(self, key: str) -> bool:
        """Return whether the key is given."""
        self._asked[key] = None
        return key in self._raw

    def raw(self, key: str, wanted: str = "…") -> Any:
        """Return the value as TOML gives it; raises BadInput when it is missing."""
        if not self.has(key):
            raise BadInput(_MISSING, file=self.file, key=self.where(key), wanted=wanted)
        return self._raw[key]

    def keys(self) -> tuple[str, ...]:
        """Return all keys, for a table whose keys are themselves data; they count as asked for."""
        self._asked.update(dict.fromkeys(self._raw))
        return tuple(self._raw)

    def text(self, key: str) -> str:
        """Return a text that is not blank."""
        value = self.raw(key, A_TEXT)
        if not _is_text(value) or not value.strip():
            raise self.wrong(key, A_TEXT)
        return str(value)

    def text_if(self, key: str, default: str = "") -> str:
        """Return a text, or the default when the key is absent; it may be empty."""
        value = self.raw(key) if self.has(key) else default
        if not _is_text(value):
            raise self.wrong(key, A_TEXT)
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list) or not all(_is_text(one) for one in value):
            raise self.wrong(key, A_LIST)
        return tuple(value)

    def one_of(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Return a text out of a closed list; without a default it must be given."""
        if default is not None and not self.has(key):
            return default
        value = self.text(key)
        if value not in allowed:
            raise self.unknown(key, value, allowed)
        return value

    def term(self, key: str, kind: Kind) -> str:
        """Return one id of a vocabulary."""
        return self.one_of(key, vocabulary().ids(kind))

    def term_if(self, key: str, kind: Kind) -> str | None:
        """Return one id of a vocabulary, or None when the key is absent."""
        return self.term(key, kind) if self.has(key) else None

    def terms(self, key: str, kind: Kind) -> tuple[str, ...]:
        """Return a list of ids of a vocabulary, empty when the key is absent."""
        for one in self.texts(key):
            if not vocabulary().has(kind, one):
                raise self.unknown(key, one, vocabulary().ids(kind))
        return self.texts(key)

    def flag(self, key: str) -> bool:
        """Return true, or false when the key is absent."""
        return self.flag_if(key) or False

    def flag_if(self, key: str) -> bool | None:
        """Return true or false, or None when the key is absent."""
        value = self.raw(key) if self.has(key) else None
        if value is not None and not isinstance(value, bool):
            raise self.wrong(key, "true, false")
        return value

    def whole_if(self, key: str, least: int, most: int) -> int | None:
        """Return a whole number between two ends, or None when the key is absent."""
        if not self.has(key):
            return None
        value = self._raw[key]
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.wrong(key, f"{least} … {most}")
        return value

    def number_if(self, key: str, most: float) -> float | None:
        """Return a number above zero, or None when the key is absent."""
        if not self.has(key):
            return None
        value = self._raw[key]
        plain = isinstance(value, int | float) and not isinstance(value, bool)
        if not plain or not math.isfinite(value) or not 0 < value <= most:
            raise self.wrong(key, f"1, 2.5 … {most:g}")
        return float(value)

    def day_if(self, key: str) -> date | None:
        """Return a day, or None when the key is absent."""
        value = self.raw(key) if self.has(key) else None
        if isinstance(value, datetime) or not isinstance(value, date | None):
            raise self.wrong(key, A_DAY)
        return value

    def day(self, key: str) -> date:
        """Return a day."""
        self.raw(key, A_DAY)
        found = self.day_if(key)
        if found is None:
            raise self.wrong(key, A_DAY)
        return found

    def days(self, key: str) -> tuple[date, ...]:
        """Return a list of days, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        plain = isinstance(value, list) and all(isinstance(one, date) for one in value)
        if not plain or any(isinstance(one, datetime) for one in value):
            raise self.wrong(key, f"[{A_DAY}, …]")
        return tuple(value)

    def words(self, key: str) -> Words:
        """Return a text that stands in all three languages."""
        inner = self.table(key)
        found = Words(**{language: inner.text(language) for language in LANGUAGES})
        inner.finish()
        return found

    def words_if(self, key: str) -> Words | None:
        """Return a text in all three languages, or None when the key is absent."""
        return self.words(key) if self.has(key) else None

    def some_words(self, key: str, languages: Collection[str] = LANGUAGES) -> dict[str, str]:
        """Return a text in those languages in which it is given; an absent key gives none."""
        if not self.has(key):
            return dict.fromkeys(languages, "")
        inner = self.table(key)
        found = {language: inner.text_if(language) for language in languages}
        inner.finish()
        return found

    def table(self, key: str) -> Table:
        """Return a table inside this one."""
        return Table(self.raw(key, "{ … }"), self.file, self.where(key))

    def tables(self, key: str) -> list[Table]:
        """Return a list of tables, empty when the key is absent; each has its number as its place."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list):
            raise self.wrong(key, f"[[{key}]]")
        return [Table(one, self.file, f"{self.where(key)} {n}") for n, one in enumerate(value, 1)]

    def finish(self) -> None:
        """Raise BadInput when the table has a key that nobody asked for."""
        for key in self._raw:
            if key not in self._asked:
                nearest = get_close_matches(key, self._asked, 1, 0.0)
                shown = self.where(key)[: _MOST_LISTED * 2]
                raise BadInput(_NO_SUCH_KEY, file=self.file, key=shown, nearest=", ".join(nearest) or "–")


def _is_text(value: object) -> bool:
    """Whether it is text that a page can carry: no control characters, no half of a letter pair."""
    if not isinstance(value, str) or len(value) > MOST_LETTERS or not _CONTROLS.isdisjoint(value):
        return False
    return not any("\ud800" <= letter <= "\udfff" for letter in value)
