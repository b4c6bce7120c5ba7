"""What a plan's paper says of Olena, in both languages, and what it says when something is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.documents.papers import PlanPaper, WeekEntry
from tests.helpers.desk import OLENAS_DAY, home, move, olena_with_plan, service


@pytest.fixture
def plan(desk: Desk) -> str:
    return olena_with_plan(desk)[1]


def paper(desk: Desk, plan: str, language: str = "") -> PlanPaper:
    return desk.documents.plan_paper(plan, language)


WORDS = {
    "sv": {
        "heading": "Integrationsplan",
        "assessment_name": "Bedömning av kompetens och behovet av integrationstjänster",
        "responsible": "Sandnäs kommun, eftersom kunden inte är arbetssökande (3 § 1 mom.)",
        "officer_title": "integrationshandledare",
        "limits_title": "Enligt lagen om främjande av integration (681/2023)",
    },
    "fi": {
        "heading": "Kotoutumissuunnitelma",
        "assessment_name": "Osaamisen ja kotoutumisen palvelutarpeen arviointi",
        "responsible": "Hiekkaniemen kunta, koska asiakas ei ole työnhakija (3 § 1 mom.)",
        "officer_title": "kotoutumisohjaaja",
        "limits_title": "Kotoutumisen edistämisestä annetun lain (681/2023) mukaan",
    },
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_official_words_stand_in_the_language_of_the_paper(desk: Desk, plan: str, language: str) -> None:
    found = paper(desk, plan, language)
    assert {name: getattr(found, name) for name in WORDS[language]} == WORDS[language]
    assert (found.language, found.state, found.missing) == (language, "for_signing", ())
    assert {found.sender.official, found.sender.official_other} == {"Sandnäs kommun", "Hiekkaniemen kunta"}
    assert found.sender.official == found.responsible.split(",")[0]


def test_the_clients_own_language_is_the_default(desk: Desk, plan: str) -> None:
    assert paper(desk, plan).language == "sv"
    desk.plans.set(plan, language="")
    client = desk.plans.view(plan).client_id
    desk.people.set(client, proceedings_language="fi")
    assert paper(desk, plan).language == "fi"
    desk.people.set(client, proceedings_language="")
    assert paper(desk, plan).language == "sv"  # that of the majority


def test_who_it_is_about_and_who_makes_it(desk: Desk, plan: str) -> None:
    found = paper(desk, plan)
    assert (found.client_latin, found.client_original, found.born) == (
        "Olena Koval",
        "Олена Коваль",
        date(1991, 6, 3),
    )
    assert (found.officer, found.officer_is_public_official) == ("Ronja Sandvik", True)
    assert (found.assessment_on, found.valid_from, found.valid_to) == (
        date(2025, 8, 26),
        OLENAS_DAY,
        date(2026, 9, 3),
    )
    assert (found.integration_language, found.contact_language, found.interpreter) == ("swe", "ukr", "always")


def test_goals_and_measures_are_numbered_and_named_in_the_language(desk: Desk, plan: str) -> None:
    goal = desk.plans.add_goal(plan, "Vardag", ("social",))
    desk.plans.choose(goal, service(desk, "E10"))
    desk.plans.add_measure(goal, "Promenera varje dag.")
    for language, cafe, alone in (
        ("sv", "Språkcafé", "Kunden själv"),
        ("fi", "Kielikahvila", "Asiakas itse"),
    ):
        second = paper(desk, plan, language).goals[1]
        assert [(one.number, one.name) for one in second.measures] == [
            ("2.1", cafe),
            ("2.2", "Promenera varje dag."),
        ]
        assert second.measures[1].provider == alone
    assert paper(desk, plan).goals[0].reason == "Kursen leder till nivå A2.1."


def test_removed_goals_leave_no_gap_in_the_numbers(desk: Desk, plan: str) -> None:
    first = desk.plans.view(plan).goals[0].id
    second = desk.plans.add_goal(plan, "b")
    desk.plans.remove_goal(first)
    assert [(one.number, one.text) for one in paper(desk, plan).goals] == [(1, "b")]
    assert second == desk.plans.view(plan).goals[0].id


def test_levels_now_and_aimed_at(desk: Desk, plan: str) -> None:
    desk.plans.set(plan, goal_language="swe", goal_levels={"speaking": "A2.1"})
    found = paper(desk, plan).language_goal
    assert found is not None
    assert (found.language, found.by, found.how_found) == (
        "swe",
        date(2026, 9, 3),
        "Handledarens intryck, inte test",
    )
    assert [(one.skill, one.now, one.goal) for one in found.skills] == [
        ("listening", "A1.3", ""),
        ("speaking", "A1.2", "A2.1"),
        ("reading", "A1.2", ""),
        ("writing", "A1.1", ""),
    ]


def test_the_clients_words_stand_in_both_languages(desk: Desk, plan: str) -> None:
    said = paper(desk, plan).own_words
    assert said.said_on == date(2025, 8, 26)  # the meeting, not the day on which it was written down
    assert (said.original, said.language) == ("Хочу працювати в лабораторії.", "ukr")
    assert said.official == "Jag vill arbeta i ett laboratorium eller i livsmedelsindustrin."


def test_what_is_left_open_is_named_with_its_reason(desk: Desk, plan: str) -> None:
    desk.plans.leave_need_open(plan, "safety", "Hon känner sig trygg.")
    desk.plans.leave_need_open(plan, "business", "")
    assert paper(desk, plan).open_needs == (("Företagande", ""), ("Trygghet", "Hon känner sig trygg."))


def test_rights_duties_and_consequences_cite_the_act(desk: Desk, plan: str) -> None:
    found = paper(desk, plan)
    refs = [one.section.ref for one in (*found.rights, *found.duties, *found.consequences) if one.section]
    assert len(refs) == len(found.rights) + len(found.duties) + 1
    assert {"KotoL 22(1)", "KotoL 24(1), 6", "KotoL 95(3)", "KotoL 24(4)"} <= set(refs)
    (directs,) = found.authority_duties
    assert directs.text.startswith("Sandnäs kommun hänvisar dig att söka till tjänsterna senast 3.10.2025")


def test_the_limits_of_the_law_stand_with_their_day(desk: Desk, plan: str) -> None:
    found = paper(desk, plan).limits
    assert [(one.day, one.section.ref if one.section else "") for one in found] == [
        (date(2026, 3, 3), "KotoL 22(1)"),
        (date(2026, 9, 3), "KotoL 23(2)"),
        (date(2027, 9, 3), "KotoL 23(2)"),
    ]
    assert all(one.because.endswith(".") and not one.not_verified for one in found)


def test_a_second_plan_has_no_limit_of_the_first(desk: Desk, plan: str) -> None:
    desk.documents.agree(plan)
    move(desk, date(2026, 8, 3))
    desk.follow_up.end(plan, "replaced")
    second = desk.plans.begin(desk.plans.view(plan).client_id)
    found = paper(desk, second)
    assert found.plan_number == 2
    assert [one.day for one in found.limits] == [date(2027, 2, 3), date(2027, 9, 3)]


WEEK: dict[str, Any] = {
    "hours_per_week": 4,
    "week": [{"day": "thu", "from": "17:00", "to": "19:00"}, {"day": "mon", "from": "09:00", "to": "11:00"}],
}


def test_the_week_shows_what_runs_now(desk: Desk, plan: str) -> None:
    desk.programme.set_service(service(desk, "E02"), **WEEK)
    later = {"hours_per_week": 35, "starts": ["2026-01-12"], "week": [WEEK["week"][1]]}
    desk.programme.set_service(service(desk, "D02"), **later)
    goal, measure = desk.plans.view(plan).goals[0].id, desk.plans.view(plan).measures[0].id
    desk.plans.set_measure(measure, hours_per_week=4)
    desk.plans.choose(goal, service(desk, "D02"))
    found = paper(desk, plan).week
    name = "Kurs i svenska för inflyttade"
    assert found.entries == (
        WeekEntry("mon", "09:00", "11:00", name),
        WeekEntry("thu", "17:00", "19:00", name),
    )
    assert (found.hours, found.hours_free) == (4, 6.0)


def test_anything_open_makes_it_a_draft_that_says_so_in_its_language(desk: Desk, plan: str) -> None:
    desk.plans.set(plan, next_review=None)
    assert paper(desk, plan, "sv").missing == ("Planen har ingen dag för nästa översyn.",)
    assert paper(desk, plan, "fi").missing == ("Suunnitelmalla ei ole seuraavaa tarkistuspäivää.",)
    assert paper(desk, plan).state == "draft"


def test_a_proposal_makes_it_a_draft(desk: Desk, plan: str) -> None:
    desk.plans.set_goal(desk.plans.view(plan).goals[0].id, decided_by="proposal")
    assert paper(desk, plan).state == "draft"
    assert "ingen ännu har avgjort" in paper(desk, plan).missing[0]


def test_a_name_that_the_language_lacks_is_named_and_not_borrowed(desk: Desk, plan: str) -> None:
    desk.programme.set_service(service(desk, "E02"), name_fi="")
    desk.plans.set(plan, language="fi")
    found = paper(desk, plan)
    assert found.goals[0].measures[0].name == ""
    assert found.state == "draft"
    assert any("E02" in one for one in found.missing)


def test_a_jobseekers_plan_comes_from_the_employment_authority(desk: Desk, plan: str) -> None:
    client = desk.plans.view(plan).client_id
    desk.people.set(client, jobseeker=True)
    programme = desk.programme.of(home(desk))
    desk.programme.set(programme.id, employment_authority_sv="Kustens sysselsättningsområde")
    (post,) = desk.officer.posts
    desk.people.set_post(post.id, acts_for_employment_authority=True)
    found = paper(desk, plan)
    assert found.state == "for_signing"
    assert found.sender.official == "Kustens sysselsättningsområde"
    assert found.responsible.startswith("Kustens sysselsättningsområde, eftersom kunden är arbetssökande")
    assert len(found.duties) == len(paper(desk, plan).duties) > 3


def test_a_plan_begun_before_the_turn_of_the_year_is_worded_by_the_pack_of_the_day(
    desk: Desk, plan: str
) -> None:
    desk.plans.set(plan, valid_from=date(2025, 12, 29), valid_to=date(2026, 12, 29))
    desk.plans.set(plan, next_review=date(2026, 6, 1))
    move(desk, date(2026, 1, 5))
    found = paper(desk, plan)
    assert (found.pack, found.heading, found.not_verified) == ("fi-2026", "Integrationsplan", "")
    assert found.rights
    move(desk, date(2027, 1, 4))
    assert paper(desk, plan).missing != ()


def test_past_the_horizon_the_paper_says_so(desk: Desk, plan: str) -> None:
    desk.plans.set(plan, valid_to=None)
    desk.plans.set(plan, valid_from=date(2027, 1, 4))
    assert paper(desk, plan).not_verified.startswith("Reglerna har kontrollerats bara till och med ")


def test_hostile_words_stand_on_the_paper_as_they_were_written(desk: Desk, plan: str) -> None:
    hostile = "{body} <b>&amp; %s \u202eabc\u202c 🙂 {0!r}"
    goal = desk.plans.view(plan).goals[0].id
    desk.plans.set_goal(goal, text=hostile, reason=hostile)
    desk.people.set_municipality(home(desk), official_sv=hostile)
    found = paper(desk, plan)
    assert found.goals[0].text == found.goals[0].reason == hostile
    assert found.responsible.startswith(hostile)
    assert found.authority_duties[0].text.startswith(hostile)
