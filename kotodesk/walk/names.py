"""Names that stay the same from walk to walk: ids of a vault are random and never leave it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kotodesk.planning.problems import Problem
from kotodesk.planning.views import PlanView


@dataclass(frozen=True)
class Names:
    """Goals are 1, 2 …, measures 1.1, 1.2 …; services have their codes and needs their areas."""

    goals: Mapping[str, str]
    measures: Mapping[str, str]

    def where(self, problem: Problem) -> str:
        """Return the step and what in it the problem is about, for example `goals/2`."""
        key = self.of(problem.key)
        return f"{problem.step}/{key}" if key else problem.step

    def of(self, key: str) -> str:
        """Return the name of a goal or a measure; anything else is its own name."""
        return self.goals.get(key) or self.measures.get(key) or key

    def inside(self, problem: str) -> str:
        """Return the name of a problem as the vault keeps it, from `code` or `code:name`."""
        code, colon, name = problem.partition(":")
        back = {short: id for names in (self.goals, self.measures) for id, short in names.items()}
        return f"{code}{colon}{back.get(name, name)}"


def names_of(plan: PlanView | None) -> Names:
    """Return the names in one plan; there are none without a plan."""
    goals = plan.goals if plan else ()
    return Names(
        goals={goal.id: str(n) for n, goal in enumerate(goals, 1)},
        measures={
            measure.id: f"{n}.{m}"
            for n, goal in enumerate(goals, 1)
            for m, measure in enumerate(goal.measures, 1)
        },
    )
