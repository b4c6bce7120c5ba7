"""Spaces at which a line must not break: inside sections, times, hours and phone numbers."""

from __future__ import annotations

import re

NBSP = "\u00a0"

# The sign of a section is written by its number here: this is typography, not law.
_TIES = re.compile(
    r"""
      (?<=\d)[ ](?=\u00a7 | mom\b | h\b | punkten\b | kohta\b | kohda | min\b | km\b | \d)
    | (?<=\d)[ ](?=[a-z][ ]\u00a7) | (?<=\d[ ][a-z])[ ](?=\u00a7)   # 32 a before its sign
    | (?<=\d)[ ](?=(?:ja|och)[ ]\d+[ ]\u00a7) | (?<=\bja)[ ](?=\d+[ ]\u00a7) | (?<=\boch)[ ](?=\d+[ ]\u00a7)
    | (?<=\u00a7)[ ](?=\d) | (?<=mom\.)[ ](?=\d)
    | (?<=\bkl\.)[ ](?=\d) | (?<=\bklo)[ ](?=\d)
    | (?<=\btfn)[ ](?=[+\d]) | (?<=\bpuh\.)[ ](?=[+\d])
    | (?<=\bversion)[ ](?=\d) | (?<=\bversio)[ ](?=\d)
    | (?<=\s[а-яіїєґ])[ ] | (?<=^[А-ЯІЇЄҐ])[ ] | (?<=[«(][А-ЯІЇЄҐ])[ ]   # words of one Cyrillic letter
    """,
    re.VERBOSE | re.IGNORECASE,
)


def tie(text: str) -> str:
    """Return the text with spaces that do not break inside sections, times, hours and phone numbers."""
    return _TIES.sub(NBSP, text)
