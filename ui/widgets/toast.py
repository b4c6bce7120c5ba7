"""A short message at the bottom left with a way to take the act back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import paint
from ui.tokens import RADIUS_CONTROL, px, tokens
from ui.widgets.button import Button
from ui.widgets.label import Label

SECONDS = 8


class Toast(QWidget):
    """Stays eight seconds, longer while it has the focus. `undone` says that the person took it back."""

    undone = Signal()

    def __init__(self, window: QWidget, words: str, undo: str = "", *, above: int = 60) -> None:
        super().__init__(window)
        self._window, self._above = window, above
        self.setAccessibleName(words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), px(8))
        layout.setSpacing(px(16))
        layout.addWidget(Label(words))
        self.button = Button(undo, "link") if undo else None
        if self.button:
            self.button.clicked.connect(self._undo)
            self.button.installEventFilter(self)
            layout.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._appear(words)

    def leave(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while the button has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._timer.start(SECONDS * 1000)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a quiet plate."""
        c = tokens()
        paint.box(paint.smooth(self), QRectF(self.rect()), RADIUS_CONTROL, c.window, c.control)

    def _appear(self, words: str) -> None:
        self.adjustSize()
        self.move(px(16), self._window.height() - self.height() - px(self._above))
        self.show()
        self.raise_()
        self._timer.start(SECONDS * 1000)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _undo(self) -> None:
        self.undone.emit()
        self.leave()
