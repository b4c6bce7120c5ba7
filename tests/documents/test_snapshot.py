"""The snapshot says what the pages say, in one form, and nothing of what happens at the table."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

from kotodesk.clock import ZONE
from kotodesk.documents.snapshot import fingerprint_of, hash_of, snapshot_of
from tests.documents.samples import AGREED, olena

PAPER = olena("sv")


def test_one_content_has_one_form() -> None:
    assert snapshot_of(PAPER) == snapshot_of(olena("sv"))
    keys = list(json.loads(snapshot_of(PAPER)))
    assert keys == sorted(keys)
    assert "\n" not in snapshot_of(PAPER)


def test_letters_stay_letters() -> None:
    named = snapshot_of(replace(PAPER, client_original="گلاب حیدری ⚖ Ж"))
    assert "گلاب حیدری ⚖ Ж" in named


def test_what_happens_at_the_table_is_no_content() -> None:
    later = datetime(2025, 9, 3, 16, 0, tzinfo=ZONE) + timedelta(hours=3)
    signed = replace(PAPER, state="agreed", agreement=AGREED, drawn_at=later, missing=("x",))
    assert snapshot_of(signed) == snapshot_of(PAPER)


def test_every_word_of_the_content_counts() -> None:
    before = hash_of(snapshot_of(PAPER))
    goal = replace(PAPER.goals[0], text=PAPER.goals[0].text + " ")
    for changed in (
        replace(PAPER, goals=(goal, *PAPER.goals[1:])),
        replace(PAPER, valid_to=None),
        replace(PAPER, version=2),
        replace(PAPER, officer="Somebody Else"),
        replace(PAPER, language="fi"),
        replace(PAPER, pack="fi-2026"),
    ):
        assert hash_of(snapshot_of(changed)) != before


def test_the_hash_is_the_one_that_everybody_knows() -> None:
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert hash_of("abc") == hash_of(b"abc") == known
    assert fingerprint_of("abc") == "BA78 16BF 8F01 CFEA"
