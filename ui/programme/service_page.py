"""The page of one service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from kotodesk.law import day_worded
from ui.forms.field import Field
from ui.forms.sheet import Sheet
from ui.programme import service_fields as fields
from ui.programme.buttons import in_a_line
from ui.programme.missing import ORGANISERS
from ui.programme.organisers import Organisers
from ui.programme.part import Part
from ui.programme.place import CONTENT, SERVICE, Place
from ui.programme.stores import service_store
from ui.widgets.button import Button
from ui.widgets.panel import Passage

_OFFICIAL = ("1", "2")
"""Contents whose interview and plan belong to a public official."""


class ServicePart(Part):
    """Fields in groups; the service can be marked as checked today, or ended."""

    def build(self) -> None:
        t, service = self.t, self.scene.service(self.place.about)
        self._content = service.content if service else ""
        self.head = self.add_head(t("Service"), "", self.scene.content_name(self._content))
        self._describe()
        self.organisers = Organisers(self.scene, self.place.about)
        for name in ("undoable", "grown", "done"):
            getattr(self.organisers, name).connect(getattr(self, name))
        self.column.addWidget(self.organisers)
        self._detail()
        self.checked = Button(t("Checked today"), icon="check")
        self.end = Button(t("End the service"))
        self.again = Button(t("Offer the service again"))
        self.checked.clicked.connect(self._check_today)
        self.end.clicked.connect(self._end)
        self.again.clicked.connect(self._offer_again)
        self.column.addWidget(in_a_line(self.checked, self.end, self.again))
        self.column.addStretch(1)
        self.missing = self.add_missing(t("Missing here"))
        self.refresh()

    def back(self) -> str:
        return str(Place(CONTENT, self._content))

    def next(self) -> tuple[str, str]:
        ids = [one.id for one in self.scene.now.of_content(self._content)]
        at = ids.index(self.place.about) + 1 if self.place.about in ids else len(ids)
        service = self.scene.service(ids[at]) if at < len(ids) else None
        if service is None:
            return "", ""
        return self.t("Next: {step}", step=_short(self.scene.name(service))), str(Place(SERVICE, service.id))

    def refresh(self) -> None:
        super().refresh()
        self.organisers.refresh()
        service = self.scene.service(self.place.about)
        if service is None:
            return
        self.head.title.setText(self.scene.name(service))
        self.head.say(self._state(service.valid_to, service.checked_on))
        self.checked.setVisible(service.checked_on != self.scene.today)
        self.end.setVisible(service.valid_to is None or service.valid_to > self.scene.today)
        self.again.setVisible(self.end.isHidden())
        self.show_missing(self.missing)

    def flush(self) -> None:
        super().flush()
        self.organisers.flush()

    def focus_key(self, key: str) -> bool:
        if key == ORGANISERS:
            self.organisers.focus_first()
            return True
        return super().focus_key(key)

    def passages(self, field: Field | None) -> Sequence[Passage]:
        found = list(super().passages(field))
        if field is not None and field.key == "content":
            found = [*found[:1], *self.law_passage("may_contain", "other_services")]
        return found

    def passages_at_rest(self) -> Sequence[Passage]:
        if self._content in _OFFICIAL:
            return self.law_passage("public_official", "insurance")
        return (
            self.law_passage("insurance") if self._content != "other" else self.law_passage("other_services")
        )

    def _describe(self) -> None:
        sheet = self.add_sheet(self._sheet())
        fields.what_it_is(sheet, self.scene.pair)

    def _detail(self) -> None:
        sheet, pair = self.add_sheet(self._sheet()), self.scene.pair
        fields.place_in_programme(sheet)
        fields.who_may_take_part(sheet)
        fields.when(sheet, pair)
        fields.where(sheet, pair)
        fields.in_english(sheet)
        fields.validity(sheet)

    def _sheet(self) -> Sheet:
        store = service_store(self.scene, self.place.about, tuple(fields.TICKS))
        return Sheet(self.t, store, self.scene.autosave)

    def _state(self, ends: date | None, checked: date | None) -> str:
        t, parts = self.t, []
        if ends is not None:
            over = ends <= self.scene.today
            parts.append(
                t("Ended {day}", day=day_worded(ends)) if over else t("Ends {day}", day=day_worded(ends))
            )
        parts.append(
            t("Facts checked {day}", day=day_worded(checked)) if checked else t("Facts not checked yet")
        )
        return ". ".join(parts)

    def _set(self, **changed: object) -> None:
        self.scene.work.desk.programme.set_service(self.place.about, **changed)
        self.done.emit()

    def _check_today(self) -> None:
        self._set(checked_on=self.scene.today)
        self.end.setFocus()

    def _end(self) -> None:
        service = self.scene.service(self.place.about)
        self.scene.work.desk.programme.remove_service(self.place.about)
        self.done.emit()
        if service is not None:
            self.undoable.emit(self.t("Service ended"), partial(self._set, valid_to=service.valid_to))

    def _offer_again(self) -> None:
        self._set(valid_to=None)


def _short(name: str) -> str:
    """A button holds a few words of a long name."""
    return name if len(name) <= 32 else f"{name[:30].rstrip()}…"
