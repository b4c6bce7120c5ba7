"""The main window: first start, locked vault, or the desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kotodesk.clock import Clock
from kotodesk.texts import LANGUAGES, Texts, texts
from kotodesk.vault.folder import exists
from ui import preferences
from ui.preferences import Preferences
from ui.shell.work import Work
from ui.start.answers import Answers
from ui.start.first_start import FirstStartView
from ui.start.loading import loading
from ui.start.unlock import UnlockView
from ui.tasks.lanes import Lanes
from ui.theme import Theme
from ui.widgets.lines import Surface
from ui.widgets.ring import FocusRing

if TYPE_CHECKING:
    from kotodesk.desk import Desk
    from ui.shell.desk_view import DeskView


class MainWindow(Surface):
    """Holds one view at a time and drops it when the next comes."""

    def __init__(self, app: QApplication, theme: Theme, folder: Path, clock: Clock) -> None:
        super().__init__("window")
        self._app, self._theme, self._folder, self._clock = app, theme, folder, clock
        self._lanes = Lanes()
        self._preferences = preferences.read(folder)
        self._work: Work | None = None
        self._answers = Answers()
        self.view: QWidget = QWidget()
        self._desk_view: DeskView | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setWindowTitle("KotoDesk")
        self.setMinimumSize(900, 600)
        self.resize(1366, 768)
        self._ring = FocusRing(self, app)
        app.focusChanged.connect(self._focus_moved)
        theme.wear(self._preferences.mode, self._preferences.text_size)

    @property
    def t(self) -> Texts:
        """The words of the window: as chosen, else as the computer, else Finnish."""
        computer = QLocale.system().name()[:2]
        usual = computer if computer in LANGUAGES else "fi"
        return texts(self._preferences.language or usual)

    @property
    def desk_view(self) -> DeskView | None:
        """The desk while the vault is open."""
        return self._desk_view

    def begin(self) -> None:
        """Show the locked vault, or the first start where there is none."""
        if exists(self._folder):
            self._show_unlock()
        else:
            self._show_first_start()

    def load(self) -> None:
        """Load beside the window what the desk needs, so that unlocking finds it ready."""
        self._lanes.run("computing", loading())

    def lock(self) -> None:
        """Store what is typed, stop jobs, drop the page, forget the key, show the locked vault."""
        if self._work is None or self._desk_view is None:
            return
        self._close_desk()
        moment = self._clock.now()
        self._show_unlock(self.t("Locked at {time}. Everything is saved.", time=f"{moment:%H.%M}"))

    def apply(self, chosen: Preferences) -> None:
        """Wear and remember what the person chose; words and sizes need the page anew."""
        before, self._preferences = self._preferences, chosen
        if (before.mode, before.text_size) != (chosen.mode, chosen.text_size):
            self._theme.wear(chosen.mode, chosen.text_size)
        if exists(self._folder):
            preferences.write(self._folder, chosen)
        if self._work:
            self._work.preferences = chosen
        if (before.language, before.text_size) != (chosen.language, chosen.text_size):
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed and close the vault before the window goes."""
        if self._work is not None:
            self._close_desk()
        self._lanes.close()
        super().closeEvent(event)

    def _rebuild(self) -> None:
        if self._desk_view is not None:
            self._desk_view.rebuild()
        else:
            self.begin()

    def _choose_language(self, language: str) -> None:
        self.apply(replace(self._preferences, language=language))

    def _show_first_start(self) -> None:
        self._answers.language = self._answers.language or self.t.language
        view = FirstStartView(self.t, self._answers, self._lanes, self._folder, self._clock)
        view.made.connect(self._open_desk)
        view.language_chosen.connect(self._choose_language)
        self._swap(view)
        view.focus_first()

    def _show_unlock(self, locked: str = "") -> None:
        view = UnlockView(self.t, self._lanes, self._folder, self._clock, locked=locked)
        view.opened.connect(self._open_desk)
        view.language_chosen.connect(self._choose_language)
        self._swap(view)
        view.focus_first()

    def _open_desk(self, desk: Desk) -> None:
        from ui.shell.desk_view import (
            DeskView,
        )  # needs the desk's libraries: not before the window

        self._preferences = replace(self._preferences, language=self.t.language)
        preferences.write(self._folder, self._preferences)
        self._work = Work(desk, self._clock, self._lanes, self._preferences)
        self._work.lock_asked.connect(self.lock)
        self._work.preferences_asked.connect(self.apply)
        self._desk_view = DeskView(self._work)
        self._swap(self._desk_view)
        self._desk_view.show_place("clients")

    def _close_desk(self) -> None:
        work, view = self._work, self._desk_view
        self._work = self._desk_view = None
        if work is None or view is None:
            return
        view.drop()
        self._lanes.stop()
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        work.desk.close()

    def _swap(self, view: QWidget) -> None:
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self.view, view)
        self.view.hide()
        self.view.deleteLater()
        self.view = view
        view.show()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        view = self._desk_view
        if view is not None and new is not None and view.page.isAncestorOf(new):
            view.page.focus_came(new)
