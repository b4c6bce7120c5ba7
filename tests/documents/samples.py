"""Papers of invented people and of an invented municipality, for every test of pages.

The whole papers lie beside this file as data, in the shape of a snapshot; what differs is changed here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from pydantic import TypeAdapter

from kotodesk.clock import ZONE
from kotodesk.documents.papers import Agreement, OwnWords, PlanPaper, ProgrammePaper

PAPERS = Path(__file__).parent / "papers"
FINGERPRINT = "7f3a91c40b2ed58a" * 4
AGREED = Agreement(
    agreed_on=date(2025, 9, 3),
    signs=True,
    not_signed_reason="",
    explained_in="ukr",
    interpreter="Tulkkikeskus, 4711",
    copy_given=True,
    copy_languages=("swe", "ukr"),
)


def olena(language: str, state: str = "for_signing") -> PlanPaper:
    """Olena's first plan: outside the labour force, at home with her son until January."""
    text = (PAPERS / f"olena-{language}.json").read_text(encoding="utf-8")
    paper = TypeAdapter(PlanPaper).validate_json(text)
    return replace(paper, state=state, agreement=AGREED if state == "agreed" else paper.agreement)


def olena_draft(language: str) -> PlanPaper:
    """The same plan the day before, with two gaps."""
    whole = olena(language, "draft")
    first, second, third, fourth = whole.goals
    third = replace(third, reason="", measures=(replace(third.measures[0], next_step=""),))
    missing = {
        "sv": ("Delmål 3: skälet till tjänsterna saknas (19 § 3 mom.).", "Åtgärd 3.1: nästa steg saknas."),
        "fi": (
            "Osatavoite 3: palveluiden perustelu puuttuu (19 § 3 mom.).",
            "Toimenpide 3.1: vaihe puuttuu.",
        ),
    }
    return replace(
        whole,
        goals=(first, second, third, fourth),
        missing=missing[language],
        drawn_at=datetime(2025, 9, 2, 15, 40, tzinfo=ZONE),
    )


def gulab(language: str) -> PlanPaper:
    """A second plan: a Dari name, an address that is protected, limits that stand open."""
    plan = olena(language)
    official = {
        "sv": "Jag vill arbeta med händerna och lära mig läsa",
        "fi": "Haluan tehdä työtä käsilläni ja oppia lukemaan",
    }
    because = {
        "sv": "Dagen för den första planen är inte känd.",
        "fi": "Ensimmäisen suunnitelman päivä ei ole tiedossa.",
    }
    horizon = {
        "sv": "Reglerna är kontrollerade bara till och med 31.12.2025.",
        "fi": "Säännöt on tarkistettu vain 31.12.2025 asti.",
    }
    rolled, year, total = plan.limits
    return replace(
        plan,
        client_latin="Gulab Haidari",
        client_original="گلاب حیدری",
        born=date(1988, 1, 1),
        plan_number=2,
        contact_language="prs",
        integration_language="",
        own_words=OwnWords("می‌خواهم با دست کار کنم و خواندن یاد بگیرم", "prs", official[language], None),
        safety_ban=True,
        next_review_place="Strandvägen 3",
        language_goal=None,
        limits=(
            replace(rolled, act_by=date(2026, 3, 4), not_verified=True),
            year,
            replace(total, day=None, because=because[language]),
        ),
        not_verified=horizon[language],
        promises=(),
    )


def sandnas(language: str) -> ProgrammePaper:
    """The programme of a bilingual coastal municipality, approved."""
    text = (PAPERS / f"sandnas-{language}.json").read_text(encoding="utf-8")
    return TypeAdapter(ProgrammePaper).validate_json(text)


def sandnas_draft(language: str) -> ProgrammePaper:
    """The same before its approval: a name and a post are missing in the language asked for."""
    whole = sandnas(language)
    third, fifth = whole.contents[2], whole.contents[4]
    nameless = (replace(third.services[0], name="", provider=""), *third.services[1:])
    postless = tuple(replace(one, post="") for one in fifth.for_others)
    contents = list(whole.contents)
    contents[2] = replace(third, services=nameless)
    contents[4] = replace(fifth, for_others=postless)
    missing = {
        "sv": ("S07: namn på svenska saknas.", "Innehåll 5: ansvarig befattning för andra saknas."),
        "fi": ("S07: suomenkielinen nimi puuttuu.", "Sisältö 5: muista vastaava viranhaltija puuttuu."),
    }
    return replace(
        whole, state="draft", approved="", version="", contents=tuple(contents), missing=missing[language]
    )
