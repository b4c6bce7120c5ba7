"""A group of problems under one heading; a warning has a field for its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.path.steps import NAMES
from kotodesk.planning.problems import Problem
from ui.path.scene import Scene
from ui.tokens import px
from ui.widgets.fields import TextField
from ui.widgets.label import Label
from ui.widgets.lines import Hairline
from ui.widgets.problem import Problem as ShownProblem
from ui.widgets.problem import ProblemLine

NOTE = "note/"
"""Beginning of the field under which the reason for a warning is kept as a draft."""


class ProblemGroup(QWidget):
    """Lines come and go with the problems; the one that is being explained stays."""

    jumped = Signal(object)
    """The Problem to which the person wants to go."""
    grown = Signal()

    def __init__(self, scene: Scene, heading: str = "") -> None:
        super().__init__()
        self._scene, self._t = scene, scene.t
        self._problems: dict[str, Problem] = {}
        self.lines: dict[str, ProblemLine] = {}
        self._typed: dict[str, str] = {}
        self._count = Label("", "group", "second")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(heading, "group"))
        head.addWidget(self._count)
        head.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        if heading:
            layout.addLayout(head)
            layout.addWidget(Hairline())
        layout.addLayout(self._column)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        wanted = {problem.name: problem for problem in problems}
        for gone in self.lines.keys() - {name for name, one in wanted.items() if self._says_same(name, one)}:
            line = self.lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._problems = wanted
        for place, (name, problem) in enumerate(wanted.items()):
            if name not in self.lines:
                self.lines[name] = self._line(problem)
            self._column.insertWidget(place, self.lines[name])
        self._count.setText(str(sum(one.open for one in problems)))
        self.setVisible(bool(problems))
        self.grown.emit()

    def flush(self) -> None:
        """Write every reason that was typed."""
        for name in tuple(self._typed):
            self._write(name)

    def _says_same(self, name: str, problem: Problem) -> bool:
        shown = self._problems.get(name)
        return shown is not None and shown.worded(self._t) == problem.worded(self._t)

    def _line(self, problem: Problem) -> ProblemLine:
        t = self._t
        own = problem.level == "warning" and problem.section is None
        step = t("Go to {step}", step=t.of(NAMES[problem.step]))
        shown = ShownProblem(
            "quiet" if problem.level == "quiet" else problem.level,
            problem.worded(t),
            self._section(problem),
            badge=t("Own check") if own else "",
            jump="" if problem.step == "check" else step,
        )
        line = ProblemLine(shown, self._reason_field(problem))
        line.setObjectName(problem.name)
        line.jumped.connect(self._jump)
        return line

    def _section(self, problem: Problem) -> str:
        if problem.section is None:
            return ""
        written = problem.section.full.of(self._t.language)
        return written[0].upper() + written[1:]

    def _reason_field(self, problem: Problem) -> TextField | None:
        if problem.level != "warning" or self._owner() == "":
            return None
        name = self._t("Reason: {problem}", problem=problem.worded(self._t))
        kept = self._scene.autosave.drafts(self._owner()).get(NOTE + problem.name, problem.reason)
        field = TextField(kept, name=name, hint=self._t("Explain here"))
        field.setObjectName(problem.name)
        field.typed.connect(self._reason_typed)
        field.left.connect(self._reason_left)
        return field

    def _owner(self) -> str:
        plan = self._scene.plan()
        return f"plan:{plan.id}" if plan and not plan.sealed else ""

    def _reason_typed(self, text: str) -> None:
        name = self.sender().objectName()
        self._typed[name] = text
        self._scene.autosave.keep(self._owner(), NOTE + name, text)

    def _reason_left(self) -> None:
        self._write(self.sender().objectName())

    def _write(self, name: str) -> None:
        text, plan = self._typed.pop(name, None), self._scene.plan()
        if text is not None and plan is not None:
            self._scene.work.desk.plans.note(plan.id, name, text.strip())
            self._scene.autosave.forget(self._owner(), NOTE + name)
            self._scene.autosave.saved.emit()

    def _jump(self) -> None:
        self.jumped.emit(self._problems[self.sender().objectName()])
