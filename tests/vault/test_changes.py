from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from kotodesk.clock import FixedClock
from kotodesk.documents.records import SealedDocument
from kotodesk.errors import BadInput
from kotodesk.people.records import Client, Officer
from kotodesk.vault.changes import Change, Writer, history
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.vault import Vault
from tests.helpers.statements import statements


@pytest.fixture
def writer(session: Session, clock: FixedClock) -> Writer:
    return Writer(session, clock, who="officer-1", action="people.edit")


def changes(session: Session) -> list[Change]:
    return list(session.exec(select(Change)))


def test_a_changed_field_leaves_one_row(writer: Writer, session: Session, client: Client) -> None:
    assert writer.set(client, born=date(1988, 5, 1)) == ("born",)
    [step] = history(session, client.id)
    assert (step.entity, step.field, step.before, step.after) == ("client", "born", None, "1988-05-01")
    assert (step.who, step.action) == ("officer-1", "people.edit")
    assert step.at.isoformat() == "2026-11-24T08:00:00+00:00"
    assert changes(session)[0].client_id == client.id


def test_an_unchanged_field_leaves_nothing(writer: Writer, session: Session, client: Client) -> None:
    assert writer.set(client, name_latin="Olena Kovalenko", born=None, bases=[]) == ()
    assert changes(session) == []
    assert writer.changed == frozenset()


def test_several_fields_leave_one_row_each(writer: Writer, session: Session, client: Client) -> None:
    changed = writer.set(client, phone="040 1", name_latin="Olena Kovalenko", bases=["2(3)"])
    assert changed == ("phone", "bases")
    assert [(step.field, step.after) for step in history(session, client.id)] == [
        ("phone", "040 1"),
        ("bases", ["2(3)"]),
    ]


def test_many_fields_cost_no_more_statements_than_one(writer: Writer, client: Client) -> None:
    owner = f"client:{client.id}"
    with statements() as one:
        writer.set(client, draft_owner=owner, phone="040 1")
    with statements() as many:
        writer.set(client, draft_owner=owner, phone="040 2", born=date(1988, 5, 1), bases=["2(3)"])
    assert len(one) == len(many) == 3  # the record, its history, its drafts


def test_leaving_no_field_forgets_no_draft(
    writer: Writer, session: Session, client: Client, clock: FixedClock
) -> None:
    drafts, owner = Drafts(session, clock), f"client:{client.id}"
    drafts.keep(owner, "phone", "040 1")
    assert writer.set(client, draft_owner=owner) == ()
    assert drafts.of(owner) == {"phone": "040 1"}


def test_values_are_stored_as_their_type(writer: Writer, session: Session, client: Client) -> None:
    writer.set(client, born="1988-05-01")
    session.expire(client)
    assert client.born == date(1988, 5, 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [("born", "1.5.1988"), ("name_latin", None), ("safety_ban", "perhaps"), ("bases", "2(3)"), ("phone", 40)],
)
def test_a_value_of_the_wrong_type_is_refused_by_name(
    writer: Writer, session: Session, client: Client, field: str, value: object
) -> None:
    before = getattr(client, field)
    with pytest.raises(BadInput, match=f"“{field}” \\(client\\)") as refused:
        writer.set(client, **{field: value})
    assert str(value) not in str(refused.value)
    assert getattr(client, field) == before
    assert changes(session) == []


def test_one_bad_field_stops_the_good_ones(writer: Writer, client: Client) -> None:
    with pytest.raises(BadInput):
        writer.set(client, phone="040 1", born="soon")
    assert client.phone == ""


def test_a_field_that_does_not_exist_is_a_bug(writer: Writer, client: Client) -> None:
    with pytest.raises(AttributeError, match="client: shoe_size"):
        writer.set(client, shoe_size=38)


def test_a_new_record_leaves_one_row_with_all_it_says(writer: Writer, session: Session) -> None:
    officer = writer.add(Officer(name="Ronja Sandvik"))
    [step] = history(session, officer.id)
    assert (step.field, step.before) == ("", None)
    assert step.after == {"id": officer.id, "name": "Ronja Sandvik"}
    assert writer.changed == {("officer", officer.id)}


def test_a_new_record_is_checked(writer: Writer, session: Session, client: Client) -> None:
    with pytest.raises(BadInput, match=r"“born” \(client\)"):
        writer.add(Client(municipality_id=client.municipality_id, name_latin="A", born="yesterday"))
    with pytest.raises(BadInput, match=r"“municipality_id” \(client\)"):
        writer.add(Client(name_latin="A"))
    assert len(session.exec(select(Client)).all()) == 1


def test_a_removed_record_can_still_be_read_in_its_history(
    writer: Writer, session: Session, client: Client
) -> None:
    writer.remove(client)
    [step] = history(session, client.id)
    assert step.before["name_latin"] == "Olena Kovalenko"
    assert step.after is None
    assert session.get(Client, client.id) is None


def test_bytes_are_noted_by_their_fingerprint(
    writer: Writer, session: Session, client: Client, clock: FixedClock
) -> None:
    document = SealedDocument(
        client_id=client.id, kind="plan", subject_id="p", version=1, language="fi", pack="x", snapshot="{}"
    )
    document.snapshot_sha256 = document.pdf_sha256 = document.sealed_by = "x"
    document.sealed_at, document.pdf = clock.now(), b"%PDF\xff"
    writer.add(document)
    [step] = history(session, document.id)
    assert step.after["pdf"]["bytes"] == 5
    assert step.after["pdf"]["sha256"].startswith("6624d21d")


def test_history_keeps_the_order_whatever_the_clock_says(
    session: Session, client: Client, clock: FixedClock
) -> None:
    for phone in ("1", "2", "3"):
        Writer(session, clock, "officer-1", "people.edit").set(client, phone=phone)
        clock.moment -= timedelta(days=1)
    steps = history(session, client.id)
    assert [step.after for step in steps] == ["1", "2", "3"]
    assert [step.number for step in steps] == [1, 2, 3]


def test_drafts_go_with_the_fields_they_became(
    writer: Writer, session: Session, client: Client, clock: FixedClock
) -> None:
    drafts, owner = Drafts(session, clock), f"client:{client.id}"
    drafts.keep(owner, "phone", "040 1")
    drafts.keep(owner, "born", "1.5.")
    writer.set(client, draft_owner=owner, phone="040 1")
    assert drafts.of(owner) == {"born": "1.5."}


def test_a_draft_that_says_what_is_stored_goes_too(
    writer: Writer, session: Session, client: Client, clock: FixedClock
) -> None:
    drafts, owner = Drafts(session, clock), f"client:{client.id}"
    drafts.keep(owner, "phone", "")
    assert writer.set(client, draft_owner=owner, phone="") == ()
    assert drafts.of(owner) == {}


def test_an_error_undoes_records_changes_and_drafts_alike(vault: Vault, clock: FixedClock) -> None:
    def fail() -> None:
        with vault.session() as session:
            Writer(session, clock, "officer-1", "people.add").add(Officer(name="A"))
            Drafts(session, clock).keep("officer:1", "name", "B")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with vault.reading() as session:
        assert session.exec(select(Officer)).all() == []
        assert changes(session) == []
        assert Drafts(session, clock).of("officer:1") == {}
