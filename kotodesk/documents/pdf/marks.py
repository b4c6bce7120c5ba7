"""What a strip can hold."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.utils import ImageReader

from kotodesk.documents.pdf import strokes
from kotodesk.documents.pdf.pen import Pen
from kotodesk.documents.pdf.strokes import Paint, Point
from kotodesk.documents.pdf.style import ACCENT, MM, RULE, THIN, WHITE, TextStyle
from kotodesk.documents.pdf.tags import Tag
from kotodesk.documents.pdf.text import Line


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, part of a tag or (None) an artifact."""

    line: Line
    style: TextStyle
    tag: Tag | None
    pagination: str = ""

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        pen.text(self.line, at, self.style, self.tag, self.pagination)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line as far as `across` and `down` say."""

    across: float
    down: float
    paint: Paint

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        pen.artifact(strokes.line(at, (at[0] + self.across, at[1] + self.down), self.paint))


@dataclass(frozen=True, slots=True)
class Surface:
    """A rectangle."""

    across: float
    down: float
    paint: Paint

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        pen.artifact(strokes.box(at, (self.across, self.down), self.paint))


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around its place."""

    radius: float
    paint: Paint

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        pen.artifact(strokes.circle(at, self.radius, self.paint))


@dataclass(frozen=True, slots=True)
class Strand:
    """One of the lines of a cover: straight, bent, straight; lengths from its place."""

    bend: float
    straight: float
    end: float
    down: float

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        x, y = at
        middle = (self.bend + self.straight) / 2
        points = (
            at,
            (x + self.bend, y),
            (x + middle, y),
            (x + middle, y + self.down),
            (x + self.straight, y + self.down),
            (x + self.end, y + self.down),
        )
        pen.artifact(strokes.strand(points, Paint(stroke=ACCENT, width=1.6)))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture from a file's bytes."""

    content: ImageReader
    across: float
    down: float
    tag: Tag | None

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it."""
        pen.image(self.content, at, (self.across, self.down), self.tag)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of levels: a dot at the level now, a ring at the goal, by their number; None where unknown."""

    steps: int
    step: float
    now: int | None
    goal: int | None
    tag: Tag | None

    def draw(self, pen: Pen, at: Point) -> None:
        """Draw it; the place is the first tick's."""
        x, y = at
        grey, thick = Paint(stroke=RULE, width=THIN), Paint(stroke=ACCENT, width=2.0)
        codes = [strokes.line(at, (x + self.step * (self.steps - 1), y), grey)]
        for number in range(self.steps):
            tick = x + number * self.step
            codes.append(strokes.line((tick, y - 1.3 * MM), (tick, y + 1.3 * MM), grey))
        if self.now is not None and self.goal is not None:
            codes.append(strokes.line((x + self.now * self.step, y), (x + self.goal * self.step, y), thick))
        ring = Paint(fill=WHITE, stroke=ACCENT, width=1.7)
        for level, paint in ((self.goal, ring), (self.now, Paint(fill=ACCENT))):
            if level is not None:
                codes.append(strokes.circle((x + level * self.step, y), 1.35 * MM, paint))
        pen.figure(codes, self.tag)
