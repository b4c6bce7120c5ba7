"""The composed pages as text, whole: any change of a word or of an order shows here.

Write them anew with KOTODESK_UPDATE_GOLDEN=1 and read the difference before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kotodesk.documents.compose import compose_plan, compose_programme
from kotodesk.documents.model import Document
from tests.documents import samples
from tests.documents.dump import dump

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
UPDATE = "KOTODESK_UPDATE_GOLDEN"

PAGES: dict[str, Callable[[str], Document]] = {
    "plan-for-signing": lambda language: compose_plan(samples.olena(language), samples.FINGERPRINT),
    "plan-agreed": lambda language: compose_plan(samples.olena(language, "agreed"), samples.FINGERPRINT),
    "plan-draft": lambda language: compose_plan(samples.olena_draft(language)),
    "plan-protected-address": lambda language: compose_plan(samples.gulab(language), samples.FINGERPRINT),
    "programme": lambda language: compose_programme(samples.sandnas(language), samples.FINGERPRINT),
    "programme-draft": lambda language: compose_programme(samples.sandnas_draft(language)),
}


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", PAGES)
def test_the_pages_say_what_they_said(name: str, language: str) -> None:
    path = GOLDEN / f"{name}-{language}.txt"
    composed = dump(PAGES[name](language))
    if os.environ.get(UPDATE):
        path.write_text(composed, encoding="utf-8")
    assert composed == path.read_text(encoding="utf-8")


def test_composing_twice_gives_the_same_pages() -> None:
    assert PAGES["plan-draft"]("sv") == PAGES["plan-draft"]("sv")
