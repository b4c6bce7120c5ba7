"""What is filled in by hand: boxes, blanks, signatures."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Blank, Box, CheckLines, Inline, Run, Signature, Signatures, runs
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.marks import Stroke, Surface, Words
from kotodesk.documents.pdf.strips import Placed, Strip, after_gap, beside, kept, merged, moved
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import INK, MM, THIN
from kotodesk.documents.pdf.tags import Tag

_BOX, _SPACE, _LINE_GAP = 3.5 * MM, 2 * MM, 0.5 * MM
_HANG = _BOX + _SPACE
_SHORTEST_BLANK = 30 * MM
_SIGNATURE, _GUTTER, _FREE = 80 * MM, 10 * MM, 14 * MM
_EDGE = Paint(stroke=INK, width=THIN)


def check_lines(block: CheckLines, frame: Frame) -> list[Strip]:
    """Return the lines; one too long for the width goes on under its first word."""
    made: list[Strip] = []
    for parts in block.lines:
        line = _CheckLine(frame, frame.tag.add("P"))
        for part in parts:
            line.add(part)
        made += after_gap([line.strip()], _LINE_GAP)
    return kept(made)


class _CheckLine:
    """Puts parts one after the other and begins a new row where the next does not fit."""

    def __init__(self, frame: Frame, tag: Tag) -> None:
        self._frame, self._tag = frame, tag
        self._style = frame.sheet.text
        self._marks: list[Placed] = []
        self._x, self._y = 0.0, 0.0

    def add(self, part: Inline | Box | Blank) -> None:
        """Put the next part in its place."""
        if isinstance(part, Box):
            self._add_box()
        elif isinstance(part, Blank):
            self._add_blank(part.width * MM)
        else:
            self._add_words(part)

    def strip(self) -> Strip:
        """Return all that was put."""
        return Strip(self._y + self._style.leading, tuple(self._marks))

    def _room(self, needed: float) -> None:
        if self._x > 0 and self._x + needed > self._frame.width + 0.01:
            self._x, self._y = _HANG, self._y + self._style.leading + _LINE_GAP

    def _put(self, mark: Words | Surface | Stroke, y: float, width: float) -> None:
        self._marks.append(Placed(self._frame.start(self._x, width), self._y + y, mark))
        self._x += width + _SPACE

    def _add_box(self) -> None:
        # A box never ends a row: it belongs to the word after it.
        self._room(_BOX + 4 * _SPACE)
        self._put(Surface(_BOX, _BOX, _EDGE), (self._style.leading - _BOX) / 2, _BOX)

    def _add_blank(self, width: float) -> None:
        self._room(width or _SHORTEST_BLANK)
        width = min(width or self._frame.width, self._frame.width - self._x)
        self._put(Stroke(width, 0.0, _EDGE), self._style.leading * 0.78, width)

    def _add_words(self, text: Inline) -> None:
        self._room(self._frame.setter.width(text, self._style))
        rest = self._frame.within(width=self._frame.width - max(self._x, _HANG))
        for number, line in enumerate(self._frame.setter.lines(text, self._style, rest.width)):
            if number:
                self._x, self._y = _HANG, self._y + self._style.leading
            self._put(Words(line, self._style, self._tag), 0.0, line.width)


def signatures(block: Signatures, frame: Frame) -> list[Strip]:
    """Return signature lines, two beside each other, with room to sign above."""
    tag = frame.tag.add("Sect")
    made: list[Strip] = []
    for at in range(0, len(block.people), 2):
        pair = block.people[at : at + 2]
        sides = [
            (
                frame.start(n * (_SIGNATURE + _GUTTER), _SIGNATURE),
                [_signature(person, frame.within(tag))],
            )
            for n, person in enumerate(pair)
        ]
        made += beside(sides)
    return kept(made)


def _signature(person: Signature, frame: Frame) -> Strip:
    narrow = frame.within(width=_SIGNATURE)
    post: tuple[str | Run, ...] = (", ", *runs(person.post)) if person.post else ()
    name: Inline = (*(replace(run, strong=True) for run in runs(person.name)), *post)
    style = frame.sheet.head
    lines = narrow.strips(name, style, frame.tag.add("P"))
    for text in person.lines:
        lines += narrow.strips(text, style, frame.tag.add("P"))
    rule = Placed(0.0, _FREE, Stroke(_SIGNATURE, 0.0, _EDGE))
    made = moved(merged(lines), y=_FREE + 1.4 * MM)
    return replace(made, height=made.height + _FREE + 1.4 * MM, marks=(rule, *made.marks))
