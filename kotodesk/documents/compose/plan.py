"""The official integration plan: one client, one language, one state."""

from __future__ import annotations

from kotodesk.documents.compose import _plan_follow as follow
from kotodesk.documents.compose import _plan_head as around
from kotodesk.documents.compose import _plan_start as start
from kotodesk.documents.compose._pen import Pen
from kotodesk.documents.compose._plan_measures import measures, open_needs
from kotodesk.documents.compose._plan_meeting import meeting
from kotodesk.documents.compose._ties import tied
from kotodesk.documents.model import Block, Document, Title
from kotodesk.documents.papers import PlanPaper


def compose_plan(paper: PlanPaper, fingerprint: str | None = None) -> Document:
    """Return the pages of a plan; `fingerprint` is the hash of its snapshot, which a draft never shows.

    An empty field of the paper is named in its place. A safety ban leaves out every place.
    """
    pen = Pen(paper.language, draft=paper.state == "draft")
    seal = "" if pen.draft else fingerprint or ""
    title = pen.t("{heading} for {name}", heading=paper.heading, name=paper.client_latin or pen.t("Missing"))
    return tied(
        Document(
            language=pen.tag,
            title=title,
            author=", ".join(part for part in (paper.officer_title, paper.sender.official) if part),
            head=around.head(paper, pen),
            running=around.running(paper, pen),
            footer=around.footer(paper, pen, seal),
            blocks=(Title(title), *around.draft_notice(paper, pen), *_body(paper, pen)),
            subject=around.state_line(paper, pen),
            draft=pen.t("Draft") if pen.draft else "",
        )
    )


def _body(paper: PlanPaper, pen: Pen) -> tuple[Block, ...]:
    return (
        start.facts(paper, pen),
        *start.own_words(paper.own_words, pen),
        *start.starting_point(paper, pen),
        start.goals(paper, pen),
        *start.language_goal(paper.language_goal, pen),
        *measures(paper, pen),
        *open_needs(paper, pen),
        *follow.rights_and_duties(paper, pen),
        *follow.promises(paper, pen),
        *follow.week(paper, pen),
        *follow.next_review(paper, pen),
        *follow.limits(paper, pen, around.particulars(paper, pen)),
        *meeting(paper, pen),
    )
