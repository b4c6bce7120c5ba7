"""A frame that nobody sees: it gives a question's controls one name for a screen reader."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox


class Group(QGroupBox):
    """Controls that belong together, announced as a group."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: a box is for something one can type in or press."""
