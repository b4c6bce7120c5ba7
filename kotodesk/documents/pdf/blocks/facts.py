"""Label and value rows."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.documents.model import Fact, Facts
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.marks import Stroke
from kotodesk.documents.pdf.strips import Placed, Strip, after_gap, beside
from kotodesk.documents.pdf.strokes import Paint
from kotodesk.documents.pdf.style import ACCENT, HEAD_RULE, MM, SIDE

_ROW_GAP, _PADDING, _LABEL_MARGIN = 0.8 * MM, 2.6 * MM, 3 * MM


def facts(block: Facts, frame: Frame) -> list[Strip]:
    """Return the rows, under the accent rule when asked."""
    tag = frame.tag.add("L", owner="List", attributes={"ListNumbering": "/None"})
    made: list[Strip] = []
    for row in block.rows:
        made += after_gap(_row(row, frame.within(tag.add("LI"))), _ROW_GAP)
    return [_rule(frame), *made] if block.ruled else made


def _row(row: Fact, frame: Frame) -> list[Strip]:
    soft = replace(frame.sheet.text, tone="soft")
    label = frame.within(frame.tag.add("Lbl"), SIDE - _LABEL_MARGIN)
    body = frame.within(frame.tag.add("LBody"), frame.width - SIDE)
    return beside(
        [
            (frame.start(0.0, label.width), label.strips(row.label, soft, label.tag)),
            (frame.start(SIDE, body.width), body.strips(row.value, frame.sheet.text, body.tag)),
        ]
    )


def _rule(frame: Frame) -> Strip:
    rule = Stroke(frame.width, 0.0, Paint(stroke=ACCENT, width=HEAD_RULE))
    return Strip(_PADDING - _ROW_GAP, (Placed(0.0, 0.0, rule),), keep=True)
