"""Where the fields of a plan, of a goal and of a need without a goal lie."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question
from kotodesk.planning.views import GoalView
from ui.forms.record import RecordStore
from ui.path.scene import Scene

OPEN_NEED = "open_need/"
"""Beginning of the key under which the reason for leaving a need without a goal is kept."""


def plan_store(scene: Scene) -> RecordStore:
    """Return the store of the newest plan; the first keystroke begins one."""
    return RecordStore(
        "plan", scene.plan, scene.work.desk.plans.set, begin=scene.begin_plan, flags=("copy_given",)
    )


def goal_store(scene: Scene, goal_id: str) -> RecordStore:
    """Return the store of one goal."""
    return RecordStore("goal", partial(_goal, scene, goal_id), scene.work.desk.plans.set_goal)


def _goal(scene: Scene, goal_id: str) -> GoalView | None:
    plan = scene.plan()
    return next((goal for goal in plan.goals if goal.id == goal_id), None) if plan else None


class OpenNeedStore:
    """Reasons why needs get no goal, by area."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def owner(self) -> str:
        """The plan whose drafts these are."""
        plan = self._scene.plan()
        return f"plan:{plan.id}" if plan else ""

    @property
    def pending(self) -> bool:
        """What can be read is written at once."""
        return False

    def ready(self) -> None:
        """Begin the plan if there is none."""
        self._scene.begin_plan()

    def value(self, question: Question) -> Value | None:
        """Return the reason for an area."""
        plan = self._scene.plan()
        return plan.open_needs.get(_area(question.key)) or None if plan else None

    def status(self, key: str) -> str:
        """A reason is never skipped."""
        return ""

    def write(self, question: Question, value: Value | None) -> None:
        """Write the reason for an area."""
        plans = self._scene.work.desk.plans
        plans.leave_need_open(self._scene.begin_plan(), _area(question.key), value or "")

    def ids(self, key: str) -> Mapping[str, str]:
        """There are no rows."""
        return {}

    def skip(self, key: str, status: str) -> None:
        """A reason is never skipped."""


def _area(key: str) -> str:
    return key.removeprefix(OPEN_NEED)
