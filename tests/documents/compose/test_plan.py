from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kotodesk.documents.compose import compose_plan
from kotodesk.documents.papers import (
    LanguageGoal,
    LawLine,
    OwnWords,
    PlanPaper,
    Section,
    SkillGoal,
    Week,
    WeekEntry,
)
from tests.documents import samples
from tests.documents.dump import said

WORDS = {
    "sv": ("Utkast", "Saknas", "För underskrift, version 1, 3.9.2025", "Överenskommen 3.9.2025, version 1"),
    "fi": ("Luonnos", "Puuttuu", "Allekirjoitettavaksi, versio 1, 3.9.2025", "Sovittu 3.9.2025, versio 1"),
}
both = pytest.mark.parametrize("language", ["fi", "sv"])


def text_of(paper: PlanPaper, fingerprint: str | None = samples.FINGERPRINT) -> str:
    return said(compose_plan(paper, fingerprint))


def swedish(**changes: object) -> PlanPaper:
    return replace(samples.olena("sv"), **changes)  # type: ignore[arg-type]


@both
def test_on_the_table_a_plan_is_for_signing(language: str) -> None:
    text = text_of(samples.olena(language))
    assert WORDS[language][2] in text
    assert "____ Olena Koval" in text
    assert "____ Ronja Sandvik" in text
    assert "7F3A 91C4 0B2E D58A" in text
    assert WORDS[language][1] not in text


@both
def test_a_draft_cannot_be_mistaken_for_a_plan(language: str) -> None:
    draft, missing, _, _ = WORDS[language]
    document = compose_plan(samples.olena_draft(language), samples.FINGERPRINT)
    text = said(document)
    assert document.draft == draft
    assert text.count(f"_*{missing}*_") == 2
    assert "____ Olena" not in text
    assert "7F3A" not in text
    assert draft in document.running.line


def test_a_draft_says_how_much_is_missing_and_what() -> None:
    text = text_of(samples.olena_draft("sv"))
    assert "*Utkast, gäller inte.* 2 uppgifter saknas innan planen kan undertecknas." in text
    assert "- Åtgärd 3.1: nästa steg saknas." in text
    one = replace(samples.olena_draft("sv"), missing=("Nästa steg saknas.",))
    assert "1 uppgift saknas innan" in text_of(one)


def test_a_draft_without_gaps_is_still_no_plan() -> None:
    text = text_of(replace(samples.olena_draft("fi"), missing=()))
    assert "Mitään ei puutu, mutta suunnitelmasta ei ole sovittu." in text


@both
def test_an_agreed_plan_tells_what_happened_and_asks_for_nothing(language: str) -> None:
    text = text_of(samples.olena(language, "agreed"))
    assert WORDS[language][3] in text
    assert "____" not in text
    assert "☐" not in text
    assert "Tulkkikeskus, 4711" in text


def test_an_agreed_plan_that_the_client_does_not_sign_gives_the_reason() -> None:
    paper = samples.olena("sv", "agreed")
    agreement = replace(paper.agreement, signs=False, not_signed_reason="vill tänka", copy_given=False)
    text = text_of(replace(paper, agreement=agreement))
    assert "kunden undertecknar inte; skäl: vill tänka" in text
    assert "Kopia given: *har inte getts*" in text


def test_the_short_and_the_whole_hash_print_the_same_fingerprint() -> None:
    whole, short = (
        compose_plan(samples.olena("sv"), sum) for sum in ("7f3a91c40b2ed58a77" * 3, "7F3A 91C4 0B2E D58A")
    )
    assert whole.footer == short.footer


@both
def test_a_protected_address_leaves_no_place_on_the_page(language: str) -> None:
    paper = samples.gulab(language)
    text = text_of(paper)
    assert "Strandvägen" not in text
    assert {"sv": "Ort och datum", "fi": "Paikka ja aika"}[language] not in text
    assert "Ronja Sandvik" in text
    assert "Strandvägen 3" in text_of(replace(paper, safety_ban=False))


@both
def test_a_limit_that_cannot_be_computed_says_why(language: str) -> None:
    text = text_of(samples.gulab(language))
    assert {
        "sv": "Dagen för den första planen är inte känd. | kan inte räknas ut",
        "fi": "Ensimmäisen suunnitelman päivä ei ole tiedossa. | ei voida laskea",
    }[language] in text


def test_a_limit_shows_the_last_day_to_act_and_what_nobody_has_checked() -> None:
    text = text_of(samples.gulab("sv"))
    assert "3.3.2026 // (note) kan göras senast 4.3.2026" in text
    assert "(note) Regeln är inte kontrollerad för den här dagen." in text
    assert "! Reglerna är kontrollerade bara till och med 31.12.2025." in text


def test_duties_that_rest_on_one_section_name_it_once() -> None:
    text = text_of(samples.olena("sv"))
    assert "### Du ska (24 § 2 mom.)" in text
    assert "- vara med och göra upp planen och se över den\n" in text
    assert "### Du har rätt att\n" in text
    assert "när som helst (22 § 1 mom.)" in text


def test_a_duty_that_rests_on_another_section_keeps_its_own() -> None:
    duty = LawLine("meddela arbetskraftsmyndigheten", Section("KotoL 24(3)", "24 § 3 mom."))
    text = text_of(swedish(duties=(*samples.olena("sv").duties, duty)))
    assert "### Du ska (24 § 2 mom.)" in text
    assert "- meddela arbetskraftsmyndigheten (24 § 3 mom.)" in text


def test_a_section_stands_before_the_full_stop() -> None:
    assert "utkomststöd (24 § 4 mom.).\n" in text_of(samples.olena("sv"))


