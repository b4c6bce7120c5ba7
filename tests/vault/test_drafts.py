from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from kotodesk.assessment.records import Assessment
from kotodesk.clock import FixedClock
from kotodesk.people.records import Client
from kotodesk.vault.drafts import Draft, Drafts


@pytest.fixture
def drafts(session: Session, clock: FixedClock) -> Drafts:
    return Drafts(session, clock)


def rows(session: Session) -> list[Draft]:
    return list(session.exec(select(Draft)))


def test_half_a_date_is_kept_as_it_was_typed(drafts: Drafts) -> None:
    drafts.keep("client:1", "born", " 1.1.19")
    assert drafts.of("client:1") == {"born": " 1.1.19"}


def test_the_last_text_of_a_field_counts(drafts: Drafts, session: Session, clock: FixedClock) -> None:
    drafts.keep("client:1", "born", "1")
    clock.moment += timedelta(seconds=1)
    drafts.keep("client:1", "born", "1.1")
    [draft] = rows(session)
    assert (draft.text, draft.at) == ("1.1", clock.now())


def test_an_emptied_field_is_a_draft_too(drafts: Drafts) -> None:
    drafts.keep("client:1", "phone", "")
    assert drafts.of("client:1") == {"phone": ""}


def test_owners_do_not_see_each_other(drafts: Drafts) -> None:
    drafts.keep("client:1", "phone", "1")
    drafts.keep("client:2", "phone", "2")
    drafts.drop("client:1")
    assert drafts.of("client:1") == {}
    assert drafts.of("client:2") == {"phone": "2"}


def test_one_field_can_be_dropped_alone(drafts: Drafts) -> None:
    drafts.keep("client:1", "phone", "1")
    drafts.keep("client:1", "born", "2")
    drafts.drop("client:1", "phone")
    assert drafts.of("client:1") == {"born": "2"}


def test_a_draft_knows_whose_file_it_belongs_to(
    drafts: Drafts, session: Session, client: Client, clock: FixedClock
) -> None:
    assessment = Assessment(
        client_id=client.id, form_id="f", form_version=1, form_checksum="", started_on=clock.today()
    )
    session.add(assessment)
    session.flush()
    for owner in (f"client:{client.id}", f"assessment:{assessment.id}"):
        drafts.keep(owner, "summary", "x")
    assert {draft.client_id for draft in rows(session)} == {client.id}


@pytest.mark.parametrize("owner", ["client:gone", "municipality:1", "settings", ""])
def test_a_draft_of_nobody_belongs_to_no_file(drafts: Drafts, session: Session, owner: str) -> None:
    drafts.keep(owner, "x", "y")
    assert [draft.client_id for draft in rows(session)] == [None]
