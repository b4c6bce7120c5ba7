"""What is done: measures under their goals, and needs without a measure."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.documents.compose._pen import Pen, amount, cited
from kotodesk.documents.compose._ties import softened
from kotodesk.documents.model import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Inline,
    Paragraph,
    Row,
    Table,
    Together,
)
from kotodesk.documents.papers import GoalPart, MeasureLine, PlanPaper

_NAME, _PROVIDER, _WHEN = 55.0, 37.0, 33.0


def measures(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield the goals with their reasons and, under each, what is done, by whom, when and the next step."""
    t = pen.t
    heading = t("Interim goals and measures")
    yield Heading(cited(heading, paper.measures_section))
    columns = (
        Column(t("Measure"), _NAME, head=True),
        Column(t("Arranged by"), _PROVIDER),
        Column(t("When"), _WHEN),
        Column(t("Next step")),
    )
    rows = tuple(row for goal in paper.goals for row in _goal(goal, pen))
    yield Table(columns, rows, heading, inset=True) if rows else Paragraph(pen.gap())


def _goal(goal: GoalPart, pen: Pen) -> Iterator[Row | Group]:
    number = pen.t("Interim goal {n}.", n=goal.number)
    explained = not (pen.draft or goal.measures or goal.reason.strip())
    why = "" if explained else (pen.t("Why:"), " ", pen.or_gap(goal.reason))
    yield Group((f"{number} ", pen.or_gap(goal.text)), why)
    if not goal.measures:
        # Only a draft misses it: in a finished plan the check has been given a reason.
        yield Row((pen.gap() if pen.draft else "–", "", "", ""))
    for measure in goal.measures:
        yield _measure(measure, pen)


def _measure(measure: MeasureLine, pen: Pen) -> Row:
    name = Cell((Paragraph(_softened_or_gap(measure.name, pen)),), mark=measure.number)
    provider = _softened_or_gap(measure.provider, pen)
    step = pen.or_gap(pen.by(measure.next_step, measure.next_step_by))
    if not measure.next_step.strip():
        step = pen.gap()
    return Row((name, provider, _when(measure, pen), step), note=_note(measure, pen))


def _softened_or_gap(text: str, pen: Pen) -> Inline:
    return softened(text) if text.strip() else pen.gap()


def _when(measure: MeasureLine, pen: Pen) -> Inline:
    lines = [pen.span(measure.begins, measure.ends), measure.when, *_hours(measure, pen)]
    return "\n".join(part for part in lines if part) or "–"


def _hours(measure: MeasureLine, pen: Pen) -> Iterator[str]:
    if measure.hours_per_week:
        yield pen.t("{hours} h a week", hours=amount(measure.hours_per_week))
    if measure.hours_total:
        yield pen.t("{hours} h in all", hours=amount(measure.hours_total))


def _note(measure: MeasureLine, pen: Pen) -> Inline:
    despite = pen.t("Chosen although it does not fit: {reason}", reason=measure.despite)
    return "\n".join(part for part in (measure.note, despite if measure.despite else "") if part)


def open_needs(paper: PlanPaper, pen: Pen) -> Iterator[Block]:
    """Yield the needs that no measure of this plan answers, each with the reason."""
    if not paper.open_needs:
        return
    heading = pen.t("Needs without a measure in this plan")
    columns = (Column(pen.t("Need"), _NAME, head=True), Column(pen.t("Reason")))
    rows = tuple(Row((pen.or_gap(need), pen.or_gap(reason))) for need, reason in paper.open_needs)
    yield Together((Heading(heading), Table(columns, rows, heading, inset=True)))
