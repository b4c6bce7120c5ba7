"""From table rows to the frozen rows that leave the desk."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlmodel import Session

from kotodesk.vault.records import Record, table_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    V = TypeVar("V", bound=DataclassInstance)
else:
    V = TypeVar("V")

R = TypeVar("R", bound=Record)


def fetch(session: Session, kind: type[R], record_id: str) -> R:
    """Return one record; raises KeyError with the table's name for an unknown id."""
    record = session.get(kind, record_id)
    if record is None:
        raise KeyError(table_of(kind).name)
    return record


def view_of(kind: type[V], record: Record, **more: Any) -> V:
    """Return a frozen view with the fields that it shares with the record, and `more` beside them."""
    names = _shared(kind, type(record))
    shared = {name: _frozen(getattr(record, name)) for name in names if name not in more}
    return kind(**shared, **more)


@cache
def _shared(kind: type[Any], of: type[Record]) -> tuple[str, ...]:
    """Worked out once for each pair of classes: a list of services asks for it a hundred times."""
    return tuple(field.name for field in fields(kind) if hasattr(of, field.name))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
