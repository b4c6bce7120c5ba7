"""Every check of a plan with a case that it finds and one that it passes; law cites its section."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kotodesk.assessment.views import AssessmentView
from kotodesk.desk import Desk
from kotodesk.law import explain, packs
from kotodesk.planning.case import Case
from kotodesk.planning.checks import check_plan, count_in_order
from kotodesk.planning.law_checks import LAW_CHECKS
from kotodesk.planning.law_facts import law_facts
from kotodesk.planning.own_checks import OWN_CHECKS
from kotodesk.planning.problems import Problem
from kotodesk.planning.text_checks import TEXT_CHECKS
from kotodesk.planning.views import PlanView
from kotodesk.public_holidays import finnish
from kotodesk.texts import LANGUAGES, texts
from tests.helpers.desk import OLENAS_DAY, new_desk, olena_with_plan, service

Change = Callable[[Case], Case]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Olena's case with a plan that lacks nothing, read once; what a test changes is a copy."""
    with new_desk(tmp_path_factory.mktemp("whole")) as desk:
        client, _ = olena_with_plan(desk)
        yield desk.path.case(client)


def plan_of(case: Case) -> PlanView:
    assert case.plan is not None
    return case.plan


def assessment_of(case: Case) -> AssessmentView:
    assert case.assessment is not None
    return case.assessment


def judged_anew(case: Case) -> Case:
    """The case with the answers of the law for its facts as they have been changed."""
    facts = law_facts(case.file, case.assessment, case.plans, case.municipality.region, case.on)
    return replace(case, law=explain(facts, case.on, packs(), finnish(range(2023, 2032))))


def with_plan(**fields: Any) -> Change:
    return lambda case: judged_anew(replace(case, plans=(replace(plan_of(case), **fields),)))


def with_file(**fields: Any) -> Change:
    return lambda case: judged_anew(replace(case, file=replace(case.file, **fields)))


def with_assessment(**fields: Any) -> Change:
    return lambda case: replace(case, assessment=replace(assessment_of(case), **fields))


def with_post(**fields: Any) -> Change:
    def change(case: Case) -> Case:
        (post,) = case.officer.posts
        return replace(case, officer=replace(case.officer, posts=(replace(post, **fields),)))

    return change


def with_goal(**fields: Any) -> Change:
    def change(case: Case) -> Case:
        (goal,) = plan_of(case).goals
        return with_plan(goals=(replace(goal, **fields),))(case)

    return change


def with_measure(**fields: Any) -> Change:
    def change(case: Case) -> Case:
        (measure,) = plan_of(case).measures
        return with_goal(measures=(replace(measure, **fields),))(case)

    return change


def with_home(**fields: Any) -> Change:
    return lambda case: replace(case, municipality=replace(case.municipality, **fields))


def with_service(**fields: Any) -> Change:
    def change(case: Case) -> Case:
        (chosen,) = (one.service_id for one in plan_of(case).measures)
        found = tuple(replace(one, **fields) if one.id == chosen else one for one in case.programme.services)
        return replace(case, programme=replace(case.programme, services=found))

    return change


def then(*changes: Change) -> Change:
    def change(case: Case) -> Case:
        for one in changes:
            case = one(case)
        return case

    return change


def on(day: date) -> Change:
    """The case as it is looked at on another day."""
    return lambda case: judged_anew(replace(case, on=day, pack=packs().on(day)))


def found(case: Case) -> dict[str, Problem]:
    return {one.code: one for one in check_plan(case, plan_of(case)) if one.level != "quiet"}


def test_a_whole_plan_has_nothing_to_mend(whole: Case) -> None:
    assert found(whole) == {}
    assert count_in_order(whole, plan_of(whole)) == len(LAW_CHECKS) + len(OWN_CHECKS) + len(TEXT_CHECKS)


LAW = [
    ("assessment_open", with_assessment(finished_on=None), "KotoL 16"),
    ("plan_not_needed", with_assessment(plan_needed="later"), "KotoL 16"),
    ("not_public_official", with_post(public_official=False), "KuntaL 87(2)"),
    ("not_public_official", with_post(valid_to=date(2025, 9, 2)), "KuntaL 87(2)"),
    ("other_body_responsible", with_file(jobseeker=True), "KotoL 3(1)"),
    ("first_plan_too_late", with_file(first_permit=date(2022, 9, 2)), "KotoL 20(3)"),
    ("no_period", with_plan(valid_to=None), "TietoA 2"),
    ("no_period", with_plan(valid_from=None), "TietoA 2"),
    ("ends_too_late", with_plan(valid_to=date(2026, 9, 4)), "KotoL 23(2)"),
    ("no_review", with_plan(next_review=None), "TietoA 2"),
    ("review_too_late", with_plan(next_review=date(2026, 3, 4)), "KotoL 22(1)"),
    (
        "review_too_late",
        with_plan(valid_from=date(2025, 8, 31), next_review=date(2026, 3, 3)),
        "KotoL 22(1)",
    ),
    ("no_goal", with_plan(goals=()), "KotoL 18(1)"),
    ("no_long_term_goal", with_plan(long_term_goal=" "), "KotoL 18(1)"),
    ("goal_without_words", with_goal(text=""), "KotoL 18(1)"),
    ("no_service", with_measure(service_id=None, text="Läsa tidningen."), "KotoL 19(2)"),
    ("no_justification", with_goal(reason=""), "KotoL 19(3)"),
]

