"""What stands around a plan: its state in words, header, footer, notice of a draft, and its particulars."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, fours, lowered, shortened, written_day
from kotodesk.documents.model import Block, Footer, Head, Items, Notice, Paragraph, Run, RunningHead
from kotodesk.documents.papers import PlanPaper
from kotodesk.ties import NBSP


def state_line(paper: PlanPaper, pen: Pen) -> str:
    """Return what the paper is now: a draft, for signing, or agreed; raises KeyError for another state."""
    return {"draft": _draft, "for_signing": _for_signing, "agreed": _agreed}[paper.state](paper, pen)


def _draft(paper: PlanPaper, pen: Pen) -> str:
    return pen.t("Draft {moment}", moment=pen.moment(paper.drawn_at))


def _for_signing(paper: PlanPaper, pen: Pen) -> str:
    day = written_day(paper.drawn_at.date())
    return pen.t("For signing, version {n}, {day}", n=paper.version, day=day)


def _agreed(paper: PlanPaper, pen: Pen) -> str:
    day = paper.agreement.agreed_on
    written = written_day(day) if day else pen.t("Missing")
    return pen.t("Agreed on {day}, version {n}", day=written, n=paper.version)


def head(paper: PlanPaper, pen: Pen) -> Head:
    """Return the header of the first page."""
    return Head(
        sender=paper.sender.official,
        under=tuple(line for line in (paper.sender.official_other, paper.sender.unit) if line),
        kind=paper.heading,
        lines=tuple(line for line in (state_line(paper, pen), _number(paper, pen), paper.secrecy) if line),
    )


def running(paper: PlanPaper, pen: Pen) -> RunningHead:
    """Return the header of the next pages."""
    name = shortened(paper.client_latin).replace(" ", NBSP)
    kind = ", ".join(part for part in (paper.heading, name) if part)
    return RunningHead(paper.sender.official, kind, state_line(paper, pen))


def footer(paper: PlanPaper, pen: Pen, fingerprint: str) -> Footer:
    """Return the foot: the sender, on the last page the state; at the right the fingerprint."""
    if pen.draft:
        return Footer(pen.t("Draft, must not be signed"), pen.t("A draft has no fingerprint"))
    label = pen.t("Fingerprint") if fingerprint else ""
    return Footer(_sender(paper, pen), label, fours(fingerprint), last_left=state_line(paper, pen))


def _sender(paper: PlanPaper, pen: Pen) -> str:
    phone = pen.t("tel. {phone}", phone=paper.sender.phone) if paper.sender.phone else ""
    return ", ".join(part for part in (paper.sender.official, lowered(paper.sender.unit), phone) if part)


def draft_notice(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield the sentence on top of a draft with the number of missing things, and their list."""
    if not pen.draft:
        return
    yield Notice((Run(pen.t("Draft, not valid."), strong=True), " ", _how_much_is_missing(paper, pen)))
    if paper.missing:
        yield Items(paper.missing, "dash")


def _how_much_is_missing(paper: PlanPaper, pen: Pen) -> str:
    if not paper.missing:
        return pen.t("Nothing is missing, but the plan has not been agreed.")
    return pen.t.plural(
        "{n} thing is missing before the plan can be signed. Gaps are underlined.",
        "{n} things are missing before the plan can be signed. Gaps are underlined.",
        len(paper.missing),
    )


def particulars(paper: PlanPaper, pen: Pen) -> Paragraph:
    """Return the rules that the limits rest on, and whom to ask: running feet are not read aloud."""
    rules = pen.t("Rules {pack}.", pack=paper.pack) if paper.pack else ""
    return Paragraph(f"{rules} {_sender(paper, pen)}.".strip(), "note")


def _number(paper: PlanPaper, pen: Pen) -> str:
    return pen.t("Plan {number}", number=paper.record_number) if paper.record_number else ""
