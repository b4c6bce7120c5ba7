"""What the readers of files share: words in one or two languages, short lists, things that stand once."""

from __future__ import annotations

from kotodesk.errors import BadInput
from kotodesk.tables import Table
from kotodesk.texts import N_, Texts
from kotodesk.walk.case import Said
from kotodesk.walk.home import PAPER_LANGUAGES

MOST_ENTRIES = 200
"""Longer than any list that a person writes into one case."""

_SHOWN = 40

_TWICE = N_("{file}: {key}: “{value}” stands twice; each may stand once.")
_TOO_MANY = N_("{file}: {key}: there are too many of these; allowed: {allowed}.")
_CROSSED = N_("{file}: {key}: {last} is before {first}; the last day must not be before the first.")
_IN_PLACE = N_("{file}: {key}: {why}")

WORDS_WANTED = '"…" or { fi = "…", sv = "…" }'


class InPlace(BadInput):
    """What another room says about a value, put behind the file and the key."""

    def __init__(self, file: str, key: str, why: BadInput) -> None:
        super().__init__(_IN_PLACE, file=file, key=key, why=why)
        self.why = why

    def worded(self, t: Texts) -> str:
        """Return the sentence in the reader's language."""
        return t.of(self.message, **self.values | {"why": self.why.worded(t)})


def said(table: Table, key: str) -> Said:
    """Return words that may be absent: one text, or a text for each language of paper."""
    place = table.where(key)
    if not table.has(key):
        return Said(key=place)
    if not isinstance(table.raw(key), dict):
        return Said({"": _plain(table, key)}, place)
    inner = table.table(key)
    found = {language: inner.text(language) for language in PAPER_LANGUAGES if inner.has(language)}
    inner.finish()
    if not found:
        raise table.wrong(key, WORDS_WANTED)
    return Said(found, place)


def must_say(table: Table, key: str) -> Said:
    """Return words that must be given and not be blank."""
    table.raw(key, WORDS_WANTED)
    found = said(table, key)
    if not any(text.strip() for text in found.texts.values()):
        raise table.wrong(key, WORDS_WANTED)
    return found


def entries(table: Table, key: str, most: int = MOST_ENTRIES) -> list[Table]:
    """Return a list of tables that is not longer than a person writes."""
    found = table.tables(key)
    if len(found) > most:
        raise BadInput(_TOO_MANY, file=table.file, key=table.where(key), allowed=most)
    return found


def once(seen: set[str], value: str, table: Table, key: str) -> str:
    """Return a value that stands here for the first time; raises BadInput for the second."""
    if value in seen:
        raise BadInput(_TWICE, file=table.file, key=table.where(key), value=value[:_SHOWN])
    seen.add(value)
    return value


def in_order(table: Table, first: object, last: object, key: str) -> None:
    """Raise BadInput when a period ends before it begins; both may be absent."""
    if first is not None and last is not None and last < first:  # type: ignore[operator]
        raise BadInput(_CROSSED, file=table.file, key=table.where(key), first=first, last=last)


def _plain(table: Table, key: str) -> str:
    value = table.raw(key)
    if not isinstance(value, str):
        raise table.wrong(key, WORDS_WANTED)
    return table.text_if(key)