FROM_AUGUST = with_plan(valid_from=date(2025, 8, 31))

ACTS_FOR_THE_OTHER = with_post(acts_for_employment_authority=True)
IN_OCTOBER = with_plan(valid_from=date(2025, 10, 1))

PASSES = [
    ("other_body_responsible", then(with_file(jobseeker=True), ACTS_FOR_THE_OTHER)),
    ("other_body_responsible", with_file(jobseeker=None)),
    ("first_plan_too_late", with_file(first_permit=date(2022, 9, 3))),
    ("first_plan_too_late", with_file(first_permit=None)),
    ("first_plan_too_late", then(with_file(first_permit=date(2022, 9, 2)), with_plan(number=2))),
    # a plan that is made in time may begin later
    ("first_plan_too_late", then(with_file(first_permit=date(2022, 9, 5)), IN_OCTOBER)),
    # the limit is a Saturday: the act may be done on the Monday after
    ("first_plan_too_late", then(on(date(2025, 9, 8)), with_file(first_permit=date(2022, 9, 6)))),
    ("ends_too_late", with_plan(valid_to=date(2026, 9, 3))),
    ("review_too_late", with_plan(next_review=date(2026, 3, 3))),
    # six months from 31 August end on 28 February, a Saturday; the review may be held on the Monday after
    ("review_too_late", then(FROM_AUGUST, with_plan(next_review=date(2026, 3, 2)))),
    # a length is a limit and not an act: it does not roll
    ("ends_too_late", then(FROM_AUGUST, with_plan(valid_to=date(2026, 8, 31)))),
    ("no_service", with_measure(text="x")),
    ("not_public_official", with_post(valid_from=OLENAS_DAY, valid_to=OLENAS_DAY)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "change", "section"), LAW)
def test_what_the_law_asks_is_an_error_that_cites_its_section(
    whole: Case, code: str, change: Change, section: str
) -> None:
    problem = found(change(whole))[code]
    assert (problem.level, problem.open) == ("error", True)
    assert problem.section is not None
    assert problem.section.ref == section


@pytest.mark.parametrize(("code", "change"), PASSES)
def test_what_the_law_allows_is_no_finding(whole: Case, code: str, change: Change) -> None:
    assert code not in found(change(whole))


AWAY = with_goal(areas=("language",))

OWN = [
    ("need_without_goal", AWAY),
    ("need_without_goal", then(AWAY, with_plan(open_needs={"work": " "}))),
    ("goal_without_measure", with_goal(measures=())),
    ("too_many_hours", with_measure(hours_per_week=6.5)),
    ("does_not_fit", with_service(serves="jobseekers")),
    ("no_next_step", with_measure(next_step="")),
    ("permit_ends", with_file(permit_valid_to=date(2026, 3, 4))),
    ("language_not_asked", with_file(proceedings_language="")),
    ("law_not_checked", on(date(2027, 1, 4))),
    ("law_not_checked", with_plan(valid_from=date(2027, 1, 4))),
    ("review_outside", with_plan(next_review=OLENAS_DAY)),
    ("review_outside", with_plan(valid_to=date(2025, 12, 1))),
    ("service_without_name", with_service(name_sv="")),
    ("service_without_provider", with_service(provider_keys=("nobody",))),
    ("authority_without_name", with_home(official_sv=" ")),
    ("officer_without_post", with_post(title_sv="")),
]

OWN_PASSES = [
    ("too_many_hours", with_measure(hours_per_week=6.0)),
    ("too_many_hours", then(with_measure(hours_per_week=35.0), with_plan(hours_reason="Hon vill."))),
    ("too_many_hours", with_measure(hours_per_week=35.0, begins=date(2026, 1, 12))),
    ("does_not_fit", then(with_service(serves="jobseekers"), with_measure(despite="Hon anmäler sig."))),
    ("permit_ends", with_file(permit_valid_to=date(2026, 9, 3))),
    ("permit_ends", with_file(permit_valid_to=None)),
    ("language_not_asked", then(with_file(proceedings_language=""), with_home(bilingual=False))),
    ("law_not_checked", on(date(2026, 12, 31))),
    ("review_outside", with_plan(valid_from=None)),
    ("service_without_name", then(with_service(name_sv=""), with_plan(language="fi"))),
]


