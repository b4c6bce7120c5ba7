"""The document that describes the municipality's integration programme. It names posts, never people."""

from __future__ import annotations

from kotodesk.documents.compose import _programme_chapters as chapters
from kotodesk.documents.compose import _programme_front as front
from kotodesk.documents.compose import _programme_people as people
from kotodesk.documents.compose._pen import Pen
from kotodesk.documents.compose._programme_overview import overview
from kotodesk.documents.compose._ties import tied
from kotodesk.documents.model import Block, Document
from kotodesk.documents.papers import ProgrammePaper


def compose_programme(paper: ProgrammePaper, fingerprint: str | None = None) -> Document:
    """Return the pages of the programme document in the language of the paper.

    A text that is missing in that language is named in its place; no other language stands in for it.
    """
    pen = Pen(paper.language, draft=paper.state == "draft")
    seal = "" if pen.draft else fingerprint or ""
    title = front.title(paper)
    return tied(
        Document(
            language=pen.tag,
            title=f"{title}, {paper.municipality or pen.t('Missing')}",
            author=", ".join(part for part in (paper.contact_post, paper.sender.official) if part),
            head=front.head(paper, pen),
            running=front.running(paper, pen),
            footer=front.footer(paper, pen, seal),
            blocks=_body(paper, pen, seal),
            subject=front.state_line(paper, pen),
            draft=pen.t("Draft") if pen.draft else "",
        )
    )


def _body(paper: ProgrammePaper, pen: Pen, seal: str) -> tuple[Block, ...]:
    """Return all chapters. A content keeps its own number, so that chapter 4 is content 4."""
    after = max((part.number for part in paper.contents), default=0) + 1
    return (
        front.cover(paper, pen),
        *front.front_page(paper, pen, seal),
        *overview(paper, pen),
        *front.basis(paper, pen),
        *(block for part in paper.contents for block in chapters.content(part, pen)),
        *chapters.other_services(after, paper, pen),
        *people.responsibility(after + 1, paper, pen),
        *people.gaps(after + 2, paper, pen),
        *people.contacts(paper, pen),
    )
