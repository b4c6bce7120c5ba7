"""The page of step 9."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.law import day_worded
from kotodesk.planning.views import PlanView
from kotodesk.vocabulary import vocabulary
from ui.path.dialog import Decide
from ui.path.finished import Notice
from ui.path.follow_up.measures import MeasureStates
from ui.path.follow_up.review import Ending, Reviewing
from ui.path.follow_up.sealed import SealedList
from ui.path.paper import PaperDesk, Printing
from ui.path.step import StepPage, left
from ui.tasks.paper import Drawn
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lines import Surface
from ui.widgets.panel import Passage
from ui.widgets.preview import PagePreview

_READ_WIDTH = 424


class FollowUpPage(StepPage):
    """For the newest agreed plan; while there is none, the page says so."""

    def build(self) -> None:
        t = self.t
        self.head = self.add_head(t("Follow-up"))
        self.empty = Notice("information", "text2")
        self.column.addWidget(self.empty)
        self.states, self.sealed = MeasureStates(self.scene), SealedList(self.scene)
        self.states.grown.connect(self.grown)
        plan = self.scene.agreed_plan()
        self.reviewing: Reviewing | None = None
        self.ending: Ending | None = None
        self._past = Label("", wrap=True)
        if plan is not None:
            self._add_plan(plan)
        self._side = self._make_side()
        self.column.addStretch(1)

    def side(self) -> QWidget | None:
        return self._side

    def refresh(self) -> None:
        super().refresh()
        plan, t = self.scene.agreed_plan(), self.t
        self.empty.say("" if plan else t("The plan has not been agreed yet. Go on in step 8."))
        self.head.say(self._summary(plan) if plan else "")
        self.states.refresh()
        if plan is None:
            return
        self._past.setText("\n".join(self._reviews(plan)))
        self._past.setVisible(bool(plan.reviews))
        self.sealed.refresh()
        for part in self._while_in_force:
            part.setVisible(plan.ending is None)
        draft = self.scene.plan()
        self.new_plan.set_words(
            t("Go on with the new plan") if draft and not draft.sealed else t("Make a new plan")
        )

    def flush(self) -> None:
        super().flush()
        self.states.flush()

    def focus_first(self) -> bool:
        first = next(iter(self.states.heads.values()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def passages_at_rest(self) -> Sequence[Passage]:
        law, t = self.scene.case.law, self.t
        found = []
        limit = law["next_review_by"]
        if isinstance(limit.value, date):
            section = limit.section.of(t.language) if limit.section else ""
            words = f"{day_worded(limit.value)} ({section})"
            found.append(Passage(t("The review is held at the latest"), words))
        apply = law["apply_for_services_by"]
        if apply.last_day is not None:
            section = apply.section.of(t.language) if apply.section else ""
            words = f"{day_worded(apply.last_day)} ({section})"
            found.append(Passage(t("The client has applied for the services by"), words))
        return found

    def print_page(self) -> None:
        plan = self.scene.agreed_plan()
        if plan is not None:
            self.printing.ask_printer(self.scene.work.desk.documents.plan(plan.id))

    def save(self, plan_id: str) -> None:
        """Ask where to save a sealed document."""
        self.printing.ask_place(self.scene.work.desk.documents.plan(plan_id))

    def read(self, plan_id: str) -> None:
        """Show the pages of a sealed document beside the page."""
        self.drawing.emit(self.desk.draw(plan_id), self.t("Drawing the pages …"))

    def _add_plan(self, plan: PlanView) -> None:
        t = self.t
        self.add_group(Label(t("How the services go"), "group"), self.states)
        self.reviewing, self.ending = Reviewing(self.scene, plan.id), Ending(self.scene, plan.id)
        self.record = Button(t("Record the review"))
        self.record.clicked.connect(self.reviewing.record)
        self.end = Button(t("End the plan"))
        self.end.clicked.connect(self._ask_end)
        review = _together(
            Label(t("Review today"), "group"), self.add_sheet(self.reviewing.sheet), left(self.record)
        )
        ending = _together(Label(t("Ending"), "group"), self.add_sheet(self.ending.sheet), left(self.end))
        self._while_in_force = (review, ending)
        self.column.addWidget(review)
        self.column.addWidget(self._past)
        self.add_group(Label(t("Sealed documents"), "group"), self.sealed)
        self.column.addWidget(ending)
        self.column.addWidget(self._ways_on())
        self.sealed.opened.connect(self.read)
        self.sealed.saved.connect(self.save)

    def _ways_on(self) -> QWidget:
        t, holder = self.t, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.new_plan, self.new_assessment = Button(t("Make a new plan")), Button(t("Begin a new assessment"))
        self.new_plan.clicked.connect(self._begin_plan)
        self.new_assessment.clicked.connect(self._begin_assessment)
        row.addWidget(self.new_plan)
        row.addWidget(self.new_assessment)
        row.addStretch(1)
        return holder

    def _summary(self, plan: PlanView) -> str:
        t = self.t
        if plan.ending is not None:
            reason = vocabulary().name("plan_endings", plan.ending.reason, t.language)
            return t("Ended on {day}: {reason}", day=day_worded(plan.ending.on), reason=reason.lower())
        if plan.review_due is None:
            return t("In force")
        return t("Next review {day}; {limit}", day=day_worded(plan.review_due), limit=self._limit())

    def _limit(self) -> str:
        result = self.scene.case.law["next_review_by"]
        day = day_worded(result.last_day) if result.last_day else ""
        section = result.section.of(self.t.language) if result.section else ""
        return self.t("at the latest {day} ({section})", day=day, section=section)

    def _reviews(self, plan: PlanView) -> list[str]:
        t = self.t
        return [
            t("{day}: {happened}", day=day_worded(one.held_on), happened=one.happened) for one in plan.reviews
        ]

    def _ask_end(self) -> None:
        if self.ending is None or not self.ending.ready():
            return
        t = self.t
        dialog = Decide(
            self,
            t("End the plan?"),
            t("An ended plan is not opened again. A new one can be made."),
            t("End the plan"),
            t("Go on with it"),
        )
        dialog.accepted.connect(self.ending.end)
        dialog.open()

    def _begin_plan(self) -> None:
        self.scene.work.desk.plans.begin(self.scene.client_id)
        self.moved.emit("goals", "")

    def _begin_assessment(self) -> None:
        self.scene.work.desk.assessments.begin(self.scene.client_id)
        self.moved.emit("interview", "")

    def _make_side(self) -> QWidget:
        side = Surface("panel")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self.preview = PagePreview(self.t, self.t("Integration plan"))
        self.preview.hide()
        column.addWidget(self.panel)
        column.addWidget(self.preview)
        self.printing = Printing(self.scene, self)
        self.printing.told.connect(self.head.say)
        self.printing.working.connect(self.drawing)
        print_ = Button(self.t("Print"), icon="printer")
        print_.clicked.connect(self.print_page)
        self.preview.add_action(print_)
        self.desk = PaperDesk(self.scene, self)
        self.desk.drawn.connect(self._show_paper)
        return side

    def _show_paper(self, paper: Drawn) -> None:
        self.panel.hide()
        self.preview.show()
        self.preview.show_pages(paper.pages)
        self.side_asked.emit(self._side, _READ_WIDTH)


def _together(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    for widget in widgets:
        column.addWidget(widget)
    return holder
