"""The table where a plan is agreed: what is marked there, or what happened; who signs."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, shortened
from kotodesk.documents.model import (
    Blank,
    Block,
    Box,
    CheckLines,
    Fact,
    Facts,
    Heading,
    Inline,
    Signature,
    Signatures,
    Together,
)
from kotodesk.documents.papers import PlanPaper

_NAME_LETTERS = 120
"""As long a name as stands under a signature line."""

Marks = tuple[Inline | Box | Blank, ...]


def meeting(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield what belongs to the meeting in each state; a draft has none of it."""
    if paper.state == "for_signing":
        marks = CheckLines((_explained(paper, pen), _copy(paper, pen), _not_signed(pen)))
        yield Together((Heading(pen.t("To be filled in at the meeting")), marks, _signatures(paper, pen)))
    elif paper.state == "agreed":
        lines = () if paper.agreement.signs is not None else (_signatures(paper, pen),)
        yield Together((Heading(pen.t("At the meeting")), _happened(paper, pen), *lines))


def _explained(paper: PlanPaper, pen: Pen) -> Marks:
    t = pen.t
    language = pen.name("languages", paper.contact_language)
    if paper.interpreter == "none":
        return Box(), t("Plan, rights and duties explained in {language}", language=language)
    worded = t("Plan, rights and duties explained in {language}, interpreter", language=language)
    return Box(), worded, Blank()


def _copy(paper: PlanPaper, pen: Pen) -> Marks:
    t = pen.t
    languages = dict.fromkeys((pen.own_language, paper.contact_language or pen.own_language))
    boxes = (part for id in languages for part in (Box(), pen.name("languages", id)))
    return Box(), t("Copy given in"), *boxes, Box(), t("on paper"), Box(), t("in another way"), Blank()


def _not_signed(pen: Pen) -> Marks:
    return Box(), pen.t("The client does not sign. Reason"), Blank()


def _happened(paper: PlanPaper, pen: Pen) -> Facts:
    t, agreement = pen.t, paper.agreement
    return Facts(
        (
            Fact(t("Agreed"), (pen.day_or_gap(agreement.agreed_on), ", ", _parties(paper, pen))),
            Fact(t("Explained"), _explained_in(paper, pen)),
            Fact(t("Copy given"), _copy_given(paper, pen)),
            Fact(t("Signature"), _signed(paper, pen)),
        ),
        ruled=False,
    )


def _parties(paper: PlanPaper, pen: Pen) -> str:
    missing = pen.t("Missing")
    names = (paper.client_latin or missing, paper.officer or missing)
    return pen.t("{client} and {officer}", client=names[0], officer=names[1])


def _explained_in(paper: PlanPaper, pen: Pen) -> Inline:
    agreement = paper.agreement
    language = pen.or_gap(pen.name("languages", agreement.explained_in))
    if not agreement.interpreter:
        return language
    return language, pen.t(", interpreter {name}", name=agreement.interpreter)


def _copy_given(paper: PlanPaper, pen: Pen) -> Inline:
    if not paper.agreement.copy_given:
        return pen.missing(pen.t("has not been given"))
    return pen.or_gap(pen.languages(paper.agreement.copy_languages))


def _signed(paper: PlanPaper, pen: Pen) -> Inline:
    if paper.agreement.signs is None:
        return pen.t("not yet")
    if paper.agreement.signs:
        return pen.t("the client has signed the plan")
    return pen.t("the client does not sign; reason:"), " ", pen.or_gap(paper.agreement.not_signed_reason)


def _signatures(paper: PlanPaper, pen: Pen) -> Signatures:
    where = pen.t("Date") if paper.safety_ban else pen.t("Place and date")
    client = Signature(pen.or_gap(shortened(paper.client_latin, _NAME_LETTERS)), "", (where,))
    officer = Signature(pen.or_gap(paper.officer), paper.officer_title, (where,))
    return Signatures((client, officer))
