"""Between the canonical values of questions and what a record holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from kotodesk.errors import WorldError
from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question

_FLAGS = {"yes": True, "no": False}


def canonical(held: object) -> Value | None:
    """Return what a record holds as the value of a question; blank means that there is none."""
    if isinstance(held, bool):
        return "yes" if held else "no"
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, float) and held.is_integer():
        return int(held)
    if isinstance(held, tuple | list):
        return tuple(held) or None
    if isinstance(held, dict):
        return dict(held) or None
    return None if held == "" else held


def held(question: Question, value: Value | None, *, flag: bool = False) -> object:
    """Return the value as a record holds it; a `flag` is yes, no or not known."""
    if question.kind == "date":
        return None if value is None else date.fromisoformat(value)
    if flag:
        return _FLAGS.get(str(value))
    if question.kind in ("many", "statements"):
        return list(value or ())
    if question.kind == "levels":
        return dict(value or {})
    if question.kind in ("number", "scale"):
        return value
    return "" if value is None else value


class RowList:
    """Records of one kind that a question of the kind rows keeps, one for each row.

    `read` returns them, `add` takes the fields of a new one and returns its id, `put` an id and changed
    fields, `remove` an id.
    """

    def __init__(
        self,
        read: Callable[[], Sequence[Any]],
        add: Callable[..., str],
        put: Callable[..., None],
        remove: Callable[[str], None],
        flags: Collection[str] = (),
    ) -> None:
        self._read, self._add, self._put, self._remove = read, add, put, remove
        self._flags = flags
        self.ids: dict[str, str] = {}
        """Ids of new rows as the window named them, and as the vault does."""

    def value(self, question: Question) -> Value | None:
        """Return the records as the value of the question."""
        rows = ({f.key: canonical(getattr(one, f.key)) for f in question.fields} for one in self._read())
        return tuple({key: value for key, value in row.items() if value is not None} for row in rows) or None

    def write(self, question: Question, value: Value | None) -> None:
        """Make the records as the rows are: each for itself; raises the first error when all are through."""
        kept = {one.id: one for one in self._read()}
        rows = {self.ids.get(row["id"], row["id"]): row for row in value or ()}
        for gone in kept.keys() - rows.keys():
            self._remove(gone)
        failed: list[WorldError] = []
        for id_, row in rows.items():
            try:
                self._write_row(id_, kept.get(id_), self._fields(question, row))
            except WorldError as error:
                failed.append(error)
        if failed:
            raise failed[0]

    def _fields(self, question: Question, row: Mapping[str, Value]) -> dict[str, object]:
        fields = (field for field in question.fields if field.key != "id")
        return {f.key: held(f, row.get(f.key), flag=f.key in self._flags) for f in fields}

    def _write_row(self, id_: str, record: Any | None, fields: dict[str, object]) -> None:
        if record is None:
            if any(value not in (None, "", []) for value in fields.values()):
                self.ids[id_] = self._add(**fields)
            return
        changed = {key: value for key, value in fields.items() if getattr(record, key) != value}
        if changed:
            self._put(id_, **changed)


NO_LISTS: Mapping[str, RowList] = MappingProxyType({})


class RecordStore:
    """The fields of one record.

    `read` returns it as it stands, None while there is none; `put` takes its id and changed fields;
    `begin` makes it. `flags` are fields that are yes, no or not known, `lists` questions of the kind rows.
    """

    def __init__(
        self,
        table: str,
        read: Callable[[], Any | None],
        put: Callable[..., None],
        *,
        begin: Callable[[], object] | None = None,
        flags: Collection[str] = (),
        lists: Mapping[str, RowList] = NO_LISTS,
    ) -> None:
        self._table, self._read, self._put, self._begin = table, read, put, begin
        self._flags, self._lists = flags, lists

    @property
    def owner(self) -> str:
        """The record as drafts name it, `client:<id>`; empty while there is none."""
        record = self._read()
        return f"{self._table}:{record.id}" if record is not None else ""

    @property
    def pending(self) -> bool:
        """What can be read is written at once."""
        return False

    def ready(self) -> None:
        """Make the record if there is none yet."""
        if self._begin is not None and self._read() is None:
            self._begin()

    def value(self, question: Question) -> Value | None:
        """Return what the record holds."""
        if question.key in self._lists:
            return self._lists[question.key].value(question)
        record = self._read()
        return None if record is None else canonical(getattr(record, question.key))

    def status(self, key: str) -> str:
        """A record's field is never skipped: empty means not known."""
        return ""

    def write(self, question: Question, value: Value | None) -> None:
        """Change the field, or the records of its rows."""
        self.ready()
        record = self._read()
        if question.key in self._lists:
            self._lists[question.key].write(question, value)
        elif record is not None:
            self._put(record.id, **{question.key: held(question, value, flag=question.key in self._flags)})

    def ids(self, key: str) -> Mapping[str, str]:
        """Return the ids that new rows have got."""
        return self._lists[key].ids if key in self._lists else {}

    def skip(self, key: str, status: str) -> None:
        """Nothing is asked aloud here, so nothing can be declined."""


class PendingStore:
    """Answers that wait as drafts of `owner` until one act writes them all."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self._values: dict[str, Value] = {}

    @property
    def pending(self) -> bool:
        """Nothing is written before the act."""
        return True

    def clear(self) -> None:
        """Forget everything: the act is done."""
        self._values.clear()

    def ready(self) -> None:
        """There is nothing to make."""

    def value(self, question: Question) -> Value | None:
        """Return what has been read of a draft."""
        return self._values.get(question.key)

    def status(self, key: str) -> str:
        """Nothing is skipped."""
        return ""

    def write(self, question: Question, value: Value | None) -> None:
        """Remember a value until the act."""
        self._values[question.key] = value

    def ids(self, key: str) -> Mapping[str, str]:
        """There are no rows."""
        return {}

    def skip(self, key: str, status: str) -> None:
        """Nothing is skipped."""
