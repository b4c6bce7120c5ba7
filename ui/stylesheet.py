"""The one style sheet of the application: what Qt draws itself, in our colours and sizes.

Radios, ticks, chips, badges and buttons are not here: they are painted (see ui.widgets), because
style-sheet marks follow neither text size nor theme.
"""

from __future__ import annotations

from dataclasses import fields

from ui.tokens import CONTROL_HEIGHT, MARGIN_PAGE, RADIUS_CONTROL, TYPE, Tokens

_SHEET = """
QToolTip { background: %text; color: %window; border: 0; padding: 4px 8px; }
QWidget[surface="window"] { background: %window; }
QWidget[surface="panel"] { background: %panel; }
QWidget[surface="desk"] { background: %desk; }
QLabel[tone="second"] { color: %text2; }
QLabel[tone="accent"] { color: %accent; }
QLabel[tone="red"] { color: %red; }
QLabel[tone="amber"] { color: %amber; }
QLabel[tone="green"] { color: %green; }
QLineEdit, QPlainTextEdit {
    background: %field; border: 1px solid %control; border-radius: {radius}px;
    placeholder-text-color: %text3; selection-background-color: %accent; selection-color: %on_accent;
}
QLineEdit { padding: 0 {pad}px; min-height: {input}px; }
QPlainTextEdit { padding: {padtext}px; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: %panel; border-color: %line; color: %text2; }
QLineEdit[problem="error"], QPlainTextEdit[problem="error"] { border-color: %red; }
QLineEdit[problem="warning"], QPlainTextEdit[problem="warning"] { border-color: %amber; }
QGroupBox { border: 0; margin: 0; padding: 0; }
QScrollArea, QListView { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[surface="clear"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: %control; border-radius: 2px; margin: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QListView#names { background: %window; color: %text; border: 1px solid %control; padding: 4px 0; outline: 0; }
QListView#names::item { padding: {menu}px {pad}px; }
QListView#names::item:selected { background: %tint; color: %text; }
QMenu { background: %window; color: %text; border: 1px solid %control; padding: 4px 0; }
QMenu::item { padding: {menu}px {menuside}px; }
QMenu::item:selected { background: %tint; color: %text; }
"""


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Return the sheet for these colours with sizes for text `scale` (1.0 = 100 %)."""
    sheet = _SHEET + type_sheet(scale)
    for name in sorted((field.name for field in fields(Tokens)), key=len, reverse=True):
        sheet = sheet.replace(f"%{name}", getattr(tokens, name).name())
    for name, pixels in _sizes(scale).items():
        sheet = sheet.replace("{" + name + "}", str(pixels))
    return sheet


def type_sheet(scale: float) -> str:
    """Return the sizes of text alone, for high contrast, where the system's colours stand."""
    return "".join(_type_rule(role, scale) for role in TYPE)


def _type_rule(role: str, scale: float) -> str:
    size, weight = TYPE[role]
    return f'QLabel[role="{role}"] {{ font-size: {round(size * scale)}px; font-weight: {weight}; }}\n'


def _sizes(scale: float) -> dict[str, int]:
    lengths = {"pad": 12, "padtext": 8, "menu": 7, "menuside": 20}
    return {name: round(value * scale) for name, value in lengths.items()} | {
        "input": round(CONTROL_HEIGHT * scale) - 2,  # the edge is not scaled
        "radius": RADIUS_CONTROL,
        "page": MARGIN_PAGE,
    }
