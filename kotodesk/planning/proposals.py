"""What the officer has not decided yet, proposed from the case: goals, services, period, review. Pure.

A proposal is a beginning for the conversation. Whoever writes one into a plan marks it so, and the plan
stays a draft until somebody has decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from kotodesk.matching import Verdict
from kotodesk.matching.wording import clause, listed
from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import answers_of, free_from, hours_free
from kotodesk.planning.own_checks import hours_at_first
from kotodesk.planning.rules import GOALS_PROPOSED
from kotodesk.planning.views import PlanView
from kotodesk.programme.views import ServiceView
from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary

PROPOSAL = "proposal"
"""Who has decided: nobody yet."""
SERVICES_FOR_A_GOAL = 2
OFFICIAL_WISH = "wishes.long_term_official"
"""The question whose answer is in the language of the papers."""
_PATH_ITSELF = frozenset({"1", "2"})
"""Contents that the client is going through already: the assessment and the plan."""
_LITERACY = "literacy"
_SAYS_LITTLE = frozenset({"open_to_all", "nothing_against"})


@dataclass(frozen=True)
class ProposedService:
    """A service, with the start that suits the client where that is not simply the next one."""

    service: ServiceView
    begins: date | None = None


@dataclass(frozen=True)
class ProposedGoal:
    """A goal with the services that fit best; `reason` says why they serve it."""

    areas: tuple[str, ...]
    text: str
    reason: str
    services: tuple[ProposedService, ...]


@dataclass
class _Room:
    """What is left to give out: hours of the week, and services that no goal has taken."""

    hours: float | None
    taken: set[str]

    def holds(self, service: ServiceView, later: bool) -> bool:
        fits = later or self.hours is None or (service.hours_per_week or 0) <= self.hours
        return fits and service.id not in self.taken

    def take(self, service: ServiceView, later: bool) -> None:
        self.taken.add(service.id)
        if self.hours is not None and not later:
            self.hours -= service.hours_per_week or 0


def proposed_goals(case: Case, plan: PlanView | None, t: Texts) -> tuple[ProposedGoal, ...]:
    """Return a goal for every need that has none and was not left open, the greatest need first.

    Without a plan, as for one in which nothing is written yet. A need that only a service of another
    proposed goal answers joins that goal. Texts are in the language of `t`.
    """
    verdicts, room = case.verdicts(t.language), _room(case, plan)
    found: list[tuple[list[str], tuple[ProposedService, ...]]] = []
    for area in _areas_without_goal(case, plan):
        services = tuple(_best(case, area, verdicts, room))
        shared = next((areas for areas, mine in found if _answers(mine, area)), None)
        if services or shared is None:
            found.append(([area], services))
        else:
            shared.append(area)
    return tuple(_goal(case, areas, services, verdicts, t) for areas, services in found)


def proposed_services(case: Case, plan: PlanView, areas: Sequence[str]) -> tuple[ProposedService, ...]:
    """Return the services that fit these needs best, for a goal that has none yet."""
    verdicts, room = case.verdicts(case.language), _room(case, plan)
    return tuple(one for area in areas for one in _best(case, area, verdicts, room))


def proposed_text(case: Case, area: str, t: Texts) -> str:
    """Return words for a goal that answers the need in one area."""
    return t.of(GOALS_PROPOSED[area], language=_language_of_goal(case, t))


def reason_of(services: Sequence[ServiceView], verdicts: Mapping[str, Verdict], t: Texts) -> str:
    """Return why services serve a goal, from what speaks for them, in the language of `t`."""
    return " ".join(
        t(
            "{service}: {reasons}.",
            service=service.text("name", t.language) or service.code,
            reasons=listed((clause(one, t) for one in verdicts[service.id].because), t),
        )
        for service in services
    )


def proposed_terms(case: Case, plan: PlanView) -> Mapping[str, date]:
    """Return the last day and the next review of the plan, as late as the law lets them be."""
    ends = [case.law[rule].value for rule in ("current_plan_latest_end", "all_plans_latest_end")]
    days = [day for day in ends if isinstance(day, date)]
    last, review = min(days, default=None), case.law["next_review_by"].last_day
    proposed: dict[str, date] = {}
    if last and plan.valid_to is None:
        proposed["valid_to"] = last
    if review and plan.next_review is None:
        proposed["next_review"] = review
    return proposed


def proposed_long_term_goal(case: Case) -> str:
    """Return the client's wish as it was written down in the language of the papers; may be empty."""
    return str(answers_of(case.assessment).get(OFFICIAL_WISH, ""))


