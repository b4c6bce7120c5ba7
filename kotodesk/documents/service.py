"""Use cases of documents: the pages of a plan and of the programme, and what has been sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from kotodesk.clock import FixedClock
from kotodesk.documents.assemble.plan import plan_paper
from kotodesk.documents.assemble.programme import programme_paper
from kotodesk.documents.compose import compose_plan, compose_programme
from kotodesk.documents.papers import PlanPaper, ProgrammePaper
from kotodesk.documents.pdf import render
from kotodesk.documents.records import SealedDocument
from kotodesk.documents.snapshot import fingerprint_of, hash_of, snapshot_of
from kotodesk.errors import Refused
from kotodesk.people.records import Municipality
from kotodesk.people.views import MunicipalityView
from kotodesk.planning.case import Case, case_of
from kotodesk.planning.checks import check_plan
from kotodesk.planning.records import Plan
from kotodesk.planning.rules import check_draft
from kotodesk.planning.views import PlanView
from kotodesk.programme.queries import programme_view
from kotodesk.texts import N_
from kotodesk.vault.changes import Writer
from kotodesk.vault.views import fetch, view_of
from kotodesk.vault.work import Workroom

NOT_PUBLIC_OFFICIAL = N_(
    "Only a public official may agree a plan. "
    "Ask a colleague who is one, or correct your post in the settings."
)
ERRORS_LEFT = N_("The plan cannot be agreed yet. Mend first what the check names.")
REASONS_LEFT = N_("The plan cannot be agreed yet. Mend or explain first what the check names.")
OUTCOME_OPEN = N_("Say first whether the client signs, and in which language the plan was explained.")
NO_REASON = N_("Write why the client does not sign.")
PROPOSALS_LEFT = N_("Some goals or services are still proposals. Go through them with the client first.")


@dataclass(frozen=True)
class SealedView:
    """A sealed document without its bytes."""

    id: str
    kind: str
    subject_id: str
    version: int
    language: str
    snapshot_sha256: str
    pdf_sha256: str
    sealed_at: datetime


class Documents:
    """What is printed, and what has been sealed."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def plan(self, plan_id: str, language: str = "", also_missing: tuple[str, ...] = ()) -> bytes:
        """Return a plan as PDF: the sealed bytes, or pages for signing, or a draft while something is open.

        Without `language` the client's own is used. `also_missing` are sentences about what the vault cannot
        know, for example texts that a file holds only in another language.
        """
        with self._room.reading() as session:
            sealed = _sealed(session, plan_id)
            if sealed is not None and language in ("", sealed.language):
                return sealed.pdf
        return _plan_pdf(self.plan_paper(plan_id, language, also_missing))

    def plan_paper(self, plan_id: str, language: str = "", also_missing: tuple[str, ...] = ()) -> PlanPaper:
        """Return what a plan's pages say, see `plan`."""
        with self._room.reading() as session:
            case = self._case(session, fetch(session, Plan, plan_id))
        now = self._room.clock.now()
        return plan_paper(case, _plan(case, plan_id), now, language, also_missing=also_missing)

    def programme(self, municipality_id: str, language: str = "") -> bytes:
        """Return the document that describes the programme as PDF, in the majority's language by default."""
        return programme_pdf(self.programme_paper(municipality_id, language))

    def programme_paper(self, municipality_id: str, language: str = "") -> ProgrammePaper:
        """Return what the pages of the programme say, see `programme`."""
        with self._room.reading() as session:
            municipality = view_of(MunicipalityView, fetch(session, Municipality, municipality_id))
            programme = programme_view(session, municipality_id)
        now = self._room.clock.now()
        programme = programme.on(now.date())
        return programme_paper(programme, municipality, now, language or municipality.majority)

    def sealed(self, client_id: str) -> tuple[SealedView, ...]:
        """Return what has been sealed for a client, oldest first."""
        with self._room.reading() as session:
            rows = select(SealedDocument).where(SealedDocument.client_id == client_id)
            found = session.exec(rows.order_by(col(SealedDocument.sealed_at))).all()
            return tuple(view_of(SealedView, row) for row in found)

    def obstacle(self, plan_id: str) -> Refused | None:
        """Return what stands in the way of agreeing a plan now, None when nothing does."""
        with self._room.reading() as session:
            plan = fetch(session, Plan, plan_id)
            case = case_of(session, plan.client_id, self._room.who, self._room.clock)
        try:
            _check_agreeable(case, _plan(case, plan_id))
        except Refused as refused:
            return refused
        return None

    def agree(self, plan_id: str) -> str:
        """Seal what the officer and the client have agreed, and return the sealed document's id.

        Snapshot, fingerprint, printed bytes and the lock on the plan are one transaction. Raises Refused
        with the section where the law stands in the way.
        """
        with self._room.writing("plan agreed") as writer:
            plan = fetch(writer.session, Plan, plan_id)
            case = case_of(writer.session, plan.client_id, self._room.who, self._room.clock)
            _check_agreeable(case, _plan(case, plan_id))
            rests_on = case.assessment.id if case.assessment else plan.assessment_id
            today = self._room.clock.today()
            writer.set(plan, agreed_on=today, agreed_by=self._room.who, assessment_id=rests_on)
            case = case_of(writer.session, plan.client_id, self._room.who, self._room.clock)
            paper = plan_paper(case, _plan(case, plan_id), self._room.clock.now(), agreed=True)
            document = self._seal(writer, plan, paper)
            writer.set(plan, sealed_at=self._room.clock.now())
            return document.id

    def _case(self, session: Session, plan: Plan) -> Case:
        """The case as it stands, or as it stood on the day on which the plan was agreed."""
        if plan.sealed_at is None or plan.agreed_on is None:
            return case_of(session, plan.client_id, self._room.who, self._room.clock)
        clock = FixedClock.on(plan.agreed_on)
        return case_of(session, plan.client_id, plan.agreed_by, clock, agreed_plan=plan.id)

    def _seal(self, writer: Writer, plan: Plan, paper: PlanPaper) -> SealedDocument:
        snapshot = snapshot_of(paper)
        pdf = render(compose_plan(paper, fingerprint_of(snapshot)))
        return writer.add(
            SealedDocument(
                client_id=plan.client_id,
                kind="plan",
                subject_id=plan.id,
                version=plan.version,
                language=paper.language,
                pack=paper.pack,
                snapshot=snapshot,
                snapshot_sha256=hash_of(snapshot),
                pdf=pdf,
                pdf_sha256=hash_of(pdf),
                sealed_at=self._room.clock.now(),
                sealed_by=self._room.who,
            )
        )


