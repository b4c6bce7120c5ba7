"""How each measure of the agreed plan goes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question
from kotodesk.law import day_worded
from kotodesk.planning.views import MeasureView
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import of_record, question, terms
from ui.forms.folded import FoldedHead, FoldedRow
from ui.forms.record import canonical
from ui.forms.sheet import Sheet
from ui.path.scene import Scene
from ui.path.services.lines import measure_name

STATE, NOTE = "state", "state_note"


class StateStore:
    """Writes how a measure goes today; what was written before stays in the history."""

    def __init__(self, scene: Scene, measure_id: str) -> None:
        self._scene, self._id = scene, measure_id

    @property
    def owner(self) -> str:
        """The measure whose drafts these are."""
        return f"measure:{self._id}"

    @property
    def pending(self) -> bool:
        """What can be read is written at once."""
        return False

    def ready(self) -> None:
        """The measure is there already."""

    def value(self, question: Question) -> Value | None:
        """Return the newest state or note."""
        return canonical(getattr(self._measure(), question.key))

    def status(self, key: str) -> str:
        """Nothing is skipped."""
        return ""

    def write(self, question: Question, value: Value | None) -> None:
        """Write state and note together, for today."""
        measure = self._measure()
        now = {STATE: measure.state, NOTE: measure.state_note} | {question.key: value or ""}
        self._scene.work.desk.follow_up.measure(self._id, now[STATE], now[NOTE])

    def ids(self, key: str) -> Mapping[str, str]:
        """There are no rows."""
        return {}

    def skip(self, key: str, status: str) -> None:
        """Nothing is skipped."""

    def _measure(self) -> MeasureView:
        return next(one for plan in self._scene.case.plans for one in plan.measures if one.id == self._id)


class MeasureStates(QWidget):
    """One line for each measure, opened in place."""

    grown = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        self.heads: dict[str, FoldedHead] = {}
        self.rows: dict[str, FoldedRow] = {}
        self.sheets: dict[str, Sheet] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def refresh(self) -> None:
        """Show the measures of the newest agreed plan."""
        plan = self._scene.agreed_plan()
        for measure in plan.measures if plan else ():
            if measure.id not in self.rows:
                self._add(measure)
            self.heads[measure.id].say(self._summary(measure))
            if measure.id in self.sheets:
                self.sheets[measure.id].refresh()
        self.grown.emit()

    def flush(self) -> None:
        """Write what can be read."""
        for sheet in self.sheets.values():
            sheet.flush()

    def _summary(self, measure: MeasureView) -> str:
        name = measure_name(self._scene.case, measure, self._t)
        state = vocabulary().name("measure_states", measure.state, self._t.language).lower()
        day = f" {day_worded(measure.state_on)}" if measure.state_on else ""
        return f"{name}: {state}{day}"

    def _add(self, measure: MeasureView) -> None:
        head = FoldedHead("")
        row = FoldedRow(self._t, head, "")
        row.remove.hide()
        row.setObjectName(measure.id)
        row.opened.connect(self._opened)
        self.heads[measure.id], self.rows[measure.id] = head, row
        self._lines.addWidget(row)

    def _opened(self, _shown: bool) -> None:
        measure_id = self.sender().objectName()
        if measure_id not in self.sheets:
            self.sheets[measure_id] = self._sheet(measure_id)
            self.rows[measure_id].set_body(self.sheets[measure_id])
        self.grown.emit()

    def _sheet(self, measure_id: str) -> Sheet:
        t = self._t
        sheet = Sheet(t, StateStore(self._scene, measure_id), self._scene.autosave, gap=16)
        sheet.add(of_record(t, question(STATE, "choice", t("How does it go?"), terms("measure_states"))))
        sheet.add(of_record(t, question(NOTE, "text", t("Note"))))
        return sheet
