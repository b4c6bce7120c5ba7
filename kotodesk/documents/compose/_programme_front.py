"""The front of the programme document: cover, header, notice of a draft, particulars, contents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kotodesk.documents.compose._pen import Pen, fours, line, lowered, raised, written_day
from kotodesk.documents.model import (
    Block,
    Contents,
    Cover,
    Fact,
    Facts,
    Footer,
    Head,
    Heading,
    Inline,
    Items,
    Notice,
    PageBreak,
    Paragraph,
    Run,
    RunningHead,
    Title,
)
from kotodesk.documents.papers import ContentPart, ProgrammePaper

_STRAND_LETTERS = 40
"""As many letters as stand over a strand of the cover."""


def title(paper: ProgrammePaper) -> str:
    """Return the name of the document with its years."""
    return " ".join(part for part in (paper.heading, _years(paper)) if part)


def _years(paper: ProgrammePaper) -> str:
    if paper.begins is None or paper.ends is None:
        return ""
    first, last = paper.begins.year, paper.ends.year
    return str(first) if first == last else f"{first}–{last}"


def state_line(paper: ProgrammePaper, pen: Pen) -> str:
    """Return what the document is now: a draft, or approved by whom and when."""
    if pen.draft:
        return pen.t("Draft {moment}", moment=pen.moment(paper.drawn_at))
    version = pen.t("Version {n}", n=paper.version) if paper.version else ""
    approved = pen.t("approved: {approved}", approved=paper.approved or pen.t("Missing"))
    return " · ".join(part for part in (version, approved) if part)


def head(paper: ProgrammePaper, pen: Pen) -> Head:
    """Return the header of the cover: the municipality in both languages."""
    under = (paper.sender.official_other,) if paper.sender.official_other else ()
    if pen.draft:
        return Head(paper.sender.official, under, title(paper), (state_line(paper, pen),))
    return Head(paper.sender.official, under)


def running(paper: ProgrammePaper, pen: Pen) -> RunningHead:
    """Return the header of the next pages; each chapter puts its name into the last line."""
    if pen.draft:
        kind = f"{title(paper)}, {lowered(pen.t('Draft'))}"
        return RunningHead(paper.sender.official, kind, pen.moment(paper.drawn_at))
    return RunningHead(paper.sender.official, title(paper))


def footer(paper: ProgrammePaper, pen: Pen, fingerprint: str) -> Footer:
    """Return the foot: state at the left, fingerprint at the right."""
    if pen.draft:
        left = pen.t("{state}, not approved", state=state_line(paper, pen))
        return Footer(left, pen.t("A draft has no fingerprint"))
    return Footer(state_line(paper, pen), pen.t("Fingerprint") if fingerprint else "", fours(fingerprint))


def cover(paper: ProgrammePaper, pen: Pen) -> Cover:
    """Return the cover: name, what it is, the six contents, and what stands in its record."""
    subtitle = line(paper.purpose[0]) if paper.purpose else pen.gap()
    strands = tuple(_strand(part) for part in paper.contents)
    return Cover(title(paper), subtitle, strands, _cover_facts(paper, pen))


def _strand(part: ContentPart) -> str:
    return part.name if len(part.name) <= _STRAND_LETTERS else short_name(part)


def short_name(part: ContentPart) -> str:
    """Return the short name of a content, or its name where the law pack has none."""
    return part.short or part.name


def _cover_facts(paper: ProgrammePaper, pen: Pen) -> tuple[Fact, ...]:
    t = pen.t
    return (
        Fact(t("Approved"), pen.or_gap(paper.approved)),
        Fact(t("Valid"), _valid(paper, pen)),
        *_given(t("Version"), _version(paper, pen)),
        *_given(t("Record number"), paper.record_number),
        Fact(t("Contact"), contact(paper, pen)),
        *_given(t("Next review"), paper.next_review),
        *_given(t("Language versions"), raised(pen.languages(paper.document_languages))),
    )


def _given(label: str, value: str) -> tuple[Fact, ...]:
    return (Fact(label, value),) if value else ()


def _version(paper: ProgrammePaper, pen: Pen) -> str:
    replaced = pen.t("replaces {version}", version=paper.replaces) if paper.replaces else ""
    return ", ".join(part for part in (paper.version, replaced) if part)


def _valid(paper: ProgrammePaper, pen: Pen) -> Inline:
    if paper.begins and paper.ends:
        return _full_span(paper.begins, paper.ends)
    if paper.begins is None and paper.ends is None:
        return pen.gap()
    return pen.day_or_gap(paper.begins), "–", pen.day_or_gap(paper.ends)


def _full_span(begins: date, ends: date) -> str:
    return f"{written_day(begins)}–{written_day(ends)}"


def front_page(paper: ProgrammePaper, pen: Pen, fingerprint: str) -> Iterator[Block]:
    """Yield the page after the cover: what is missing, the list of chapters, the document's particulars."""
    yield PageBreak()
    if pen.draft:
        yield from _draft_notice(paper, pen)
    yield Contents(pen.t("Contents"))
    yield Heading(pen.t("About this document"))
    yield Facts(_particulars(paper, pen, fingerprint))
    if paper.not_verified:
        yield Notice(paper.not_verified)


def _draft_notice(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    how_many = pen.t.plural(
        "{n} thing is missing before the programme can be approved. Gaps in the text are underlined.",
        "{n} things are missing before the programme can be approved. Gaps in the text are underlined.",
        len(paper.missing),
    )
    nothing = pen.t("Nothing is missing, but the programme has not been approved.")
    sentence = how_many if paper.missing else nothing
    yield Notice((Run(pen.t("Draft, not approved."), strong=True), " ", sentence))
    if paper.missing:
        yield Items(paper.missing, "dash")


def _particulars(paper: ProgrammePaper, pen: Pen, fingerprint: str) -> tuple[Fact, ...]:
    t = pen.t
    names = " / ".join(name for name in (paper.municipality, paper.municipality_other) if name)
    return (
        Fact(t("Municipality"), pen.or_gap(names)),
        Fact(t("State"), state_line(paper, pen)),
        Fact(t("Drawn up"), pen.moment(paper.drawn_at)),
        *_given(t("Languages of residents"), raised(pen.languages(paper.residents_languages))),
        *_given(t("Rules"), paper.pack),
        *_given(t("Fingerprint"), fours(fingerprint)),
    )


def basis(paper: ProgrammePaper, pen: Pen) -> Iterator[Block]:
    """Yield what the programme rests on, who serves whom, agreements and the contact of other authorities."""
    t = pen.t
    name = t("What the programme rests on")
    yield Title(name, running=name)
    yield from (Paragraph(line(one)) for one in (*(paper.purpose[1:] or paper.purpose), *paper.division))
    yield Heading(t("Agreements"))
    agreed = tuple(pen.or_gap(one) for one in paper.agreements)
    yield Items(agreed, "dash") if agreed else Paragraph(t("No agreement has been recorded."))
    yield Heading(t("Contacts from other authorities"))
    yield Paragraph(contact(paper, pen))


def contact(paper: ProgrammePaper, pen: Pen) -> tuple[str | Run, ...]:
    """Return the post that other authorities and residents turn to, with its phone."""
    phone = pen.t("tel. {phone}", phone=paper.contact_phone) if paper.contact_phone else pen.gap()
    return pen.or_gap(raised(paper.contact_post)), ", ", phone
