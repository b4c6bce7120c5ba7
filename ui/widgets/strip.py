"""The progress strip: three pixels that are empty until a job turns out to be slow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import paint
from ui.tokens import tokens


class ProgressStrip(QWidget):
    """Lies over the top edge of what is below the head, so that nothing jumps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, done: int, of: int) -> None:
        """Show how far a job has come; 0 of 0 shows half, for nobody knows."""
        self._share = done / of if of else 0.5
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._share = None
        self.update()

    def is_shown(self) -> bool:
        """Say whether a job is shown."""
        return self._share is not None

    def sizeHint(self) -> QSize:
        """Return three pixels."""
        return QSize(10, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the share that is done."""
        if self._share is not None:
            place = QRectF(0, 0, self.width() * self._share, self.height())
            paint.smooth(self).fillRect(place, tokens().accent)
