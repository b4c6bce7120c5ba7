"""The door for files that people write: bytes to tables, every key asked for by name, or an error.

A complaint is one line: the file, the key (or line:column), what is wrong, and what is allowed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.texts import LANGUAGES, N_
from kotodesk.vocabulary import Kind, Words, vocabulary

MOST_BYTES = 2_000_000
MOST_LETTERS = 20_000
"""Longer than anything that a person types into one field."""
MOST_NUMBER = 1_000_000_000
"""Larger than anything that is counted here, cents included; also what a message can still show."""

_MOST_LEVELS = 50
"""Deeper than any format nests; whoever follows tables inside tables may rely on it."""
_MOST_DOTS = 1000
"""In one line: for a key of so many parts the reader of TOML needs the square of its time."""
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of a letter pair."""
_PLACE = re.compile(r":? \(?(?:at )?line (\d+),? column (\d+)(?: \(char \d+)?\)")
_AT_END = "(at end of document)"
_MOST_LISTED = 40
_MOST_SHOWN = 80

_TOO_BIG = N_("{file}: 1:1: the file is too large; allowed: {allowed} bytes.")
_NOT_TEXT = N_("{file}: 1:1: this is not plain UTF-8 text; save the file as UTF-8.")
_NOT_READABLE = N_("{file}: {place}: this is not {format} ({detail}); see the example in the documentation.")
_TOO_DEEP = N_("{file}: 1:1: tables or lists are nested too deeply; see the example in the documentation.")
_TWICE = N_("{file}: {key}: this key stands twice; write it once.")
_MISSING = N_("{file}: {key}: this is missing; write {wanted}.")
_WRONG = N_("{file}: {key}: this is written in a wrong form; write {wanted}.")
_NOT_KNOWN = N_("{file}: {key}: “{value}” is not known; allowed: {allowed}.")
_NO_SUCH_KEY = N_("{file}: {key}: there is no such key; the nearest allowed key is {nearest}.")

A_TEXT = '"…"'
A_LIST = '["…", "…"]'
A_DAY = "2026-01-31"
A_TABLE = "{ … }"
WORDS = "{ " + ", ".join(f"{language} = {A_TEXT}" for language in LANGUAGES) + " }"


def read_toml(data: bytes, file: str) -> Table:
    """Return the whole file as one table; raises BadInput when it is not a readable TOML file."""
    return _read(data, file, "TOML", _toml)


def read_json(data: bytes, file: str) -> Table:
    """Return the whole file as one table; raises BadInput when it is not a readable JSON object."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise BadInput(_TWICE, file=file, key=_shown(key[:_MOST_SHOWN]))
            found[key] = value
        return found

    def loads(text: str) -> Any:
        return json.loads(text, object_pairs_hook=once, parse_constant=_no_constant)

    return _read(data, file, "JSON", loads)


def _toml(text: str) -> Any:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise ValueError(f"more than {_MOST_DOTS} dots (at line {number}, column 1)")
    return tomllib.loads(text)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _read(data: bytes, file: str, format: str, loads: Callable[[str], Any]) -> Table:
    if len(data) > MOST_BYTES:
        raise BadInput(_TOO_BIG, file=file, allowed=MOST_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(_NOT_TEXT, file=file) from error
    try:
        raw = loads(text)
    except RecursionError as error:
        raise BadInput(_TOO_DEEP, file=file) from error
    except ValueError as error:  # the errors of both readers are such; both also let plain ones through
        place, detail = _place(error, text), _detail(error)
        raise BadInput(_NOT_READABLE, file=file, place=place, format=format, detail=detail) from error
    if _is_deep(raw):
        raise BadInput(_TOO_DEEP, file=file)
    return Table(raw, file)


def _place(error: ValueError, text: str) -> str:
    found = _PLACE.search(str(error))
    lines = text.split("\n") if _AT_END in str(error) else [""]
    return f"{found[1]}:{found[2]}" if found else f"{len(lines)}:{len(lines[-1]) + 1}"


def _detail(error: ValueError) -> str:
    return _shown(_PLACE.sub("", str(error)).replace(_AT_END, ""))


def _shown(text: str) -> str:
    """The text as a complaint of one line can carry it: no file may end that line, or colour it."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _is_deep(raw: object) -> bool:
    """Dotted keys nest without depth in the reader, so that its own limit does not stop them."""
    level: list[Any] = [raw]
    for _ in range(_MOST_LEVELS):
        nests = [one for one in level if isinstance(one, dict | list)]
        level = [inner for one in nests for inner in (one.values() if isinstance(one, dict) else one)]
    return any(isinstance(one, dict | list) for one in level)


