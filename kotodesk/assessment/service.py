"""Use cases of the assessment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlmodel import Session, select

from kotodesk.assessment import rules
from kotodesk.assessment.queries import assessment_view, latest
from kotodesk.assessment.records import Answer as AnswerRow
from kotodesk.assessment.records import Assessment, FurtherMeasure, Need
from kotodesk.assessment.views import AssessmentView
from kotodesk.forms.answers import Answer, to_json
from kotodesk.forms.load import form
from kotodesk.people.records import Client
from kotodesk.vault.changes import Writer
from kotodesk.vault.records import owner_of
from kotodesk.vault.views import fetch
from kotodesk.vault.work import Workroom

INTERVIEW = "interview-0"


class Assessments:
    """Assessments of clients."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def begin(self, client_id: str) -> str:
        """Begin an assessment, or return the one that is open."""
        with self._room.writing("assessment begun") as writer:
            fetch(writer.session, Client, client_id)
            found = latest(writer.session, client_id)
            if found is not None and found.finished_on is None:
                return found.id
            definition = form(INTERVIEW)
            row = Assessment(
                client_id=client_id,
                number=found.number + 1 if found else 1,
                form_id=definition.id,
                form_version=definition.version,
                form_checksum=definition.checksum,
                started_on=self._room.clock.today(),
            )
            return writer.add(row).id

    def of(self, client_id: str) -> AssessmentView | None:
        """Return the newest assessment of a client."""
        with self._room.reading() as session:
            found = latest(session, client_id)
            return None if found is None else assessment_view(session, found)

    def answer(self, assessment_id: str, key: str, answer: Answer | None) -> None:
        """Write the answer to a question; None takes it back. Its draft is dropped with it.

        Raises KeyError for a question that the form does not have.
        """
        with self._room.writing("question answered") as writer:
            assessment = _open(writer.session, assessment_id)
            question = form(assessment.form_id).by_key[key]
            row = writer.session.exec(
                select(AnswerRow).where(AnswerRow.assessment_id == assessment.id, AnswerRow.key == key)
            ).first()
            _write_answer(writer, assessment, row, question.key, answer)

    def answer_all(self, assessment_id: str, answers: Mapping[str, Answer]) -> None:
        """Write a whole interview at once, for one that was held elsewhere; raises KeyError like `answer`."""
        with self._room.writing("interview entered") as writer:
            assessment = _open(writer.session, assessment_id)
            questions = form(assessment.form_id).by_key
            rows = writer.session.exec(select(AnswerRow).where(AnswerRow.assessment_id == assessment.id))
            found = {row.key: row for row in rows}
            for key, answer in answers.items():
                _write_answer(writer, assessment, found.get(key), questions[key].key, answer)

    def set(self, assessment_id: str, **fields: Any) -> None:
        """Change the summary, the client's view, whether a plan is needed."""
        rules.check(fields)
        with self._room.writing("assessment changed") as writer:
            writer.set(
                _open(writer.session, assessment_id), draft_owner=f"assessment:{assessment_id}", **fields
            )

    def add_further(
        self, assessment_id: str, kind: str, provider: str = "", due: date | None = None, result: str = ""
    ) -> str:
        """Order a further measure (869/2024, 3 §) and return its id."""
        rules.check({"further_kind": kind})
        with self._room.writing("further measure ordered") as writer:
            assessment = _open(writer.session, assessment_id)
            row = FurtherMeasure(
                assessment_id=assessment.id,
                client_id=assessment.client_id,
                kind=kind,
                provider=provider,
                due=due,
                result=result,
            )
            writer.add(row)
            writer.set(assessment, further_needed="yes")
        return row.id

    def set_further(self, further_id: str, **fields: Any) -> None:
        """Change a further measure, for example when its result has come."""
        rules.check({"further_kind": fields["kind"]} if "kind" in fields else {})
        with self._room.writing("further measure changed") as writer:
            measure = fetch(writer.session, FurtherMeasure, further_id)
            writer.set(measure, draft_owner=owner_of(measure), **fields)

    def remove_further(self, further_id: str) -> None:
        """Take a further measure away."""
        with self._room.writing("further measure removed") as writer:
            measure = fetch(writer.session, FurtherMeasure, further_id)
            _open(writer.session, measure.assessment_id)
            writer.remove(measure)

    def set_need(
        self, assessment_id: str, area: str, need: int, strength: int, reason: str = "", by: str = "officer"
    ) -> None:
        """Decide the need and the strength in one area, 0–3 each; `by` is officer or proposal."""
        rules.check({"area": area, "need": need, "strength": strength})
        with self._room.writing("need judged") as writer:
            assessment = _open(writer.session, assessment_id)
            row = writer.session.exec(
                select(Need).where(Need.assessment_id == assessment.id, Need.area == area)
            ).first()
            values: dict[str, Any] = {"need": need, "strength": strength, "reason": reason, "decided_by": by}
            if row is not None:
                writer.set(row, **values)
                return
            writer.add(_need(assessment, area, values))

    def finish(self, assessment_id: str, by: str = "officer") -> None:
        """Close the assessment: the needs as they stand become the officer's own, or stay proposals."""
        with self._room.writing("assessment finished") as writer:
            assessment = _open(writer.session, assessment_id)
            view = assessment_view(writer.session, assessment)
            rules.check_finish(view)
            _keep_needs(writer, assessment, view, by)
            writer.set(
                assessment,
                plan_needed=view.plan_needed,
                plan_needed_reason=view.plan_needed_reason,
                finished_on=self._room.clock.today(),
            )

    def reopen(self, assessment_id: str) -> None:
        """Open a finished assessment again; raises Sealed when an agreed plan rests on it."""
        with self._room.writing("assessment reopened") as writer:
            writer.set(fetch(writer.session, Assessment, assessment_id), finished_on=None)


def _keep_needs(writer: Writer, assessment: Assessment, view: AssessmentView, by: str) -> None:
    """Write down what was only suggested, and who stands for the needs now."""
    rows = writer.session.exec(select(Need).where(Need.assessment_id == assessment.id)).all()
    for row in rows:
        if row.decided_by != "officer":
            writer.set(row, decided_by=by)
    for one in view.needs:
        if not one.id:
            values: dict[str, Any] = {"need": one.need, "strength": one.strength, "decided_by": by}
            writer.add(_need(assessment, one.area, values))


def _need(assessment: Assessment, area: str, values: dict[str, Any]) -> Need:
    return Need(assessment_id=assessment.id, client_id=assessment.client_id, area=area, **values)


def _open(session: Session, assessment_id: str) -> Assessment:
    assessment = fetch(session, Assessment, assessment_id)
    rules.check_open(assessment.finished_on)
    return assessment


def _write_answer(
    writer: Writer, assessment: Assessment, row: AnswerRow | None, key: str, answer: Answer | None
) -> None:
    if answer is None:
        if row is not None:
            writer.remove(row)
    else:
        entry = to_json({key: answer})[key]
        values = {"status": entry["status"], "value": entry.get("value")}
        if row is not None:
            writer.set(row, **values)
        else:
            writer.add(
                AnswerRow(assessment_id=assessment.id, client_id=assessment.client_id, key=key, **values)
            )
    writer.drop_drafts(f"assessment:{assessment.id}", [key])
