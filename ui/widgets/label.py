"""Text that is only read. Always plain text: what a person has typed can never become markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kotodesk.ties import tie
from ui import paint
from ui.tokens import font, px, tokens

LINE = {"caption": 16, "small": 18, "body": 20, "question": 20, "group": 22, "title": 28, "lone": 30}
"""Fixed heights of name lines at 100 %: letters of other scripts must not make rows jump."""


class Label(QLabel):
    """A text in one of the type roles (ui.tokens.TYPE) and one of the tones of the style sheet."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        upright = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | upright)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; a line never breaks inside a section, a time or a phone number."""
        super().setText(tie(text))

    def set_lead(self, lead: str, text: str) -> None:
        """Show `text` after a bold beginning such as "fits because"."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f"<b>{escape(lead)}</b> {escape(text)}")

    def set_tone(self, tone: str) -> None:
        """Change the colour by its name."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def sizeHint(self) -> QSize:
        """Return the room of all lines at the width of now; nested layouts would give only one."""
        return self._at_this_width(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the height of all lines too: no text is ever cut."""
        return self._at_this_width(super().minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width has changed."""
        super().resizeEvent(event)
        if self.wordWrap() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _at_this_width(self, hint: QSize) -> QSize:
        if not self.wordWrap():
            return hint
        return QSize(hint.width(), max(self.heightForWidth(self.width()), 0))


class NameLine(QLabel):
    """One line that holds a name in any script: fixed height, at the left, elided with a tooltip."""

    def __init__(
        self, text: str = "", role: str = "question", tone: str = "", *, weight: int | None = None
    ) -> None:
        super().__init__()
        self._role, self._tone, self._weight = role, tone, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Return the room for the whole name on one line of fixed height."""
        return QSize(paint.text_width(self._letters(), self.text()) + 2, px(LINE[self._role]))

    def minimumSizeHint(self) -> QSize:
        """Return the least room: a few letters, then the name is elided."""
        return QSize(min(px(60), self.sizeHint().width()), px(LINE[self._role]))

    def _letters(self) -> QFont:
        return font(self._role, weight=self._weight)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the name from the left edge, whatever direction its script has."""
        painter = paint.smooth(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        letters = self._letters()
        shown = QFontMetrics(letters).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        colour = (
            tokens().text2 if self._tone == "second" else self.palette().color(QPalette.ColorRole.WindowText)
        )
        paint.write(painter, self.rect(), paint.NAME, shown, letters, colour)
