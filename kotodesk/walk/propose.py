"""What the case does not decide is proposed, and marked so; the plan then stays a draft."""

from __future__ import annotations

from kotodesk.planning.case import Case
from kotodesk.planning.proposals import (
    PROPOSAL,
    proposed_goals,
    proposed_long_term_goal,
    proposed_services,
    proposed_terms,
    proposed_text,
    reason_of,
)
from kotodesk.planning.views import GoalView, PlanView
from kotodesk.texts import Texts, texts
from kotodesk.walk.case import GoalPart
from kotodesk.walk.decide import Table


def propose(table: Table, plan_id: str) -> None:
    """Fill a plan: words and services of goals that have none, goals for the other needs, dates."""
    t = texts(table.pen.language)
    _fill_goals(table, plan_id, t)
    case, plan = _now(table, plan_id)
    table.desk.plans.add_proposals(plan_id, proposed_goals(case, plan, t))
    case, plan = _now(table, plan_id)
    fields: dict[str, object] = dict(proposed_terms(case, plan))
    wish = "" if "long_term_goal" in table.decisions.words else proposed_long_term_goal(case)
    if wish:
        fields["long_term_goal"] = wish
    if fields:
        table.desk.plans.propose(plan_id, **fields)


def _now(table: Table, plan_id: str) -> tuple[Case, PlanView]:
    return table.desk.path.case(table.client_id), table.desk.plans.view(plan_id)


def _fill_goals(table: Table, plan_id: str, t: Texts) -> None:
    goals = table.desk.plans.view(plan_id).goals
    for part, goal in zip(table.decisions.goals, goals, strict=True):
        if not part.text.texts and part.areas:
            _fill_text(table, goal, t)
        if part.measures is None:
            _fill_services(table, plan_id, part, goal, t)


def _fill_text(table: Table, goal: GoalView, t: Texts) -> None:
    case = table.desk.path.case(table.client_id)
    text = proposed_text(case, goal.areas[0], t)
    table.desk.plans.set_goal(goal.id, text=text, decided_by=PROPOSAL)


def _fill_services(table: Table, plan_id: str, part: GoalPart, goal: GoalView, t: Texts) -> None:
    case, plan = _now(table, plan_id)
    services = proposed_services(case, plan, goal.areas)
    table.desk.plans.choose_proposals(goal.id, services)
    if services and not part.reason.texts:
        reason = reason_of([one.service for one in services], case.verdicts(t.language), t)
        table.desk.plans.set_goal(goal.id, reason=reason)
