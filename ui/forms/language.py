"""A language."""

from __future__ import annotations

from collections.abc import Mapping

from ui.forms.ask import Ask
from ui.forms.pick import PickEditor, sorted_names


class LanguageEditor(PickEditor):
    """A language by its name; kept by its code."""

    def names(self, ask: Ask) -> Mapping[str, str]:
        return sorted_names("languages", ask.language)
