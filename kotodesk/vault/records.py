"""What every table shares: an id, and its declared relation to a person.

    class Goal(Record, table=True):
        relation: ClassVar[Relation] = owned("client_id")
        client_id: str = Field(foreign_key="client.id", index=True)

Erasure, merging, "everything we hold", the one-client file and the leak test walk this declaration;
a test fails on a table without one. Table classes do not validate when they are constructed: write
through `kotodesk.vault.changes.Writer`, which does. No lazy relationships.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeVar
from uuid import uuid4

from sqlalchemy import Table
from sqlalchemy.orm import declared_attr
from sqlmodel import JSON, Column, Field, SQLModel

# Unnamed constraints cannot be changed by a later migration on SQLite.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


@dataclass(frozen=True)
class Relation:
    """How the rows of a table relate to a client, and by which columns."""

    kind: Literal["owned", "mentions", "none"]
    columns: tuple[str, ...] = ()


NOBODY = Relation("none")
"""Rows that tell nothing about a client."""


def owned(by: str) -> Relation:
    """Rows that are part of one client's file.

    `by` holds the client's id, also where a parent row holds it already: whoever walks the tables then
    needs one condition for each. `owned("id")` marks the table whose rows are the clients themselves.
    """
    return Relation("owned", (by,))


def mentions(*columns: str) -> Relation:
    """Rows that belong to no one file but name clients in `columns` (ids), for example a group's seats."""
    return Relation("mentions", columns)


def new_id() -> str:
    """Return a fresh random id: a UUID in its usual written form."""
    return str(uuid4())


def list_column() -> Any:
    """Return a column that holds a list as JSON, empty at first."""
    return Field(default_factory=_empty_list, sa_column=Column(JSON, nullable=False))


def dict_column() -> Any:
    """Return a column that holds a dictionary as JSON, empty at first."""
    return Field(default_factory=_empty_dict, sa_column=Column(JSON, nullable=False))


# For each new record pydantic asks each factory for its signature; built-in `list` takes 0.1 ms to tell.
def _empty_list() -> list[Any]:
    return []


def _empty_dict() -> dict[str, Any]:
    return {}


class Record(SQLModel):
    """Base of all tables. Ids are UUIDs as text; the table's name is the class name in snake case."""

    # A failed check or a printed object must not carry a name into a traceback.
    model_config = {"hide_input_in_errors": True}
    relation: ClassVar[Relation]

    id: str = Field(default_factory=new_id, primary_key=True)

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805 - SQLAlchemy calls it with the class
        """Return the name of the table."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def __repr_args__(self) -> list[tuple[str | None, Any]]:
        """Show the id alone when the record is printed."""
        return [("id", self.id)]


R = TypeVar("R", bound=Record)


def made(kind: type[R], /, **fields: Any) -> R:
    """Return a new record with these fields; raises AttributeError for a field that its table does not have.

    The class itself would leave such a field out without a word.
    """
    if unknown := fields.keys() - kind.model_fields.keys():
        raise AttributeError(f"{table_of(kind).name}: {', '.join(sorted(unknown))}")
    return kind(**fields)


def table_of(kind: type[Record]) -> Table:
    """Return the SQL table of a table class."""
    table: Table = kind.__table__  # type: ignore[attr-defined]
    return table


def all_tables() -> dict[str, type[Record]]:
    """Return every table class that has been imported, by the table's name."""
    return {table_of(kind).name: kind for kind in sorted(_mapped(Record), key=lambda kind: kind.__name__)}


def undeclared() -> list[str]:
    """Return the tables without a sound relation to a person: none declared, or on absent columns."""
    sound = {name for name, kind in all_tables().items() if _is_sound(kind)}
    return sorted(set(SQLModel.metadata.tables) - sound)


def person_of(record: Record) -> str | None:
    """Return the id of the client whose file the record is part of; None when nobody owns it."""
    relation = type(record).relation
    if relation.kind != "owned":
        return None
    return getattr(record, relation.columns[0]) or None


def owner_of(record: Record) -> str:
    """Return how drafts and messages name the record: `client:5b2c…`."""
    return f"{table_of(type(record)).name}:{record.id}"


def _mapped(base: type[Record]) -> Iterator[type[Record]]:
    for kind in base.__subclasses__():
        if "__table__" in kind.__dict__ and kind.metadata is SQLModel.metadata:
            yield kind
        yield from _mapped(kind)


def _is_sound(kind: type[Record]) -> bool:
    relation = kind.__dict__.get("relation")
    if not isinstance(relation, Relation):
        return False
    if (relation.kind == "none") != (not relation.columns):
        return False
    return set(relation.columns) <= set(table_of(kind).columns.keys())
