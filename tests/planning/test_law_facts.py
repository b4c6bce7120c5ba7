"""What the law is told of a client: unknown stays unknown, no stays no."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.law import CurrentPlan, Facts, JobseekerPeriod, Period
from kotodesk.planning.law_facts import law_facts
from tests.forms.people import OLENA
from tests.helpers.desk import OLENAS_DAY, add_gulab, add_olena, home, interview, move, olena_with_plan


def facts(desk: Desk, client: str) -> Facts:
    case = desk.path.case(client)
    return law_facts(case.file, case.assessment, case.plans, case.municipality.region, case.on)


def test_an_empty_file_says_no_to_nothing(desk: Desk) -> None:
    found = facts(desk, desk.people.add(home(desk), "Uusi Asiakas"))
    known = {name for name in Facts.__dataclass_fields__ if getattr(found, name) is not None}
    assert known == {"current_plan", "first_plan_date", "last_review_date", "region"}
    assert (found.current_plan, found.first_plan_date, found.last_review_date) == (False, False, False)


def test_what_the_file_says_is_passed_on(desk: Desk) -> None:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    found = facts(desk, client)
    assert (found.birth_date, found.first_permit_date) == (date(1991, 6, 3), date(2024, 5, 20))
    assert found.residence_groups == ("2(3)",)
    assert found.jobseeker_periods == ()
    assert found.home_care_allowance_periods == (Period(OLENAS_DAY),)
    assert found.social_assistance_lasting is False
    assert (found.quota_refugee, found.trafficking_victim) == (False, False)
    assert (found.asks_for_assessment, found.need_judged) == (True, True)


def test_a_quota_refugee_by_basis_is_one(desk: Desk) -> None:
    client = desk.people.add(home(desk), "A", bases=["quota_refugee"])
    assert facts(desk, client).quota_refugee is True
    other = desk.people.add(home(desk), "B", bases=["work"])
    assert facts(desk, other).quota_refugee is None


@pytest.mark.parametrize("basis", ["trafficking_victim", "trafficking_victim_continuous_permit"])
def test_a_victim_of_trafficking_by_basis_is_one(desk: Desk, basis: str) -> None:
    assert facts(desk, desk.people.add(home(desk), "A", bases=[basis])).trafficking_victim is True


def test_dated_job_search_is_passed_on_with_unemployment(desk: Desk) -> None:
    found = facts(desk, add_gulab(desk))
    assert found.jobseeker_periods == (JobseekerPeriod(date(2025, 4, 14), date(2025, 10, 31), True),)
    said = desk.people.add(home(desk), "A", jobseeker=True)
    assert facts(desk, said).jobseeker_periods == (JobseekerPeriod(OLENAS_DAY),)


@pytest.mark.parametrize(("said", "judged"), [("yes", True), ("no", False), ("later", None)])
def test_later_is_not_a_judgement(desk: Desk, said: str, judged: bool | None) -> None:
    client = add_olena(desk)
    desk.assessments.set(desk.assessments.begin(client), plan_needed=said)
    assert facts(desk, client).need_judged is judged


def test_plans_and_reviews_are_counted_from_their_days(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    found = facts(desk, client)
    assert (found.current_plan, found.first_plan_date) == (CurrentPlan(OLENAS_DAY, 1), OLENAS_DAY)
    desk.plans.set(plan, valid_from=None)
    assert facts(desk, client).current_plan == CurrentPlan(None, 1)
    assert facts(desk, client).first_plan_date is None
    desk.plans.set(plan, valid_from=OLENAS_DAY)
    desk.documents.agree(plan)
    move(desk, date(2026, 1, 12))
    desk.follow_up.review(plan, "Kursen pågår.")
    assert facts(desk, client).last_review_date == date(2026, 1, 12)
