"""A day, as it is written in Finland."""

from __future__ import annotations

from ui.forms.text import TextEditor
from ui.widgets.fields import DateField, TextField


class DateEditor(TextEditor):
    """A day such as 3.9.2025; half a day is kept as it was typed."""

    def make_field(self) -> TextField:
        field = DateField(name=self.ask.label)
        field.setPlaceholderText(self.ask.hint or self.t("day.month.year"))
        return field