def _room(case: Case, plan: PlanView | None) -> _Room:
    free = hours_free(case.assessment)
    if plan is None:
        return _Room(free, set())
    taken = {one.service_id for one in plan.measures if one.service_id}
    return _Room(None if free is None else free - hours_at_first(case, plan), taken)


def _areas_without_goal(case: Case, plan: PlanView | None) -> Iterator[str]:
    """The greatest need first; of equal ones literacy, because every course presumes it."""
    assessment = case.assessment
    areas = assessment.open_areas if assessment else ()
    needs = {one.area: one.need for one in assessment.needs} if assessment else {}
    for area in sorted(areas, key=lambda one: (-needs[one], one != _LITERACY)):
        if plan is None or (plan.goal_of(area) is None and area not in plan.open_needs):
            yield area


def _best(case: Case, area: str, verdicts: Mapping[str, Verdict], room: _Room) -> Iterator[ProposedService]:
    """Yield the best one or two: those with the most reasons, of different groups, within the hours."""
    groups: set[str] = set()
    for service in sorted(_fitting(case, area, verdicts), key=lambda one: _rank(one, area, verdicts[one.id])):
        later = _starts_when_free(case, service, verdicts[service.id])
        if service.group not in groups and room.holds(service, later is not None):
            room.take(service, later is not None)
            groups.add(service.group)
            yield ProposedService(service, later)
        if len(groups) == SERVICES_FOR_A_GOAL:
            return


def _fitting(case: Case, area: str, verdicts: Mapping[str, Verdict]) -> list[ServiceView]:
    return [
        service
        for service in case.programme.services
        if area in service.areas and service.content not in _PATH_ITSELF and verdicts[service.id].fits
    ]


def _rank(service: ServiceView, area: str, verdict: Verdict) -> tuple[bool, int, str, str]:
    """First what is meant for this need first of all; then the more that speaks for it, the earlier."""
    speaks = sum(reason.code not in _SAYS_LITTLE for reason in verdict.because)
    return service.areas[0] != area, -speaks, service.content, service.code


def _starts_when_free(case: Case, service: ServiceView, verdict: Verdict) -> date | None:
    """The start from which the service takes no hours of the present week, None when it takes them."""
    for reason in verdict.because:
        if reason.code == "start_when_free":
            return cast("date", dict(reason.values)["day"])
    free = free_from(case.assessment)
    ahead = min((day for day in service.start_days if day >= case.on), default=None)
    return ahead if free and ahead and ahead >= free else None


def _answers(services: Sequence[ProposedService], area: str) -> bool:
    return any(area in one.service.areas for one in services)


def _goal(
    case: Case,
    areas: Sequence[str],
    services: tuple[ProposedService, ...],
    verdicts: Mapping[str, Verdict],
    t: Texts,
) -> ProposedGoal:
    reason = reason_of([one.service for one in services], verdicts, t)
    return ProposedGoal(tuple(areas), proposed_text(case, areas[0], t), reason, services)


def _language_of_goal(case: Case, t: Texts) -> str:
    chosen = answers_of(case.assessment).get("language.integration", "")
    if chosen in ("fin", "swe"):
        return vocabulary().name("languages", chosen, t.language)
    return t("Finnish or Swedish")
