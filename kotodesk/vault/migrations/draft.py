"""`python -m kotodesk.vault.migrations.draft`: print the operations that bring the schema to the tables.

A developer's tool. It migrates an empty database in memory, compares it with the tables of all rooms, and
prints the body of the next revision's `upgrade()`; format it with ruff. Triggers are not compared: seals
are written by hand. With `--first` it prints the whole of `r0001_first_tables.py` anew, which is right
only as long as no vault of that revision has been released.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

import kotodesk
from kotodesk.vault.migrations.run import upgrade

_FIRST = '''"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"


def upgrade() -> None:  # noqa: PLR0915 - generated: one statement per table and index
    """Create the tables and their indexes."""
    {operations}
'''


def import_all_tables() -> None:
    """Import every room's `records` module, so that the metadata knows all tables."""
    for records in sorted(Path(kotodesk.__file__).parent.glob("*/records.py")):
        import_module(f"kotodesk.{records.parent.name}.records")
    for name in ("drafts", "changes"):
        import_module(f"kotodesk.vault.{name}")


def next_operations(connection: Connection, *, batch: bool) -> str:
    """Return the Python code of the operations that the connection's database lacks.

    SQLite changes a table only by making it anew, which `batch` does; new tables need none.
    """
    script = produce_migrations(MigrationContext.configure(connection), SQLModel.metadata)
    if script.upgrade_ops is None or script.upgrade_ops.is_empty():
        return ""
    code = render_python_code(script.upgrade_ops, render_item=_render, render_as_batch=batch)
    return "\n".join(line for line in code.splitlines() if not line.lstrip().startswith("# ###"))


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write types of sqlmodel as what they are in SQL: a migration must not depend on its version."""
    if kind != "type" or not isinstance(item, TypeDecorator):
        return False
    return f"sa.{item.impl_instance!r}"


def main(arguments: list[str]) -> None:
    """Print the operations, or that there are none."""
    first = arguments == ["--first"]
    import_all_tables()
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        if not first:
            upgrade(connection)
        code = next_operations(connection, batch=not first)
    engine.dispose()
    if first:
        code = _FIRST.format(operations=code.strip())
    sys.stdout.write(code.rstrip() + "\n" if code else "The schema equals the tables.\n")


if __name__ == "__main__":
    main(sys.argv[1:])
