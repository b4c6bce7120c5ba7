"""Measures, type and colours of the printed page. Lengths are points from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kotodesk.documents.words import Tone

MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 20 * MM, 190 * MM
WIDTH = RIGHT - LEFT
HEADER_TOP = 13 * MM
FIRST_TOP, NEXT_TOP = 43 * MM, 30 * MM
FOOTER_RULE = PAGE_HEIGHT - 16 * MM
BODY_BOTTOM = FOOTER_RULE - 3 * MM
COLUMN = 23 * MM
"""The step of the letter standard's columns: 20, 43, 66, 89, 112 mm."""

SIDE = 2 * COLUMN
"""From the left margin to the text beside side heads and labels (66 mm)."""

CHAPTER = 14 * MM
"""From the left margin to a numbered chapter's title and lead (34 mm)."""

GAP_SECTION, GAP_HEADING, GAP = 5 * MM, 6.5 * MM, 2 * MM

INK = "#1a1c1d"
SOFT = "#4a5358"
ACCENT = "#1d4b5c"
RULE = "#9aa6ab"
TINT = "#eef2f3"
WATERMARK = "#e3e7e9"
WHITE = "#ffffff"
TONES: dict[Tone, str] = {"ink": INK, "soft": SOFT, "accent": ACCENT}

HAIR, THIN, GROUP_RULE, HEAD_RULE = 0.4, 0.6, 0.8, 1.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size and leading in points, and the look of runs that have none of their own.

    `colour`, where given, prevails over every tone.
    """

    size: float
    leading: float
    strong: bool = False
    tone: Tone = "ink"
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The styles of one document: an official one, or the larger one of what a client keeps."""

    text: TextStyle
    own_words: TextStyle
    note: TextStyle
    cell: TextStyle
    head: TextStyle
    title: TextStyle = TextStyle(20, 26, strong=True)
    heading: TextStyle = TextStyle(13, 17, strong=True, tone="accent")
    side: TextStyle = TextStyle(10.5, 15, strong=True, tone="accent")
    cover: TextStyle = TextStyle(34, 42, strong=True)
    cover_text: TextStyle = TextStyle(13, 19, tone="soft")
    footer: TextStyle = TextStyle(8.5, 12, tone="soft")

    @property
    def subheading(self) -> TextStyle:
        """Return the style of level 3 headings: the text, strong."""
        return replace(self.text, strong=True)


_CELL, _HEAD = TextStyle(10, 13.5), TextStyle(10, 14)
OFFICIAL = Sheet(TextStyle(10.5, 15), TextStyle(12, 17), TextStyle(10, 14, tone="soft"), _CELL, _HEAD)
CLIENT = Sheet(TextStyle(12, 17), TextStyle(13, 19), TextStyle(10, 14, tone="soft"), _CELL, _HEAD)


def bold(style: TextStyle) -> TextStyle:
    """Return the strong form of a style."""
    return replace(style, strong=True)
