"""Documents drawn and printed on the computing lane, and saved where the person says."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kotodesk.documents.pdf.picture import count, pages
from kotodesk.errors import WorldError
from kotodesk.texts import N_
from ui.tasks.lanes import Job, Progress
from ui.widgets.preview import PageImage

_SCREEN, _PRINT = 110, 200
"""Dots an inch: sharp when enlarged, sharp on paper."""

NO_PRINTER = N_("The printer did not take the pages. Check that it is on and try again, or save a PDF.")

NOT_SAVED = N_("The file could not be saved there. Nothing is lost: choose another folder or name.")


@dataclass(frozen=True)
class Drawn:
    """The document: its file, and its pages as pictures."""

    pdf: bytes
    pages: tuple[PageImage, ...]


def drawing(make: Callable[[], bytes]) -> Job:
    """Draw the pages of the PDF that `make` returns; the result is Drawn."""
    yield Progress()
    pdf = make()
    number, shown = count(pdf), list[PageImage]()
    for picture in pages(pdf, _SCREEN):
        shown.append(PageImage(picture.width, picture.height, picture.pixels))
        yield Progress(len(shown), number)
    return Drawn(pdf, tuple(shown))


def save(pdf: bytes, file: str) -> None:
    """Write a document to a place, whole or not at all; raises WorldError when it cannot be written."""
    place = Path(file)
    unfinished = place.with_name(f"{place.name}.new")
    try:
        unfinished.write_bytes(pdf)
        unfinished.replace(place)
    except OSError as error:
        raise WorldError(NOT_SAVED) from error


def printer_for(title: str) -> QPrinter:
    """Return a printer for whole sheets of A4; the person chooses which one and which pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def printing(pdf: bytes, printer: QPrinter) -> Generator[Progress, None, None]:
    """Print the pages that the printer was asked for; raises WorldError when it takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldError(NO_PRINTER)
    try:
        yield from _print_pages(pdf, printer, painter)
    finally:
        painter.end()


def _print_pages(pdf: bytes, printer: QPrinter, painter: QPainter) -> Generator[Progress, None, None]:
    number, printed = count(pdf), 0
    # The page has its own margins, so its picture fills the sheet.
    sheet = QRectF(QPointF(0, 0), printer.paperRect(QPrinter.Unit.DevicePixel).size())
    first, last = printer.fromPage() or 1, printer.toPage() or number
    for at, picture in enumerate(pages(pdf, _PRINT), 1):
        if not first <= at <= last:
            continue
        if printed and not printer.newPage():
            raise WorldError(NO_PRINTER)
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGBA8888
        )
        painter.drawImage(sheet, image)
        printed += 1
        yield Progress(printed, last - first + 1)
