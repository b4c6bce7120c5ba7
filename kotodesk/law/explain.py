"""Ask everything that the Act answers about one client on one day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date

from kotodesk.law import plan_terms
from kotodesk.law._question import Question, marked
from kotodesk.law.entitlement import entitled_to_assessment
from kotodesk.law.facts import Facts
from kotodesk.law.packs import MAINLAND, Packs
from kotodesk.law.reimbursement import reimbursement_ends
from kotodesk.law.responsibility import responsible
from kotodesk.law.results import Result
from kotodesk.law.retention import erase_on

_ANSWERS: Mapping[str, Callable[[Question], Result]] = {
    "responsible": responsible,
    "entitled_to_assessment": entitled_to_assessment,
    "first_plan_latest": plan_terms.first_plan_latest,
    "apply_for_services_by": plan_terms.apply_for_services_by,
    "current_plan_latest_end": plan_terms.current_plan_latest_end,
    "all_plans_latest_end": plan_terms.all_plans_latest_end,
    "next_review_by": plan_terms.next_review_by,
    "reimbursement_ends": reimbursement_ends,
    "erase_on": erase_on,
}
RULES = tuple(_ANSWERS)
"""The questions, in the order in which people read the answers."""


def explain(
    facts: Facts, on: date, packs: Packs, holidays: Collection[date], pack_id: str | None = None
) -> dict[str, Result]:
    """Return the answer to every rule, also where it is not known or does not apply.

    Without `pack_id` the pack of the client's region that applies on the day is used; a region that is not
    known is the mainland. `holidays` must cover the years of the answers. Raises BadInput for a pack that is
    not law.
    """
    pack = packs.named(pack_id) if pack_id else packs.on(on, facts.region or MAINLAND)
    answers = {}
    for rule, answer in _ANSWERS.items():
        question = Question(rule, facts, on, pack, packs, holidays)
        answers[rule] = marked(answer(question), question)
    return answers
