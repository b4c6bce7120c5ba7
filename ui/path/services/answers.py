"""The middle of the page: services for one need, why they serve its goal, measures without a service."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.path.offers import Need, Offer, needs_of, offers
from kotodesk.planning.matching_facts import levels_of
from kotodesk.planning.proposals import reason_of
from kotodesk.texts import texts
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import of_record, question
from ui.forms.sheet import Sheet
from ui.path.goals.stores import goal_store
from ui.path.scene import Scene
from ui.path.services.choosing import Choosing
from ui.path.services.lines import service_line
from ui.path.services.offer_list import OfferList
from ui.path.step import left
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.head import PageHead
from ui.widgets.service import ServiceLine

FIRST_FITTING, FIRST_OTHERS = 6, 3


class AnswersView(QWidget):
    """One need. It is made anew when another need is opened."""

    undoable = Signal(str, object)
    grown = Signal()

    def __init__(self, scene: Scene, area: str) -> None:
        super().__init__()
        self._scene, self._t, self.area = scene, scene.t, area
        self.choosing = Choosing(scene, area)
        self.choosing.undoable.connect(self.undoable)
        t = self._t
        self._head = PageHead(vocabulary().name("need_areas", area, t.language))
        self.fitting = OfferList(t, t("Fits"), FIRST_FITTING)
        self.others = OfferList(t, t("Does not fit"), FIRST_OTHERS)
        self.own = Button(t("Add a measure without a service"), icon="plus")
        self.own.clicked.connect(self.choosing.add_own)
        self.reason: Sheet | None = None
        self._reason_place = QVBoxLayout()
        self.propose = Button(t("Take the reasons of the chosen services"), "link")
        self.propose.clicked.connect(self._propose_reason)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the need as it stands."""
        need = self._need()
        self._head.say(self._summary(need))
        found = offers(self._scene.case, self.area, self._t.language)
        for rows, fits in ((self.fitting, True), (self.others, False)):
            rows.show_lines([self._line(one) for one in found if one.verdict.fits is fits])
        self._show_reason(need)

    def flush(self) -> None:
        """Write what can be read."""
        self.choosing.flush()
        if self.reason is not None:
            self.reason.flush()

    def focus_reason(self) -> bool:
        """Put the focus on why the services serve the goal; False when there is nothing to justify."""
        return self.reason is not None and self.reason.focus_key("reason")

    def sheets(self) -> list[Sheet]:
        """Return the sheets whose questions the side panel follows."""
        return [self.reason] if self.reason is not None else []

    def _need(self) -> Need:
        return next(one for one in needs_of(self._scene.case) if one.area == self.area)

    def _line(self, offer: Offer) -> ServiceLine:
        return service_line(self._scene.case, offer, self._t, self.choosing.reason_for(offer))

    def _summary(self, need: Need) -> str:
        t = self._t
        goal = need.goal.text if need.goal else ""
        lines = [t("Goal: {goal}", goal=goal)] if goal else [self._no_goal()]
        return "\n".join([*lines, *self._levels()])

    def _no_goal(self) -> str:
        text = self.choosing.proposed_goal()
        return self._t("No goal yet. Choosing a service adds the goal “{goal}”.", goal=text)

    def _levels(self) -> list[str]:
        """For the need of language: the levels now, and how they were found."""
        if self.area != "language":
            return []
        skills = vocabulary().ids("skills")
        found = []
        for language, levels in levels_of(self._scene.assessment()).items():
            name = vocabulary().name("languages", language, self._t.language)
            known = [levels[skill] for skill in skills if skill in levels]
            if known:
                found.append(f"{name} {self._span(known)}")
        return [self._t("Now: {levels}", levels="; ".join(found))] if found else []

    def _span(self, levels: list[str]) -> str:
        ordered = sorted(set(levels), key=lambda one: vocabulary().rank("levels", one))
        return ordered[0] if len(ordered) == 1 else f"{ordered[0]}–{ordered[-1]}"

    def _show_reason(self, need: Need) -> None:
        goal = need.goal if need.goal and need.goal.measures else None
        if goal is not None and self.reason is None:
            t = self._t
            why = t("The plan says why its services serve each goal.")
            label = t("Why do the chosen services serve the goal?")
            self.reason = Sheet(t, goal_store(self._scene, goal.id), self._scene.autosave)
            self.reason.add(of_record(t, question("reason", "long_text", label), why))
            self._reason_place.insertWidget(0, self.reason)
        elif goal is None and self.reason is not None:
            self.reason.hide()
            self.reason.deleteLater()
            self.reason = None
        elif self.reason is not None:
            self.reason.refresh()
        self._propose_line.setVisible(goal is not None and not goal.reason.strip())
        self.grown.emit()

    def _propose_reason(self) -> None:
        """In the language of the plan, for it goes on paper."""
        case, need, plan = self._scene.case, self._need(), self._scene.plan()
        if need.goal is None or plan is None:
            return
        words = texts(plan.language or case.language)
        found = [case.programme.service(one.service_id) for one in need.goal.measures if one.service_id]
        services = [one for one in found if one is not None]
        reason = reason_of(services, case.verdicts(words.language), words)
        self._scene.work.desk.plans.set_goal(need.goal.id, reason=reason)
        self._scene.autosave.saved.emit()
        self.refresh()
        self.focus_reason()

    def _lay_out(self) -> None:
        self.fitting.chosen.connect(self.choosing.choose)
        self.others.chosen.connect(self.choosing.choose)
        for rows in (self.fitting, self.others):
            rows.reasoned.connect(self.choosing.keep_reason)
            rows.reason_left.connect(self.choosing.write_reason)
            rows.grown.connect(self.grown)
        self._propose_line = left(self.propose)
        self._reason_place.setContentsMargins(0, px(8), 0, 0)
        self._reason_place.addWidget(self._propose_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self._head, self.fitting, self.others, left(self.own)):
            column.addWidget(widget)
        column.addLayout(self._reason_place)
        column.addStretch(1)
