"""The one door: first start, opening, news, drafts, and what never half happens."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.errors import BadInput
from kotodesk.programme.content import ProgrammeContent
from kotodesk.vault.errors import VaultExists, VaultInUse, WrongPassphrase
from kotodesk.vault.vault import who
from tests.helpers.desk import OLENAS_DAY, START, add_olena, home, new_desk
from tests.vault.conftest import PASSPHRASE

CLOCK = FixedClock.on(OLENAS_DAY)


def test_the_first_start_furnishes_a_desk(tmp_path: Path) -> None:
    with new_desk(tmp_path, official_from=date(2025, 1, 1)) as desk:
        (town,) = desk.people.municipalities()
        assert (town.name("sv"), town.official("fi"), town.bilingual) == (
            "Sandnäs",
            "Hiekkaniemen kunta",
            True,
        )
        post = desk.officer.post_in(town.id)
        assert desk.officer.name == "Ronja Sandvik"
        assert post is not None
        assert (post.title("sv"), post.valid_from) == ("integrationshandledare", date(2025, 1, 1))
        assert post.is_public_official_on(OLENAS_DAY)
        assert len(desk.programme.of(town.id).services) == 87


def test_a_programme_of_its_own_takes_the_place_of_the_starter(tmp_path: Path) -> None:
    one = {"code": "X1", "content": "5", "group": "language", "name_sv": "Språkcafé"}
    content = ProgrammeContent({"begins": date(2026, 1, 1)}, services=(one,))
    with new_desk(tmp_path, programme=content) as desk:
        found = desk.programme.of(home(desk))
        assert [service.code for service in found.services] == ["X1"]
        assert (found.begins, len(found.responsibilities)) == (date(2026, 1, 1), 6)


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        client = add_olena(desk)
        officer = desk.officer.id
        desk.keep_draft(f"client:{client}", "phone", "040 1")
    for officer_id in (None, officer):
        with Desk.open(tmp_path / "vault", PASSPHRASE, CLOCK, officer_id) as desk:
            assert desk.people.file(client).name_original == "Олена Коваль"
            assert desk.drafts_of(f"client:{client}") == {"phone": "040 1"}
            assert desk.officer.id == officer


def test_the_unlock_page_knows_the_officer_and_no_client(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        add_olena(desk)
    (holder,) = who(tmp_path / "vault")
    assert dict(holder.shown) == {
        "name": "Ronja Sandvik",
        "title": "integrationshandledare",
        "municipality": "Sandnäs",
        "language": "sv",
    }


def test_a_wrong_passphrase_opens_nothing_and_a_second_program_waits(tmp_path: Path) -> None:
    with new_desk(tmp_path), pytest.raises(VaultInUse):
        Desk.open(tmp_path / "vault", PASSPHRASE, CLOCK)
    with pytest.raises(WrongPassphrase):
        Desk.open(tmp_path / "vault", PASSPHRASE + ".", CLOCK)
    with pytest.raises(VaultExists):
        new_desk(tmp_path)


BAD_SERVICE = {"code": "X1", "content": "9", "group": "language", "name_sv": "x"}


@pytest.mark.parametrize(
    "changes",
    [
        {"region": "karelia"},
        {"majority": "en"},
        {"name_sv": " "},
        {"official_from": date(2025, 2, 1), "official_to": date(2025, 1, 1)},
        {"programme": ProgrammeContent(services=(BAD_SERVICE,))},
        {"programme": ProgrammeContent({"begins": date(2026, 1, 1), "ends": date(2025, 1, 1)})},
    ],
)
def test_a_first_start_that_cannot_be_leaves_no_vault_behind(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        new_desk(tmp_path, **changes)
    with new_desk(tmp_path) as desk:
        assert desk.officer.name == START.officer


def test_a_field_that_the_programme_does_not_have_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(AttributeError, match="programme: start"):
        new_desk(tmp_path, programme=ProgrammeContent({"start": date(2026, 1, 1)}))


def test_every_use_case_tells_what_it_changed(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        client = add_olena(desk)
        told: list[frozenset[tuple[str, str]]] = []
        desk.on_change(told.append)
        desk.people.set(client, phone="040 1")
        desk.people.set(client, phone="040 1")
        with pytest.raises(BadInput):
            desk.people.set(client, phone="040 2", born=date(2099, 1, 1))
        desk.people.file(client)
        changed = [{one for one in news if one[0] != "change"} for news in told]
        assert changed == [{("client", client)}, set()]


def test_a_draft_is_kept_replaced_and_dropped(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        owner = f"client:{add_olena(desk)}"
        for text in ("3", "3.", "3.6.19 “<b>{x}\u202e"):
            desk.keep_draft(owner, "born", text)
        assert desk.drafts_of(owner) == {"born": "3.6.19 “<b>{x}\u202e"}
        desk.drop_draft(owner, "born")
        desk.drop_draft(owner, "born")
        assert desk.drafts_of(owner) == {}


def test_a_closed_desk_is_closed(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    desk.close()
    desk.close()
    for act in (desk.people.municipalities, desk.clients.ids, lambda: desk.keep_draft("client:1", "x", "y")):
        with pytest.raises(RuntimeError, match="closed"):
            act()
