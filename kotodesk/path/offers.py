"""Which services answer a need of one client, in the order in which a colleague would name them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from kotodesk.matching import Verdict
from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import hours_free
from kotodesk.planning.views import GoalView, MeasureView
from kotodesk.programme.views import ServiceView
from kotodesk.vocabulary import vocabulary

_SAYS_LITTLE = frozenset({"open_to_all", "nothing_against"})
_NATIONAL = ("fi", "sv", "en")


@dataclass(frozen=True)
class Need:
    """A need that the plan is about, its goal, and how many measures the goal has."""

    area: str
    goal: GoalView | None

    @property
    def measures(self) -> int:
        """How many measures answer it."""
        return len(self.goal.measures) if self.goal else 0


@dataclass(frozen=True)
class Offer:
    """A service that answers a need, the verdict on it, and the measure where it has been chosen."""

    service: ServiceView
    verdict: Verdict
    measure: MeasureView | None


def needs_of(case: Case) -> tuple[Need, ...]:
    """Return the needs of the assessment and those that a goal names, in the order of the areas."""
    plan = case.plan
    areas = set(case.assessment.open_areas if case.assessment else ())
    areas |= {area for goal in (plan.goals if plan else ()) for area in goal.areas}
    order = vocabulary().ids("need_areas")
    return tuple(Need(area, plan.goal_of(area) if plan else None) for area in order if area in areas)


def offers(case: Case, area: str, language: str) -> tuple[Offer, ...]:
    """Return the services for a need; texts inside the reasons are in `language`."""
    verdicts = case.verdicts(language)
    chosen = {one.service_id: one for one in (case.plan.measures if case.plan else ())}
    found = [
        Offer(one, verdicts[one.id], chosen.get(one.id))
        for one in case.programme.services
        if area in one.areas
    ]
    return tuple(sorted(found, key=lambda one: _rank(one, area)))


def _rank(offer: Offer, area: str) -> tuple[bool, int, bool, str, str]:
    """What fits comes first; the more that speaks for it, the earlier; then what is meant for this need."""
    speaks = sum(reason.code not in _SAYS_LITTLE for reason in offer.verdict.because)
    service = offer.service
    return not offer.verdict.fits, -speaks, service.areas[0] != area, service.content, service.code


def service_name(service: ServiceView, language: str) -> str:
    """Return a service's name in `language`, else in another one; the code when it has none."""
    names = (service.text("name", one) for one in (language, *_NATIONAL))
    return next((name for name in names if name), service.code)


def beyond_hours(case: Case) -> frozenset[str]:
    """Return the measures that do not fit into the hours that the client has; the first ones fit."""
    free, plan = hours_free(case.assessment), case.plan
    if free is None or plan is None:
        return frozenset()
    used, over = 0.0, set()
    for measure in plan.measures:
        used += measure.hours_per_week or 0
        if used > free and measure.hours_per_week:
            over.add(measure.id)
    return frozenset(over)


def letters(count: int) -> tuple[str, ...]:
    """Return A, B … Z, AA, AB … for the measures of a plan."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    both = (first + last for first in ("", *alphabet) for last in alphabet)
    return tuple(islice(both, count))
