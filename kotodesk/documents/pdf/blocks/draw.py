"""Which function sets which kind of block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kotodesk.documents import model
from kotodesk.documents.pdf.blocks import arrange, cover, facts, forms, tables, texts
from kotodesk.documents.pdf.frame import Frame
from kotodesk.documents.pdf.strips import Strip

_SETTERS: dict[type, Callable[[Any, Frame], list[Strip]]] = {
    model.Title: texts.title,
    model.Heading: texts.heading,
    model.Paragraph: texts.paragraph,
    model.Items: texts.items,
    model.Quote: texts.quote,
    model.Notice: texts.notice,
    model.Facts: facts.facts,
    model.Table: tables.table,
    model.CheckLines: forms.check_lines,
    model.Signatures: forms.signatures,
    model.Section: arrange.section,
    model.Columns: arrange.columns,
    model.Together: arrange.together,
    model.Spacer: arrange.spacer,
    model.PageBreak: arrange.page_break,
    model.Cover: cover.cover,
    model.Contents: cover.contents,
}


def strips(block: model.Block, frame: Frame) -> list[Strip]:
    """Return the strips of one block."""
    return _SETTERS[type(block)](block, frame)
