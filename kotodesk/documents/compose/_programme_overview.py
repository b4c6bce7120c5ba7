"""The programme on one page: six contents, who answers for whom, what else there is, what is missing."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, cited, line, lowered, raised
from kotodesk.documents.compose._programme_front import contact
from kotodesk.documents.compose._ties import softened
from kotodesk.documents.model import (
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    Paragraph,
    Row,
    Run,
    Table,
    Title,
    plain,
)
from kotodesk.documents.papers import ContentPart, ProgrammePaper, Responsible, Section, ServiceLine

_NUMBER, _JOBSEEKERS, _OTHERS = 8.0, 48.0, 45.0
_TOLD_LETTERS = 150
"""As many letters of names as a row shows; the page is one."""


def overview(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield the page that a council member reads."""
    name = pen.t("The programme on one page")
    yield Title(name, lead=_lead(paper, pen), running=pen.t("Summary of the programme"))
    columns = (
        Column("", _NUMBER, kind="number"),
        Column(pen.t("Content and services"), head=True),
        Column(pen.t("Answers for jobseekers"), _JOBSEEKERS),
        Column(pen.t("Answers for others"), _OTHERS),
    )
    yield Table(columns, tuple(_content(part, pen) for part in paper.contents), name)
    yield from _others(paper, pen)
    yield Paragraph(_gaps(paper, pen))


def _lead(paper: ProgrammePaper, pen: Pen) -> Inline:
    post, *phone = contact(paper, pen)
    named_post = lowered(post) if isinstance(post, str) else post
    return " ".join((*map(line, paper.division), "")), pen.t("Contact:"), " ", named_post, *phone, "."


def _content(part: ContentPart, pen: Pen) -> Row:
    sides = (answering(part.for_jobseekers, pen), answering(part.for_others, pen))
    partners = ", ".join(map(lowered, part.partners))
    together = pen.t("With: {partners}", partners=partners) if partners else ""
    note = (*_services(part, pen), Run(f". {together}" if together else "", tone="soft"))
    return Row((str(part.number), _named(part), *sides), note=note)


def _named(part: ContentPart) -> Inline:
    return Run(part.name, strong=True), Run(_places(part.sections[-1:]), tone="soft")


def _places(sections: tuple[Section, ...]) -> str:
    return f" ({', '.join(one.written for one in sections)})" if sections else ""


def answering(bodies: tuple[Responsible, ...], pen: Pen) -> Cell:
    """Return a cell with the bodies that answer, the post of each in strong letters."""
    if not bodies:
        return Cell((Paragraph(pen.gap()),))
    return Cell(tuple(Paragraph(_answering(one, pen)) for one in bodies))


def _answering(one: Responsible, pen: Pen) -> Inline:
    post: Run = Run(softened(one.post), strong=True) if one.post.strip() else pen.gap()
    section = cited("", one.section)
    return _soft_or_gap(one.body, pen), "\n", post, section


def _soft_or_gap(text: str, pen: Pen) -> str | Run:
    return softened(text) if text.strip() else pen.gap()


def _services(part: ContentPart, pen: Pen) -> tuple[str | Run, ...]:
    others = tuple(one for one in part.services if one.name != part.name) or part.services
    return _told(others, pen) if others else (pen.gap(),)


def _told(services: tuple[ServiceLine, ...], pen: Pen) -> tuple[str | Run, ...]:
    """Return services by name, or where they are many by group with their number, or the first of them."""
    names = [named(one, pen) for one in services]
    groups = [one.group for one in services]
    if sum(len(plain(name)) for name in names) > _TOLD_LETTERS and len(set(groups)) > 1:
        counted = (f"{_group(group, pen)} ({groups.count(group)})" for group in dict.fromkeys(groups))
        return (raised(", ".join(map(lowered, counted))),)
    return _first(names, pen)


def _first(names: list[str | Run], pen: Pen) -> tuple[str | Run, ...]:
    room, shown = _TOLD_LETTERS, 0
    while shown < len(names) and (shown == 0 or len(plain(names[shown])) <= room):
        room -= len(plain(names[shown]))
        shown += 1
    left = len(names) - shown
    more = pen.t.plural("; and {n} more", "; and {n} more", left) if left else ""
    listed = [word for name in names[:shown] for word in ("; ", name)]
    return (*listed[1:], more)


def _group(group: str, pen: Pen) -> str:
    return pen.name("service_groups", group) or pen.t("Other")


def named(service: ServiceLine, pen: Pen) -> str | Run:
    """Return the name of a service; one without a name in this language is named by its code."""
    if service.name.strip():
        return service.name
    return pen.missing(pen.t("The name in English is missing ({code})", code=service.code))


def _others(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    name = pen.name("contents", "other")
    yield Heading(cited(name, paper.other_services_law.section))
    intro = f"{paper.other_services_law.text} " if paper.other_services_law.text else ""
    others = (*_told(paper.other_services, pen), ".") if paper.other_services else (pen.gap(),)
    yield Paragraph((intro, *others))


def _gaps(paper: ProgrammePaper, pen: Pen) -> Inline:
    head = Run(pen.t("Known gaps:"), strong=True)
    if not paper.gaps:
        return head, " ", Run(pen.t("none has been recorded."), tone="soft")
    missing = pen.t("Missing")
    return head, " ", Run("; ".join(gap.rstrip(".") or missing for gap in paper.gaps) + ".", tone="soft")
