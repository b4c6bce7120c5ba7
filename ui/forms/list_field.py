"""A line that knows a list of names: type a part of one, or press ↓ to see them all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView

from ui import paint
from ui.icons import paint_icon
from ui.tokens import px, tokens
from ui.widgets.fields import TextField

_ROWS, _SIDE, _EDGE = 8, 14, 12


class ListField(TextField):
    """`picked` carries the name that the person took from the list."""

    picked = Signal(str)

    def __init__(self, names: Iterable[str], *, name: str = "", hint: str = "", width: int = 32) -> None:
        super().__init__(name=name, hint=hint, width=width)
        self._names = tuple(names)
        self._model = QStringListModel(self._names, self)
        self.setTextMargins(0, 0, px(_SIDE + 6), 0)
        self._list = QCompleter(self)
        self._list.setModel(self._model)
        self._list.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list.setFilterMode(Qt.MatchFlag.MatchContains)
        self._list.setMaxVisibleItems(_ROWS)
        self._popup = QListView()
        self._popup.setObjectName("names")
        self._list.setPopup(self._popup)
        self._typed, self._edited, self._walked = "", False, False
        self._list.activated.connect(self._person_picked)
        self._list.highlighted.connect(self._person_walked)
        self.setCompleter(self._list)
        self.textEdited.connect(self._person_typed)
        self.editingFinished.connect(self._complete)

    def show_names(self, names: Iterable[str]) -> None:
        """Know other names from now on."""
        self._names = tuple(names)
        self._model.setStringList(self._names)

    def open_list(self) -> None:
        """Show every name under the field; the line says the same until the person walks through them."""
        typed, edited = self.text(), self.isModified()
        self._list.setCompletionPrefix("")
        self._list.complete()
        at = self._names.index(typed) if typed in self._names else 0
        self._popup.setCurrentIndex(self._list.completionModel().index(at, 0))
        self._typed, self._edited = typed, edited
        self._take_back_walk()

    def list_is_open(self) -> bool:
        """Return whether the list is shown."""
        return self._popup.isVisible()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Close the list before going on, or the field would not hear that it is left."""
        self._popup.hide()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on ↓, as any list that unfolds does; Esc closes it and says what was typed."""
        if event.key() == Qt.Key.Key_Down and not self.list_is_open():
            self.open_list()
        else:
            if event.key() == Qt.Key.Key_Escape:
                self._take_back_walk()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list when its sign is pressed."""
        super().mousePressEvent(event)
        if self._sign().adjusted(-8, -8, 8, 8).contains(event.position().toPoint()):
            self.open_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the sign that it unfolds."""
        super().paintEvent(event)
        paint_icon(paint.smooth(self), "chevron-down", QRectF(self._sign()), tokens().text2)

    def _sign(self) -> QRect:
        side = px(_SIDE)
        return QRect(self.width() - px(_EDGE) - side, (self.height() - side) // 2, side, side)

    def _person_typed(self, text: str) -> None:
        self._typed, self._edited, self._walked = text, True, False

    def _person_walked(self, _name: str) -> None:
        """The line shows each name that the person comes to; it counts once the field is left."""
        self._walked = True

    def _take_back_walk(self) -> None:
        if self._walked:
            self.setText(self._typed)
            self.setModified(self._edited)
            self._walked = False

    def _person_picked(self, name: str) -> None:
        self._walked = False
        self.setText(name)
        self.picked.emit(name)

    def _complete(self) -> None:
        """Take the name that was typed or come to, or the only one that begins so."""
        if self._walked and self.list_is_open():
            return  # Enter takes the name from the list itself
        if self.text() not in self._names:
            self._take_back_walk()
        typed = self.text().strip().casefold()
        came_to = self._walked and self.text() != self._typed
        if not typed or not (came_to or self.isModified()):
            return
        begins = [name for name in self._names if name.casefold().startswith(typed)]
        whole = [name for name in begins if name.casefold() == typed]
        if whole or len(begins) == 1:
            self._person_picked((whole or begins)[0])
