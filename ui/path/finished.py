"""Says that the assessment or the plan is closed, and offers the way to open it again where there is one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kotodesk.law import day_worded
from ui import paint
from ui.path.scene import Scene
from ui.tokens import px
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label


class Notice(QWidget):
    """One quiet line with an icon, and perhaps a button; hidden until it says something."""

    def __init__(self, icon: str = "in-order", colour: str = "green") -> None:
        super().__init__()
        self.words = Label("", "body", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(12))
        self._row.addWidget(Icon(icon, colour), 0, paint.AT_MIDDLE)
        self._row.addWidget(self.words, 1, paint.AT_MIDDLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        self.hide()

    def add_action(self, button: Button) -> None:
        """Set a button at the right."""
        self._row.addWidget(button, 0, paint.AT_MIDDLE)

    def say(self, words: str) -> None:
        """Say something; nothing hides the line."""
        self.words.setText(words)
        self.setVisible(bool(words))


class FinishedNotice(Notice):
    """The assessment is finished: it can be opened again as long as no agreed plan rests on it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self.open_again = Button(scene.t("Open again"))
        self.open_again.clicked.connect(self._reopen)
        self.add_action(self.open_again)

    def show_state(self) -> bool:
        """Show the line when the assessment is finished, and return whether it is."""
        assessment, t = self._scene.assessment(), self._scene.t
        if assessment is None or assessment.finished_on is None:
            self.say("")
            return False
        self.say(t("The assessment was finished on {day}.", day=day_worded(assessment.finished_on)))
        self.open_again.setVisible(not self._scene.rests_on_assessment())
        return True

    def _reopen(self) -> None:
        assessment = self._scene.assessment()
        if assessment is not None:
            self._scene.work.desk.assessments.reopen(assessment.id)


class LockedNotice(Notice):
    """The plan has been agreed and is locked."""

    def __init__(self, scene: Scene) -> None:
        super().__init__("lock", "text2")
        self._scene = scene

    def show_state(self) -> bool:
        """Show the line when the newest plan is locked, and return whether it is."""
        plan, t = self._scene.plan(), self._scene.t
        locked = plan is not None and plan.sealed
        day = day_worded(plan.agreed_on) if plan and plan.agreed_on else ""
        words = t("The plan was agreed on {day} and is locked. Go on in step 9.", day=day)
        self.say(words if locked else "")
        return locked
