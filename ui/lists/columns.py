"""Where the columns of the client list stand: side by side, or in pairs when the window is narrow."""

from __future__ import annotations

from dataclasses import dataclass

PAIRED_BELOW = 1000
"""Pixels of the list, divided by the text scale, below which columns stand in pairs."""


@dataclass(frozen=True)
class Span:
    """A column: pixels from the left edge of the list and its width."""

    left: int
    width: int


@dataclass(frozen=True)
class Columns:
    """Places of the columns; `paired` says that responsible, date and reason stand on a second line."""

    paired: bool
    client: Span
    language: Span
    responsible: Span
    state: Span
    day: Span
    reason: Span


_SIDE_BY_SIDE = {"language": 132, "responsible": 118, "state": 224, "day": 92, "reason": 232}
"""Widths at 100 %; the names get what is left."""
_EDGE = 12


def columns(width: int, scale: float) -> Columns:
    """Return the columns for a list of `width` pixels at a text scale (1.0 = 100 %)."""
    if width / scale < PAIRED_BELOW:
        return _pairs(width, scale)
    left = round(_EDGE * scale)
    names = width - left - round(sum(_SIDE_BY_SIDE.values()) * scale)
    spans = {"client": Span(left, names)}
    left += names
    for name, pixels in _SIDE_BY_SIDE.items():
        spans[name] = Span(left, round(pixels * scale))
        left += spans[name].width
    return Columns(False, **spans)


def _pairs(width: int, scale: float) -> Columns:
    left = round(_EDGE * scale)
    whole = width - left
    client, language = (round(whole * share) for share in (0.36, 0.19))
    first, second = Span(left, client), Span(left + client, language)
    third = Span(left + client + language, whole - client - language)
    day = Span(third.left + round(26 * scale), round(88 * scale))
    reason = Span(day.left + day.width, max(width - day.left - day.width, 0))
    return Columns(True, first, second, second, third, day, reason)
