"""A month of a year."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from ui.forms.text import TextEditor
from ui.widgets.fields import TextField


class MonthEditor(TextEditor):
    """A month such as 1.2026."""

    def make_field(self) -> TextField:
        field = TextField(name=self.ask.label, hint=self.ask.hint or self.t("month.year"), width=14)
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return field
