"""Draw every screen and every printed page: `python3 -m ui.shots [--out DIR] [--only NAME] [--cases DIR]`.

Each entry of SHOTS is a name and a function that builds the widget to draw. The people are invented: they
and their municipality come from the case files. No screen is needed.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kotodesk.desk import Desk
from kotodesk.fonts.qt import register
from kotodesk.path.steps import STEPS
from kotodesk.vault.errors import WrongPassphrase
from ui.paper_shots import paper_shots
from ui.preferences import Preferences
from ui.programme.page import ProgrammePage
from ui.shell.desk_view import DeskView
from ui.shell.work import Work
from ui.shot_desks import TODAY, Desks, shot_desks
from ui.start.answers import Answers
from ui.start.first_start import FirstStartView
from ui.start.unlock import UnlockView
from ui.tasks.lanes import Lanes
from ui.theme import Mode, Theme
from ui.widgets.ring import FocusRing

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
SIZE = (1366, 768)
VARIANTS: tuple[tuple[str, Mode, int], ...] = (
    ("fi", "light", 100),
    ("sv", "light", 100),
    ("sv", "dark", 100),
    ("fi", "light", 150),
    ("sv", "light", 150),
)
_LOOK_AGAIN = 20
"""Milliseconds after which a page that still computes is looked at again."""


@dataclass(frozen=True)
class Stage:
    """What a shot may use: three desks in one language and look."""

    desks: Desks
    lanes: Lanes
    preferences: Preferences

    def work(self, desk: Desk) -> Work:
        """Return a desk ready to be shown."""
        return Work(desk, desk.clock, self.lanes, self.preferences)

    def view(self, desk: Desk, place: str, argument: str = "") -> DeskView:
        """Return a desk open at a place."""
        view = DeskView(self.work(desk))
        view.show_place(place, argument)
        return view

    def first_start(self, step: int) -> FirstStartView:
        """Return a page of the first start, from 0, with what is missing in it."""
        work = self.work(self.desks.empty)
        answers = Answers(work.t.language, "Hiekkaniemi", "Sandnäs", public_official="yes")
        view = FirstStartView(work.t, answers, work.lanes, Path("nowhere"), work.clock)
        view.show_step(step)
        view.page.check()
        return view

    def client(self, route: str, *, agreed: bool = False) -> DeskView:
        """Return the client at the table at a step or part of the path; `agreed` shows the plan in force."""
        desk = self.desks.whole if agreed else self.desks.table
        [guest] = self.desks.table.clients.rows(self.desks.table.clients.ids())
        rows = desk.clients.rows(desk.clients.ids())
        client = next(row.id for row in rows if row.name_latin == guest.name_latin)
        return self.view(desk, "client", f"{client}/{route}")


Shot = Callable[[Stage], QWidget]


def unlock(stage: Stage) -> QWidget:
    """The locked vault after a wrong passphrase."""
    work = stage.work(stage.desks.empty)
    view = UnlockView(work.t, work.lanes, Path("nowhere"), work.clock)
    view.field.setText("not the right one")
    view.refuse(WrongPassphrase())
    return view


def first_service(stage: Stage) -> QWidget:
    """A service of the programme, open for change."""
    desk = stage.desks.whole
    [municipality] = desk.people.municipalities()
    service = desk.programme.of(municipality.id).of_content("5")[0]
    return stage.view(desk, "programme", f"service/{service.id}")


def programme_document(stage: Stage) -> QWidget:
    """The programme with its document beside it."""
    view = stage.view(stage.desks.whole, "programme")
    if isinstance(view.page, ProgrammePage):
        view.page.show_preview()
    return view


_PARTS = ("begin", "daily_life", "literacy", "languages", "learning", "work", "wishes", "health", "summary")


def _path_shots() -> Iterator[tuple[str, Shot]]:
    for number, step in enumerate(STEPS, 4):
        if step == "interview":
            for part in _PARTS:
                yield f"{number:02}-interview-{part}", _at(f"interview/{part}")
        elif step == "follow_up":
            yield f"{number:02}-follow-up", _at(step, agreed=True)
        else:
            yield f"{number:02}-{step.replace('_', '-')}", _at(step)
    yield "12-agreed", _at("agreement", agreed=True)


def _at(route: str, *, agreed: bool = False) -> Shot:
    def shot(stage: Stage) -> QWidget:
        return stage.client(route, agreed=agreed)

    return shot


SHOTS: dict[str, Shot] = {
    "01-start-language": lambda stage: stage.first_start(0),
    "01-start-municipality": lambda stage: stage.first_start(1),
    "01-start-officer": lambda stage: stage.first_start(2),
    "01-start-passphrase": lambda stage: stage.first_start(3),
    "02-unlock": unlock,
    "03-clients-empty": lambda stage: stage.view(stage.desks.empty, "clients"),
    "03-clients": lambda stage: stage.view(stage.desks.whole, "clients"),
    "03-new-client": lambda stage: stage.view(stage.desks.empty, "client"),
    **dict(_path_shots()),
    "20-programme": lambda stage: stage.view(stage.desks.whole, "programme"),
    "20-programme-document": programme_document,
    "20-programme-content": lambda stage: stage.view(stage.desks.whole, "programme", "content/5"),
    "20-programme-service": first_service,
    "20-programme-facts": lambda stage: stage.view(stage.desks.whole, "programme", "facts"),
    "90-settings": lambda stage: stage.view(stage.desks.whole, "settings"),
}


def settle(app: QApplication, lanes: Lanes) -> None:
    """Let layouts, jobs and deletions come to an end."""
    quiet = 0
    while quiet < 2:
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_AGAIN if lanes.busy else 0, loop.quit)
        loop.exec()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        quiet = 0 if lanes.busy else quiet + 1


def draw(app: QApplication, lanes: Lanes, widget: QWidget, file: Path) -> None:
    """Show a widget off screen, draw it into a file, and drop it."""
    ring = FocusRing(widget, app)
    widget.resize(*SIZE)
    widget.show()
    widget.activateWindow()
    settle(app, lanes)
    ring.follow()
    widget.grab().save(str(file))
    widget.close()
    widget.deleteLater()
    settle(app, lanes)


def shots(app: QApplication, theme: Theme, out: Path, only: str = "", cases: Path = CASES) -> Iterator[str]:
    """Draw all screens into `out`; yields the name of each file."""
    out.mkdir(parents=True, exist_ok=True)
    lanes = Lanes()
    with shot_desks(cases) as desks:
        for language, mode, size in VARIANTS:
            theme.wear(mode, size)
            stage = Stage(desks, lanes, Preferences(language, mode, size))
            for name, build in SHOTS.items():
                if only in name:
                    file = f"{name}-{language}-{mode}-{size}.png"
                    draw(app, lanes, build(stage), out / file)
                    yield file
    lanes.close()


def index(out: Path, files: Sequence[str]) -> None:
    """Write a page that shows every picture."""
    lines = [f'<h2>{html.escape(file)}</h2><img src="{html.escape(file)}">' for file in files]
    style = "<style>img{max-width:100%;border:1px solid #9aa6ab}body{font-family:sans-serif}</style>"
    head = f'<!doctype html><meta charset="utf-8"><title>KotoDesk</title>{style}'
    (out / "index.html").write_text("\n".join([head, *lines]), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw; returns the exit code."""
    parser = argparse.ArgumentParser(prog="ui.shots")
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--only", default="", help="draw only shots whose name holds this")
    parser.add_argument("--cases", type=Path, default=CASES, help="folder of the case files")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    theme = Theme(app, register())
    files = list(shots(app, theme, chosen.out, chosen.only, chosen.cases))
    files += paper_shots(chosen.cases, TODAY, chosen.out, chosen.only)
    index(chosen.out, files)
    sys.stdout.write(f"{len(files)} pictures in {chosen.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
