"""A document model as text that a person can read, for golden files and for looking up what a page says.

Ties show as `~` (a space that does not break) and `¦` (a joint where a long word may break).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kotodesk.documents import model
from kotodesk.documents.model import Block, Document, Inline, Run, runs


def dump(document: Document) -> str:
    """Return header, blocks and footer, one thing a line."""
    lines = [*_around(document), "", *_blocks(document.blocks, "")]
    return "".join(f"{line.rstrip()}\n" for line in lines).replace("\u00a0", "~").replace("\u00ad", "¦")


def said(document: Document) -> str:
    """Return the same with ordinary spaces and whole words, to search in."""
    return dump(document).replace("~", " ").replace("¦", "")


def _around(document: Document) -> Iterator[str]:
    head, running, footer = document.head, document.running, document.footer
    yield f"language {document.language} · title {document.title} · author {document.author}"
    yield f"head {' | '.join((head.sender, *head.under))} || {' | '.join((head.kind, *head.lines))}"
    yield f"next pages {running.sender} || {running.kind} | {running.line}"
    yield f"foot {footer.left} (last: {footer.last_left}) || {footer.right_label} {footer.right}"
    if document.draft:
        yield f"across the pages: {document.draft}"


def words(text: Inline) -> str:
    """Return runs with marks for their look: *strong*, _missing_, (soft: …)."""
    return "".join(map(_run, runs(text))).replace("\n", " / ")


def _run(run: Run) -> str:
    marked = f"*{run.text}*" if run.strong else run.text
    marked = f"_{marked}_" if run.missing else marked
    return f"(soft: {marked})" if run.tone == "soft" else marked


def _blocks(blocks: Iterable[Block], inset: str) -> Iterator[str]:
    for block in blocks:
        yield from (f"{inset}{line}" for line in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case model.Title():
            yield from ("", f"# {block.number} {words(block.text)} [{block.running}]", words(block.lead))
        case model.Heading():
            yield from ("", f"{'#' * block.level} {words(block.text)}")
        case model.Section():
            yield from ("", f"[{words(block.side)}]", *_blocks(block.blocks, "    "))
        case model.Paragraph():
            yield f"{'(note) ' if block.kind == 'note' else ''}{words(block.text)}"
        case model.Quote():
            yield f"> {words(block.words)} [{block.language}]"
            yield from (f"> {words(one)}" for one in (block.translation, block.source) if words(one))
        case _:
            yield from _list(block)


def _list(block: Block) -> Iterator[str]:
    match block:
        case model.Items():
            yield from _items(block)
        case model.Facts() | model.Cover():
            yield from _facts(block)
        case model.Notice():
            yield f"! {words(block.text)}"
        case model.Table():
            yield from _table(block)
        case _:
            yield from _other(block)


def _items(block: model.Items) -> Iterator[str]:
    for place, item in enumerate(block.items, block.start):
        yield f"{f'{place}.' if block.kind == 'number' else '-'} {words(item)}"


def _facts(block: model.Facts | model.Cover) -> Iterator[str]:
    facts = block.rows if isinstance(block, model.Facts) else block.facts
    if isinstance(block, model.Cover):
        yield from (f"COVER {words(block.title)}", words(block.subtitle), " ~ ".join(block.strands))
    yield from (f"{words(fact.label)}: {words(fact.value)}" for fact in facts)


def _table(block: model.Table) -> Iterator[str]:
    yield f"TABLE {block.caption}{' (shown)' if block.caption_shown else ''}"
    yield "| " + " | ".join(words(column.title) or "–" for column in block.columns)
    for row in block.rows:
        if isinstance(row, model.Group):
            yield f"== {words(row.title)} / {words(row.reason)}"
            continue
        yield "| " + " | ".join(map(_cell, row.cells))
        if words(row.note):
            yield f"|   (from column {row.note_from}) {words(row.note)}"


def _cell(cell: Inline | model.Cell | model.LevelScale | model.Badge) -> str:
    if isinstance(cell, model.LevelScale):
        return f"{cell.now}o--O{cell.goal} ({cell.alt})"
    if isinstance(cell, model.Badge):
        return f"({cell.text})"
    if isinstance(cell, model.Cell):
        inside = (
            " ".join(_block(one)) if not isinstance(one, _PICTURES) else _cell(one) for one in cell.blocks
        )
        return " // ".join(filter(None, (cell.mark, *inside)))
    return words(cell) or "–"


_PICTURES = (model.LevelScale, model.Badge)


def _other(block: Block) -> Iterator[str]:
    match block:
        case model.CheckLines():
            yield from ("".join(map(_mark, line)) for line in block.lines)
        case model.Signatures():
            yield from (f"____ {words(one.name)}, {words(one.post)}, {one.lines}" for one in block.people)
        case model.Columns():
            yield from ("LEFT", *_blocks(block.left, "    "), "RIGHT", *_blocks(block.right, "    "))
        case model.Together():
            yield from _blocks(block.blocks, "")
        case model.PageBreak():
            yield "---- new page"
        case model.Contents():
            yield f"LIST OF CHAPTERS {words(block.heading)}"
        case _:
            raise TypeError(block)


def _mark(part: Inline | model.Box | model.Blank) -> str:
    if isinstance(part, model.Box):
        return "☐ "
    return "______ " if isinstance(part, model.Blank) else f"{words(part)} "
