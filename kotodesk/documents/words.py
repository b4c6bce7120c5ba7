"""Words of a document: runs of one look, and what can be told from the letters alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone = Literal["ink", "soft", "accent"]
RTL_LANGUAGES = frozenset(
    ["ar", "fa", "prs", "ps", "pbt", "ckb", "ur", "he", "yi", "sd", "ug", "azb", "arc", "syr", "dv"]
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. `language` is a BCP 47 tag, empty for that of its surroundings.

    `missing` underlines a gap in a draft.
    """

    text: str
    strong: bool = False
    tone: Tone = "ink"
    language: str = ""
    missing: bool = False


Inline: TypeAlias = str | Run | tuple[str | Run, ...]


def runs(text: Inline) -> tuple[Run, ...]:
    """Return the text as runs, empty ones left out."""
    parts = text if isinstance(text, tuple) else (text,)
    made = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in made if run.text)


def plain(text: Inline) -> str:
    """Return the bare letters."""
    return "".join(run.text for run in runs(text))


def is_rtl(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return language.partition("-")[0] in RTL_LANGUAGES
