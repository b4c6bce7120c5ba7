"""The order in which Tab goes: as things stand on the page, also after rows have come and gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLayout, QScrollArea, QWidget

from ui.widgets.question import QuestionRow

K = TypeVar("K", bound=QObject)


def order_tabs(areas: Sequence[QWidget]) -> None:
    """Let Tab go through the areas one after the other, inside each as its layout says."""
    stops = [widget for area in areas for widget in in_order(area) if _takes_focus(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and everything in it, as its layouts set it.

    Qt's own chain of focus is not followed: PySide makes each widget the parent of the one that it returns
    as the next, and loses what belongs to the one when the other goes.
    """
    yield widget
    if isinstance(widget, QAbstractItemView):
        return
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from in_order(inside)
    elif (layout := widget.layout()) is not None:
        held = _in_layout(layout, _children(widget, QWidget))
        yield from _answer_first(widget, held) if isinstance(widget, QuestionRow) else held


def _answer_first(row: QuestionRow, inside: Iterator[QWidget]) -> Iterator[QWidget]:
    """The menu *No answer* stands above the answer, but comes after it."""
    yield from (widget for widget in inside if widget is not row.menu)
    yield row.menu


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield what a layout holds, in its order; asks for places, so that PySide has no items to wrap."""
    held: list[QWidget | QLayout] = [*widgets, *_children(layout, QLayout)]
    placed = [(layout.indexOf(one), one) for one in held]
    for place, one in sorted(placed, key=_place):
        if place >= 0:
            yield from in_order(one) if isinstance(one, QWidget) else _in_layout(one, widgets)


def _place(placed: tuple[int, QWidget | QLayout]) -> int:
    return placed[0]


def _children(of: QObject, kind: type[K]) -> list[K]:
    return [child for child in of.children() if isinstance(child, kind)]
