"""What both sides promise beside the services."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.errors import BadInput
from kotodesk.planning.views import DutyView
from kotodesk.texts import N_
from ui.forms.ask import choices, of_record, question, rows
from ui.forms.record import RecordStore, RowList
from ui.forms.sheet import Sheet
from ui.path.scene import Scene
from ui.tokens import GAP_QUESTIONS, px
from ui.widgets.head import PageHead

NO_PARTY = N_("It is not said whose promise it is. Choose the client or the authority.")


class PromisesView(QWidget):
    """Rows: who promises what, and by when. What the law itself asks of both is printed anyway."""

    undoable = Signal(str, object)
    grown = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        t = scene.t
        duties = _Duties(scene)
        plans = scene.work.desk.plans
        lists = {"duties": RowList(duties.read, duties.add, plans.set_duty, plans.remove_duty)}
        store = RecordStore("plan", scene.plan, plans.set, begin=scene.begin_plan, lists=lists)
        self.sheet = Sheet(t, store, scene.autosave)
        parties = choices(client=t("The client"), authority=t("The authority"))
        promised = rows(
            "duties",
            t("What do the two promise?"),
            question("party", "choice", t("Who?"), parties),
            question("text", "text", t("What?")),
            question("due", "date", t("By when?")),
        )
        self.sheet.add(of_record(t, promised))
        self.sheet.undoable.connect(self.undoable)
        self.sheet.grown.connect(self.grown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP_QUESTIONS))
        column.addWidget(
            PageHead(
                t("Promises of both sides"), t("Beside what the law says, which is printed in any case.")
            )
        )
        column.addWidget(self.sheet)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show the promises as they stand."""
        self.sheet.refresh()

    def flush(self) -> None:
        """Write what can be read."""
        self.sheet.flush()

    def sheets(self) -> list[Sheet]:
        """Return the sheets whose questions the side panel follows."""
        return [self.sheet]


class _Duties:
    """The promises of the newest plan."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def read(self) -> tuple[DutyView, ...]:
        plan = self._scene.plan()
        return plan.duties if plan else ()

    def add(self, party: str, text: str, due: date | None) -> str:
        if not party:
            raise BadInput(NO_PARTY)
        return self._scene.work.desk.plans.add_duty(self._scene.begin_plan(), party, text, due)
