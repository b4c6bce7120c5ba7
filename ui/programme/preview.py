"""The document beside the page: its language, its pages, saving and printing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from kotodesk.documents.service import programme_pdf
from kotodesk.errors import WorldError
from ui import paint
from ui.programme.scene import Scene
from ui.shell.languages import LANGUAGE_NAMES
from ui.tasks.lanes import Task
from ui.tasks.paper import Drawn, drawing, printer_for, printing, save
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceGroup, Option
from ui.widgets.lines import Surface
from ui.widgets.preview import PagePreview

WIDTH = 424
"""Width at 100 %."""
_SETTLED = 700
"""Milliseconds without a change after which the pages are drawn anew."""


class PreviewPanel(Surface):
    """Draws the pages when it is shown, and again when the programme has changed."""

    closed = Signal()
    working = Signal(object, str)
    """A task and what it does, in words."""
    told = Signal(str)
    """What has been done, in words."""

    def __init__(self, scene: Scene) -> None:
        super().__init__("desk")
        self._scene, self._t = scene, scene.t
        self.drawn: Drawn | None = None
        self._task: Task | None = None
        self._printer: QPrinter | None = None
        t = self._t
        self.language = ChoiceGroup(
            [Option(one, LANGUAGE_NAMES[one]) for one in scene.pair], name=t("Language of the document")
        )
        self.language.choose(scene.majority)
        self.pages = PagePreview(t, t("The document"))
        self.save, self.print = Button(t("Save as PDF")), Button(t("Print"), icon="printer")
        self.close_button = Button(t("Close"), "link")
        self.close_button.setAccessibleName(t("Close the preview"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED)
        self._lay_out()
        self._join()

    def draw(self) -> None:
        """Draw the pages as the programme stands now."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        documents = self._scene.work.desk.documents
        paper = documents.programme_paper(self._scene.municipality_id, self._language())
        self._task = self._scene.work.lanes.run("computing", drawing(partial(programme_pdf, paper)))
        self._task.finished.connect(self._show)
        self._task.ended.connect(self._forget)
        self.working.emit(self._task, self._t("Drawing the document"))

    def focus_first(self) -> None:
        """Put the focus on the language of the document."""
        self.language.setFocus()

    def save_as(self) -> None:
        """Ask where, and save the document there."""
        dialog = QFileDialog(self, self._t("Save as PDF"), self._file_name(), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: str) -> None:
        """Save the pages that are shown; raises WorldError when the place cannot be written."""
        if self.drawn is None:
            return
        save(self.drawn.pdf, file)
        self.told.emit(self._t("Saved: {file}", file=Path(file).name))

    def print_pages(self) -> None:
        """Ask for the printer, and print the pages that are shown."""
        self._printer = printer_for(self._title())
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._printer_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that are shown."""
        if self.drawn is None:
            return
        self._printer = printer  # it must live as long as the job
        task = self._scene.work.lanes.run("computing", printing(self.drawn.pdf, printer))
        task.finished.connect(self._say_printed)
        task.failed.connect(self._raise)
        self.working.emit(task, self._t("Printing"))

    def _printer_chosen(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def _title(self) -> str:
        language = self._language()
        heading = self._scene.law.name("heading", "programme")
        return f"{heading} {self._scene.municipality.name(language)} {language}"

    def _file_name(self) -> str:
        return f"{self._title()}.pdf"

    def _language(self) -> str:
        return self.language.chosen() or self._scene.majority

    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self.pages.show_pages(drawn.pages)
        for button in (self.save, self.print):
            button.setEnabled(True)

    def _forget(self) -> None:
        if self.sender() is self._task:
            self._task = None

    def _changed(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _say_printed(self, _nothing: object) -> None:
        self.told.emit(self._t("Sent to the printer"))

    def _raise(self, error: WorldError) -> None:
        raise error

    def _join(self) -> None:
        self._soon.timeout.connect(self.draw)
        self._scene.changed.connect(self._changed)
        self.language.changed.connect(self._language_changed)
        self.save.clicked.connect(self.save_as)
        self.print.clicked.connect(self.print_pages)
        self.close_button.clicked.connect(self.closed)

    def _language_changed(self, _language: str) -> None:
        self.draw()

    def _lay_out(self) -> None:
        for button in (self.save, self.print):
            button.setEnabled(False)
            self.pages.add_action(button)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), 0)
        head.setSpacing(px(12))
        head.addWidget(self.language, 1, paint.AT_MIDDLE)
        head.addWidget(self.close_button, 0, paint.AT_TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.pages, 1)