class Table:
    """One table of a file. `place` is the path of keys that leads to it, empty at the top.

    Whoever has read what names the table (a code, an id) may set `place` to it.
    """

    def __init__(self, raw: object, file: str, place: str = "") -> None:
        """Raises BadInput when `raw` is not a table."""
        self.file = file
        self.place = place
        self._asked: dict[str, None] = {}
        if not isinstance(raw, dict):
            raise BadInput(_WRONG, file=file, key=place or "1:1", wanted=A_TABLE)
        self._raw: Mapping[str, Any] = raw

    def where(self, key: str = "") -> str:
        """Return the whole path of a key, or of the table itself."""
        return f"{self.place}.{key}".strip(".")

    def complaint(self, message: str, key: str = "", **values: object) -> BadInput:
        """Return a complaint to be raised; the message has the places {file} and {key}."""
        shown = {name: _shown(value) if isinstance(value, str) else value for name, value in values.items()}
        where = _shown(self.where(key)[:_MOST_SHOWN])
        return BadInput(message, file=self.file, key=where or "1:1", **shown)

    def wrong(self, key: str, wanted: str) -> BadInput:
        """Return the complaint about a value of the wrong form, to be raised."""
        return self.complaint(_WRONG, key, wanted=wanted)

    def unknown(self, key: str, value: object, allowed: Collection[str]) -> BadInput:
        """Return the complaint about a word that is not in a closed list; it names the nearest word first."""
        word = str(value)[:_MOST_SHOWN]
        listed = tuple(dict.fromkeys((*get_close_matches(word, allowed, 1), *allowed)))
        if len(listed) > _MOST_LISTED:
            listed = (*get_close_matches(word, allowed, 5, 0.0), "…")
        return self.complaint(_NOT_KNOWN, key, value=word[:_MOST_LISTED], allowed=", ".join(listed))

    def has(self, key: str) -> bool:
        """Return whether the key is given."""
        self._asked[key] = None
        return key in self._raw

    def raw(self, key: str, wanted: str = "…") -> Any:
        """Return the value as the file gives it; raises BadInput when it is missing."""
        if not self.has(key):
            raise self.complaint(_MISSING, key, wanted=wanted)
        return self._raw[key]

    def keys(self) -> tuple[str, ...]:
        """Return all keys, for a table whose keys are themselves data; they count as asked for."""
        if not all(is_text(key) for key in self._raw):
            raise self.complaint(_WRONG, wanted=A_TEXT)
        self._asked.update(dict.fromkeys(self._raw))
        return tuple(self._raw)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not blank, or the default when the key is absent."""
        if default is not None and not self.has(key):
            return default
        value = self.raw(key, A_TEXT)
        if not is_text(value) or not value.strip():
            raise self.wrong(key, A_TEXT)
        return str(value)

    def text_if(self, key: str, default: str = "") -> str:
        """Return a text, or the default when the key is absent; it may be empty."""
        value = self.raw(key) if self.has(key) else default
        if not is_text(value):
            raise self.wrong(key, A_TEXT)
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none of them blank; empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        if not isinstance(value, list) or not all(is_text(one) and one.strip() for one in value):
            raise self.wrong(key, A_LIST)
        return tuple(value)

    def one_of(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Return a text out of a closed list, or the default when the key is absent."""
        if default is not None and not self.has(key):
            return default
        value = self.text(key)
        if value not in allowed:
            raise self.unknown(key, value, allowed)
        return value

    def some_of(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Return a list of texts out of a closed list, empty when the key is absent."""
        found = self.texts(key)
        for one in found:
            if one not in allowed:
                raise self.unknown(key, one, allowed)
        return found

    def term(self, key: str, kind: Kind) -> str:
        """Return one id of a vocabulary."""
        return self.one_of(key, vocabulary().ids(kind))

    def term_if(self, key: str, kind: Kind) -> str | None:
        """Return one id of a vocabulary, or None when the key is absent."""
        return self.term(key, kind) if self.has(key) else None

    def terms(self, key: str, kind: Kind) -> tuple[str, ...]:
        """Return a list of ids of a vocabulary, empty when the key is absent."""
        return self.some_of(key, vocabulary().ids(kind))

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false, or the default when the key is absent."""
        value = self.raw(key) if self.has(key) else default
        if not isinstance(value, bool):
            raise self.wrong(key, "true, false")
        return value

    def flag_if(self, key: str) -> bool | None:
        """Return true or false, or None when the key is absent."""
        return self.flag(key) if self.has(key) else None

    def whole(self, key: str, least: int = 0, most: int = MOST_NUMBER) -> int:
        """Return a whole number between two ends."""
        wanted = f"{least} … {most}"
        value = self.raw(key, wanted)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.wrong(key, wanted)
        return value

    def whole_if(self, key: str, least: int = 0, most: int = MOST_NUMBER) -> int | None:
        """Return a whole number between two ends, or None when the key is absent."""
        return self.whole(key, least, most) if self.has(key) else None

    def figure_if(self, key: str, wanted: str = "0, 1, 2.5 …") -> float | None:
        """Return a number as it is written, whole or not, or None when the key is absent."""
        value = self.raw(key, wanted) if self.has(key) else None
        if value is not None and not is_number(value):
            raise self.wrong(key, wanted)
        return value

    def number_if(self, key: str, most: float) -> float | None:
        """Return a number above zero, or None when the key is absent."""
        wanted = f"1, 2.5 … {most:g}"
        value = self.figure_if(key, wanted)
        if value is not None and not 0 < value <= most:
            raise self.wrong(key, wanted)
        return None if value is None else float(value)

    def day(self, key: str) -> date:
        """Return a day."""
        value = self.raw(key, A_DAY)
        if isinstance(value, datetime) or not isinstance(value, date):
            raise self.wrong(key, A_DAY)
        return value

    def day_if(self, key: str) -> date | None:
        """Return a day, or None when the key is absent."""
        return self.day(key) if self.has(key) else None

    def days(self, key: str) -> tuple[date, ...]:
        """Return a list of days, empty when the key is absent."""
        value = self.raw(key) if self.has(key) else []
        plain = isinstance(value, list) and all(isinstance(one, date) for one in value)
        if not plain or any(isinstance(one, datetime) for one in value):
            raise self.wrong(key, f"[{A_DAY}, …]")
        return tuple(value)

    def words(self, key: str) -> Words:
        """Return a text that stands in all three languages in a table of its own."""
        inner = self.table(key, WORDS)
        found = inner.own_words()
        inner.finish()
        return found

    def words_if(self, key: str) -> Words | None:
        """Return a text in all three languages, or None when the key is absent."""
        return self.words(key) if self.has(key) else None

    def own_words(self) -> Words:
        """Return the text that this table itself holds in all three languages, beside other keys."""
        return Words(**{language: self.text(language) for language in LANGUAGES})

    def some_words(self, key: str, languages: Collection[str] = LANGUAGES) -> dict[str, str]:
        """Return a text in those languages in which it is given; an absent key gives none."""
        if not self.has(key):
            return dict.fromkeys(languages, "")
        inner = self.table(key, WORDS)
        found = {language: inner.text_if(language) for language in languages}
        inner.finish()
        return found

    def table(self, key: str, wanted: str = A_TABLE) -> Table:
        """Return a table inside this one; `wanted` is an example of it for a complaint."""
        value = self.raw(key, wanted)
        if not isinstance(value, dict):
            raise self.wrong(key, wanted)
        return Table(value, self.file, self.where(key))

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
                nearest = get_close_matches(key[:_MOST_SHOWN], self._asked, 1, 0.0)
                raise self.complaint(_NO_SUCH_KEY, key, nearest=", ".join(nearest) or "–")


def is_text(value: object) -> bool:
    """Tell whether it is text that a page can carry: no control characters, no half of a letter pair."""
    return isinstance(value, str) and len(value) <= MOST_LETTERS and not _UNFIT.search(value)


def is_number(value: object) -> bool:
    """Tell whether it can be counted with: not true or false, not nan or inf, of a size that is counted."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return -MOST_NUMBER <= value <= MOST_NUMBER
