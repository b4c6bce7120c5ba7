"""Where the fields of the assessment itself lie; the first keystroke begins one."""

from __future__ import annotations

from datetime import date

from kotodesk.assessment.views import FurtherMeasureView
from kotodesk.errors import BadInput
from kotodesk.texts import N_
from ui.forms.record import RecordStore, RowList
from ui.path.scene import Scene

NO_KIND = N_("The kind of the measure is missing. Choose it from the list.")


def assessment_store(scene: Scene) -> RecordStore:
    """Return the store of the newest assessment, with the further measures as rows."""
    assessments = scene.work.desk.assessments
    further = _Further(scene)
    lists = {
        "further": RowList(further.read, further.add, assessments.set_further, assessments.remove_further)
    }
    return RecordStore(
        "assessment", scene.assessment, assessments.set, begin=scene.begin_assessment, lists=lists
    )


class _Further:
    """The further measures of the newest assessment."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def read(self) -> tuple[FurtherMeasureView, ...]:
        found = self._scene.assessment()
        return found.further if found else ()

    def add(self, kind: str, provider: str, due: date | None, result: str) -> str:
        if not kind:
            raise BadInput(NO_KIND)
        assessments = self._scene.work.desk.assessments
        return assessments.add_further(self._scene.begin_assessment(), kind, provider, due, result)
