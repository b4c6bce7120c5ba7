"""The page of step 6: needs, the services for one of them, and what has been chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.path.offers import Need, needs_of
from kotodesk.path.steps import DONE, NOT_BEGUN
from kotodesk.vocabulary import vocabulary
from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.path.finished import LockedNotice, Notice
from ui.path.services.answers import AnswersView
from ui.path.services.chosen import ChosenList
from ui.path.services.need_list import NeedLine, NeedList
from ui.path.services.promises import PromisesView
from ui.path.services.week import WeekPanel
from ui.path.step import StepPage
from ui.tokens import MARGIN_PANEL, px
from ui.widgets.label import Label
from ui.widgets.lines import Hairline, Scroll
from ui.widgets.panel import Passage

NEEDS_WIDTH, PROMISES = 214, "promises"


class ServicesPage(StepPage):
    """The officer decides, the program never does: it says why a service fits or does not."""

    scrolls = False

    def build(self) -> None:
        t = self.t
        self.notice, self.empty = LockedNotice(self.scene), Notice("information", "text2")
        self.needs = NeedList(t, t("Needs"))
        self.chosen, self.week = ChosenList(self.scene), WeekPanel(self.scene)
        self._areas = [need.area for need in needs_of(self.scene.case)]
        self.view: AnswersView | PromisesView = self._view(self._areas[0] if self._areas else PROMISES)
        self._scroll = Scroll(QWidget())
        self._panel = self._make_panel()
        self._lay_out()
        self._open(self.view)
        self.needs.chosen.connect(self.open_need)
        self.chosen.removed.connect(self._remove)
        self.chosen.grown.connect(self.grown)

    def side(self) -> QWidget | None:
        return self._panel

    def is_closed(self) -> bool:
        return self.notice.show_state()

    def refresh(self) -> None:
        if isinstance(self.view, AnswersView) and self.view.area not in self._need_areas():
            self.open_need(next(iter(self._need_areas()), PROMISES))
        self._show_needs()
        self.view.refresh()
        self.chosen.refresh()
        self.week.refresh()
        locked = self.notice.show_state()
        for part in (self.view, self.chosen, self.week):
            part.setEnabled(not locked)

    def flush(self) -> None:
        self.view.flush()
        self.chosen.flush()
        self.week.sheet.flush()

    def open_need(self, area: str) -> None:
        """Show the services for another need, or the promises."""
        self.view.flush()
        self._open(self._view(area))
        self._show_needs()
        self.grown.emit()

    def focus_first(self) -> bool:
        current = self.view.area if isinstance(self.view, AnswersView) else PROMISES
        self.needs.row(current).setFocus()
        return True

    def focus_key(self, key: str) -> bool:
        for need in needs_of(self.scene.case):
            if need.goal is not None and need.goal.id == key:
                self.open_need(need.area)
                return isinstance(self.view, AnswersView) and (self.view.focus_reason() or self.focus_first())
        return self.chosen.open_measure(key) or self.week.sheet.focus_key(key)

    def passages(self, field: Field) -> Sequence[Passage]:
        return ()

    def fields(self) -> Iterator[Field]:
        sheets: list[Sheet] = [*self.view.sheets(), *self.chosen.sheets.values(), self.week.sheet]
        return (field for sheet in sheets for field in sheet.fields.values())

    def _need_areas(self) -> list[str]:
        return [need.area for need in needs_of(self.scene.case)]

    def _view(self, area: str) -> AnswersView | PromisesView:
        if area == PROMISES:
            return PromisesView(self.scene)
        view = AnswersView(self.scene, area)
        view.choosing.added.connect(self._own_added)
        return view

    def _open(self, view: AnswersView | PromisesView) -> None:
        self.view = view
        view.undoable.connect(self.undoable)
        view.grown.connect(self.grown)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(MARGIN_PANEL), px(18), px(4), px(24))
        column.addWidget(view)
        self._scroll.show_content(content)

    def _show_needs(self) -> None:
        lines = [self._line(need) for need in needs_of(self.scene.case)]
        plan = self.scene.plan()
        promised = len(plan.duties) if plan else 0
        note = self.t.plural("{n} promise", "{n} promises", promised) if promised else ""
        lines.append(
            NeedLine(PROMISES, self.t("Promises of both sides"), note, DONE if promised else NOT_BEGUN)
        )
        current = self.view.area if isinstance(self.view, AnswersView) else PROMISES
        self.needs.show_needs(lines, current)
        self.empty.say("" if len(lines) > 1 else self.t("No needs yet. Judge them in the summary."))

    def _line(self, need: Need) -> NeedLine:
        t, chosen = self.t, need.measures
        name = vocabulary().name("need_areas", need.area, t.language)
        note = t.plural("{n} chosen", "{n} chosen", chosen) if chosen else t("Nothing chosen")
        return NeedLine(need.area, name, note, DONE if chosen else NOT_BEGUN)

    def _remove(self, measure_id: str) -> None:
        plan = self.scene.plan()
        measure = next((one for one in (plan.measures if plan else ()) if one.id == measure_id), None)
        if measure is not None and isinstance(self.view, AnswersView):
            self.view.choosing.remove(measure)

    def _own_added(self, measure_id: str) -> None:
        self.refresh()
        self.chosen.rows[measure_id].set_open(True)
        self.chosen.sheets[measure_id].focus_first()

    def _lay_out(self) -> None:
        needs = QWidget()
        column = QVBoxLayout(needs)
        column.setContentsMargins(px(10), px(18), px(10), px(16))
        column.setSpacing(px(10))
        title = Label(self.t("Needs"), "question")
        title.setContentsMargins(px(12), 0, 0, 0)
        column.addWidget(title)
        for widget in (self.notice, self.empty):
            column.addWidget(widget)
        column.addWidget(self.needs, 1)
        scroll = Scroll(needs)
        scroll.setFixedWidth(px(NEEDS_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(scroll)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self._scroll, 1)
        self.column.addLayout(row)

    def _make_panel(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(MARGIN_PANEL), px(20), px(12), px(20))
        column.setSpacing(px(10))
        column.addWidget(Label(self.t("Chosen services"), "group"))
        column.addWidget(self.chosen)
        column.addSpacing(px(6))
        column.addWidget(self.week)
        column.addStretch(1)
        return Scroll(inside)
