"""Draw every screen without a screen: `python3 -m ui.shots [--out DIR] [--only NAME]`.

Each entry of SHOTS is a name and a function that builds the widget to draw. The people are invented.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk, FirstStart
from kotodesk.fonts.qt import register
from kotodesk.vault.errors import WrongPassphrase
from kotodesk.vault.keys import KdfCost
from ui.preferences import Preferences
from ui.shell.desk_view import DeskView
from ui.shell.work import Work
from ui.start.answers import Answers
from ui.start.first_start import FirstStartView
from ui.start.unlock import UnlockView
from ui.tasks.lanes import Lanes
from ui.theme import Mode, Theme
from ui.widgets.ring import FocusRing

SIZE = (1366, 768)
VARIANTS: tuple[tuple[str, Mode, int], ...] = (
    ("fi", "light", 100),
    ("sv", "light", 100),
    ("sv", "dark", 100),
    ("fi", "light", 150),
    ("sv", "light", 150),
)


@dataclass(frozen=True)
class Stage:
    """What a shot may use: a desk with invented people, in one language."""

    work: Work
    folder: Path
    empty: Work
    """The same, with a desk that has no clients yet."""

    def first_start(self, step: int) -> FirstStartView:
        """Return a page of the first start, from 0, with what is missing in it."""
        answers = Answers(self.work.t.language, "Hiekkaniemi", "Sandnäs", public_official="yes")
        view = FirstStartView(self.work.t, answers, self.work.lanes, self.folder, self.work.clock)
        view.show_step(step)
        view.page.check()
        return view

    def desk_view(self, place: str, argument: str = "") -> DeskView:
        """Return the desk open at a place."""
        view = DeskView(self.work)
        view.show_place(place, argument)
        return view


Shot = Callable[[Stage], QWidget]


def start_language(stage: Stage) -> QWidget:
    """The first start: language."""
    return stage.first_start(0)


def start_municipality(stage: Stage) -> QWidget:
    """The first start: municipality, with what is missing."""
    return stage.first_start(1)


def start_officer(stage: Stage) -> QWidget:
    """The first start: officer, with what is missing."""
    return stage.first_start(2)


def start_passphrase(stage: Stage) -> QWidget:
    """The first start: passphrase, too short."""
    return stage.first_start(3)


def unlock(stage: Stage) -> QWidget:
    """The locked vault after a wrong passphrase."""
    view = UnlockView(stage.work.t, stage.work.lanes, stage.folder, stage.work.clock)
    view.field.setText("not the right one")
    view.refuse(WrongPassphrase())
    return view


def clients(stage: Stage) -> QWidget:
    """The list of clients."""
    return stage.desk_view("clients")


def clients_empty(stage: Stage) -> QWidget:
    """The list while there is nobody yet."""
    view = DeskView(stage.empty)
    view.show_place("clients")
    return view


def settings(stage: Stage) -> QWidget:
    """The settings."""
    return stage.desk_view("settings")


SHOTS: dict[str, Shot] = {
    "01-start-language": start_language,
    "01-start-municipality": start_municipality,
    "01-start-officer": start_officer,
    "01-start-passphrase": start_passphrase,
    "02-unlock": unlock,
    "03-clients-empty": clients_empty,
    "03-clients": clients,
    "90-settings": settings,
}


PEOPLE: tuple[tuple[str, str, str, bool, bool], ...] = (
    ("Amira Haddad", "أميرة حداد", "ara", False, False),
    ("Bohdan Lysenko", "Богдан Лисенко", "ukr", False, False),
    ("Chanarong Phromsiri", "ชาญณรงค์ พรหมศิริ", "tha", False, False),
    ("Dilara Yıldız", "", "tur", False, False),
    ("Ermias Weldegebriel", "ኤርምያስ ወልደገብርኤል", "tir", False, True),
    ("Farhad Karimi", "فرهاد کریمی", "prs", False, False),
    ("María del Rosario Fernández de Villavicencio y Montenegro", "", "spa", False, True),
    ("Hodan Warsame", "", "som", False, False),
    ("Irina Aleksandrova", "Ирина Александрова", "rus", True, False),
    ("Nguyễn Thị Hồng", "", "vie", True, False),
)


def new_desk(folder: Path) -> Desk:
    """Make a desk without clients in an empty folder."""
    clock = FixedClock.on(date(2026, 1, 21))
    start = FirstStart(
        name_fi="Hiekkaniemi",
        name_sv="Sandnäs",
        official_fi="Hiekkaniemen kunta",
        official_sv="Sandnäs kommun",
        officer="Ronja Sandvik",
        title_fi="kotoutumisohjaaja",
        title_sv="integrationshandledare",
        language="sv",
        bilingual=True,
        majority="sv",
        public_official=True,
        official_from=date(2024, 1, 1),
    )
    return Desk.create(folder, "four words for shots", start, clock, cost=KdfCost(8192, 1, 1))


def furnished(folder: Path) -> Desk:
    """Make a desk with invented people in an empty folder."""
    desk = new_desk(folder)
    municipality = desk.people.municipalities()[0].id
    for latin, original, language, jobseeker, ban in PEOPLE:
        desk.people.add(
            municipality,
            latin,
            name_original=original,
            contact_language=language,
            jobseeker=jobseeker,
            safety_ban=ban,
        )
    return desk


def settle(app: QApplication) -> None:
    """Let layouts and deletions happen."""
    for _ in range(2):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def draw(app: QApplication, widget: QWidget, file: Path) -> None:
    """Show a widget off screen, draw it into a file, and drop it."""
    ring = FocusRing(widget, app)
    widget.resize(*SIZE)
    widget.show()
    widget.activateWindow()
    settle(app)
    ring.follow()
    widget.grab().save(str(file))
    widget.close()
    widget.deleteLater()
    settle(app)


def shots(app: QApplication, theme: Theme, out: Path, only: str = "") -> Iterator[str]:
    """Draw all shots into `out`; yields the name of each file."""
    out.mkdir(parents=True, exist_ok=True)
    lanes = Lanes()
    with (
        tempfile.TemporaryDirectory() as folder,
        furnished(Path(folder, "vault")) as desk,
        new_desk(Path(folder, "empty")) as nobody,
    ):
        for language, mode, size in VARIANTS:
            theme.wear(mode, size)
            work, empty = (
                Work(each, each.clock, lanes, Preferences(language, mode, size)) for each in (desk, nobody)
            )
            stage = Stage(work, Path(folder, "vault"), empty)
            for name, build in SHOTS.items():
                if only in name:
                    file = f"{name}-{language}-{mode}-{size}.png"
                    draw(app, build(stage), out / file)
                    yield file
    lanes.close()


def index(out: Path, files: Sequence[str]) -> None:
    """Write a page that shows every picture."""
    lines = [f'<h2>{html.escape(file)}</h2><img src="{html.escape(file)}" width="1366">' for file in files]
    head = '<!doctype html><meta charset="utf-8"><title>KotoDesk</title>'
    (out / "index.html").write_text("\n".join([head, *lines]), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw; returns the exit code."""
    parser = argparse.ArgumentParser(prog="ui.shots")
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--only", default="", help="draw only shots whose name holds this")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    theme = Theme(app, register())
    files = list(shots(app, theme, chosen.out, chosen.only))
    index(chosen.out, files)
    sys.stdout.write(f"{len(files)} pictures in {chosen.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