def programme_pdf(paper: ProgrammePaper) -> bytes:
    """Return the pages of a programme's paper as PDF; this needs no vault and may run beside it."""
    fingerprint = None if paper.state == "draft" else fingerprint_of(snapshot_of(paper))
    return render(compose_programme(paper, fingerprint))


def _plan_pdf(paper: PlanPaper) -> bytes:
    if paper.state == "draft":
        return render(compose_plan(paper, None))
    return render(compose_plan(paper, fingerprint_of(snapshot_of(paper))))


def _sealed(session: Session, plan_id: str) -> SealedDocument | None:
    newest = select(SealedDocument).where(SealedDocument.subject_id == plan_id)
    return session.exec(newest.order_by(col(SealedDocument.sealed_at).desc())).first()


def _plan(case: Case, plan_id: str) -> PlanView:
    return next(plan for plan in case.plans if plan.id == plan_id)


def _check_agreeable(case: Case, plan: PlanView) -> None:
    check_draft(plan.sealed)
    problems = check_plan(case, plan)
    official = next((one for one in problems if one.code == "not_public_official"), None)
    if official is not None:
        raise Refused(NOT_PUBLIC_OFFICIAL, section=official.section.ref if official.section else "")
    errors = [one.section.ref for one in problems if one.level == "error" and one.section]
    if errors:
        raise Refused(ERRORS_LEFT, section=errors[0])
    if any(one.open for one in problems):
        raise Refused(REASONS_LEFT)
    if plan.undecided:
        raise Refused(PROPOSALS_LEFT)
    if not plan.outcome or not plan.explained_in:
        raise Refused(OUTCOME_OPEN)
    if plan.outcome == "not_signed" and not plan.not_signed_reason.strip():
        raise Refused(NO_REASON)
