"""The facts of a client's file as the law asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kotodesk.assessment.views import AssessmentView
from kotodesk.law import CurrentPlan, Facts, JobseekerPeriod, Period
from kotodesk.law.facts import Day
from kotodesk.people.views import ClientFile
from kotodesk.planning.views import PlanView
from kotodesk.vocabulary import vocabulary

_HOME_CARE = "child_home_care_allowance"
_LASTING = "social_assistance_lasting"
_TRAFFICKING = "trafficking_victim"
_QUOTA = "quota_refugee"


def law_facts(
    file: ClientFile, assessment: AssessmentView | None, plans: Sequence[PlanView], region: str, on: date
) -> Facts:
    """Return the facts on a day; what the file does not say is not known."""
    plan = plans[-1] if plans else None
    return Facts(
        birth_date=file.born,
        first_permit_date=file.first_permit,
        permit_valid_to=file.permit_valid_to,
        municipality_since=file.municipality_since,
        residence_groups=residence_groups(file) if file.bases else None,
        quota_refugee=_quota(file),
        family_of_quota_refugee=file.family_of_quota_refugee,
        jobseeker_periods=_jobseeker_periods(file, on),
        home_care_allowance_periods=_home_care(file, on),
        social_assistance_lasting=_has_allowance(file, _LASTING),
        asks_for_assessment=True if file.contacted_on else None,
        need_judged=_need_judged(assessment),
        trafficking_victim=any(_TRAFFICKING in basis for basis in file.bases) if file.bases else None,
        first_plan_date=_first_plan(plans),
        current_plan=CurrentPlan(plan.valid_from, plan.number) if plan else False,
        last_review_date=plan.reviews[-1].held_on if plan and plan.reviews else False,
        region=region,
    )


def residence_groups(file: ClientFile) -> tuple[str, ...]:
    """Return the groups of section 2 that the residence bases open."""
    groups = {group for basis in file.bases for group in vocabulary().term("residence_bases", basis).groups}
    return tuple(sorted(groups))


def _quota(file: ClientFile) -> bool | None:
    return True if _QUOTA in file.bases else file.quota_refugee


def _jobseeker_periods(file: ClientFile, on: date) -> tuple[JobseekerPeriod, ...] | None:
    if file.periods:
        return tuple(JobseekerPeriod(one.begins, one.ends, one.unemployed) for one in file.periods)
    if file.jobseeker is None:
        return None
    return (JobseekerPeriod(on),) if file.jobseeker else ()


def _home_care(file: ClientFile, on: date) -> tuple[Period, ...] | None:
    """What is received today is known; since when is not, so that nothing is counted from before today."""
    received = _has_allowance(file, _HOME_CARE)
    if received is None:
        return None
    return (Period(on),) if received else ()


def _has_allowance(file: ClientFile, kind: str) -> bool | None:
    return kind in file.allowances if file.allowances else None


def _need_judged(assessment: AssessmentView | None) -> bool | None:
    said = {"yes": True, "no": False}
    return said.get(assessment.plan_needed) if assessment else None


def _first_plan(plans: Sequence[PlanView]) -> Day:
    """The first day of the first plan; False when there is no plan, None when it has no first day yet."""
    if not plans:
        return False
    days = [plan.valid_from for plan in plans if plan.valid_from]
    return min(days, default=None)
