"""Step 2: the initial interview, one part of the conversation at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kotodesk.assessment.service import INTERVIEW
from kotodesk.forms import flow
from kotodesk.forms.answers import NO_ANSWER, Answer, Value
from kotodesk.forms.load import form
from kotodesk.forms.model import Form, Question, Step
from kotodesk.law import day_worded
from kotodesk.path.steps import NAMES
from kotodesk.planning.problems import Problem
from ui.forms.ask import of_form
from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.path.finished import FinishedNotice
from ui.path.scene import Scene
from ui.path.step import StepPage
from ui.widgets.panel import Passage

_SENSITIVE = ("private", "health")


class AnswerStore:
    """The answers of the newest assessment; the first keystroke begins one."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def owner(self) -> str:
        """The assessment whose drafts these are."""
        found = self._scene.assessment()
        return f"assessment:{found.id}" if found else ""

    @property
    def pending(self) -> bool:
        """What can be read is written at once."""
        return False

    def ready(self) -> None:
        """Begin the assessment if there is none."""
        self._scene.begin_assessment()

    def value(self, question: Question) -> Value | None:
        """Return the value of an answer."""
        found = self._answer(question.key)
        return found.value if found else None

    def status(self, key: str) -> str:
        """Return why there is no answer."""
        found = self._answer(key)
        return found.status if found and not found.answered else ""

    def write(self, question: Question, value: Value | None) -> None:
        """Write an answer; no value takes it back."""
        self._write(question.key, None if value is None else Answer(value))

    def ids(self, key: str) -> Mapping[str, str]:
        """Rows of an interview are no records of their own."""
        return {}

    def skip(self, key: str, status: str) -> None:
        """Write why there is no answer; an empty status takes that back."""
        self._write(key, Answer(status=status) if status in NO_ANSWER else None)

    def _answer(self, key: str) -> Answer | None:
        assessment = self._scene.assessment()
        return assessment.answers.get(key) if assessment else None

    def _write(self, key: str, answer: Answer | None) -> None:
        self._scene.work.desk.assessments.answer(self._scene.begin_assessment(), key, answer)


class InterviewPage(StepPage):
    """One part; questions come and go with the answers before them."""

    def build(self) -> None:
        t, step = self.t, self._step()
        self.add_head(step.title.of(t.language), where=self._where(step))
        self.notice = FinishedNotice(self.scene)
        self.column.addWidget(self.notice)
        self.sheet = self.add_sheet(Sheet(t, AnswerStore(self.scene), self.scene.autosave))
        for question in step.questions:
            self.sheet.add(of_form(question, t.language, self._source(question)))

    def is_closed(self) -> bool:
        return self.notice.show_state()

    def refresh(self) -> None:
        super().refresh()
        assessment = self.scene.assessment()
        answers = assessment.answers if assessment else {}
        self.sheet.show_only({question.key for question in flow.visible(self._form(), answers)})
        self.sheet.setEnabled(not self.notice.show_state())

    def passages(self, field: Field) -> Sequence[Passage]:
        found = list(super().passages(field))
        if field.ask.question.sensitivity in _SENSITIVE:
            found.insert(0, self._caution(field.ask.question.sensitivity))
        return found

    def help_title(self) -> str:
        return self.t("How to ask")

    def passages_at_rest(self) -> Sequence[Passage]:
        """Say which topics of the decree have not come up yet."""
        missing = [one.worded(self.t) for one in self._problems() if one.section is not None]
        return [Passage(self.t("Not yet covered"), "\n".join(missing))] if missing else []

    def _form(self) -> Form:
        assessment = self.scene.assessment()
        return form(assessment.form_id if assessment else INTERVIEW)

    def _step(self) -> Step:
        return self._form().step(self.part)

    def _where(self, step: Step) -> str:
        counted = [one.id for one in self._form().steps if one.counted]
        name = self.t.of(NAMES["interview"])
        if step.id not in counted:
            return name
        part, parts = counted.index(step.id) + 1, len(counted)
        return self.t("{step}, part {part} of {parts}", step=name, part=part, parts=parts)

    def _source(self, question: Question) -> str:
        """Return the section and the day on which the pack was read against it."""
        if not question.section:
            return ""
        pack = self.scene.case.pack
        section = pack.cite(question.section).full.of(self.t.language)
        day = day_worded(pack.verified_on)
        return self.t("{section}. Verified {day}.", section=section[0].upper() + section[1:], day=day)

    def _problems(self) -> Sequence[Problem]:
        return next(one.problems for one in self.scene.steps if one.id == "interview")

    def _caution(self, sensitivity: str) -> Passage:
        if sensitivity == "private":
            text = self.t("Ask only when no relative is in the room.")
        else:
            text = self.t(
                "Write only how it affects studies and work: no illness, no diagnosis, no medicine."
            )
        return Passage(self.t("With care"), text)
