"""Colours and sizes by name. Painted widgets ask here at the moment they paint.

Which theme is on is told by the application's own palette and font, so nothing has to be handed
around and a live switch needs nothing but a repaint.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from kotodesk import resources

BODY = 14
"""Pixels of body text at 100 %."""

Role = Literal["caption", "badge", "small", "body", "button", "question", "group", "title", "lone"]
TYPE: dict[str, tuple[int, int]] = {
    "caption": (12, 400),
    "badge": (12, 600),
    "small": (13, 400),
    "body": (BODY, 400),
    "button": (BODY, 500),
    "question": (BODY, 600),
    "group": (16, 600),
    "title": (22, 600),
    "lone": (24, 600),
}
"""Type role: pixels at 100 %, weight."""

SPACE = (4, 8, 12, 16, 24, 32)
"""The only distances between things, in pixels at 100 %."""
MARGIN_PAGE, MARGIN_PANEL = 32, 24
GAP_QUESTIONS, GAP_LABEL = 26, 6
RADIUS_BADGE, RADIUS_CONTROL, RADIUS_CARD = 5, 6, 10
CONTROL_HEIGHT, FOOTER_BUTTON_HEIGHT, LINK_HEIGHT, SMALL_HEIGHT = 36, 38, 28, 24
READING_WIDTH = 640


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme; ../resources/themes says what each is for."""

    window: QColor
    panel: QColor
    desk: QColor
    field: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    on_accent: QColor
    tint: QColor
    control: QColor
    line: QColor
    soft: QColor
    red: QColor
    red_tint: QColor
    amber: QColor
    amber_tint: QColor
    green: QColor
    green_tint: QColor


@cache
def theme_tokens(name: str) -> Tokens:
    """Return the colours of the theme `light` or `dark`."""
    with resources.path("themes", f"{name}.toml").open("rb") as file:
        colours = tomllib.load(file)
    return Tokens(**{field.name: QColor(colours[field.name]) for field in fields(Tokens)})


def tokens() -> Tokens:
    """Return the colours of the theme that is on now."""
    palette = QGuiApplication.palette()
    for name in ("light", "dark"):
        if theme_tokens(name).window == palette.color(QPalette.ColorRole.Window):
            return theme_tokens(name)
    return _from_system(palette)


def _from_system(palette: QPalette) -> Tokens:
    """High contrast: only the system's own colours, so that what the person chose is respected."""
    role = QPalette.ColorRole
    back, fore = palette.color(role.Window), palette.color(role.WindowText)
    chosen, on_chosen = palette.color(role.Highlight), palette.color(role.HighlightedText)
    values = dict.fromkeys((field.name for field in fields(Tokens)), fore)
    values |= dict.fromkeys(("window", "panel", "desk", "field", "tint", "soft"), back)
    values |= dict.fromkeys(("red_tint", "amber_tint", "green_tint"), back)
    return Tokens(**(values | {"accent": chosen, "on_accent": on_chosen}))


def text_scale() -> float:
    """Return how much larger than 100 % the text is now (1.0, 1.5 …)."""
    size = QGuiApplication.font().pixelSize()
    return size / BODY if size > 0 else 1.0


def px(pixels: float) -> int:
    """Return a length that grows with the text."""
    return round(pixels * text_scale())


def font(role: str = "body", *, weight: int | None = None) -> QFont:
    """Return the font of a type role at the text size of now."""
    size, usual = TYPE[role]
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight or usual))
    return made
