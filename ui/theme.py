"""The look of the whole application: light, dark or as the system, and the size of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.stylesheet import style_sheet, type_sheet
from ui.tokens import BODY, Tokens, text_scale, theme_tokens

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes in per cent that the settings offer."""

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the application, now and whenever the person or the system changes their mind."""

    changed = Signal()

    def __init__(self, app: QApplication, families: Sequence[str] = ()) -> None:
        super().__init__(app)
        self._app = app
        self._families = list(families)
        self._hints = app.styleHints()
        self._plain = QPalette(app.palette())
        self.mode: Mode = "system"
        self.text_size = 100
        app.setStyle("Fusion")
        self._hints.colorSchemeChanged.connect(self._follow_system)

    def wear(self, mode: Mode, text_size: int) -> None:
        """Put on a mode and a text size in per cent; every open window follows at once."""
        self.mode, self.text_size = mode, text_size
        self._hints.setColorScheme(_SCHEMES[mode])  # for what the system draws: title bar, file dialogs
        self._app.setFont(self._font())
        if self._high_contrast():
            self._app.setPalette(self._plain)
            self._app.setStyleSheet(type_sheet(text_scale()))
        else:
            colours = theme_tokens(self.name)
            self._app.setPalette(_palette(colours))
            self._app.setStyleSheet(style_sheet(colours, text_scale()))
        self.changed.emit()

    @property
    def name(self) -> str:
        """The theme that is on: `light` or `dark`."""
        if self.mode != "system":
            return self.mode
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _follow_system(self) -> None:
        if self.mode == "system":
            self.wear(self.mode, self.text_size)

    def _high_contrast(self) -> bool:
        wish = self._hints.accessibility().contrastPreference()
        return wish == Qt.ContrastPreference.HighContrast

    def _font(self) -> QFont:
        font = QFont(self._app.font())
        if self._families:
            font.setFamilies(self._families)
        font.setPixelSize(round(BODY * self.text_size / 100))
        font.setFeature(QFont.Tag("tnum"), 1)  # digits in columns stand under each other
        return font


def _palette(c: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.field,
        role.AlternateBase: c.panel,
        role.Text: c.text,
        role.PlaceholderText: c.text3,
        role.Button: c.window,
        role.ButtonText: c.text,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.Accent: c.accent,
        role.ToolTipBase: c.text,
        role.ToolTipText: c.window,
    }
    for which, colour in colours.items():
        palette.setColor(which, colour)
    return palette