def test_whoever_is_no_public_official_is_not_called_one() -> None:
    text = text_of(swedish(officer_is_public_official=False))
    assert "(tjänsteinnehavare)" not in text
    assert "inget tjänsteförhållande har antecknats" in text


def test_hours_above_those_of_the_client_need_a_reason() -> None:
    week = replace(samples.olena("sv").week, reason="")
    assert "Du har 6 h i veckan för tjänster. Skäl: *Saknas*" in text_of(swedish(week=week))


def test_hours_within_those_of_the_client_need_none() -> None:
    week = replace(samples.olena("sv").week, hours=5.5, reason="")
    assert "Sammanlagt 5,5 h i veckan. Du har 6 h i veckan för tjänster.\n" in text_of(swedish(week=week))


def test_a_week_shows_a_saturday_only_when_it_is_used() -> None:
    assert "Lördag" not in text_of(samples.olena("sv"))
    week = Week((WeekEntry("sat", "10:00", "11:30", "Simskola"),), 1.5, None, "")
    assert "| Fredag | Lördag\n| – | – | – | – | – | (soft: 10–11.30) / Simskola" in text_of(
        swedish(week=week)
    )


def test_a_client_without_weekly_times_is_told_so() -> None:
    week = Week((), 0.0, None, "")
    text = text_of(swedish(week=week))
    assert "Inga fasta veckotider har avtalats.\n" in text
    assert "Sammanlagt" not in text


def test_a_step_that_names_its_day_does_not_name_it_twice() -> None:
    text = text_of(samples.olena("sv"))
    assert text.count("18.9.2025") == 2
    assert "Kommunen anmäler dig senast 10.9.2025" in text


def test_words_said_in_the_language_of_the_paper_need_no_interpreter() -> None:
    own = OwnWords("Jag vill bli kock", "swe", "", date(2025, 8, 26))
    text = text_of(swedish(own_words=own))
    assert "> ”Jag vill bli kock” [sv]\n    > Sagt vid mötet 26.8.2025." in text
    assert "Saknas" not in text


def test_words_that_nobody_interpreted_are_missing_in_the_language_of_the_paper() -> None:
    own = OwnWords("Хочу працювати", "ukr", "", None)
    assert "> «Хочу працювати» [uk]\n    > *Saknas*" in text_of(swedish(own_words=own))


def test_the_scale_reaches_as_far_as_the_levels_do() -> None:
    high = LanguageGoal(
        "fin", None, "test", None, (SkillGoal("reading", "B1.1", "C1"), SkillGoal("writing", "", "B1.2"))
    )
    text = text_of(swedish(language_goal=high))
    assert "B1.1o--OC1 (Läsförståelse: nu B1.1, mål C1)" in text
    assert "| Skrivning | *Saknas* | *B1.2* | –" in text


@pytest.mark.parametrize(
    ("field", "gap"),
    [
        ("client_latin", "Integrationsplan för Saknas"),
        ("born", "Kund: Olena Koval (Олена Коваль), *Saknas*"),
        ("valid_to", "Planen gäller: 3.9.2025–*Saknas*"),
        ("assessment_on", "integrationstjänster, *Saknas*"),
        ("responsible", "Ansvarig myndighet: *Saknas*"),
        ("officer", "Uppgjord av: *Saknas*"),
        ("long_term_goal", "*På lång sikt:* *Saknas*"),
        ("goals", "## Delmål och åtgärder (19 §)\n*Saknas*"),
        ("rights", "### Du har rätt att\n    *Saknas*"),
        ("limits", "## Tidsgränser\n*Saknas*"),
        ("next_review", "## Nästa översyn\n*Saknas*."),
    ],
)
def test_what_is_empty_is_named_in_its_place(field: str, gap: str) -> None:
    empty = type(getattr(samples.olena("sv"), field))() if field not in ("born", *DAYS) else None
    assert gap in text_of(swedish(**{field: empty}))


@pytest.mark.parametrize(
    ("field", "gap"),
    [
        ("starting_point", "[Utgångsläge]\n    _*Saknas*_"),
        ("next_review_reason", "kommungården.* Skäl: _*Saknas*_"),
        ("own_words", "[Ditt eget mål]\n    _*Saknas*_"),
    ],
)
def test_what_a_plan_may_do_without_is_asked_for_in_a_draft_and_left_out_after(field: str, gap: str) -> None:
    empty = OwnWords("", "", "", None) if field == "own_words" else ""
    assert gap in text_of(swedish(**{field: empty, "state": "draft"}))
    assert "Saknas" not in text_of(swedish(**{field: empty}))


DAYS = ("valid_to", "assessment_on", "next_review")


def test_a_measure_with_nothing_but_a_number_shows_three_gaps_and_no_time() -> None:
    goal = samples.olena("sv").goals[2]
    bare = replace(goal.measures[0], name="", provider="", when="", next_step="", next_step_by=None)
    text = text_of(swedish(goals=(replace(goal, measures=(bare,)),)))
    assert "| 3.1 // *Saknas* | *Saknas* | – | *Saknas*" in text


def test_a_goal_without_measures_is_a_gap_only_in_a_draft() -> None:
    goal = replace(samples.olena("sv").goals[0], measures=(), reason="")
    draft = text_of(swedish(goals=(goal,), state="draft"))
    assert "Saknas" in draft
    finished = text_of(swedish(goals=(goal,), state="for_signing"))
    assert "| – | – | – | –" in finished
    assert "Saknas" not in finished
    assert "Varför" not in finished


def test_an_unknown_state_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        compose_plan(swedish(state="confirmed"))
