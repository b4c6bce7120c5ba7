"""Step 8: going through the plan together, signing or not, the copy; then the plan is agreed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.errors import Refused
from kotodesk.law import LawText, day_worded
from ui.forms.ask import choices, of_record, question, terms, yes_no
from ui.forms.sheet import LONG, Sheet
from ui.path.dialog import Decide
from ui.path.finished import Notice
from ui.path.goals.stores import plan_store
from ui.path.paper import Printing
from ui.path.step import StepPage
from ui.tokens import READING_WIDTH, px
from ui.widgets.button import Button, GuardedButton
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.panel import Passage
from ui.widgets.problem import FieldProblem

_GROUPS = ("rights", "duties")
_OF_JOBSEEKERS = "duties_jobseeker"


class AgreementPage(StepPage):
    """What to go through comes first; the main action says what is missing when it is pressed too early."""

    def build(self) -> None:
        t = self.t
        self.head = self.add_head(
            t("Going through and agreement"),
            t("Go through the plan in a language that the client understands. Then the two of you agree it."),
        )
        self.notice, self.empty = Notice("lock", "text2"), Notice("information", "text2")
        for widget in (self.notice, self.empty):
            self.column.addWidget(widget)
        self.column.addWidget(self._talk())
        self.sheet = self.add_sheet(Sheet(t, plan_store(self.scene), self.scene.autosave))
        self._ask()
        self.papers = self._papers()
        self.column.addWidget(self.papers)
        self.refused = FieldProblem()
        self.column.addWidget(self.refused)
        self.column.addStretch(1)
        self.agree = GuardedButton(t("Agree the plan"))
        self.agree.allowed.connect(self._decide)
        self.agree.refused.connect(self._say)

    def action(self) -> Button | None:
        plan = self.scene.plan()
        return self.agree if plan is not None and not plan.sealed else None

    def refresh(self) -> None:
        super().refresh()
        plan, t = self.scene.plan(), self.t
        sealed = plan is not None and plan.sealed
        self.empty.say("" if plan else t("There is no plan yet. Begin with the goals."))
        agreed = day_worded(plan.agreed_on) if plan and plan.agreed_on else ""
        self.notice.say(
            t("The plan was agreed on {day}. It is locked and kept as it was printed.", day=agreed)
        )
        self.notice.setVisible(sealed)
        self.sheet.setEnabled(not sealed)
        self.sheet.setVisible(plan is not None)
        self.papers.setVisible(plan is not None)
        keys = set(self.sheet.fields)
        if plan is None or plan.outcome != "not_signed":
            keys -= {"not_signed_reason"}
        if plan is None or not plan.copy_given:
            keys -= {"copy_languages"}
        self.sheet.show_only(keys)
        self._show_missing()

    def passages_at_rest(self) -> Sequence[Passage]:
        plan = self.scene.plan()
        obstacle = self.scene.work.desk.documents.obstacle(plan.id) if plan and not plan.sealed else None
        if obstacle is None:
            return ()
        return [Passage(self.t("Before the plan can be agreed"), obstacle.worded(self.t))]

    def print_page(self) -> None:
        plan = self.scene.plan()
        if plan is not None:
            self.printing.ask_printer(self.scene.work.desk.documents.plan(plan.id))

    def save(self) -> None:
        """Ask where to save the pages."""
        plan = self.scene.plan()
        if plan is not None:
            self.printing.ask_place(self.scene.work.desk.documents.plan(plan.id))

    def seal(self) -> None:
        """Agree the plan: from now on it is locked."""
        plan = self.scene.plan()
        if plan is not None:
            self.scene.work.desk.documents.agree(plan.id)
            self.scene.autosave.saved.emit()
            self.refused.say("")

    def _show_missing(self) -> Refused | None:
        """Say on the main action what stands in its way, and return it."""
        plan = self.scene.plan()
        obstacle = self.scene.work.desk.documents.obstacle(plan.id) if plan and not plan.sealed else None
        self.agree.set_missing(obstacle.worded(self.t) if obstacle else "")
        if obstacle is None:
            self.refused.say("")
        return obstacle

    def _say(self, _missing: str) -> None:
        """Say what is missing, unless what was typed last is what was missing."""
        self.flush()
        obstacle = self._show_missing()
        if obstacle is None:
            self._decide()
            return
        what, _, then = obstacle.worded(self.t).partition(". ")
        self.refused.say(f"{what}." if then else what, then)

    def _decide(self) -> None:
        t = self.t
        self.flush()
        dialog = Decide(
            self,
            t("Agree the plan now?"),
            t("The plan is then locked and kept as it is printed. Later changes are written in a review."),
            t("Agree the plan"),
            t("Not yet"),
        )
        dialog.accepted.connect(self.seal)
        dialog.open()

    def _ask(self) -> None:
        t, add = self.t, self.sheet.add
        add(
            of_record(t, question("explained_in", "language", t("In which language was the plan explained?")))
        )
        add(of_record(t, question("interpreter", "text", t("Interpreter: name or agency, if there was one"))))
        signs = choices(signed=t("Signs"), not_signed=t("Does not sign"))
        add(of_record(t, question("outcome", "choice", t("Does the client sign?"), signs)))
        why = t("Why does the client not sign?")
        add(of_record(t, question("not_signed_reason", "long_text", why)))
        add(of_record(t, question("copy_given", "choice", t("Was a copy given to the client?"), yes_no(t))))
        copies = question("copy_languages", "many", t("Languages of the copy"), terms("languages"))
        add(of_record(t, copies), fold=LONG)

    def _papers(self) -> QWidget:
        t = self.t
        self.printing = Printing(self.scene, self)
        self.printing.told.connect(self.head.say)
        self.printing.working.connect(self.drawing)
        self.print, self.save_as = Button(t("Print for signing"), icon="printer"), Button(t("Save as PDF"))
        self.print.setToolTip(t("Ctrl+P"))
        self.print.clicked.connect(self.print_page)
        self.save_as.clicked.connect(self.save)
        holder = QWidget()
        flow = Flow(holder, gap=px(8), line_gap=px(8))
        flow.addWidget(self.print)
        flow.addWidget(self.save_as)
        return holder

    def _talk(self) -> QWidget:
        """The rights and duties to go through, each with its section, as the pages say them."""
        case, holder = self.scene.case, QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(self.t("Go through together"), "group"))
        for group in _GROUPS:
            heading = case.pack.text("plan_heading", group, case.on)
            if heading is not None:
                column.addWidget(Label(heading.words.of(self.t.language), "question"))
            for text in self._law_texts(group):
                column.addWidget(self._law_line("–  ", text))
        consequence = case.pack.text("plan_sentence", "consequence", case.on)
        if consequence is not None:
            column.addWidget(self._law_line("", consequence))
        holder.setMaximumWidth(px(READING_WIDTH))
        return holder

    def _law_texts(self, group: str) -> tuple[LawText, ...]:
        case = self.scene.case
        found = case.pack.group(group, case.on)
        if group == "duties" and case.law["responsible"].value == "employment_authority":
            return (*found, *case.pack.group(_OF_JOBSEEKERS, case.on))
        return found

    def _law_line(self, mark: str, text: LawText) -> Label:
        language = self.t.language
        section = text.basis.section.of(language)
        return Label(f"{mark}{text.words.of(language)} ({section})", wrap=True)
