"""One client's case as it stands, read anew after each change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kotodesk.assessment.views import AssessmentView
from kotodesk.path.steps import StepState
from kotodesk.people.views import ClientFile, MemberView, PeriodView
from kotodesk.planning.case import Case
from kotodesk.planning.views import PlanView
from kotodesk.texts import Texts
from ui.forms.autosave import Autosave
from ui.shell.work import News, Work


class Scene(QObject):
    """What every step is given: the desk, the client, the case, and how typing is kept."""

    changed = Signal()
    """The case is another one now; comes once the use case that changed it is over."""

    def __init__(self, work: Work, client_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self.work, self.client_id = work, client_id
        self.autosave = Autosave(work, self)
        self._standing: tuple[Case, tuple[StepState, ...]] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        work.changed.connect(self._changed)

    @property
    def t(self) -> Texts:
        """The words of the window."""
        return self.work.t

    @property
    def case(self) -> Case:
        """Everything about the client's case."""
        return self._read()[0]

    @property
    def steps(self) -> tuple[StepState, ...]:
        """The nine steps with their states."""
        return self._read()[1]

    def file(self) -> ClientFile:
        """Return the basic facts of the client."""
        return self.case.file

    def periods(self) -> tuple[PeriodView, ...]:
        """Return the client's periods of job search."""
        return self.case.file.periods

    def household(self) -> tuple[MemberView, ...]:
        """Return who lives with the client."""
        return self.case.file.household

    def assessment(self) -> AssessmentView | None:
        """Return the newest assessment."""
        return self.case.assessment

    def plan(self) -> PlanView | None:
        """Return the newest plan."""
        return self.case.plan

    def agreed_plan(self) -> PlanView | None:
        """Return the newest plan that has been agreed."""
        return next((one for one in reversed(self.case.plans) if one.sealed), None)

    def rests_on_assessment(self) -> bool:
        """Return whether an agreed plan rests on the newest assessment."""
        assessment = self.assessment()
        return any(
            one.sealed and assessment and one.assessment_id == assessment.id for one in self.case.plans
        )

    def begin_assessment(self) -> str:
        """Return the id of the assessment; begins it when there is none yet."""
        found = self.assessment()
        return found.id if found else self.work.desk.assessments.begin(self.client_id)

    def begin_plan(self) -> str:
        """Return the id of the newest plan; begins it when there is none yet. Raises Refused."""
        found = self.plan()
        return found.id if found else self.work.desk.plans.begin(self.client_id)

    def _read(self) -> tuple[Case, tuple[StepState, ...]]:
        if self._standing is None:
            self._standing = self.work.desk.path.standing(self.client_id)
        return self._standing

    def _changed(self, _news: News) -> None:
        self._standing = None
        self._soon.start()
