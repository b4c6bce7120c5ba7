"""The read side of assessments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, select

from kotodesk.assessment.records import Answer as AnswerRow
from kotodesk.assessment.records import Assessment, FurtherMeasure, Need
from kotodesk.assessment.views import AssessmentView, Because, FurtherMeasureView, NeedView
from kotodesk.forms.answers import Answer, from_json
from kotodesk.forms.flow import effective
from kotodesk.forms.load import form
from kotodesk.forms.needs import AreaSuggestion, Suggestion, grid, suggest
from kotodesk.vault.views import view_of
from kotodesk.vocabulary import vocabulary


def latest(session: Session, client_id: str) -> Assessment | None:
    """Return the newest assessment of a client."""
    newest = select(Assessment).where(Assessment.client_id == client_id)
    return session.exec(newest.order_by(col(Assessment.number).desc())).first()


def assessment_view(session: Session, assessment: Assessment) -> AssessmentView:
    """Return an assessment with answers, further measures and needs."""
    answers = _answers(session, assessment.id)
    counted = effective(form(assessment.form_id), answers)
    further = session.exec(select(FurtherMeasure).where(FurtherMeasure.assessment_id == assessment.id))
    decided = session.exec(select(Need).where(Need.assessment_id == assessment.id)).all()
    suggested = suggest(form(assessment.form_id), answers)
    return view_of(
        AssessmentView,
        assessment,
        plan_needed=assessment.plan_needed or _said(counted, "plan.needed"),
        plan_needed_reason=assessment.plan_needed_reason or _said(counted, "plan.reason"),
        answers=answers,
        further=tuple(view_of(FurtherMeasureView, one) for one in further),
        needs=_needs(decided, grid(suggested)),
    )


def _answers(session: Session, assessment_id: str) -> Mapping[str, Answer]:
    rows = session.exec(select(AnswerRow).where(AnswerRow.assessment_id == assessment_id))
    return from_json({row.key: _entry(row) for row in rows})


def _said(answers: Mapping[str, Answer], key: str) -> str:
    """What the interview says, until the summary says it itself."""
    answer = answers.get(key)
    return str(answer.value) if answer is not None and answer.answered else ""


def _entry(row: AnswerRow) -> dict[str, object]:
    return {"status": row.status} | ({"value": row.value} if row.status == "answered" else {})


def _needs(decided: Iterable[Need], suggested: Iterable[AreaSuggestion]) -> tuple[NeedView, ...]:
    """Join what was decided with what the answers suggest, in the order of the areas.

    What was decided prevails; a suggestion that nobody has touched has an empty id.
    """
    rows = {row.area: row for row in decided}
    lines = {line.area: line for line in suggested}
    areas = [area for area in vocabulary().ids("need_areas") if area in rows or area in lines]
    return tuple(_need(area, rows.get(area), lines.get(area)) for area in areas)


def _need(area: str, row: Need | None, line: AreaSuggestion | None) -> NeedView:
    because = tuple(_because(one) for one in line.because) if line else ()
    if row is not None:
        return view_of(NeedView, row, because=because)
    need, strength = (line.need, line.strength) if line else (0, 0)
    return NeedView("", area, need, strength, "", "proposal", because)


def _because(one: Suggestion) -> Because:
    return Because(one.question_key, one.code, one.because.fi, one.because.sv, one.because.en)
