"""The page of step 5."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kotodesk.law import Result, day_worded
from kotodesk.planning.proposals import proposed_long_term_goal, proposed_terms
from ui.forms.ask import of_record, question, terms
from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.path.finished import LockedNotice
from ui.path.goals.goal_list import GoalList
from ui.path.goals.open_needs import OpenNeeds
from ui.path.goals.stores import plan_store
from ui.path.step import StepPage, left
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Passage


class GoalsPage(StepPage):
    """Every need gets a goal or a written reason why not."""

    def build(self) -> None:
        t = self.t
        self.add_head(t("Goals"), t("Every need gets a goal, or a written reason why not now."))
        self.notice = LockedNotice(self.scene)
        self.column.addWidget(self.notice)
        self.far = self.add_sheet(Sheet(t, plan_store(self.scene), self.scene.autosave))
        self._ask_far()
        self.goals, self.open_needs = GoalList(self.scene), OpenNeeds(self.scene)
        self._add_goals()
        self.skills = self.add_sheet(Sheet(t, plan_store(self.scene), self.scene.autosave))
        self._ask_language()
        self.period = self.add_sheet(Sheet(t, plan_store(self.scene), self.scene.autosave))
        self._ask_period()
        self.column.addStretch(1)

    def is_closed(self) -> bool:
        return self.notice.show_state()

    def refresh(self) -> None:
        super().refresh()
        self.goals.refresh()
        self.open_needs.refresh()
        self._needs_head.setVisible(not self.open_needs.isHidden())
        self._limits.setText("\n".join(self._limit_lines()))
        locked = self.notice.show_state()
        for part in (self.far, self.skills, self.period, self.goals, self.open_needs, self.add_goal):
            part.setEnabled(not locked)
        self._days_line.setVisible(not locked and bool(self._days()))
        self._wish_line.setVisible(not locked and bool(self._wish()))

    def flush(self) -> None:
        super().flush()
        self.goals.flush()
        self.open_needs.flush()

    def focus_key(self, key: str) -> bool:
        return self.goals.open_goal(key) or self.open_needs.focus_area(key) or super().focus_key(key)

    def passages(self, field: Field) -> Sequence[Passage]:
        found = list(super().passages(field))
        if field.key in ("valid_from", "valid_to", "next_review"):
            found.append(Passage(self.t("What the law says"), "\n".join(self._limit_lines())))
        return found

    def passages_at_rest(self) -> Sequence[Passage]:
        lines = self._limit_lines()
        return [Passage(self.t("What the law says"), "\n".join(lines))] if lines else []

    def _ask_far(self) -> None:
        t = self.t
        wish = t("The client’s own aim for the coming years, in the language of the papers.")
        now = t("Where the client stands now: what works, what is in the way.")
        self.far.add(of_record(t, question("long_term_goal", "text", t("Long-term goal")), wish))
        self.take_wish = Button(t("Take the client’s wish from the interview"), "link")
        self.take_wish.clicked.connect(self._take_wish)
        self._wish_line = left(self.take_wish)
        self.far.put(self._wish_line, above=4)
        self.far.add(of_record(t, question("starting_point", "long_text", t("Starting point")), now))

    def _add_goals(self) -> None:
        t = self.t
        self.add_goal = Button(t("Add a goal"), icon="plus")
        self.add_goal.clicked.connect(self._begin_goal)
        self.add_group(Label(t("Goals of the plan period"), "group"), self.goals, left(self.add_goal))
        self._needs_head = Label(t("Needs without a goal"), "group")
        self.add_group(self._needs_head, self.open_needs)
        self.goals.undoable.connect(self.undoable)
        self.goals.grown.connect(self.grown)
        self.open_needs.grown.connect(self.grown)
        self.open_needs.added.connect(self._goal_added)

    def _ask_language(self) -> None:
        t = self.t
        languages = terms("languages", ("fin", "swe"))
        self.skills.heading(t("Language goal"))
        self.skills.add(of_record(t, question("goal_language", "choice", t("Which language?"), languages)))
        self.skills.add(of_record(t, question("goal_levels", "levels", t("Level aimed at in this period"))))

    def _ask_period(self) -> None:
        t = self.t
        self.period.heading(t("Period and review"))
        self.period.side_by_side(
            of_record(t, question("valid_from", "date", t("The plan begins"))),
            of_record(t, question("valid_to", "date", t("The plan ends"))),
            of_record(t, question("next_review", "date", t("Next review"))),
        )
        self._limits = Label("", "small", "second", wrap=True)
        self.period.put(self._limits, above=12)
        self.take_days = Button(t("Fill in the last days that the law allows"), "link")
        self.take_days.clicked.connect(self._take_days)
        self._days_line = left(self.take_days)
        self.period.put(self._days_line, above=4)
        self.period.add(
            of_record(t, question("next_review_reason", "text", t("Why this day for the review?")))
        )

    def _limit_lines(self) -> list[str]:
        t, law = self.t, self.scene.case.law
        words = {
            "current_plan_latest_end": t("The plan ends at the latest"),
            "all_plans_latest_end": t("All plans together end at the latest"),
            "next_review_by": t("The review is held at the latest"),
        }
        shown = {rule: text for rule, text in words.items() if isinstance(law[rule].value, date)}
        return [self._limit_line(text, law[rule]) for rule, text in shown.items()]

    def _limit_line(self, text: str, result: Result) -> str:
        day = day_worded(result.last_day) if result.last_day else ""
        section = result.section.of(self.t.language) if result.section else ""
        return f"{text} {day} ({section})"

    def _days(self) -> dict[str, date]:
        plan = self.scene.plan()
        return dict(proposed_terms(self.scene.case, plan)) if plan else {}

    def _take_days(self) -> None:
        self.scene.work.desk.plans.set(self.scene.begin_plan(), **self._days())
        self.scene.autosave.saved.emit()

    def _wish(self) -> str:
        plan = self.scene.plan()
        written = plan is not None and bool(plan.long_term_goal.strip())
        return "" if written else proposed_long_term_goal(self.scene.case)

    def _take_wish(self) -> None:
        self.scene.work.desk.plans.set(self.scene.begin_plan(), long_term_goal=self._wish())
        self.scene.autosave.saved.emit()
        self.far.focus_key("long_term_goal")

    def _begin_goal(self) -> None:
        self._goal_added(self.scene.work.desk.plans.add_goal(self.scene.begin_plan()))

    def _goal_added(self, goal_id: str) -> None:
        self.refresh()
        self.goals.open_goal(goal_id)
