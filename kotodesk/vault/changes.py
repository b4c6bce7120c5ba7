"""The one mechanism of change: who changed which field from what to what, when and by which action.

History, undo, audit, *what changed* and merging all read the table `change`; nothing keeps a log of its
own. Values are JSON; of bytes (a sealed PDF) only length and SHA-256 are noted. A record's birth and
death are one row each, with an empty `field` and the whole record as `after` or `before`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, ClassVar, TypeVar

from pydantic import ValidationError
from pydantic_core import to_jsonable_python
from sqlalchemy import Text, func
from sqlmodel import Field, Session, col, select

from kotodesk.clock import Clock
from kotodesk.errors import BadInput
from kotodesk.texts import N_
from kotodesk.vault.drafts import Drafts
from kotodesk.vault.records import Record, Relation, owned, owner_of, person_of, table_of

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
        self._note(record, "", None, _json(_values(record)))
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
        for field in changed:
            self._note(record, field, _json(before[field]), _json(checked[field]))
        if draft_owner:
            self.drop_drafts(draft_owner, fields)
        return changed

    def remove(self, record: Record) -> None:
        """Delete a record with its drafts; its history keeps the values that it had."""
        self._note(record, "", _json(_values(record)), None)
        Drafts(self._session, self._clock).drop(owner_of(record))
        self._session.delete(record)
        self._session.flush()

    def drop_drafts(self, owner: str, fields: Iterable[str]) -> None:
        """Drop the drafts of fields that have been left."""
        drafts = Drafts(self._session, self._clock)
        for field in fields:
            drafts.drop(owner, field)

    def _note(self, record: Record, field: str, before: str | None, after: str | None) -> None:
        self._changed.add((table_of(type(record)).name, record.id))
        last = self._session.exec(select(func.max(Change.number))).one()
        change = Change(
            number=(last or 0) + 1,
            entity=table_of(type(record)).name,
            entity_id=record.id,
            client_id=person_of(record),
            field=field,
            before=before,
            after=after,
            who=self._who,
            at=self._clock.now(),
            action=self._action,
        )
        self._session.add(change)
        self._session.flush()
        self._changed.add((change.entity, change.entity_id))


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
        return _values(type(record).model_validate(values | fields))
    except ValidationError as error:
        place = error.errors(include_input=False)[0]["loc"]
        raise BadInput(_BAD_VALUE, field=str(place[0]), table=table_of(type(record)).name) from None


def _noted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _noted(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return {"bytes": len(value), "sha256": sha256(value).hexdigest()}
    return to_jsonable_python(value)


def _json(value: Any) -> str:
    return json.dumps(_noted(value), ensure_ascii=False, sort_keys=True)
