"""A review of the plan, and its ending: typed as drafts, written by one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from kotodesk.errors import BadInput, Refused
from kotodesk.forms.parse import parse
from kotodesk.texts import N_
from ui.forms.ask import of_record, question, terms
from ui.forms.record import PendingStore
from ui.forms.sheet import Sheet
from ui.path.scene import Scene

NOTHING_WRITTEN = N_("Nothing has been written about the review. Write first what has happened.")
NO_REASON = N_("The reason for the ending is missing. Choose it from the list.")


class Pending(QObject):
    """Questions that wait as drafts until one act writes them all; then they are blank again."""

    written = Signal()

    def __init__(self, scene: Scene, owner: str) -> None:
        super().__init__()
        self._scene, self._t, self._owner = scene, scene.t, owner
        self._store = PendingStore(owner)
        self.sheet = Sheet(self._t, self._store, scene.autosave)

    def read(self) -> Mapping[str, str | None]:
        """Return what stands in the fields; raises BadInput, and shows it under its field."""
        found = {}
        for key, field in self.sheet.fields.items():
            try:
                found[key] = parse(field.ask.question, field.editor.raw())
            except BadInput as error:
                field.say(error)
                raise
        return found

    def has(self, key: str, missing: str) -> bool:
        """Return whether something stands under a question; says `missing` there when nothing does."""
        field = self.sheet.fields[key]
        if field.editor.raw().strip():
            return True
        field.say(BadInput(missing))
        field.row.focus_first()
        return False

    def do(self, act: Callable[[], None], key: str) -> None:
        """Do the act, or say under the question `key` what stands in its way."""
        field = self.sheet.fields[key]
        try:
            act()
        except (BadInput, Refused) as error:
            field.say(error)
            field.row.focus_first()
            return
        self._store.clear()
        for one in self.sheet.fields.values():
            self._scene.autosave.forget(self._owner, one.key)
            one.show({})
        self._scene.autosave.saved.emit()
        self.written.emit()


class Reviewing(Pending):
    """What happened since the last time, what the client says, when the next review is."""

    def __init__(self, scene: Scene, plan_id: str) -> None:
        super().__init__(scene, f"plan:{plan_id}")
        self._plan_id, t = plan_id, self._t
        happened = t("What has happened since the last time?")
        self.sheet.add(of_record(t, question("happened", "long_text", happened)))
        self.sheet.add(of_record(t, question("client_view", "long_text", t("What does the client say?"))))
        self.sheet.add(of_record(t, question("again_on", "date", t("Next review after this one"))))

    def record(self) -> None:
        """Write the review as held today."""
        if self.has("happened", NOTHING_WRITTEN):
            self.do(self._record, "again_on")

    def _record(self) -> None:
        said = self.read()
        following = said["again_on"]
        day = date.fromisoformat(following) if following else None
        follow_up = self._scene.work.desk.follow_up
        follow_up.review(self._plan_id, said["happened"] or "", said["client_view"] or "", day)


class Ending(Pending):
    """Why and when the plan ends."""

    def __init__(self, scene: Scene, plan_id: str) -> None:
        super().__init__(scene, f"plan:{plan_id}")
        self._plan_id, t = plan_id, self._t
        reasons = terms("plan_endings")
        self.sheet.add(of_record(t, question("ending", "choice", t("Why does the plan end?"), reasons)))
        self.sheet.add(of_record(t, question("ended_on", "date", t("On which day? Empty means today."))))

    def ready(self) -> bool:
        """Return whether a reason is chosen; says under the question when it is not."""
        return self.has("ending", NO_REASON)

    def end(self) -> None:
        """End the plan."""
        self.do(self._end, "ended_on")

    def _end(self) -> None:
        said = self.read()
        day = said["ended_on"]
        on = date.fromisoformat(day) if day else None
        self._scene.work.desk.follow_up.end(self._plan_id, said["ending"] or "", on)