@pytest.mark.parametrize(("code", "change"), OWN)
def test_what_the_program_asks_is_a_warning_that_a_reason_answers(
    whole: Case, code: str, change: Change
) -> None:
    changed = change(whole)
    problem = found(changed)[code]
    assert (problem.level, problem.section, problem.open) == ("warning", None, True)
    plan = replace(plan_of(changed), notes={problem.name: "Överenskommet med kunden."})
    answered = {one.name: one for one in check_plan(changed, plan)}[problem.name]
    assert not answered.open


@pytest.mark.parametrize(("code", "change"), OWN_PASSES)
def test_what_is_in_order_is_no_finding(whole: Case, code: str, change: Change) -> None:
    assert code not in found(change(whole))


def test_every_check_is_tried_here(whole: Case) -> None:
    cases = [(code, change) for code, change, _ in LAW] + OWN
    silent = []
    for check in (*LAW_CHECKS, *OWN_CHECKS, *TEXT_CHECKS):
        changed = (change(whole) for _, change in cases)
        if not any([*check(case, plan_of(case))] for case in changed):
            silent.append(check.__name__)
    assert silent == []


def test_a_reason_does_not_answer_the_law(whole: Case) -> None:
    changed = with_plan(long_term_goal="", notes={"no_long_term_goal": "Senare."})(whole)
    assert found(changed)["no_long_term_goal"].open


def test_every_need_is_named_in_the_readers_language(whole: Case) -> None:
    away = AWAY(whole)
    problems = [one for one in check_plan(away, plan_of(away)) if one.code == "need_without_goal"]
    assert [one.key for one in problems] == [a for a in assessment_of(whole).open_areas if a != "language"]
    said = [one.worded(texts("sv")) for one in problems if one.key == "work"]
    assert said == ["Behovet ”Arbete” har varken mål eller motivering."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_a_whole_sentence_in_every_language(whole: Case, language: str) -> None:
    for _, change in [(code, change) for code, change, _ in LAW] + OWN:
        changed = change(whole)
        for one in check_plan(changed, plan_of(changed)):
            said = one.worded(texts(language))
            assert said.endswith("."), said
            assert "{" not in said
            assert "None" not in said


def test_on_aland_the_checks_warn_and_cite_nothing(tmp_path: Path) -> None:
    with new_desk(tmp_path, region="aland") as desk:
        client, plan = olena_with_plan(desk)
        assert found(desk.path.case(client)) == {}
        for goal in desk.plans.view(plan).goals:
            desk.plans.remove_goal(goal.id)
        desk.plans.set(plan, next_review=None, long_term_goal="")
        problems = found(desk.path.case(client))
        assert {"no_goal", "no_service", "no_review", "no_long_term_goal"} <= problems.keys()
        assert {(one.level, one.section) for one in problems.values()} == {("warning", None)}


def test_a_measure_without_a_service_is_named_by_its_words(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    (goal,) = desk.plans.view(plan).goals
    desk.plans.add_measure(goal.id, "Läsa tidningen.")
    said = [one.worded(texts("sv")) for one in found(desk.path.case(client)).values()]
    assert said == ["”Läsa tidningen.” saknar nästa steg: vem som gör vad och senast när."]


def test_hours_count_only_what_runs_before_the_week_is_free(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    (goal,) = desk.plans.view(plan).goals
    desk.plans.set_measure(goal.measures[0].id, hours_per_week=4)
    desk.programme.set_service(service(desk, "D02"), hours_per_week=35, starts=["2026-01-12"])
    measure = desk.plans.choose(goal.id, service(desk, "D02"))
    desk.plans.set_measure(measure, next_step="Kunden söker i december.")
    assert found(desk.path.case(client)) == {}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "Tjänsterna tar 6,5 timmar i veckan, kunden har 6."),
        ("fi", "Palvelut vievät 6,5 tuntia viikossa, asiakkaalla on 6."),
        ("en", "The services take 6.5 hours a week, the client has 6."),
    ],
)
def test_hours_are_written_as_each_language_writes_numbers(whole: Case, language: str, said: str) -> None:
    problem = found(with_measure(hours_per_week=6.5)(whole))["too_many_hours"]
    assert problem.worded(texts(language)) == said
