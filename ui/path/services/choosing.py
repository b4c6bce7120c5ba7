"""Choosing services for a need and taking them away; a need without a goal gets the proposed one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kotodesk.path.offers import Offer, needs_of
from kotodesk.planning.rules import GOALS_PROPOSED
from kotodesk.planning.views import GoalView, MeasureView
from kotodesk.texts import texts
from kotodesk.vocabulary import vocabulary
from ui.path.goals.restore import put_back
from ui.path.scene import Scene

REASON = "despite"


class Choosing(QObject):
    """Acts on the plan for one need. Reasons that are typed are kept as drafts of their measures."""

    undoable = Signal(str, object)
    added = Signal(str)
    """Id of a measure without a service that was begun."""

    def __init__(self, scene: Scene, area: str) -> None:
        super().__init__()
        self._scene, self._t, self._area = scene, scene.t, area
        self._typed: dict[str, str] = {}

    def choose(self, service_id: str, chosen: bool) -> None:
        """Choose a service for the need, or take it away wherever it was chosen."""
        if chosen:
            self._scene.work.desk.plans.choose(self._goal_id(), service_id)
        else:
            measure = self._measure_of(service_id)
            if measure is not None:
                self.remove(measure)
        self._scene.autosave.saved.emit()

    def remove(self, measure: MeasureView) -> None:
        """Take a measure away; it can be put back."""
        self._scene.work.desk.plans.remove_measure(measure.id)
        undo = partial(put_back, self._scene, measure.goal_id, measure)
        self.undoable.emit(self._t("Taken out of the plan"), undo)

    def add_own(self) -> None:
        """Begin a measure without a service."""
        self.added.emit(self._scene.work.desk.plans.add_measure(self._goal_id()))

    def reason_for(self, offer: Offer) -> str:
        """Return the reason for a service that does not fit, as it was typed or written."""
        if offer.measure is None:
            return ""
        drafts = self._scene.autosave.drafts(f"measure:{offer.measure.id}")
        return drafts.get(REASON, offer.measure.despite)

    def keep_reason(self, service_id: str, text: str) -> None:
        """Keep a reason at every keystroke."""
        measure = self._measure_of(service_id)
        if measure is not None:
            self._typed[service_id] = text
            self._scene.autosave.keep(f"measure:{measure.id}", REASON, text)

    def write_reason(self, service_id: str) -> None:
        """Write a reason when its field is left."""
        measure, text = self._measure_of(service_id), self._typed.pop(service_id, None)
        if measure is not None and text is not None:
            self._scene.work.desk.plans.set_measure(measure.id, despite=text.strip())
            self._scene.autosave.forget(f"measure:{measure.id}", REASON)
            self._scene.autosave.saved.emit()

    def flush(self) -> None:
        """Write every reason that was typed."""
        for service_id in tuple(self._typed):
            self.write_reason(service_id)

    def proposed_goal(self) -> str:
        """Return the goal that the need would get, in the language of the plan."""
        case, plan = self._scene.case, self._scene.plan()
        words = texts((plan.language if plan else "") or case.language)
        chosen = self._integration_language()
        name = vocabulary().name("languages", chosen, words.language) if chosen else ""
        return words.of(GOALS_PROPOSED[self._area], language=name or words("Finnish or Swedish"))

    def _integration_language(self) -> str:
        assessment = self._scene.assessment()
        answer = assessment.answers.get("language.integration") if assessment else None
        value = answer.value if answer and answer.answered else ""
        return value if value in ("fin", "swe") else ""

    def _goal_id(self) -> str:
        goal = self._goal()
        if goal is not None:
            return goal.id
        plans = self._scene.work.desk.plans
        return plans.add_goal(self._scene.begin_plan(), self.proposed_goal(), (self._area,))

    def _goal(self) -> GoalView | None:
        return next((one.goal for one in needs_of(self._scene.case) if one.area == self._area), None)

    def _measure_of(self, service_id: str) -> MeasureView | None:
        plan = self._scene.plan()
        found = (one for one in (plan.measures if plan else ()) if one.service_id == service_id)
        return next(found, None)
