"""Putting back a goal that was removed, with its measures."""

from __future__ import annotations

from dataclasses import dataclass

from kotodesk.planning.views import GoalView, MeasureView
from ui.path.scene import Scene

_MEASURE = ("begins", "ends", "hours_per_week", "next_step", "next_step_by")


@dataclass(frozen=True)
class Restore:
    """Writes a goal anew as it was; it comes last."""

    scene: Scene
    plan_id: str
    goal: GoalView

    def act(self) -> None:
        """Write the goal and its measures."""
        plans, goal = self.scene.work.desk.plans, self.goal
        goal_id = plans.add_goal(self.plan_id, goal.text, goal.areas, goal.decided_by, goal.reason)
        for measure in goal.measures:
            put_back(self.scene, goal_id, measure)


def put_back(scene: Scene, goal_id: str, measure: MeasureView) -> None:
    """Write a measure anew as it was."""
    plans = scene.work.desk.plans
    fields = {name: getattr(measure, name) for name in _MEASURE}
    if measure.service_id:
        again = plans.choose(goal_id, measure.service_id, measure.despite, measure.decided_by)
        plans.set_measure(again, **fields)
    else:
        plans.add_measure(goal_id, measure.text, decided_by=measure.decided_by, **fields)
