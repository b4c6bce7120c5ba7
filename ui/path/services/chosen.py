"""The panel of chosen services: letter, name, hours; opened in place to say days and the next step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kotodesk.path.offers import letters
from kotodesk.planning.views import MeasureView
from ui import paint
from ui.forms.ask import number, of_record, question
from ui.forms.folded import FoldedHead, FoldedRow
from ui.forms.record import RecordStore
from ui.forms.sheet import Sheet
from ui.icons import paint_icon
from ui.path.scene import Scene
from ui.path.services.lines import hours_text, measure_name, measure_note
from ui.tokens import font, px, tokens

_LETTER, _END, _SIDE, _TOP = 26, 70, 14, 7
_MOST_HOURS = 60
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


class ChosenHead(FoldedHead):
    """Letter, name, a line under it, and the hours at the right."""

    def __init__(self) -> None:
        self._letter, self._note, self._hours = "", "", ""
        super().__init__("")

    def show_measure(self, letter: str, name: str, note: str, hours: str) -> None:
        """Show a measure."""
        self._letter, self._note, self._hours = letter, note, hours
        self.say(name)
        self.setAccessibleName(", ".join(part for part in (f"{letter} {name}", hours, note) if part))

    def heightForWidth(self, width: int) -> int:
        """Return the height of name and note."""
        name = paint.wrapped_height(font("question"), self.text(), self._room(width))
        return name + paint.wrapped_height(font("small"), self._note, self._room(width)) + 2 * px(_TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint letter, name, note, hours, and the sign that it unfolds."""
        painter, c = paint.smooth(self), tokens()
        room = self._room(self.width())
        letters_of_name = font("question" if self.isChecked() else "body")
        high = paint.wrapped_height(letters_of_name, self.text(), room)
        place = QRect(px(_LETTER), px(_TOP), room, high)
        paint.write(
            painter,
            QRect(0, px(_TOP), px(_LETTER), high),
            paint.TOP,
            self._letter,
            font("question"),
            c.accent,
        )
        paint.write(painter, place, paint.TOP | paint.WRAP, self.text(), letters_of_name, c.text)
        below = place.adjusted(0, high, 0, self.height())
        paint.write(painter, below, paint.TOP | paint.WRAP, self._note, font("small"), c.text2)
        side = px(_SIDE)
        end = QRect(self.width() - px(_END), px(_TOP), px(_END) - side - px(6), px(20))
        paint.write(painter, end, _RIGHT, self._hours, font("body"), c.text)
        sign = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, sign, QRectF(self.width() - side, px(_TOP) + px(3), side, side), c.text2)

    def _room(self, width: int) -> int:
        return width - px(_LETTER) - px(_END)


class ChosenList(QWidget):
    """Follows the measures of the plan; an open row stays open."""

    removed = Signal(str)
    grown = Signal()

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        self.rows: dict[str, FoldedRow] = {}
        self.heads: dict[str, ChosenHead] = {}
        self.sheets: dict[str, Sheet] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def refresh(self) -> None:
        """Show the measures as they stand."""
        plan = self._scene.plan()
        measures = plan.measures if plan else ()
        for gone in self.rows.keys() - {one.id for one in measures}:
            self._drop(gone)
        for letter, measure in zip(letters(len(measures)), measures, strict=True):
            if measure.id not in self.rows:
                self._add(measure)
            self._show(letter, measure)
            if measure.id in self.sheets:
                self.sheets[measure.id].refresh()
        self.grown.emit()

    def flush(self) -> None:
        """Write what can be read."""
        for sheet in tuple(self.sheets.values()):
            sheet.flush()

    def open_measure(self, measure_id: str) -> bool:
        """Open a measure with the focus on its first field; False when it is not there."""
        if measure_id not in self.rows:
            return False
        self.rows[measure_id].set_open(True)
        self.sheets[measure_id].focus_key("next_step")
        return True

    def _show(self, letter: str, measure: MeasureView) -> None:
        t, hours = self._t, measure.hours_per_week
        name = measure_name(self._scene.case, measure, t)
        shown = t("{hours} h", hours=hours_text(hours, t)) if hours else ""
        self.heads[measure.id].show_measure(letter, name, measure_note(measure, t), shown)
        self.rows[measure.id].remove.setAccessibleName(t("Remove: {name}", name=name))

    def _add(self, measure: MeasureView) -> None:
        head = ChosenHead()
        row = FoldedRow(self._t, head, "", remove_inside=True)
        row.setObjectName(measure.id)
        row.opened.connect(self._opened)
        row.removed.connect(self._remove)
        self.heads[measure.id], self.rows[measure.id] = head, row
        self._lines.addWidget(row)
        row.setVisible(True)

    def _drop(self, measure_id: str) -> None:
        row = self.rows.pop(measure_id)
        self.heads.pop(measure_id)
        self.sheets.pop(measure_id, None)
        row.hide()
        row.deleteLater()

    def _opened(self, _shown: bool) -> None:
        row = self.sender()
        if isinstance(row, FoldedRow) and not row.has_body():
            self.sheets[row.objectName()] = self._sheet(row.objectName())
            row.set_body(self.sheets[row.objectName()])
        self.grown.emit()

    def _remove(self) -> None:
        self.removed.emit(self.sender().objectName())

    def _sheet(self, measure_id: str) -> Sheet:
        t, scene = self._t, self._scene
        store = RecordStore(
            "measure", partial(_measure, scene, measure_id), scene.work.desk.plans.set_measure
        )
        sheet = Sheet(t, store, scene.autosave, gap=12)
        measure = _measure(scene, measure_id)
        if measure is not None and measure.service_id is None:
            sheet.add(of_record(t, question("text", "text", t("What is done?"))))
        sheet.add(of_record(t, question("begins", "date", t("Begins"))))
        sheet.add(of_record(t, question("ends", "date", t("Ends"))))
        sheet.add(of_record(t, number("hours_per_week", t("Hours a week"), (0, _MOST_HOURS), t("h a week"))))
        sheet.add(of_record(t, question("next_step", "text", t("Next step: who does what?"))))
        sheet.add(of_record(t, question("next_step_by", "date", t("By when?"))))
        return sheet


def _measure(scene: Scene, measure_id: str) -> MeasureView | None:
    plan = scene.plan()
    return next((one for one in plan.measures if one.id == measure_id), None) if plan else None
