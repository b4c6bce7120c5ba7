"""Questions in two columns; a wide one takes a line of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from ui import paint


class TwoColumns(QGridLayout):
    """Fills from left to right, line by line."""

    def __init__(self, gap: int, line_gap: int) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(gap)
        self.setVerticalSpacing(line_gap)
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1)
        self._line, self._column = 0, 0

    def add(self, widget: QWidget, *, wide: bool = False) -> None:
        """Set a widget beside the one before, or under it."""
        if wide and self._column:
            self.end_line()
        span = 2 if wide else 1
        self.addWidget(widget, self._line, self._column, 1, span, paint.AT_TOP)
        self._column += span
        if self._column > 1:
            self.end_line()

    def end_line(self) -> None:
        """Go on in a new line."""
        self._line, self._column = self._line + 1, 0
