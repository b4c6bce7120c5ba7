"""Every text of the code has a Finnish and a Swedish wording, and every wording a text.

`python3 dev.py texts` runs this. Texts are found by Babel, so only literal arguments count; a test in
tests/architecture refuses others.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fi", "sv")
KEYWORDS = {"t": None, "_t": None, "N_": None, "plural": (1, 2)}

Source = str | tuple[str, str]
"""A text, or the two forms of a plural."""


@dataclass(frozen=True)
class Wording:
    """One message of a catalogue, and where it stands."""

    place: str
    source: Source
    forms: tuple[str, ...]
    fuzzy: bool


def sources(root: Path) -> dict[Source, str]:
    """Return each text in the code under `root` with the first place it stands in."""
    found: dict[Source, str] = {}
    for path in sorted([*root.glob("kotodesk/**/*.py"), *root.glob("ui/**/*.py")]):
        with path.open("rb") as file:
            for line, message, _comments, _context in extract("python", file, KEYWORDS):
                source = message if isinstance(message, str) else (message[0], message[1])
                found.setdefault(source, f"{path.relative_to(root).as_posix()}:{line}")
    return found


def wordings(root: Path, language: str) -> list[Wording]:
    """Return the messages of all catalogues of a language."""
    return [
        _wording(path, root, message)
        for path in sorted((root / "resources" / "locale" / language).glob("*.po"))
        for message in _messages(path, language)
    ]


def _messages(path: Path, language: str) -> Iterator[Message]:
    with path.open("rb") as file:
        yield from (message for message in read_po(file, locale=language, abort_invalid=True) if message.id)


def _wording(path: Path, root: Path, message: Message) -> Wording:
    source = message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    place = f"{path.relative_to(root).as_posix()}:{message.lineno}"
    return Wording(place, source, forms, message.fuzzy)


def problems(root: Path) -> list[str]:
    """Return one line for each text that is missing, unused, unfinished or worded twice."""
    in_code = sources(root)
    return [
        problem
        for language in LANGUAGES
        for problem in _problems_of(in_code, wordings(root, language), language)
    ]


def _problems_of(in_code: Mapping[Source, str], worded: list[Wording], language: str) -> Iterator[str]:
    known: dict[Source, Wording] = {}
    for wording in worded:
        first = known.setdefault(wording.source, wording)
        if first.forms != wording.forms:
            yield f"{wording.place}: worded otherwise in {first.place}: {_shown(wording.source)}"
        if wording.source not in in_code:
            yield f"{wording.place}: no longer used: {_shown(wording.source)}"
        yield from _faults(wording)
    for source, place in in_code.items():
        if source not in known:
            yield f"{place}: no {language}: {_shown(source)}"


def _faults(wording: Wording) -> Iterator[str]:
    if wording.fuzzy:
        yield f"{wording.place}: marked fuzzy: {_shown(wording.source)}"
    if not all(wording.forms):
        yield f"{wording.place}: empty: {_shown(wording.source)}"
    elif not _same_places(wording):
        yield f"{wording.place}: other places in braces than the source: {_shown(wording.source)}"


def _same_places(wording: Wording) -> bool:
    if isinstance(wording.source, str):
        return _places(wording.forms[0]) == _places(wording.source)
    one, many = (_places(form) for form in wording.source)
    return _places(wording.forms[0]) in (one, many) and all(
        _places(form) == many for form in wording.forms[1:]
    )


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return {str(error)}


def _shown(source: Source) -> str:
    return repr(source if isinstance(source, str) else source[0])


def report(lines: Iterable[str]) -> int:
    """Print the problems and their number; returns the exit code."""
    listed = list(lines)
    for line in listed:
        print(line)
    print(f"texts: {len(listed)} to mend" if listed else "texts: all worded")
    return 1 if listed else 0


if __name__ == "__main__":
    sys.exit(report(problems(ROOT)))
