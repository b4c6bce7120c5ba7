"""Levels of one language by skill."""

from __future__ import annotations

import json

from PySide6.QtCore import Signal

from kotodesk.forms.answers import NO_ANSWER
from kotodesk.texts import Texts
from kotodesk.vocabulary import vocabulary
from ui.forms.ask import Ask
from ui.forms.editor import Editor
from ui.widgets.levels import LevelGrid, SkillRow


class LevelsEditor(Editor):
    """The level grid; each skill has a level or its own reason for having none."""

    focused = Signal(str, str)
    """Skill and level that the keyboard is on, for the side panel."""

    def __init__(self, t: Texts, ask: Ask) -> None:
        super().__init__(t, ask)
        skills = [
            SkillRow(one, vocabulary().name("skills", one, ask.language))
            for one in vocabulary().ids("skills")
        ]
        self.grid = LevelGrid(t, skills, vocabulary().ids("levels"), name=ask.label, may_skip=ask.may_skip)
        self.widget = self.grid
        self._given: dict[str, str] = {}
        self.grid.changed.connect(self._person_chose)
        self.grid.no_answer.connect(self._person_chose)
        self.grid.focused.connect(self.focused)

    def raw(self) -> str:
        return json.dumps(self._given) if self._given else ""

    def show_raw(self, raw: str) -> None:
        self._given = _read(raw)
        for skill in vocabulary().ids("skills"):
            given = self._given.get(skill, "")
            self.grid.choose(skill, None if given in NO_ANSWER else given or None)
            self.grid.show_no_answer(skill, given if given in NO_ANSWER else "")

    def _person_chose(self, skill: str, given: str) -> None:
        if given:
            self._given[skill] = given
        else:
            self._given.pop(skill, None)
        self.said()


def _read(raw: str) -> dict[str, str]:
    found = json.loads(raw) if raw else {}
    return {str(skill): str(level) for skill, level in found.items()}
