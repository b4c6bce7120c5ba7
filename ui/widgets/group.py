"""Holders of controls: a frame that nobody sees, and a way for the focus to find one of the controls.

Qt's own focus proxy is not used: a holder that has one takes part in the order of Tab, jumps over what
stands before its control, and drags other controls along when the order is set anew.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Lead(QWidget):
    """A holder; whoever puts the focus on it reaches the control that it leads to."""

    def __init__(self, control: QWidget | None = None) -> None:
        super().__init__()
        self._control = control

    def lead_to(self, control: QWidget) -> None:
        """Lead the focus to another control."""
        self._control = control

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the control."""
        if self._control is not None:
            self._control.setFocus(reason)


class Group(QGroupBox):
    """Controls that belong together, announced as a group; the focus finds the one that it leads to."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._control: QWidget | None = None
        self.setFlat(True)
        self.setAccessibleName(name)

    def lead_to(self, control: QWidget) -> None:
        """Lead the focus to another control."""
        self._control = control

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the control."""
        if self._control is not None:
            self._control.setFocus(reason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: a box is for something one can type in or press."""
