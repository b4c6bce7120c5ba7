"""What the client has been told: a list to tick off."""

from __future__ import annotations

from ui.forms.many import ManyEditor


class StatementsEditor(ManyEditor):
    """Tick boxes, one per line; what the law wants told is named by the problems of the interview."""
