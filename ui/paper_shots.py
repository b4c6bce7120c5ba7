"""Draw every printed page from the case files, for `ui.shots`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage

from kotodesk.documents.pdf.picture import pages
from kotodesk.walk.programme_run import describe
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import ServicesFile, read_services
from kotodesk.walk.run import walk

LANGUAGES = ("fi", "sv")
_DPI = 96
_BYTES_A_PIXEL = 4


def paper_shots(cases: Path, on: date, out: Path, only: str = "") -> Iterator[str]:
    """Draw the plan of each `person-*.toml` and each programme of `services-*.toml` into `out`.

    Each is drawn in Finnish and in Swedish. The first services file is the programme of the people. Yields
    the names of the pictures; a folder without case files gives none.
    """
    programmes = [_services(path) for path in sorted(cases.glob("services-*.toml"))]
    for name, pdf in _papers(cases, programmes, on, only):
        for number, page in enumerate(pages(pdf, _DPI), 1):
            file = f"{name}-{number:02}.png"
            line = page.width * _BYTES_A_PIXEL
            image = QImage(page.pixels, page.width, page.height, line, QImage.Format.Format_RGBA8888)
            image.save(str(out / file))
            yield file


def _papers(cases: Path, programmes: list[ServicesFile], on: date, only: str) -> Iterator[tuple[str, bytes]]:
    for language in LANGUAGES:
        for path in sorted(cases.glob("person-*.toml")):
            name = f"paper-plan-{path.stem.removeprefix('person-')}-{language}"
            if only in name:
                case = read_case(path.read_bytes(), path.name, on)
                yield from _named(name, walk(case, programmes[0] if programmes else None, language).files)
        for programme in programmes:
            name = f"paper-programme-{programme.home.name_fi.casefold()}-{language}"
            if only in name:
                yield from _named(name, describe(programme, on, language).files)


def _named(name: str, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The PDF among the files of an outcome, under the name of its pictures."""
    yield from ((name, data) for file, data in files.items() if file.endswith(".pdf"))


def _services(path: Path) -> ServicesFile:
    return read_services(path.read_bytes(), path.name)
