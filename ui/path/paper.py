"""Pages of a PDF in the window: drawn off the GUI thread, printed and saved from memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kotodesk.documents.pdf import picture
from kotodesk.texts import Texts
from ui.shell.work import Work
from ui.tasks.lanes import Job, Progress, Task
from ui.widgets.preview import PageImage

SCREEN, PRINT = 150, 300
"""Dots an inch."""


@dataclass(frozen=True)
class Paper:
    """A document with its pages as pictures."""

    pdf: bytes
    pages: tuple[PageImage, ...]


class PaperDesk(QObject):
    """Draws the pages of a plan; the newest drawing alone is shown."""

    drawn = Signal(object)
    """A Paper."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._task: Task | None = None

    def draw(self, plan_id: str) -> Task:
        """Begin to draw a plan as it stands; an earlier drawing is given up."""
        self.stop()
        self._task = self._work.lanes.run("computing", _drawing(self._work, plan_id))
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


def _drawing(work: Work, plan_id: str) -> Job:
    yield Progress()
    pdf = work.desk.documents.plan(plan_id)
    pages = []
    for page in picture.pages(pdf, SCREEN):
        pages.append(PageImage(page.width, page.height, page.pixels))
        yield Progress(len(pages))
    return Paper(pdf, tuple(pages))


class Printing(QObject):
    """Asks for a printer or a place, then prints or saves. Nothing is written but where the person says."""

    failed = Signal(str)
    done = Signal(str)

    def __init__(self, t: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._t, self._window = t, parent
        self._pdf = b""
        self._printer: QPrinter | None = None  # made when asked for: it may look for printers on the network

    def ask_printer(self, pdf: bytes) -> None:
        """Show the system's dialog for printing."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._pdf, self._printer = pdf, printer
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def ask_place(self, pdf: bytes, name: str) -> None:
        """Show the system's dialog for a place to save in; `name` is proposed."""
        self._pdf = pdf
        dialog = QFileDialog(self._window, self._t("Save the PDF"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, place: str) -> None:
        """Write the PDF to a place."""
        try:
            Path(place).write_bytes(self._pdf)
        except OSError:
            self.failed.emit(self._t("The PDF could not be saved there. Choose another folder."))
        else:
            self.done.emit(self._t("The PDF has been saved"))

    def _print(self) -> None:
        if self._printer is not None:
            print_pages(self._printer, self._pdf)
        self.done.emit(self._t("Sent to the printer"))


def print_pages(printer: QPrinter, pdf: bytes) -> None:
    """Print every page, from pictures in memory, over the whole sheet."""
    printer.setFullPage(True)
    painter = QPainter(printer)
    for number, page in enumerate(picture.pages(pdf, PRINT)):
        if number:
            printer.newPage()
        image = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
        painter.drawImage(QRectF(painter.viewport()), image)
    painter.end()


def proposed_name(parts: Sequence[str]) -> str:
    """Return a file name without anybody's name in it."""
    return "-".join(part.replace(" ", "-").lower() for part in parts if part) + ".pdf"
