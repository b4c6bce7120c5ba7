"""The operators of lines, boxes, circles and curves; places are points from the top left of the page."""

from __future__ import annotations

from dataclasses import dataclass

from kotodesk.documents.pdf.style import PAGE_HEIGHT

Point = tuple[float, float]

_BEND = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is painted: colours of surface and edge (none when empty), width of the edge in points."""

    fill: str = ""
    stroke: str = ""
    width: float = 0.0


def number(value: float) -> str:
    """Return a number as the page writes it: three decimals at most, none when whole."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value else "0"


def rgb(colour: str) -> str:
    """Return "#rrggbb" as three numbers from 0 to 1."""
    return " ".join(number(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))


def line(start: Point, end: Point, paint: Paint) -> str:
    """Return a straight line."""
    return _painted(f"{_at(start)} m {_at(end)} l", paint)


def box(at: Point, size: Point, paint: Paint) -> str:
    """Return a rectangle whose top left corner is `at`."""
    (x, y), (across, down) = at, size
    return _painted(f"{_at((x, y + down))} {number(across)} {number(down)} re", paint)


def circle(at: Point, radius: float, paint: Paint) -> str:
    """Return a circle around `at`."""
    x, y = at
    bend = radius * _BEND
    quarters = (
        ((x + radius, y + bend), (x + bend, y + radius), (x, y + radius)),
        ((x - bend, y + radius), (x - radius, y + bend), (x - radius, y)),
        ((x - radius, y - bend), (x - bend, y - radius), (x, y - radius)),
        ((x + bend, y - radius), (x + radius, y - bend), (x + radius, y)),
    )
    turns = " ".join(f"{' '.join(_at(point) for point in quarter)} c" for quarter in quarters)
    return _painted(f"{_at((x + radius, y))} m {turns} h", paint)


def strand(points: tuple[Point, Point, Point, Point, Point, Point], paint: Paint) -> str:
    """Return a straight line, a curve (two handles) and another straight line."""
    start, bend, handle, other_handle, straight, end = (_at(point) for point in points)
    return _painted(f"{start} m {bend} l {handle} {other_handle} {straight} c {end} l", paint)


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(PAGE_HEIGHT - point[1])}"


def _painted(path: str, paint: Paint) -> str:
    colours = f"{rgb(paint.fill)} rg " if paint.fill else ""
    colours += f"{rgb(paint.stroke)} RG {number(paint.width)} w " if paint.stroke else ""
    operator = {(True, True): "B", (True, False): "f", (False, True): "S"}[
        bool(paint.fill), bool(paint.stroke)
    ]
    return f"q {colours}{path} {operator} Q"
