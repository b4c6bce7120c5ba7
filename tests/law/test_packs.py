"""What the packs that come with the program hold."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.law import Pack, packs
from kotodesk.law.packs import VERIFIED_MARKS

DAY = date.fromisoformat
ADOPTED = ("ax-2012", "fi-1386", "fi-2025", "fi-2026")
REPEALED = re.compile(r"KotoL (15|17|21|48)\b|KotoL 13\(3\)|KotoL 63\(3\)")

# What rests on memory or inference alone; a new line here is a thing that somebody must look up.
UNVERIFIED = {
    "counting.limit",
    "counting.last_day_to_act",
    "heading/programme_document",
    "rights/own_data",
    "marking/secrecy",
    "official_only/need_for_plan",
    "official_only/agree_plan",
    "official_only/review_plan",
    "official_only/end_plan",
    "official_only/fee_decision",
    "programme/personal_data",
}


def pack(id: str) -> Pack:
    return packs().named(id)


@pytest.mark.parametrize(
    ("day", "region", "id"),
    [
        ("2012-01-01", "mainland", "fi-1386"),
        ("2024-12-31", "mainland", "fi-1386"),
        ("2025-01-01", "mainland", "fi-2025"),
        ("2025-12-31", "mainland", "fi-2025"),
        ("2026-01-01", "mainland", "fi-2026"),
        ("2027-01-01", "mainland", "fi-2026"),
        ("2025-06-01", "aland", "ax-2012"),
        ("2027-06-01", "aland", "ax-2012"),
    ],
)
def test_an_adopted_pack_applies_until_another_adopted_one_replaces_it(
    day: str, region: str, id: str
) -> None:
    assert packs().on(DAY(day), region).id == id


def test_a_region_without_packs_is_refused() -> None:
    with pytest.raises(BadInput, match="mainland, aland"):
        packs().on(DAY("2026-01-01"), "lapland")


def test_the_plan_for_2027_is_there_to_read_but_never_applied() -> None:
    planned = next(pack for pack in packs().all if pack.planned)
    assert planned.id == "fi-2027-planned"
    assert planned.parameters == ()
    assert planned.group("planned", DAY("2027-01-01"))
    assert [pack.id for pack in packs().adopted()] == list(ADOPTED)
    with pytest.raises(BadInput, match="has not become law"):
        packs().named("fi-2027-planned")


def test_an_unknown_pack_names_the_nearest() -> None:
    with pytest.raises(BadInput, match="nearest: fi-2026"):
        packs().named("fi-2062")


@pytest.mark.parametrize("id", ADOPTED)
def test_no_adopted_pack_cites_a_repealed_section(id: str) -> None:
    found = pack(id)
    bases = [entry.basis for entry in (*found.parameters, *found.texts, *found.grounds, *found.path)]
    refs = [basis.section.ref for basis in bases]
    refs += [section.ref for content in found.contents for section in (content.items, content.about)]
    assert [ref for ref in refs if REPEALED.search(ref)] == []


@pytest.mark.parametrize("id", ADOPTED)
def test_what_is_verified_says_when_and_what_is_not_says_so(id: str) -> None:
    found = pack(id)
    for entry in (*found.parameters, *found.texts, *found.grounds, *found.path):
        assert entry.basis.verified is (entry.basis.mark in VERIFIED_MARKS)
        assert (entry.basis.verified_on is None) is not entry.basis.verified
        assert entry.basis.source in found.acts or entry.basis.source.startswith("https://")


def test_every_unverified_statement_is_a_known_one() -> None:
    found = pack("fi-2025")
    names = {p.id for p in found.parameters if not p.basis.verified}
    names |= {f"{text.group}/{text.id}" for text in found.texts if not text.basis.verified}
    assert names == UNVERIFIED
    assert all(ground.basis.verified for ground in found.grounds)


@pytest.mark.parametrize("id", ADOPTED)
def test_a_verified_number_has_a_value(id: str) -> None:
    assert [p.id for p in pack(id).parameters if p.basis.verified and p.value is None] == []


def test_aland_computes_nothing_from_its_own_unread_act() -> None:
    own = [p.id for p in pack("ax-2012").parameters if p.basis.section.ref.startswith("ÅFS")]
    assert own == []
    assert pack("ax-2012").grounds == ()


def test_aland_has_its_own_words() -> None:
    headings = {text.id: text.words.sv for text in pack("ax-2012").group("heading", DAY("2026-01-01"))}
    assert headings["assessment"] == "Inledande kartläggning"
    assert headings["programme"] == "Program för att främja integrationen"


def test_authorities_change_their_names_with_the_year() -> None:
    def regional(day: str) -> str:
        text = packs().on(DAY(day)).text("authority", "regional_state", DAY(day))
        assert text
        return text.words.fi

    assert regional("2025-12-31") == "ELY-keskus"
    assert regional("2026-01-01") == "elinvoimakeskus"


def test_a_name_may_begin_inside_a_pack() -> None:
    found = pack("fi-2026")
    assert found.text("benefit", "general_allowance", DAY("2026-04-30")) is None
    assert found.text("benefit", "general_allowance", DAY("2026-05-01"))


def test_the_fee_of_2026_is_not_filled_in_from_the_year_before() -> None:
    old = pack("fi-2025").parameter("fee.most", DAY("2025-06-01"))
    new = pack("fi-2026").parameter("fee.most", DAY("2026-06-01"))
    assert old
    assert new
    assert (old.value, old.basis.verified) == (5670, True)
    assert (new.value, new.basis.verified) == (None, False)


def test_the_interview_has_its_nine_items_and_the_client_is_told_four_things() -> None:
    day, found = DAY("2026-01-01"), pack("fi-2026")
    items = [text.basis.section.ref for text in found.group("interview", day)]
    assert items == [f"ArvA 2(1) {n}" for n in range(1, 10)]
    assert [t.basis.section.ref for t in found.group("inform", day)] == [
        f"ArvA 2(3) {n}" for n in range(1, 5)
    ]


def test_the_six_contents_stand_for_the_places_of_the_act() -> None:
    items = {content.id: content.items.sv for content in pack("fi-2026").contents}
    assert items == {
        "1": "13 § 1 mom. 1 punkten",
        "2": "13 § 1 mom. 2 punkten",
        "3": "13 § 1 mom. 3 punkten",
        "4": "13 § 1 mom. 4 punkten och 13 § 1 mom. 6 punkten",
        "5": "13 § 1 mom. 4 punkten och 13 § 2 mom.",
        "6": "13 § 1 mom. 5 punkten",
    }


def test_the_plan_is_agreed_and_never_decided_in_any_language() -> None:
    wrong = re.compile(r"vahvistet|fastställ|fastslå|confirm", re.IGNORECASE)
    for found in packs().all:
        for text in found.texts:
            words = (text.words.fi, text.words.sv, text.words.en)
            assert [word for word in words if wrong.search(word)] == [], (found.id, text.id)


def test_the_path_of_the_client_has_seven_steps_each_with_somebody_who_acts() -> None:
    day, found = DAY("2026-01-01"), pack("fi-2026")
    assert [step.id for step in found.path] == [
        "contact",
        "initial_interview",
        "further_measures",
        "plan",
        "apply",
        "review",
        "end",
    ]
    assert all(found.text("who", step.who, day) for step in found.path)


def test_the_checksum_of_a_pack_covers_the_pack_that_it_continues() -> None:
    assert len({pack.checksum for pack in packs().all}) == len(packs().all)
    assert all(len(pack.checksum) == 64 for pack in packs().all)
