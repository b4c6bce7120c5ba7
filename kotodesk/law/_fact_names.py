"""What facts are called in a sentence that says which one is missing."""

from __future__ import annotations

import re

from kotodesk.texts import N_

_INDEX = re.compile(r"\[\d+\]")

_NAMES = {
    "birth_date": N_("date of birth"),
    "first_permit_date": N_("date of the first permit, card or registration"),
    "municipality_since": N_("date of the first municipality of residence"),
    "residence_groups": N_("basis of residence"),
    "quota_refugee": N_("quota refugee or not"),
    "family_of_quota_refugee": N_("family member of a quota refugee or not"),
    "parent_period_ends": N_("end of the parent's reimbursement period"),
    "jobseeker_periods": N_("job search: periods or none"),
    "jobseeker_periods.from": N_("beginning of the job search"),
    "jobseeker_periods.unemployed": N_("unemployed or not during the job search"),
    "home_care_allowance_periods": N_("child home care allowance: periods or none"),
    "home_care_allowance_periods.from": N_("beginning of the child home care allowance"),
    "social_assistance_lasting": N_("lasting social assistance or not"),
    "asks_for_assessment": N_("whether the client or another authority asks for the assessment"),
    "need_judged": N_("whether the client is judged to need the assessment"),
    "trafficking_victim": N_("victim of human trafficking or not"),
    "reached_late": N_("whether the client was reached only after the time limit"),
    "first_plan_date": N_("date of the first plan"),
    "current_plan.from": N_("first day of the current plan"),
    "current_plan.number": N_("number of the current plan"),
    "obstacles.from": N_("beginning of the obstacle"),
    "obstacles.to": N_("end of the obstacle"),
    "obstacles.kind": N_("kind of the obstacle"),
    "customership_ended": N_("day on which the customership ended"),
    "local_retention_years": N_("the municipality's own retention time"),
}


def name(path: str) -> str:
    """Return the marked name of a fact; its place in a list does not matter."""
    return _NAMES[_INDEX.sub("", path)]
