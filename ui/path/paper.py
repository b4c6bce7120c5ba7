"""Pages of a plan in the window: drawn off the GUI thread, printed and saved from memory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kotodesk.errors import WorldError
from ui.path.scene import Scene
from ui.tasks.lanes import Task
from ui.tasks.paper import drawing, printer_for, printing, save


class PaperDesk(QObject):
    """Draws the pages of a plan; the newest drawing alone is shown."""

    drawn = Signal(object)
    """The pages (ui.tasks.paper.Drawn)."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._task: Task | None = None

    def draw(self, plan_id: str) -> Task:
        """Begin to draw a plan as it stands; an earlier drawing is given up."""
        self.stop()
        make = partial(self._scene.work.desk.documents.plan, plan_id)
        self._task = self._scene.work.lanes.run("computing", drawing(make))
        self._task.finished.connect(self.drawn)
        self._task.ended.connect(self._forget)
        return self._task

    def stop(self) -> None:
        """Give up the drawing that is under way."""
        if self._task is not None:
            self._task.finished.disconnect(self.drawn)
            self._task.cancel()
            self._task = None

    def _forget(self) -> None:
        if self.sender() is self._task:
            self._task = None


class Printing(QObject):
    """Asks for a printer or a place, then prints or saves. Nothing is written but where the person says."""

    working = Signal(object, str)
    """A task and what it does, in words."""
    told = Signal(str)
    """What has been done, or what stood in the way."""

    def __init__(self, scene: Scene, window: QWidget) -> None:
        super().__init__(window)
        self._scene, self._t, self._window = scene, scene.t, window
        self._pdf = b""
        self._printer: QPrinter | None = None  # must live as long as the job

    def ask_printer(self, pdf: bytes) -> None:
        """Show the system's dialog for printing."""
        self._pdf, self._printer = pdf, printer_for(self._t("Integration plan"))
        dialog = QPrintDialog(self._printer, self._window)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def ask_place(self, pdf: bytes) -> None:
        """Show the system's dialog for a place to save in; the proposed name holds nobody's name."""
        self._pdf = pdf
        name = proposed_name((self._t("Integration plan"), self._scene.case.on.isoformat()))
        dialog = QFileDialog(self._window, self._t("Save as PDF"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, file: str) -> None:
        """Write the PDF to a place."""
        try:
            save(self._pdf, file)
        except WorldError as error:
            self._say(error)
        else:
            self.told.emit(self._t("Saved: {file}", file=Path(file).name))

    def _print(self) -> None:
        if self._printer is None:
            return
        task = self._scene.work.lanes.run("computing", printing(self._pdf, self._printer))
        task.finished.connect(self._printed)
        task.failed.connect(self._say)
        self.working.emit(task, self._t("Printing"))

    def _printed(self, _nothing: object) -> None:
        self.told.emit(self._t("Sent to the printer"))

    def _say(self, error: WorldError) -> None:
        self.told.emit(error.worded(self._t))


def proposed_name(parts: Sequence[str]) -> str:
    """Return a plain file name."""
    return "-".join(part.replace(" ", "-").lower() for part in parts if part) + ".pdf"
