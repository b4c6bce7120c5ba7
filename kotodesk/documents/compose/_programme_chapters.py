"""Chapters of the programme: the six contents with their services, and other integration services."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, cited
from kotodesk.documents.compose._programme_overview import named
from kotodesk.documents.compose._ties import softened
from kotodesk.documents.model import (
    Block,
    Column,
    Fact,
    Facts,
    Group,
    Heading,
    Inline,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
)
from kotodesk.documents.papers import ContentPart, ProgrammePaper, Responsible, ServiceLine

_NAME, _FOR, _EXTENT = 55.0, 38.0, 27.0


def chapter_title(number: int, name: Inline, pen: Pen, lead: Inline = "") -> Title:
    """Return the head of a numbered chapter."""
    return Title(name, str(number), lead, pen.t("Chapter {n}", n=number))


def content(part: ContentPart, pen: Pen) -> Iterator[Block]:
    """Yield the chapter of one content: basis, who answers, partners, way in, services."""
    yield chapter_title(part.number, part.name, pen, part.intro)
    yield Facts(_facts(part, pen))
    heading = pen.t("Services of the programme")
    yield Heading(heading)
    yield from services(part.services, heading, pen)


def _facts(part: ContentPart, pen: Pen) -> tuple[Fact, ...]:
    t = pen.t
    sections = ", ".join(one.written for one in part.sections)
    partners = Fact(t("Together with"), ", ".join(part.partners))
    return (
        Fact(t("Basis"), pen.or_gap(sections)),
        Fact(t("Answers for jobseekers"), _answering(part.for_jobseekers, pen)),
        Fact(t("Answers for others"), _answering(part.for_others, pen)),
        *([partners] if part.partners else []),
        Fact(t("Way in"), pen.or_gap(part.way_in)),
    )


def _answering(bodies: tuple[Responsible, ...], pen: Pen) -> Inline:
    if not bodies:
        return pen.gap()
    words = [word for one in bodies for word in ("; ", *_body_and_post(one, pen))]
    return tuple(words[1:])


def _body_and_post(one: Responsible, pen: Pen) -> tuple[str | Run, ...]:
    return pen.or_gap(one.body), ", ", pen.or_gap(one.post), cited("", one.section)


def services(lines: tuple[ServiceLine, ...], caption: str, pen: Pen) -> Iterator[Block]:
    """Yield the services as a table by group, and when their facts were checked."""
    if not lines:
        yield Paragraph(pen.gap())
        return
    groups = tuple(dict.fromkeys(one.group for one in lines))
    rows = tuple(row for group in groups for row in _group(group, lines, len(groups) > 1, pen))
    yield Table(_columns(pen), rows, caption, inset=True)
    yield Paragraph(_checked(lines, pen), "note")


def _columns(pen: Pen) -> tuple[Column, ...]:
    t = pen.t
    return (
        Column(t("Service"), _NAME, head=True),
        Column(t("For whom, level"), _FOR),
        Column(t("Provider")),
        Column(t("Extent"), _EXTENT),
    )


def _group(group: str, lines: tuple[ServiceLine, ...], titled: bool, pen: Pen) -> Iterator[Row | Group]:
    if titled:
        yield Group(pen.name("service_groups", group) or pen.t("Other"))
    for line in lines:
        if line.group == group:
            yield _service(line, pen)


def _service(service: ServiceLine, pen: Pen) -> Row:
    provider: str | Run = softened(service.provider) if service.provider.strip() else pen.gap()
    for_whom = softened(service.for_whom) if service.for_whom.strip() else pen.gap()
    cells = (named(service, pen), for_whom, provider, service.extent)
    note = " ".join(part for part in (service.about, _languages(service, pen)) if part)
    return Row(cells, note=Run(note, tone="soft") if note else "", note_from=0)


def _languages(service: ServiceLine, pen: Pen) -> str:
    interpreted = [pen.t("with an interpreter")] if service.interpreted else []
    spoken = ", ".join([pen.languages(service.languages)] * bool(service.languages) + interpreted)
    return pen.t("Languages: {languages}.", languages=spoken) if spoken else ""


def _checked(lines: tuple[ServiceLine, ...], pen: Pen) -> str:
    days = sorted(one.checked_on for one in lines if one.checked_on)
    unchecked = len(lines) - len(days)
    parts = []
    if days:
        parts.append(pen.t("Facts checked {days}.", days=pen.span(days[0], days[-1])))
    if unchecked:
        words = pen.t.plural(
            "{n} service without a day of checking.", "{n} services without a day of checking.", unchecked
        )
        parts.append(words)
    return " ".join(parts)


def other_services(number: int, paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield the chapter of services that do not belong to the programme but may stand in a plan."""
    law = paper.other_services_law
    name = pen.name("contents", "other")
    yield chapter_title(number, cited(name, law.section), pen, law.text)
    yield from services(paper.other_services, name, pen)
