"""How the workspace folds when the window is narrow or the text is large."""

from __future__ import annotations

from typing import Literal

Fold = Literal["four", "drawer", "bar"]
"""four: rail, path, content and panel. drawer: the panel opens over the content. bar: the path as well."""

FOUR_FROM, DRAWER_FROM = 1200, 1000


def fold(width: int, scale: float) -> Fold:
    """Return how a window of `width` pixels folds at a text scale (1.0 = 100 %)."""
    room = width / scale
    if room >= FOUR_FROM:
        return "four"
    return "drawer" if room >= DRAWER_FROM else "bar"
