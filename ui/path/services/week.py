"""The hours of the week: the picture where services have times, the sum against what the client has."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.path.offers import beyond_hours, letters
from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import hours_free
from kotodesk.planning.own_checks import hours_at_first
from kotodesk.planning.views import PlanView
from kotodesk.texts import Texts
from ui.forms.ask import of_record, question
from ui.forms.sheet import Sheet
from ui.path.finished import Notice
from ui.path.goals.stores import plan_store
from ui.path.scene import Scene
from ui.path.services.lines import hours_text
from ui.tokens import px
from ui.widgets.label import Label
from ui.widgets.week import Block, WeekGrid

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AFTERNOON, _EVENING = "12:00", "17:00"
_MINUTES = 60


class WeekPanel(QWidget):
    """Total, grid, and a field for the reason when it is more than the client has."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        t = self._t
        self.total = Label("", "body", wrap=True)
        self.grid = WeekGrid(t)
        self.over = Notice("warning", "amber")
        self.over.words.set_tone("amber")
        self.sheet = Sheet(t, plan_store(scene), scene.autosave)
        self.sheet.add(
            of_record(t, question("hours_reason", "text", t("Why more hours than the client has?")))
        )
        head = QHBoxLayout()
        head.addWidget(Label(t("The week"), "question"))
        head.addStretch(1)
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        for widget in (self.grid, self.over, self.sheet):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Show the week as it stands."""
        case, plan = self._scene.case, self._scene.plan()
        blocks = tuple(week_blocks(case, plan, self._t)) if plan else ()
        self.grid.show_blocks(blocks)
        self.grid.setVisible(bool(blocks))
        used = hours_at_first(case, plan) if plan else 0
        free = hours_free(case.assessment)
        self.total.setText(self._total(used, free))
        over = free is not None and used > free
        self.over.say(self._too_many(used - (free or 0)) if over else "")
        self.sheet.setVisible(over)
        self.sheet.refresh()

    def _total(self, used: float, free: float | None) -> str:
        t = self._t
        if free is None:
            return t("{hours} h", hours=hours_text(used, t))
        return t("{hours} h, the client has {free} h", hours=hours_text(used, t), free=hours_text(free, t))

    def _too_many(self, hours: float) -> str:
        return self._t(
            "{hours} h more than the client has. Take a service away or write why.",
            hours=hours_text(hours, self._t),
        )


def week_blocks(case: Case, plan: PlanView, t: Texts) -> Iterator[Block]:
    """Yield the blocks of the services that have times of the week."""
    over = beyond_hours(case)
    for letter, measure in zip(letters(len(plan.measures)), plan.measures, strict=True):
        service = case.programme.service(measure.service_id) if measure.service_id else None
        for time in service.week if service else ():
            hours = t("{hours} h", hours=hours_text(_hours(time["from"], time["to"]), t))
            yield Block(DAYS.index(time["day"]), _part(time["from"]), letter, hours, measure.id in over)


def _part(begins: str) -> int:
    return 0 if begins < _AFTERNOON else 1 if begins < _EVENING else 2


def _hours(begins: str, ends: str) -> float:
    return (_minutes(ends) - _minutes(begins)) / _MINUTES


def _minutes(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * _MINUTES + int(minutes)
