"""Who does what: the matrix of actors, the client's path, known gaps, and the annex of contacts."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, cited, line, written_day
from kotodesk.documents.compose._programme_chapters import chapter_title
from kotodesk.documents.compose._programme_front import short_name
from kotodesk.documents.compose._ties import SOFT_HYPHEN, softened
from kotodesk.documents.model import (
    Badge,
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    Items,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
    Together,
)
from kotodesk.documents.papers import ActorRow, Contact, PathStep, ProgrammePaper
from kotodesk.texts import N_

_ACTOR, _CONTENTS = 47.0, 123.0
_MARGIN_LETTERS = 3
_PROVIDER, _PHONE = 75.0, 34.0
_STEP_NUMBER, _LATEST, _WHO = 11.0, 54.0, 38.0
_ANSWERS = "A"
_MARKS = {
    _ANSWERS: N_("answers"),
    "U": N_("carries out"),
    "D": N_("takes part when needed"),
    "I": N_("is informed"),
}


def responsibility(number: int, paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield the chapter on responsibility and the client's path."""
    yield chapter_title(number, pen.t("Responsibility and the client's path"), pen)
    yield from _matrix(paper, pen)
    yield from _path(paper, pen)


def _matrix(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    heading = pen.t("Who does what")
    yield Heading(heading)
    if not paper.actors:
        yield Paragraph(pen.gap())
        return
    columns = (Column(pen.t("Actor"), _ACTOR, head=True), *_content_columns(paper))
    yield Table(columns, tuple(_actor(row, pen) for row in paper.actors), heading)
    yield Paragraph(_legend(paper, pen), "note")


def _content_columns(paper: ProgrammePaper) -> Iterator[Column]:
    """Yield a column for each content, as wide as its longest part of a word asks."""
    shorts = [softened(short_name(part)) for part in paper.contents]
    needs = [max(map(len, short.split(SOFT_HYPHEN))) + _MARGIN_LETTERS for short in shorts]
    for part, short, need in zip(paper.contents, shorts, needs, strict=True):
        width = _CONTENTS * need / sum(needs)
        yield Column(f"{part.number}\n{short}", width, align="center")


def _actor(row: ActorRow, pen: Pen) -> Row:
    return Row((softened(row.actor), *(_mark(mark, pen) for mark in row.marks)))


def _mark(mark: str, pen: Pen) -> Badge | str:
    if not mark:
        return ""
    letter = _letter(mark, pen)
    return Badge(letter) if mark == _ANSWERS else letter


def _letter(mark: str, pen: Pen) -> str:
    """Return the letter that the language uses: the first of the word."""
    return pen.t.of(_MARKS[mark])[0].upper()


def _legend(paper: ProgrammePaper, pen: Pen) -> Inline:
    marks = [
        part
        for mark in _MARKS
        for part in (Run(_letter(mark, pen), strong=True), f" {_meaning(mark, pen)}. ")
    ]
    return *marks, " ".join(line(one) for one in paper.division)


def _meaning(mark: str, pen: Pen) -> str:
    return pen.t.of(_MARKS[mark])


def _path(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    heading = pen.t("The client's path")
    columns = (
        Column("", _STEP_NUMBER, kind="step"),
        Column(pen.t("Step"), head=True),
        Column(pen.t("At the latest"), _LATEST),
        Column(pen.t("Who"), _WHO),
    )
    rows = tuple(_step(number, step, pen) for number, step in enumerate(paper.path, 1))
    steps = Table(columns, rows, heading) if rows else Paragraph(pen.gap())
    official = line(paper.public_official)
    note = (Paragraph(official, "note"),) if official else ()
    yield Together((Heading(heading), steps, *note))


def _step(number: int, step: PathStep, pen: Pen) -> Row:
    words = Cell((Paragraph((Run(step.name, strong=True), "\n", step.what)),))
    latest = cited(step.latest, step.section) if step.latest else ""
    return Row((str(number), words, latest, pen.or_gap(step.who)))


def gaps(number: int, paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield the chapter of known gaps."""
    yield chapter_title(number, pen.t("Known gaps"), pen)
    if paper.gaps:
        yield Items(tuple(pen.or_gap(gap) for gap in paper.gaps))
    else:
        yield Paragraph(pen.t("No gap has been recorded."))


def contacts(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield the annex of contacts, kept out of the text because it ages first."""
    name = pen.t("Annex: contacts")
    day = pen.t("As they stood on {day}.", day=written_day(paper.drawn_at.date()))
    yield Title(name, lead=day, running=pen.t("Annex"))
    if not paper.contacts:
        yield Paragraph(pen.gap())
        return
    columns = (
        Column(pen.t("Provider and services"), _PROVIDER, head=True),
        Column(pen.t("Kind")),
        Column(pen.t("Phone"), _PHONE),
    )
    yield Table(columns, tuple(_contact(one, pen) for one in paper.contacts), name)


def _contact(contact: Contact, pen: Pen) -> Row:
    kind = pen.name("provider_kinds", contact.kind)
    services = Run("; ".join(contact.services), tone="soft")
    name = Run(contact.name, strong=True) if contact.name else pen.gap()
    return Row((name, kind, pen.or_gap(contact.phone)), note=services, note_from=0)
