"""The languages of the window."""

from __future__ import annotations

LANGUAGE_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Each language in its own words: who cannot read the others must find it."""
