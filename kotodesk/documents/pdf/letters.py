"""What a person typed, made harmless, and the face that each letter is drawn with.

No letter is looked up in the fonts of the computer: a page must look the same everywhere, and a letter that
we cannot draw is shown as one and reported instead of guessed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kotodesk.fonts import Face

UNKNOWN = "\ufffd"
_JOINTS = re.compile(r"(?<=\w)([/–])(?=\w)")
"""Where a line must not break: 4 h/vecka, 1.1–31.12."""

JOINERS = ("\u200c", "\u200d")
LINE_BREAK = "\u2028"
LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
_ISOLATES = frozenset(LRI + RLI + "\u2068" + PDI)
# Embeddings and overrides would turn round what follows them; joiners and marks belong to their words.
_KEPT_FORMATS = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060") | _ISOLATES
_BREAKS = frozenset("\n\u2028\u2029\x0b\x0c\x85")
# Words and numbers of the left-to-right kind, together where only blanks lie between them: what the rules of
# direction tear apart in a line from the right ("06 000 0000" would read "0000 000 06").
_LETTER = "0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1eff"
_WORD = rf"[+]?[{_LETTER}](?:[{_LETTER}.:/@_+’'\-–\u2060]*[{_LETTER}])?%?(?:\.(?=[ \u00a0][{_LETTER}]))?"
_TOKEN = re.compile(rf"{_WORD}(?:[ \u00a0]{_WORD})*(?:[ \u00a0]§)?")


def clean(text: str) -> str:
    """Return the text without what could harm a page: controls, halves of letters, turns of direction."""
    kept = "".join(_harmless(letter) for letter in text.replace("\r\n", "\n").replace("\r", "\n"))
    return kept if "://" in kept else _JOINTS.sub("\\1\u2060", kept)


def label(text: str) -> str:
    """Return the text for where nothing is drawn: bookmarks, descriptions, the file's own title."""
    return "".join(letter for letter in clean(text).replace(LINE_BREAK, " ") if letter not in _KEPT_FORMATS)


def _harmless(letter: str) -> str:
    if letter in _BREAKS:
        return LINE_BREAK
    if letter == "\t":
        return " "
    kind = unicodedata.category(letter)
    if kind == "Cc" or (kind == "Cf" and letter not in _KEPT_FORMATS):
        return ""
    point = ord(letter)
    if kind == "Cs" or 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        return UNKNOWN
    return letter


def isolated(text: str, rtl: bool) -> str:
    """Return the text with what runs against the line's direction set apart, so that neither side leaks.

    In a line from the left these are words written from the right; in a line from the right, numbers, dates
    and the like. A text that brings isolates of its own is only balanced.
    """
    if any(letter in _ISOLATES for letter in text):
        return _balanced(text)
    if rtl:
        return _TOKEN.sub(lambda found: f"{LRI}{found.group()}{PDI}", text)
    return "".join(_set_apart(text))


def _balanced(text: str) -> str:
    kept: list[str] = []
    depth = 0
    for letter in text:
        if letter == PDI and depth == 0:
            continue
        depth += (letter in _ISOLATES) - 2 * (letter == PDI)
        kept.append(letter)
    return "".join(kept) + PDI * depth


def _set_apart(text: str) -> Iterator[str]:
    at = 0
    for start, end in _backward_stretches(text):
        yield f"{text[at:start]}{RLI}{text[start:end]}{PDI}"
        at = end
    yield text[at:]


def _backward_stretches(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at, letter in enumerate(text):
        side = unicodedata.bidirectional(letter)
        if side in ("R", "AL", "AN"):
            start, end = (at if start < 0 else start), at + 1
        elif side == "NSM" and end == at:
            end = at + 1
        elif start >= 0 and (side in ("L", "EN") or letter == LINE_BREAK):
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


@dataclass(frozen=True)
class Palette:
    """The faces that paper draws with, in the order of trying; `strong` picks the strong ones."""

    faces: tuple[Face, ...]

    @cached_property
    def _covers(self) -> dict[Face, tuple[tuple[int, ...], tuple[int, ...]]]:
        return {
            face: (tuple(first for first, _ in face.letters), tuple(last for _, last in face.letters))
            for face in self.faces
        }

    def can(self, face: Face, letter: str) -> bool:
        """Tell whether a face can draw a letter; what is never drawn can be drawn by all."""
        if is_silent(letter):
            return True
        firsts, lasts = self._covers[face]
        at = bisect_right(firsts, ord(letter)) - 1
        return at >= 0 and ord(letter) <= lasts[at]

    def draws(self, face: Face, cluster: str) -> bool:
        """Tell whether a face can draw a letter with all its marks."""
        return all(self.can(face, letter) for letter in cluster)

    def strong(self, *, strong: bool) -> tuple[Face, ...]:
        """Return the faces of one weight."""
        return tuple(face for face in self.faces if face.bold == strong)

    def find(self, cluster: str, *, strong: bool) -> Face | None:
        """Return the first face that draws the whole cluster, None when there is none."""
        key = (cluster, strong)
        if key not in self._found:
            able = (face for face in self.strong(strong=strong) if self.draws(face, cluster))
            self._found[key] = next(able, None)
        return self._found[key]

    @cached_property
    def _found(self) -> dict[tuple[str, bool], Face | None]:
        return {}


def is_silent(letter: str) -> bool:
    """Tell whether a letter only steers and has no glyph of its own (isolates, joiners, line breaks)."""
    return letter in _KEPT_FORMATS or letter == LINE_BREAK


def clusters(text: str) -> Iterator[str]:
    """Split into letters with the marks that belong to them."""
    at = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not (unicodedata.category(text[end]).startswith("M")):
            yield text[at:end]
            at = end


def is_neutral(cluster: str) -> bool:
    """Tell whether a cluster belongs to no script: blanks, punctuation, digits, signs."""
    return is_silent(cluster[0]) or unicodedata.category(cluster[0])[0] in "ZPSN"
