"""Where the fields of the programme, its services, organisers and posts lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question
from kotodesk.programme.views import ServiceView
from kotodesk.programme.written import hours_shown, start_days, start_line, weekly_times
from ui.forms.record import RecordStore
from ui.programme.scene import Scene

FLAGS = "flags"
STARTS, WEEK = "starts", "week"
WEAK_LITERACY = "literacy"
"""Among the flags: the service is meant for those whose reading or writing is weak."""
_WEAK = "weak"
_OR_NONE = ("level_from", "level_to")
"""Fields of a service that hold nothing rather than an empty text."""


class SentencesStore(RecordStore):
    """A record some of whose fields are lists of sentences in two languages."""

    def write(self, question: Question, value: Value | None) -> None:
        """Change the field; a list is kept as a list."""
        if question.kind == "rows":
            value = list(value or ())
        super().write(question, value)


class ServiceStore(RecordStore):
    """A service: ticks are fields of their own, start days and weekly times are read as people write them."""

    def __init__(
        self, read: Callable[[], ServiceView | None], put: Callable[..., None], flags: tuple[str, ...]
    ):
        super().__init__("service", read, put)
        self._service, self._change, self._ticks = read, put, flags
        self._written: Value = ()
        self._read_as: list[dict[str, str]] = []

    def value(self, question: Question) -> Value | None:
        """Return what the service holds."""
        service = self._service()
        if service is None:
            return None
        if question.key == FLAGS:
            return tuple(one for one in self._ticks if _ticked(service, one)) or None
        if question.key == STARTS:
            return start_line(service.start_days) or None
        if question.key == WEEK:
            return self._week_of(service) or None
        return super().value(question)

    def _week_of(self, service: ServiceView) -> Value:
        """As the person wrote it last: rows made anew would take the focus away."""
        kept = [dict(row) for row in service.week]
        return self._written if kept == self._read_as else tuple(_shown(row) for row in kept)

    def write(self, question: Question, value: Value | None) -> None:
        """Change the service; raises BadInput for what is no day or time."""
        service = self._service()
        if service is None:
            return
        fields = self._fields(question, value)
        if fields is None:
            super().write(question, value)
        else:
            self._change(service.id, **fields)

    def _fields(self, question: Question, value: Value | None) -> dict[str, Any] | None:
        """The fields behind a question that is not a field itself."""
        if question.key == FLAGS:
            ticked: dict[str, Any] = {one: one in (value or ()) for one in self._ticks}
            ticked[WEAK_LITERACY] = _WEAK if ticked.pop(WEAK_LITERACY) else None
            return ticked
        if question.key == STARTS:
            return {STARTS: start_days(value or "")}
        if question.key == WEEK:
            self._written, self._read_as = value or (), weekly_times(value or ())
            return {WEEK: self._read_as}
        if question.key in _OR_NONE:
            return {question.key: value}
        return None


def service_store(scene: Scene, service_id: str, flags: tuple[str, ...]) -> ServiceStore:
    """Return the store of one service; `flags` are its ticks in the order shown."""
    return ServiceStore(partial(scene.service, service_id), scene.work.desk.programme.set_service, flags)


def programme_store(scene: Scene) -> RecordStore:
    """Return the store of the programme's own facts."""
    return SentencesStore("programme", partial(_programme, scene), scene.work.desk.programme.set)


def municipality_store(scene: Scene) -> RecordStore:
    """Return the store of the municipality."""
    return RecordStore("municipality", partial(_municipality, scene), scene.work.desk.people.set_municipality)


def posts_store(scene: Scene, content: str) -> RecordStore:
    """Return the store of the posts that answer for a content."""
    return RecordStore("responsibility", partial(scene.responsible, content), partial(_put, scene, content))


def organiser_store(scene: Scene, provider_id: str) -> RecordStore:
    """Return the store of one organiser."""
    return RecordStore(
        "provider", partial(scene.provider, provider_id), scene.work.desk.programme.set_provider
    )


def _programme(scene: Scene) -> object:
    return scene.whole


def _municipality(scene: Scene) -> object:
    return scene.municipality


def _put(scene: Scene, content: str, _id: str, **posts: str) -> None:
    scene.work.desk.programme.set_responsible(scene.municipality_id, content, **posts)


def _ticked(service: ServiceView, flag: str) -> bool:
    return service.literacy == _WEAK if flag == WEAK_LITERACY else bool(getattr(service, flag))


def _shown(row: Mapping[str, str]) -> dict[str, str]:
    return {"day": row["day"], "hours": hours_shown(row)}
