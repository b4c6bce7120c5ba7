"""The hand of somebody who works without a mouse: presses keys, and knows where it is by what is read aloud.

Keys go where the system sends them, to the window that has the focus; nothing is called in the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.looks import name_of

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_MOST_TABS = 160
_PATIENCE = 20_000
"""Milliseconds after which what works off the GUI thread is surely done."""


def until(condition: Callable[[], bool], what: str) -> None:
    """Let the program work until something has come."""
    last = QDeadlineTimer(_PATIENCE)
    while not condition():
        assert not last.hasExpired(), f"it did not come: {what}"
        _turn(10)


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Hand:
    """Goes from control to control and knows each by its name, or by the name of the group that holds it."""

    def __init__(self) -> None:
        self.titles: set[str] = set()
        """Titles of every window that there has been."""

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key."""
        QTest.keyClick(QGuiApplication.focusWindow(), key, modifier)
        self.rest()

    def type(self, text: str) -> None:
        """Type a text of any script."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(QGuiApplication.focusWindow(), QKeyEvent(kind, 0, _PLAIN, letter))
        self.rest()

    def rest(self) -> None:
        """Let the program do what follows at once from a key."""
        for _ in range(2):
            _turn(0)
        if QApplication.activeWindow() is None:
            _give_focus_back()
        self.titles |= {window.windowTitle() for window in QApplication.topLevelWidgets()}

    def at(self) -> str:
        """Return the name of what has the focus."""
        return name_of(_focus())

    def go(self, name: str) -> None:
        """Press Tab until something of that name has the focus."""
        met: list[str] = []
        for _ in range(_MOST_TABS):
            names = list(_names())
            if name in names:
                return
            met += [one for one in names if one not in met]
            self.key(Key.Key_Tab)
        raise AssertionError(f"no {name!r} among {met}")

    def write(self, name: str, text: str) -> None:
        """Go to a field and type, in the place of what stands there."""
        self.go(name)
        self.key(Key.Key_A, CONTROL)
        self.type(text)

    def pick(self, name: str, beginning: str) -> None:
        """Go to a field with a list, type the beginning of a name and take the first that is offered."""
        self.go(name)
        self.type(beginning)
        self.key(Key.Key_Down)
        self.key(Key.Key_Return)

    def press(self, name: str) -> None:
        """Go to a button and press it."""
        self.go(name)
        self.key(Key.Key_Space)

    def choose(self, question: str, *options: str) -> None:
        """Go to the options of a question and choose, with the arrows and Space."""
        self.go(question)
        for option in options:
            assert option in self._walk(option), f"no {option!r} under {question!r}"
            self.key(Key.Key_Space)

    def value(self, name: str) -> str:
        """Go to a field and return what stands in it."""
        self.go(name)
        return _told().text(QAccessible.Text.Value)

    def chosen(self, question: str) -> list[str]:
        """Go to the options of a question and return those that are chosen."""
        self.go(question)
        return [name for name, chosen in self._walk().items() if chosen]

    def is_chosen(self, name: str) -> bool:
        """Go to one option, such as a level of a grid, and return whether it is chosen."""
        self.go(name)
        return bool(_told().state().checked)

    def _walk(self, to: str = "") -> dict[str, bool]:
        """Move down as far as an option, else past all; return the options met and whether each is chosen."""
        met: dict[str, bool] = {}
        while self.at() not in met:
            met[self.at()] = bool(_told().state().checked)
            if self.at() == to:
                break
            self.key(Key.Key_Down)
        return met


def seen() -> list[str]:
    """Return the words on the screen: labels, and the names of controls."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert window is not None, "no window has the focus"
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    words = [one.text() if isinstance(one, QLabel) else name_of(one) for one in shown]
    return [one.replace("\u00a0", " ") for one in words if one]


def sees(words: str) -> bool:
    """Return whether these words stand somewhere on the screen."""
    return any(words in text for text in seen())


def _focus() -> QWidget:
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus


def _told() -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(_focus())


def _names() -> Iterator[str]:
    """Yield the name of what has the focus, then those of the groups that hold it."""
    yield name_of(_focus())
    holder = _focus().parentWidget()
    while holder is not None:
        if holder.accessibleName():
            yield holder.accessibleName()
        holder = holder.parentWidget()


def _give_focus_back() -> None:
    """Do what a window manager does after a dialog; the offscreen system has none."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.activateWindow()
            until(window.isActiveWindow, "a window with the focus")
