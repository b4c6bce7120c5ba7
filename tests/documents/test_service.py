"""Agreeing a plan seals it: data, fingerprint, printed bytes and the lock in the database are one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from kotodesk.desk import Desk
from kotodesk.documents import service as documents
from kotodesk.documents.records import SealedDocument
from kotodesk.documents.snapshot import fingerprint_of, hash_of, snapshot_of
from kotodesk.errors import Refused
from kotodesk.texts import texts
from kotodesk.vault.errors import Sealed
from tests.helpers.desk import home, move, olena_with_plan, service


@pytest.fixture
def plan(desk: Desk) -> str:
    return olena_with_plan(desk)[1]


@pytest.fixture
def agreed(desk: Desk, plan: str) -> str:
    desk.plans.add_duty(plan, "client", "Kommer till kursen.")
    desk.plans.leave_need_open(plan, "housing", "Hon bor bra.")
    desk.plans.note(plan, "permit_ends", "Förlängning är sökt.")
    desk.documents.agree(plan)
    return plan


def document(desk: Desk, id: str) -> SealedDocument:
    with desk._room.reading() as session:
        found = session.get(SealedDocument, id)
        assert found is not None
        return found


def said(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(page.extract_text() for page in pages).replace("\u00a0", " ")


def test_what_is_sealed_is_what_was_agreed(desk: Desk, plan: str) -> None:
    before = snapshot_of(desk.documents.plan_paper(plan))
    sealed = document(desk, desk.documents.agree(plan))
    assert sealed.snapshot == before
    assert sealed.snapshot_sha256 == hash_of(before)
    assert sealed.pdf_sha256 == hash_of(sealed.pdf)
    assert json.loads(sealed.snapshot)["client_original"] == "Олена Коваль"
    assert (sealed.language, sealed.pack, sealed.version) == ("sv", "fi-2025", 1)
    view = desk.plans.view(plan)
    assert (view.sealed, view.agreed_on) == (True, date(2025, 9, 3))
    assert desk.documents.plan(plan) == desk.documents.plan(plan, "sv") == sealed.pdf


def test_pages_for_signing_show_the_fingerprint_of_the_seal(desk: Desk, plan: str) -> None:
    for_signing = said(desk.documents.plan(plan))
    sealed = document(desk, desk.documents.agree(plan))
    fingerprint = fingerprint_of(sealed.snapshot)
    assert fingerprint in for_signing
    assert fingerprint in said(sealed.pdf)


def test_a_draft_has_no_fingerprint_and_says_what_it_lacks(desk: Desk, plan: str) -> None:
    desk.plans.set(plan, long_term_goal="")
    paper = desk.documents.plan_paper(plan)
    assert paper.state == "draft"
    assert paper.missing == ("Planen har inget mål på lång sikt.",)
    assert fingerprint_of(snapshot_of(paper)) not in said(desk.documents.plan(plan))


def test_the_archive_lists_what_was_sealed(desk: Desk, agreed: str) -> None:
    client = desk.plans.view(agreed).client_id
    (found,) = desk.documents.sealed(client)
    assert (found.kind, found.subject_id, found.version, found.language) == ("plan", agreed, 1, "sv")
    assert found.sealed_at == desk.clock.now()


LOCKED = [
    *(f"UPDATE {table} SET {column} = 'x'" for table, column in (
        ("plan", "long_term_goal"),
        ("goal", "text"),
        ("measure", "next_step"),
        ("duty", "text"),
        ("open_need", "reason"),
        ("problem_note", "reason"),
        ("assessment", "summary"),
        ("answer", "status"),
        ("need", "reason"),
        ("sealed_document", "snapshot"),
    )),
    *(f"DELETE FROM {table}" for table in (
        "plan", "goal", "measure", "duty", "open_need", "problem_note", "answer", "need", "sealed_document",
    )),
    "UPDATE plan SET sealed_at = NULL",
    "UPDATE assessment SET finished_on = NULL",
    "UPDATE sealed_document SET pdf = x'00'",
    "UPDATE goal SET plan_id = 'another'",
    "INSERT INTO goal (id, plan_id, client_id, position, text, reason, areas, decided_by)"
    " SELECT 'x', id, client_id, 9, 'x', '', '[]', 'officer' FROM plan",
    "INSERT INTO need (id, assessment_id, client_id, area, need, strength, reason, decided_by)"
    " SELECT 'x', id, client_id, 'safety', 3, 0, '', 'officer' FROM assessment",
]  # fmt: skip


@pytest.mark.parametrize("sql", LOCKED)
def test_the_database_itself_keeps_what_was_agreed(desk: Desk, agreed: str, sql: str) -> None:
    with pytest.raises(Sealed), desk._room.vault.session() as session:
        session.execute(text(sql))


def test_what_comes_after_stays_open(desk: Desk, agreed: str) -> None:
    measure = desk.plans.view(agreed).measures[0].id
    desk.follow_up.measure(measure, "begun")
    desk.follow_up.review(agreed, "Kursen pågår.", next_review=date(2026, 2, 2))
    desk.follow_up.end(agreed, "moved")
    desk.people.set(desk.plans.view(agreed).client_id, phone="040 1")
    desk.programme.set_service(service(desk, "E02"), hours_per_week=5)


def remove_post(desk: Desk, _plan: str) -> None:
    (post,) = desk.officer.posts
    desk.people.set_post(post.id, public_official=False)


def seek_work(desk: Desk, plan: str) -> None:
    desk.people.set(desk.plans.view(plan).client_id, jobseeker=True)


LATE = date(2026, 3, 4)
REFUSALS: list[tuple[Callable[[Desk, str], object], str, str]] = [
    (remove_post, documents.NOT_PUBLIC_OFFICIAL, "KuntaL 87(2)"),
    (seek_work, documents.ERRORS_LEFT, "KotoL 3(1)"),
    (lambda desk, plan: desk.plans.set(plan, long_term_goal=""), documents.ERRORS_LEFT, "KotoL 18(1)"),
    (lambda desk, plan: desk.plans.set(plan, next_review=LATE), documents.ERRORS_LEFT, "KotoL 22(1)"),
    (
        lambda desk, plan: desk.plans.set_measure(desk.plans.view(plan).measures[0].id, next_step=""),
        documents.REASONS_LEFT,
        "",
    ),
    (
        lambda desk, plan: desk.plans.set_goal(desk.plans.view(plan).goals[0].id, decided_by="proposal"),
        documents.PROPOSALS_LEFT,
        "",
    ),
    (lambda desk, plan: desk.plans.propose(plan, valid_to=date(2026, 9, 3)), documents.PROPOSALS_LEFT, ""),
    (lambda desk, plan: desk.plans.set(plan, outcome=""), documents.OUTCOME_OPEN, ""),
    (lambda desk, plan: desk.plans.set(plan, explained_in=""), documents.OUTCOME_OPEN, ""),
    (lambda desk, plan: desk.plans.set(plan, outcome="not_signed"), documents.NO_REASON, ""),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "message", "section"), REFUSALS)
def test_what_stands_in_the_way_is_said_and_nothing_is_sealed(
    desk: Desk, plan: str, spoil: Callable[[Desk, str], object], message: str, section: str
) -> None:
    spoil(desk, plan)
    with pytest.raises(Refused) as refused:
        desk.documents.agree(plan)
    assert (refused.value.message, refused.value.section) == (message, section)
    for language in ("fi", "sv"):
        assert refused.value.worded(texts(language)) not in ("", message)
    obstacle = desk.documents.obstacle(plan)
    assert obstacle is not None
    assert obstacle.message == message
    view = desk.plans.view(plan)
    assert (view.sealed, view.agreed_on, view.agreed_by) == (False, None, "")
    assert desk.documents.sealed(view.client_id) == ()


def test_a_client_who_does_not_sign_may_agree_all_the_same(desk: Desk, plan: str) -> None:
    desk.plans.set(plan, outcome="not_signed", not_signed_reason="Hon vill läsa planen hemma.")
    desk.documents.agree(plan)
    assert desk.documents.plan_paper(plan).agreement.signs is False


def test_a_plan_is_agreed_once(desk: Desk, agreed: str) -> None:
    with pytest.raises(Refused, match="has been agreed and is locked"):
        desk.documents.agree(agreed)
    assert len(desk.documents.sealed(desk.plans.view(agreed).client_id)) == 1


def test_a_seal_that_fails_leaves_the_draft_as_it_was(
    desk: Desk, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_paper(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(documents, "render", out_of_paper)
    before = desk.plans.view(plan)
    with pytest.raises(MemoryError):
        desk.documents.agree(plan)
    assert desk.plans.view(plan) == before
    assert desk.documents.sealed(before.client_id) == ()


def test_the_other_language_says_what_stood_on_the_day_of_the_agreement(desk: Desk, plan: str) -> None:
    finnish = desk.documents.plan_paper(plan, "fi")
    desk.documents.agree(plan)
    move(desk, date(2026, 2, 2))
    desk.follow_up.review(plan, "Kursen pågår.", next_review=date(2026, 5, 4))
    client = desk.plans.view(plan).client_id
    desk.plans.set(desk.plans.begin(client), valid_from=date(2026, 8, 3))
    later = desk.documents.plan_paper(plan, "fi")
    assert later.state == "agreed"
    assert snapshot_of(later) == snapshot_of(finnish)
    assert later.agreement.agreed_on == date(2025, 9, 3)


def test_a_plan_rests_on_the_assessment_that_was_newest(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    second = desk.assessments.begin(client)
    desk.assessments.set(second, plan_needed="yes")
    with pytest.raises(Refused):
        desk.documents.agree(plan)
    desk.assessments.finish(second)
    desk.documents.agree(plan)
    assert desk.plans.view(plan).assessment_id == second


def test_the_programme_prints_as_a_draft_until_it_is_approved(desk: Desk) -> None:
    assert desk.documents.programme_paper(home(desk)).state == "draft"
    assert desk.documents.programme(home(desk)).startswith(b"%PDF-")
    programme = desk.programme.of(home(desk))
    desk.programme.set(programme.id, approved_sv="Kommunstyrelsen 10.3.2026 § 41")
    paper = desk.documents.programme_paper(home(desk))
    assert (paper.state, paper.language) == ("approved", "sv")
    assert desk.documents.programme_paper(home(desk), "fi").state == "draft"
    assert fingerprint_of(snapshot_of(paper)) in said(desk.documents.programme(home(desk)))


def test_an_unknown_plan_is_a_bug(desk: Desk) -> None:
    for act in (desk.documents.plan, desk.documents.agree, desk.documents.obstacle):
        with pytest.raises(KeyError):
            act("?")
