"""The goals of the plan period: one line each, opened in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.planning.views import GoalView
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import of_record, question, terms
from ui.forms.folded import FoldedHead, FoldedRow
from ui.forms.sheet import Sheet
from ui.path.goals.restore import Restore
from ui.path.goals.stores import goal_store
from ui.path.scene import Scene


class GoalList(QWidget):
    """Follows the goals of the plan: rows come and go with them, an open row stays open."""

    undoable = Signal(str, object)
    grown = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        self.rows: dict[str, FoldedRow] = {}
        self.sheets: dict[str, Sheet] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def refresh(self) -> None:
        """Show the goals as they stand."""
        plan = self._scene.plan()
        goals = plan.goals if plan else ()
        for gone in self.rows.keys() - {goal.id for goal in goals}:
            row = self.rows.pop(gone)
            self.sheets.pop(gone, None)
            row.hide()
            row.deleteLater()
        for number, goal in enumerate(goals, 1):
            if goal.id not in self.rows:
                self._add(goal)
            self._say(number, goal)
            if goal.id in self.sheets:
                self.sheets[goal.id].refresh()
        self.setVisible(bool(goals))
        self.grown.emit()

    def flush(self) -> None:
        """Write what can be read."""
        for sheet in tuple(self.sheets.values()):
            sheet.flush()

    def open_goal(self, goal_id: str) -> bool:
        """Open a goal with the focus on its words; False when it is not there."""
        if goal_id not in self.rows:
            return False
        self.rows[goal_id].set_open(True)
        self.sheets[goal_id].focus_first()
        return True

    def _add(self, goal: GoalView) -> None:
        row = FoldedRow(self._t, FoldedHead(goal.text), "")
        row.setObjectName(goal.id)
        row.opened.connect(self._opened)
        row.removed.connect(self._remove)
        self.rows[goal.id] = row
        self._lines.addWidget(row)
        row.setVisible(True)

    def _opened(self, _shown: bool) -> None:
        row = self.sender()
        if isinstance(row, FoldedRow) and not row.has_body():
            self.sheets[row.objectName()] = self._sheet(row.objectName())
            row.set_body(self.sheets[row.objectName()])
        self.grown.emit()

    def _sheet(self, goal_id: str) -> Sheet:
        t = self._t
        sheet = Sheet(t, goal_store(self._scene, goal_id), self._scene.autosave, gap=16)
        sheet.add(of_record(t, question("text", "text", t("Goal in words that the client understands"))))
        areas = terms("need_areas", self._areas())
        sheet.add(of_record(t, question("areas", "many", t("Which needs does it answer?"), areas)))
        return sheet

    def _areas(self) -> list[str]:
        """The areas that have a need, and those that a goal names already."""
        plan, assessment = self._scene.plan(), self._scene.assessment()
        named = {area for goal in (plan.goals if plan else ()) for area in goal.areas}
        named |= set(assessment.open_areas if assessment else ())
        return [area for area in vocabulary().ids("need_areas") if area in named]

    def _say(self, number: int, goal: GoalView) -> None:
        row, name = self.rows[goal.id], goal.text or self._t("New goal")
        row.head.say(self._summary(number, goal))
        row.remove.setAccessibleName(self._t("Remove: {name}", name=name))

    def _summary(self, number: int, goal: GoalView) -> str:
        words = goal.text or self._t("New goal")
        names = [vocabulary().name("need_areas", area, self._t.language) for area in goal.areas]
        return f"{number}  {words}" + (f" ({', '.join(names)})" if names else "")

    def _remove(self) -> None:
        plan, goal_id = self._scene.plan(), self.sender().objectName()
        goal = next((one for one in plan.goals if one.id == goal_id), None) if plan else None
        if plan is None or goal is None:
            return
        self._scene.work.desk.plans.remove_goal(goal.id)
        self.undoable.emit(self._t("Goal removed"), Restore(self._scene, plan.id, goal).act)
