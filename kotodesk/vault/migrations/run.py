"""Running migrations on an open connection, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection, inspect, text

from kotodesk.vault.errors import NewerVault, NotAVault

REVISIONS = ("0001", "0002")
"""All revisions, oldest first."""

_VERSION_TABLE = "alembic_version"  # Alembic's own name and shape: its tools read it too


class Revision(Protocol):
    """A module that brings the schema from the revision before to its own."""

    revision: str

    def upgrade(self) -> None:
        """Change the schema with Alembic's operations."""
        ...


def revisions() -> tuple[Revision, ...]:
    """Return the modules of all revisions, oldest first; importing them costs a third of a second."""
    from kotodesk.vault.migrations import r0001_first_tables, r0002_seals

    return (r0001_first_tables, r0002_seals)


def revision_of(connection: Connection) -> str | None:
    """Return the revision of a database; None when it is empty."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))
    return found


def is_current(connection: Connection) -> bool:
    """Return whether nothing is to be done; raises NotAVault for an empty database, or NewerVault."""
    found = revision_of(connection)
    if found is None:
        raise NotAVault
    if found not in REVISIONS:
        raise NewerVault
    return found == REVISIONS[-1]


def upgrade(connection: Connection, steps: Sequence[Revision] | None = None) -> None:
    """Run the revisions that the database lacks, all of them unless others are handed in.

    The caller begins and ends the transaction and has switched foreign keys off: changing a table on
    SQLite means dropping the old one. Raises NewerVault for an unknown revision; RuntimeError when rows
    would point nowhere afterwards.
    """
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    context = MigrationContext.configure(connection)
    for step in _missing(revision_of(connection), revisions() if steps is None else steps):
        with Operations.context(context):
            step.upgrade()
        _record(connection, step.revision)
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise RuntimeError("a migration left rows that point nowhere")


def _missing(found: str | None, steps: Sequence[Revision]) -> Sequence[Revision]:
    known = [step.revision for step in steps]
    if found is None:
        return steps
    if found not in known:
        raise NewerVault
    return steps[known.index(found) + 1 :]


def _record(connection: Connection, revision: str) -> None:
    connection.execute(
        text(
            f"CREATE TABLE IF NOT EXISTS {_VERSION_TABLE} "
            f"(version_num VARCHAR(32) NOT NULL, CONSTRAINT {_VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text(f"DELETE FROM {_VERSION_TABLE}"))
    connection.execute(text(f"INSERT INTO {_VERSION_TABLE} VALUES (:revision)"), {"revision": revision})
