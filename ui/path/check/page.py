"""The page of step 7."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kotodesk.planning.checks import check_plan, count_in_order
from kotodesk.planning.problems import Problem
from kotodesk.vocabulary import vocabulary
from ui.path.check.problem_list import ProblemGroup
from ui.path.finished import LockedNotice, Notice
from ui.path.paper import PaperDesk, Printing
from ui.path.problem_place import place_of
from ui.path.step import StepPage
from ui.tasks.paper import Drawn
from ui.widgets.button import Button
from ui.widgets.preview import PagePreview
from ui.widgets.problem import Problem as ShownProblem
from ui.widgets.problem import ProblemLine


class CheckPage(StepPage):
    """Only an error of law stops the agreement; a warning wants a reason, a quiet line nothing."""

    side_width = 424

    def build(self) -> None:
        t, scene = self.t, self.scene
        self.head = self.add_head(t("Check"))
        self.notice, self.empty = LockedNotice(scene), Notice("information", "text2")
        self.errors = ProblemGroup(scene, t("Mend"))
        self.warnings = ProblemGroup(scene, t("Mend or explain"))
        self.quiet, self.earlier = ProblemGroup(scene), ProblemGroup(scene, t("Open in earlier steps"))
        self._in_order: QWidget = QWidget()
        for group in self._groups():
            group.jumped.connect(self._jump)
            group.grown.connect(self.grown)
        for widget in (self.notice, self.empty, *self._groups(), self._in_order):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._make_paper()

    def side(self) -> QWidget | None:
        return self.preview if self.scene.plan() is not None else None

    def refresh(self) -> None:
        case, plan = self.scene.case, self.scene.plan()
        locked = self.notice.show_state()
        found = check_plan(case, plan) if plan is not None and not locked else ()
        self.errors.show_problems([one for one in found if one.level == "error"])
        self.warnings.show_problems([one for one in found if one.level == "warning"])
        self.quiet.show_problems([one for one in found if one.level == "quiet"])
        self.earlier.show_problems([] if locked else self._earlier())
        self.empty.say("" if plan else self.t("There is no plan yet. Begin with the goals."))
        self._show_in_order(count_in_order(case, plan) if plan is not None and not locked else 0)
        self.head.say(self._summary(found) if plan is not None and not locked else "")
        self.print.set_words(self.t("Print the draft") if self._open(found) else self.t("Print for signing"))
        self._draw()

    def flush(self) -> None:
        self.warnings.flush()

    def focus_first(self) -> bool:
        for group in (self.errors, self.warnings):
            for line in group.lines.values():
                target = line.reason or line.jump
                if target is not None:
                    target.setFocus()
                    return True
        return False

    def print_page(self) -> None:
        if self._paper is not None:
            self.printing.ask_printer(self._paper.pdf)

    def save(self) -> None:
        """Ask where to save the pages."""
        if self._paper is not None:
            self.printing.ask_place(self._paper.pdf)

    def _summary(self, found: Sequence[Problem]) -> str:
        if any(one.level == "error" for one in found):
            return self.t("Mend an error before you agree the plan.")
        if self._open(found):
            return self.t("Mend or explain what is below, then the plan can be agreed.")
        return self.t("Nothing stands in the way of agreeing the plan.")

    def _open(self, found: Sequence[Problem]) -> bool:
        return any(one.open for one in found)

    def _groups(self) -> tuple[ProblemGroup, ...]:
        return self.errors, self.warnings, self.quiet, self.earlier

    def _earlier(self) -> list[Problem]:
        """What the first steps still lack; it asks for no reason here."""
        return [
            Problem(one.code, "quiet", one.step, one.message, one.values, one.key, one.section)
            for step in self.scene.steps[:2]
            for one in step.problems
            if one.level != "quiet" and one.code not in self._named()
        ]

    def _named(self) -> set[str]:
        plan = self.scene.plan()
        return {one.code for one in check_plan(self.scene.case, plan)} if plan else set()

    def _show_in_order(self, count: int) -> None:
        words = self.t.plural("{n} check is in order", "{n} checks are in order", count)
        shown: QWidget = ProblemLine(ShownProblem("order", words)) if count else QWidget()
        self.column.replaceWidget(self._in_order, shown)
        self._in_order.hide()
        self._in_order.deleteLater()
        self._in_order = shown

    def _jump(self, problem: Problem) -> None:
        self.moved.emit(*place_of(problem, self.scene))

    def _make_paper(self) -> None:
        t, plan, case = self.t, self.scene.plan(), self.scene.case
        self._paper: Drawn | None = None
        self._drawn_of: object = None
        language = (plan.language if plan else "") or case.language
        name = vocabulary().name("languages", {"fi": "fin", "sv": "swe"}[language], t.language)
        self.preview = PagePreview(t, name[0].upper() + name[1:])
        self.printing = Printing(self.scene, self)
        self.printing.told.connect(self.head.say)
        self.printing.working.connect(self.drawing)
        self.print, self.save_as = Button(t("Print the draft"), icon="printer"), Button(t("Save as PDF"))
        self.print.setToolTip(t("Ctrl+P"))
        self.print.clicked.connect(self.print_page)
        self.save_as.clicked.connect(self.save)
        self.preview.add_action(self.print)
        self.preview.add_action(self.save_as)
        self.desk = PaperDesk(self.scene, self)
        self.desk.drawn.connect(self._show_paper)

    def _draw(self) -> None:
        """Draw the pages when the case has changed since the last drawing."""
        plan = self.scene.plan()
        if plan is not None and self._drawn_of is not self.scene.case:
            self._drawn_of = self.scene.case
            self.drawing.emit(self.desk.draw(plan.id), self.t("Drawing the pages …"))

    def _show_paper(self, paper: Drawn) -> None:
        self._paper = paper
        self.preview.show_pages(paper.pages)
