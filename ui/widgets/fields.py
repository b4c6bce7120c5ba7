"""Fields to type in. All say `typed` at every keystroke and `left` when the person goes on."""

from __future__ import annotations

import re
from datetime import date
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.tokens import CONTROL_HEIGHT, font, px

_DATE = re.compile(r"\s*(\d{1,2})\s*[.,]\s*(\d{1,2})\s*[.,]\s*(\d{4})\s*$")


def mark_problem(field: QWidget, level: str) -> None:
    """Colour the edge of a field: `error`, `warning`, or empty for none."""
    field.setProperty("problem", level)
    field.style().unpolish(field)
    field.style().polish(field)


def takes_back(event: QEvent, has_own: bool) -> bool:
    """Return whether the keys for *undo* are meant for the page: the field itself has nothing to undo."""
    if has_own or event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


class TextField(QLineEdit):
    """One line of text. `width` is in letters of ordinary width."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, text: str = "", *, name: str = "", hint: str = "", width: int = 40) -> None:
        super().__init__(text)
        self._letters = width
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.typed)

    def sizeHint(self) -> QSize:
        """Return the room for the number of letters."""
        wide = QFontMetrics(font()).averageCharWidth() * self._letters + 2 * px(12)
        return QSize(wide, px(CONTROL_HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on where the text ends, when a page has led here."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.end(False)

    def event(self, event: QEvent) -> bool:
        """Let the page undo where the field has nothing to."""
        return False if takes_back(event, self.isUndoAvailable()) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person left the field."""
        super().focusOutEvent(event)
        self.left.emit()


class Passphrase(TextField):
    """A line whose letters are hidden until the person asks to see them."""

    def __init__(self, *, name: str = "", width: int = 40) -> None:
        super().__init__(name=name, width=width)
        self.show_letters(False)

    def show_letters(self, shown: bool) -> None:
        """Show or hide the letters."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class DateField(TextField):
    """A day as it is written in Finland, 3.9.2025. Half a date is kept as it was typed."""

    def __init__(self, day: date | None = None, *, name: str = "") -> None:
        super().__init__(day_text(day), name=name, width=14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def day(self) -> date | None:
        """Return the day, None while the text is not one."""
        return read_day(self.text())

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(day_text(day))


def day_text(day: date | None) -> str:
    """Write a day as 3.9.2025, nothing for None."""
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def read_day(text: str) -> date | None:
    """Read 3.9.2025 (spaces and commas are forgiven); None when it is no day of the calendar."""
    found = _DATE.match(text)
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


class LongText(QPlainTextEdit):
    """Several lines of text. Tab leaves the field; it grows with its text up to `most` lines."""

    typed = Signal(str)
    left = Signal()

    def __init__(
        self, text: str = "", *, name: str = "", hint: str = "", lines: int = 3, most: int = 12
    ) -> None:
        super().__init__()
        self._least, self._most = lines, most
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show a text without saying that a person typed it."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.updateGeometry()

    def text(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        """Return the room for the lines that are written, within the least and the most."""
        lines = min(max(round(self.document().size().height()), self._least), self._most)
        # One pixel less, and the field would scroll by a line.
        return QSize(px(480), lines * ceil(QFontMetricsF(font()).lineSpacing()) + px(26) + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, a smaller width."""
        return QSize(px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Let the page undo where the field has nothing to."""
        return False if takes_back(event, self.document().isUndoAvailable()) else super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width wraps the text anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person left the field."""
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self) -> None:
        self.typed.emit(self.toPlainText())
