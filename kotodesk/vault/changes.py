"""The one mechanism of change: who changed which field from what to what, when and by which action.

History, undo, audit, *what changed* and merging all read the table `change`; nothing keeps a log of its
own. Values are JSON; of bytes (a sealed PDF) only length and SHA-256 are noted. A record's birth and
death are one row each, with an empty `field` and the whole record as `after` or `before`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from typing import Any, ClassVar, TypeVar

from pydantic import ValidationError
from pydantic_core import to_jsonable_python
from sqlalchemy import Insert, Text, func, insert
from sqlmodel import Field, Session, col, select

from kotodesk.clock import Clock
from kotodesk.errors import BadInput
from kotodesk.texts import N_
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.records import Record, Relation, new_id, owned, owner_of, person_of, table_of

R = TypeVar("R", bound=Record)

_BAD_VALUE = N_("The field “{field}” ({table}) cannot hold this value: correct it and try again.")


class Change(Record, table=True):
    """One field of one record, before and after, as JSON text (None: there was or is nothing)."""

    relation: ClassVar[Relation] = owned("client_id")

    number: int = Field(unique=True)
    """Running number in this vault: the order in which things happened, whatever the clock said."""
    entity: str
    """The name of the record's table."""
    entity_id: str = Field(index=True)
    client_id: str | None = Field(default=None, index=True)
    field: str
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)
    who: str
    """The officer's id."""
    at: datetime
    action: str
    """The use case, for example `plan.agree`."""


@dataclass(frozen=True)
class Step:
    """One row of a history, with its values decoded from JSON."""

    number: int
    entity: str
    entity_id: str
    field: str
    before: Any
    after: Any
    who: str
    at: datetime
    action: str


class Writer:
    """Writes records and their changes in the caller's transaction, for one officer and one action."""

    def __init__(self, session: Session, clock: Clock, who: str, action: str) -> None:
        self._session = session
        self._clock = clock
        self._who = who
        self._action = action
        self._changed: set[tuple[str, str]] = set()

    @property
    def session(self) -> Session:
        """The session of the transaction, for reading what is to be changed."""
        return self._session

    @property
    def changed(self) -> frozenset[tuple[str, str]]:
        """What has been changed so far, as (table, id)."""
        return frozenset(self._changed)

    def add(self, record: R) -> R:
        """Store a new record and return it; raises BadInput that names a field of the wrong type."""
        for field, value in _checked(record, {}).items():
            setattr(record, field, value)
        self._session.add(record)
        # Without relationships nothing tells SQLAlchemy to store a parent before its child.
        self._session.flush()
        self._note(record, [("", None, _json(_values(record)))])
        return record

    def set(self, record: Record, *, draft_owner: str = "", **fields: Any) -> tuple[str, ...]:
        """Change fields of a record and return the names of those that changed.

        With `draft_owner` the drafts of these fields are dropped with it. Raises BadInput that names a
        field of the wrong type; the record is then as it was.
        """
        checked, before = _checked(record, fields), _values(record)
        changed = tuple(field for field in fields if checked[field] != before[field])
        for field in changed:
            setattr(record, field, checked[field])
        self._session.add(record)
        # One UPDATE for all fields: the one that seals a row would lock the others out.
        self._session.flush()
        self._note(record, [(field, _json(before[field]), _json(checked[field])) for field in changed])
        if draft_owner:
            self.drop_drafts(draft_owner, fields)
        return changed

    def remove(self, record: Record) -> None:
        """Delete a record with its drafts; its history keeps the values that it had."""
        self._note(record, [("", _json(_values(record)), None)])
        Drafts(self._session, self._clock).drop(owner_of(record))
        self._session.delete(record)
        self._session.flush()

    def drop_drafts(self, owner: str, fields: Iterable[str]) -> None:
        """Drop the drafts of fields that have been left."""
        if names := tuple(fields):
            Drafts(self._session, self._clock).drop(owner, *names)

    def _note(self, record: Record, steps: Sequence[tuple[str, str | None, str | None]]) -> None:
        """Write one row for each (field, before, after); past the session, for history never changes."""
        if not steps:
            return
        entity = table_of(type(record)).name
        shared = {
            "entity": entity,
            "entity_id": record.id,
            "client_id": person_of(record),
            "who": self._who,
            "at": self._clock.now(),
            "action": self._action,
        }
        rows = [
            {"id": new_id(), "field": field, "before": before, "after": after, **shared}
            for field, before, after in steps
        ]
        self._session.execute(_numbered(), rows)
        self._changed.add((entity, record.id))


@cache
def _numbered() -> Insert:
    """The statement that gives each row the next number; a writer holds the lock, nobody comes between."""
    table = table_of(Change)
    last = select(func.coalesce(func.max(col(Change.number)), 0)).scalar_subquery()
    return insert(table).values(number=last + 1)


def history(session: Session, entity_id: str) -> list[Step]:
    """Return what happened to one record, oldest first."""
    rows = session.exec(select(Change).where(Change.entity_id == entity_id).order_by(col(Change.number)))
    return [_step(row) for row in rows]


def _step(row: Change) -> Step:
    return Step(
        number=row.number,
        entity=row.entity,
        entity_id=row.entity_id,
        field=row.field,
        before=None if row.before is None else json.loads(row.before),
        after=None if row.after is None else json.loads(row.after),
        who=row.who,
        at=row.at,
        action=row.action,
    )


def _values(record: Record) -> dict[str, Any]:
    return {field: getattr(record, field) for field in type(record).model_fields}


def _checked(record: Record, fields: dict[str, Any]) -> dict[str, Any]:
    """Return all values of the record with `fields` put in, as its class would have them."""
    values = _values(record)
    if unknown := fields.keys() - values.keys():
        raise AttributeError(f"{table_of(type(record)).name}: {', '.join(sorted(unknown))}")
    try:
        return _validated(type(record), values | fields)
    except ValidationError as error:
        place = error.errors(include_input=False)[0]["loc"]
        raise BadInput(_BAD_VALUE, field=str(place[0]), table=table_of(type(record)).name) from None


def _validated(kind: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values as the class would have them, without a whole record that the session could meet."""
    bare = kind.__new__(kind)
    kind.__pydantic_validator__.validate_python(values, self_instance=bare)
    return {field: bare.__dict__[field] for field in kind.model_fields}


def _noted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _noted(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return {"bytes": len(value), "sha256": sha256(value).hexdigest()}
    return to_jsonable_python(value)


def _json(value: Any) -> str:
    return json.dumps(_noted(value), ensure_ascii=False, sort_keys=True)
