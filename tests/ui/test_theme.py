from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from kotodesk import resources
from tests.ui.conftest import Show
from ui.icons import MIRRORED
from ui.stylesheet import style_sheet
from ui.theme import Theme
from ui.tokens import Tokens, px, text_scale, theme_tokens, tokens
from ui.widgets.button import Button
from ui.widgets.label import Label


def _light(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of WCAG."""
    bright, dim = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read_on_every_surface(name: str) -> None:
    c = theme_tokens(name)
    for surface in (c.window, c.panel, c.tint, c.field):
        assert contrast(c.text, surface) >= 7
        assert contrast(c.text2, surface) >= 6.9
        assert contrast(c.accent, surface) >= 7
    assert contrast(c.on_accent, c.accent) >= 7
    assert contrast(c.text2, c.soft) >= 7
    for words, tint in ((c.red, c.red_tint), (c.amber, c.amber_tint), (c.green, c.green_tint)):
        assert contrast(words, tint) >= 4.5
    assert contrast(c.control, c.window) >= 3


def test_each_look_is_worn_at_once(theme: Theme, show: Show) -> None:
    label = Label("Name")
    show(label)
    theme.wear("dark", 100)
    assert tokens() == theme_tokens("dark")
    assert label.palette().windowText().color() == theme_tokens("dark").text
    theme.wear("light", 150)
    assert (tokens(), px(36), text_scale()) == (theme_tokens("light"), 54, 1.5)


def test_a_type_role_grows_with_the_text(theme: Theme, show: Show) -> None:
    label = Label("Name", "title")
    show(label)
    before = label.fontMetrics().height()
    theme.wear("light", 150)
    assert label.fontMetrics().height() > before * 1.4


def test_the_system_is_followed_until_somebody_chooses(theme: Theme, qapp: QApplication) -> None:
    theme.wear("system", 100)
    assert theme.name == "light"


class HighContrast(Theme):
    """The theme on a computer whose owner asks for high contrast."""

    def _high_contrast(self) -> bool:
        return True


def test_high_contrast_keeps_the_systems_colours_and_our_sizes(
    theme: Theme, qapp: QApplication, show: Show
) -> None:
    label, title = Label("Name"), Label("Name", "title")
    show(label)
    show(title)
    wanted = qapp.palette().color(QPalette.ColorRole.Highlight)
    worn = HighContrast(qapp)
    worn.wear("light", 100)
    assert tokens().accent == qapp.palette().color(QPalette.ColorRole.Highlight) == wanted
    assert title.fontMetrics().height() > label.fontMetrics().height()
    worn.setParent(None)
    worn.deleteLater()


def test_the_sheet_leaves_no_place_unfilled() -> None:
    sheet = style_sheet(theme_tokens("light"), 1.25)
    assert not re.search(r"%\w|\{\w+\}", sheet)
    assert [field.name for field in fields(Tokens) if f"%{field.name}" in sheet] == []


def test_every_icon_named_in_the_code_is_drawn() -> None:
    drawn = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert set(MIRRORED) <= drawn
    assert all("currentColor" in path.read_text() for path in resources.path("icons").glob("*.svg"))


def test_icons_take_the_colour_of_the_theme(theme: Theme, show: Show) -> None:
    button = Button("", "quiet", icon="check")
    show(button)
    for name in ("light", "dark"):
        theme.wear(name, 100)  # type: ignore[arg-type]
        assert _has(button.grab().toImage(), theme_tokens(name).accent)


def _has(image: QImage, colour: QColor) -> bool:
    near = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return any(
        abs(each.red() - colour.red()) + abs(each.green() - colour.green()) + abs(each.blue() - colour.blue())
        < 12
        for each in near
    )


def test_digits_are_equally_wide(theme: Theme, show: Show) -> None:
    label = QLabel()
    show(label)
    widths = {label.fontMetrics().horizontalAdvance(digit * 4) for digit in "0123456789"}
    assert len(widths) == 1
