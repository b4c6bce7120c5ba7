"""Step 4: what the interview comes to: needs and strengths, a summary, and whether a plan is needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.assessment.views import NeedView
from kotodesk.errors import Refused
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import choices, of_record, question
from ui.forms.sheet import WIDTH, Sheet
from ui.path.assessment_store import assessment_store
from ui.path.finished import FinishedNotice
from ui.path.grades import GradeHeads, NeedRow
from ui.path.step import StepPage
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.panel import Passage
from ui.widgets.problem import FieldProblem

NOT_PUBLIC_OFFICIAL = N_(
    "Only a public official decides whether a plan is needed. Ask a colleague who is one to finish this."
)


class SummaryPage(StepPage):
    """The grid begins with what the answers suggest; the officer changes it freely."""

    def build(self) -> None:
        t = self.t
        self.add_head(
            t("Summary"), t("The grid begins with what the answers suggest. Change it as you judge.")
        )
        self.notice = FinishedNotice(self.scene)
        self.column.addWidget(self.notice)
        self.needs = {area: self._need_row(area) for area in vocabulary().ids("need_areas")}
        self._grid = self._make_grid()
        self.column.addWidget(self._grid)
        self.sheet = self.add_sheet(Sheet(t, assessment_store(self.scene), self.scene.autosave))
        self._ask()
        self.finish = Button(t("Finish the assessment"))
        self.finish.clicked.connect(self.finish_assessment)
        self.refused = FieldProblem()
        self.column.addLayout(self._foot())
        self.column.addStretch(1)

    def is_closed(self) -> bool:
        return self.notice.show_state()

    def refresh(self) -> None:
        super().refresh()
        assessment, language = self.scene.assessment(), self.t.language
        for area, row in self.needs.items():
            need = assessment.need(area) if assessment else None
            reasons = [one.of(language) for one in need.because] if need else []
            row.show_judgement(need.need if need else 0, need.strength if need else 0, reasons)
        keys = set(self.sheet.fields)
        if not assessment or assessment.plan_needed not in ("no", "later"):
            keys -= {"plan_needed_reason"}
        self.sheet.show_only(keys)
        finished = self.notice.show_state()
        for part in (self._grid, self.sheet):
            part.setEnabled(not finished)
        self.finish.setVisible(not finished)

    def focus_first(self) -> bool:
        first = next(iter(self.needs.values())).need
        if not first.isEnabled():
            return super().focus_first()
        first.setFocus()
        return True

    def focus_key(self, key: str) -> bool:
        if key in self.needs:
            self.needs[key].need.setFocus()
            return True
        return super().focus_key(key)

    def passages_at_rest(self) -> Sequence[Passage]:
        t = self.t
        grades = t(
            "0 none, 1 some, 2 clear, 3 great. Each need gets a goal in the plan, or a written reason."
        )
        return [Passage(t("How to judge"), grades)]

    def finish_assessment(self) -> None:
        """Close the assessment, or say what is missing."""
        self.flush()
        self.refused.say("")
        try:
            self._check_official()
            self.scene.work.desk.assessments.finish(self.scene.begin_assessment())
        except Refused as error:
            what, _, then = error.worded(self.t).partition(". ")
            self.refused.say(f"{what}." if then else what, then)
        else:
            self.closed.emit()

    def _check_official(self) -> None:
        if not self.scene.case.acts_as_public_official:
            raise Refused(NOT_PUBLIC_OFFICIAL)

    def _ask(self) -> None:
        t, add = self.t, self.sheet.add
        views = choices(agrees=t("Agrees"), partly=t("Agrees in part"), no=t("Does not agree"))
        needed = choices(yes=t("Yes"), later=t("Later"), no=t("No"))
        why = t("A public official decides this. If no plan is made, the client is told why and directed on.")
        add(of_record(t, question("summary", "long_text", t("Summary: strengths first, then needs"))))
        add(of_record(t, question("client_view", "choice", t("Does the client agree with it?"), views)))
        add(
            of_record(
                t, question("client_view_words", "long_text", t("The client’s view in their own words"))
            )
        )
        add(of_record(t, question("plan_needed", "choice", t("Is an integration plan needed?"), needed), why))
        reason = t("Why not now, and where is the client directed?")
        add(of_record(t, question("plan_needed_reason", "long_text", reason)))

    def _need_row(self, area: str) -> NeedRow:
        name = vocabulary().name("need_areas", area, self.t.language)
        row = NeedRow(area, name, self.t("Need"), self.t("Strength"))
        row.judged.connect(self._judge)
        return row

    def _judge(self, area: str, need: int, strength: int) -> None:
        before = self._decided(area)
        reason = before.reason if before else ""
        self.scene.work.desk.assessments.set_need(self.scene.begin_assessment(), area, need, strength, reason)
        self.scene.autosave.saved.emit()

    def _decided(self, area: str) -> NeedView | None:
        assessment = self.scene.assessment()
        return assessment.need(area) if assessment else None

    def _make_grid(self) -> QWidget:
        grid = QWidget()
        column = QVBoxLayout(grid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        t = self.t
        column.addWidget(Label(t("Needs and strengths"), "group"))
        column.addWidget(GradeHeads(t("Need"), t("Strength"), t("0 none – 3 great")))
        column.addWidget(Hairline(strong=True))
        for row in self.needs.values():
            column.addWidget(row)
        grid.setMaximumWidth(px(WIDTH))
        return grid

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        line = QHBoxLayout()
        line.addWidget(self.finish)
        line.addStretch(1)
        foot.addLayout(line)
        foot.addWidget(self.refused)
        return foot
