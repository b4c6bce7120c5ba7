"""Needs that have no goal yet: take the proposed goal, write another, or say why there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.planning.proposals import ProposedGoal, proposed_goals
from kotodesk.texts import texts
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import of_record, question
from ui.forms.sheet import Sheet
from ui.path.goals.stores import OPEN_NEED, OpenNeedStore
from ui.path.scene import Scene
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lines import Hairline


class OpenNeed(QWidget):
    """One need without a goal."""

    taken = Signal(str)
    written = Signal(str)

    def __init__(self, scene: Scene, area: str, proposal: ProposedGoal | None) -> None:
        super().__init__()
        t = scene.t
        self.area, self._scene = area, scene
        name = vocabulary().name("need_areas", area, t.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(name, "question", wrap=True))
        if proposal is not None:
            column.addWidget(Label(t("Proposed: {goal}", goal=proposal.text), "small", "second", wrap=True))
        column.addLayout(self._buttons(name, proposal))
        self.sheet = Sheet(t, OpenNeedStore(scene), scene.autosave)
        reason = question(OPEN_NEED + area, "text", t("Or write why this need gets no goal now"))
        field = self.sheet.add(of_record(t, reason))
        named = t("Or write why this need gets no goal now: {name}", name=name)
        field.row.editor.setAccessibleName(named)  # one of several on the page
        column.addWidget(self.sheet)
        column.addSpacing(px(6))
        column.addWidget(Hairline())

    def _buttons(self, name: str, proposal: ProposedGoal | None) -> QHBoxLayout:
        t = self._scene.t
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if proposal is not None:
            take = Button(t("Take the proposed goal"))
            take.setAccessibleName(t("Take the proposed goal: {name}", name=proposal.text))
            take.clicked.connect(self._take)
            row.addWidget(take)
        own = Button(t("Write a goal"))
        own.setAccessibleName(t("Write a goal: {name}", name=name))
        own.clicked.connect(self._write)
        row.addWidget(own)
        row.addStretch(1)
        return row

    def _take(self) -> None:
        self.taken.emit(self.area)

    def _write(self) -> None:
        self.written.emit(self.area)


class OpenNeeds(QWidget):
    """All needs without a goal. `added` carries the id of a goal that the person took or began."""

    added = Signal(str)
    grown = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self.needs: dict[str, OpenNeed] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def refresh(self) -> None:
        """Show the needs that have no goal now."""
        areas = self._areas()
        for gone in self.needs.keys() - set(areas):
            need = self.needs.pop(gone)
            need.hide()
            need.deleteLater()
        for area in areas:
            if area not in self.needs:
                self._add(area)
            self.needs[area].sheet.refresh()
        self.setVisible(bool(areas))
        self.grown.emit()

    def flush(self) -> None:
        """Write what can be read."""
        for need in tuple(self.needs.values()):
            need.sheet.flush()

    def focus_area(self, area: str) -> bool:
        """Put the focus on the reason of an area; False when it has a goal."""
        return area in self.needs and self.needs[area].sheet.focus_key(OPEN_NEED + area)

    def _areas(self) -> list[str]:
        plan, assessment = self._scene.plan(), self._scene.assessment()
        areas = assessment.open_areas if assessment else ()
        return [area for area in areas if plan is None or plan.goal_of(area) is None]

    def _add(self, area: str) -> None:
        need = OpenNeed(self._scene, area, self._proposal(area))
        need.taken.connect(self._take)
        need.written.connect(self._write)
        self.needs[area] = need
        self._lines.addWidget(need)
        need.setVisible(True)

    def _proposal(self, area: str) -> ProposedGoal | None:
        """In the language of the plan, for its words go on paper; before the plan begins as well."""
        case, plan = self._scene.case, self._scene.plan()
        words = texts((plan.language if plan else "") or case.language)
        return next((one for one in proposed_goals(case, plan, words) if area in one.areas), None)

    def _take(self, area: str) -> None:
        proposal = self._proposal(area)
        if proposal is not None:
            plans = self._scene.work.desk.plans
            self.added.emit(plans.add_goal(self._scene.begin_plan(), proposal.text, proposal.areas))

    def _write(self, area: str) -> None:
        self.added.emit(self._scene.work.desk.plans.add_goal(self._scene.begin_plan(), "", (area,)))
