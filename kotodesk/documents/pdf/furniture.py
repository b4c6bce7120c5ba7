"""What stands on every page: header, footer, watermark of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.lib.utils import ImageReader

from kotodesk.documents.model import Document, Head, Inline, Run, plain, runs
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.marks import Picture, Stroke, Words
from kotodesk.documents.pdf.pen import Pen
from kotodesk.documents.pdf.strips import Placed, Strip, merged, moved
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import (
    COLUMN,
    HAIR,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    WATERMARK,
    WIDTH,
    TextStyle,
)
from kotodesk.documents.pdf.tags import Tag
from kotodesk.documents.pdf.text import Align, Line
from kotodesk.errors import BadInput
from kotodesk.texts import N_

NO_PICTURE = N_(
    "The arms of the municipality are not a picture that can be printed. Choose a PNG or JPEG file."
)

_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_INDENT = 13 * MM, 15.5 * MM, 17 * MM
_KIND = 4 * COLUMN
_NUMBER, _BEFORE_NUMBER = 20 * MM, 3 * MM
_FOOT_GAP, _FOOT_BETWEEN = 1.5 * MM, 5 * MM
_FIRST_LINES, _NEXT_LINES, _ELLIPSIS_ROOM = 6, 3, 3
_INK = TextStyle(8.5, 12)
_WATERMARK_LENGTH, _WATERMARK_TALLEST, _WATERMARK_DEGREES = 235 * MM, 170.0, 50.0


def first_head(document: Document, frame: Frame, count: int) -> Strip:
    """Return the header of the first page: real text, for it says what the running headers only repeat."""
    head = document.head
    number = f"1 ({count})"
    indent = _LOGO_INDENT if head.logo else 0.0
    sender: list[Inline] = [Run(head.sender, strong=True), *(Run(line, tone="soft") for line in head.under)]
    kind: list[Inline] = [Run(head.kind, strong=True), *head.lines] if head.kind else []
    made = [
        *(_logo(head, frame) if head.logo else ()),
        *_column(sender, frame, (indent, _KIND - indent), spoken=True),
        *_column(kind, frame, (_KIND, _kind_width(frame, number)), spoken=True),
    ]
    return Strip(0.0, (*made, *(_number(number, frame) if head.kind else ())))


def next_head(document: Document, frame: Frame, line: str, number: str) -> Strip:
    """Return the running header of a later page."""
    running = document.running
    kind: list[Inline] = [Run(running.kind, strong=True), *([line] if line else [])]
    made = (
        *_column([Run(running.sender, strong=True)], frame, (0.0, _KIND), spoken=False),
        *_column(kind, frame, (_KIND, _kind_width(frame, number)), spoken=False),
        *_number(number, frame),
    )
    return _paginated(Strip(0.0, made), "Header")


def _kind_width(frame: Frame, number: str) -> float:
    """Return how wide the kind of document may be: up to the number of the page."""
    return WIDTH - _KIND - frame.setter.width(number, frame.sheet.head) - _BEFORE_NUMBER


def _column(
    lines: Sequence[Inline], frame: Frame, place: tuple[float, float], *, spoken: bool
) -> tuple[Placed, ...]:
    x, width = place
    strips: list[Strip] = []
    for text in lines:
        tag = frame.tag.add("P") if spoken else None
        strips += _shortened(text, frame.sheet.head, frame.within(width=width), tag)
    return moved(merged(strips[: _FIRST_LINES if spoken else _NEXT_LINES]), x).marks


def _number(text: str, frame: Frame) -> tuple[Placed, ...]:
    strips = frame.within(width=_NUMBER).strips(text, frame.sheet.head, None, "end")
    return moved(_paginated(strips[0], "Header"), WIDTH - _NUMBER).marks


def _paginated(strip: Strip, kind: str) -> Strip:
    marks = (
        replace(placed, mark=replace(placed.mark, pagination=kind))
        if isinstance(placed.mark, Words)
        else placed
        for placed in strip.marks
    )
    return replace(strip, marks=tuple(marks))


def _logo(head: Head, frame: Frame) -> tuple[Placed, ...]:
    """Return the arms, as large as their box allows; a file that is no picture is an error of its own."""
    try:
        content = ImageReader(BytesIO(head.logo))
        across, down = content.getSize()
    except OSError as error:
        raise BadInput(NO_PICTURE) from error
    factor = min(_LOGO_WIDTH / across, _LOGO_HEIGHT / down)
    tag = frame.tag.add("Figure", alt=head.logo_alt) if head.logo_alt else None
    return (Placed(0.0, 0.0, Picture(content, across * factor, down * factor, tag)),)


def foot(document: Document, frame: Frame, *, last: bool) -> Strip:
    """Return the foot of a page. On the last page it is real text: the fingerprint is read aloud once."""
    footer, soft = document.footer, frame.sheet.footer
    left = footer.last_left if last and footer.last_left else footer.left
    label = Run(footer.right_label + " " * bool(footer.right), tone="soft")
    right = (label, footer.right)
    across = min(frame.setter.width(right, _INK) + 1, WIDTH / 2)
    near = frame.within(width=WIDTH - across - _FOOT_BETWEEN)
    marks = (
        *moved(_foot_text(left, soft, near, "start", last), 0.0, _FOOT_GAP).marks,
        *moved(
            _foot_text(right, _INK, frame.within(width=across), "end", last), WIDTH - across, _FOOT_GAP
        ).marks,
    )
    rule = Placed(0.0, 0.0, Stroke(WIDTH, 0.0, Paint(stroke=RULE, width=HAIR)))
    made = Strip(0.0, (rule, *marks))
    return made if last else _paginated(made, "Footer")


def _foot_text(text: Inline, style: TextStyle, frame: Frame, align: Align, spoken: bool) -> Strip:
    if not plain(text):
        return Strip(0.0)
    tag = frame.tag.add("P") if spoken else None
    return _shortened(text, style, frame, tag, align)[0]


def _shortened(
    text: Inline, style: TextStyle, frame: Frame, tag: Tag | None, align: Align = "start"
) -> list[Strip]:
    """Return a text in at most two lines, one in a foot: there is no room for more around the body."""
    most = 1 if style.size < frame.sheet.head.size else 2
    lines = frame.lines(text, style, align)
    if len(lines) > most:
        kept = "".join(line.text for line in lines[:most]).rstrip()
        text = replace(runs(text)[0], text=f"{kept[:-_ELLIPSIS_ROOM]}…")
    return frame.strips(text, style, tag, align)


def watermark(word: str, frame: Frame) -> Watermark:
    """Return the word that lies across every page of a draft."""
    probe = frame.setter.width(word.upper(), _watermark_style(100.0))
    size = min(_WATERMARK_TALLEST, 100.0 * _WATERMARK_LENGTH / probe)
    style = _watermark_style(2 * round(size / 2))
    (line,) = frame.setter.lines(word.upper(), style, 1e5)
    return Watermark(line, style)


def _watermark_style(size: float) -> TextStyle:
    return TextStyle(size, size, strong=True, colour=WATERMARK)


@dataclass(frozen=True, slots=True)
class Watermark:
    """The grey word of a draft."""

    line: Line
    style: TextStyle

    def draw(self, pen: Pen) -> None:
        """Draw it across the page, behind everything that follows."""
        pen.watermark(self.line, (PAGE_WIDTH / 2, PAGE_HEIGHT / 2), _WATERMARK_DEGREES, self.style)
