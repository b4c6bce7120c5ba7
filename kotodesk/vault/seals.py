"""Seals: triggers that lock rows in the database itself, whoever writes and with whatever program.

Migrations create them, for example:

    for sql in seal_rows("plan", "{row}.sealed_at IS NOT NULL"):
        op.execute(sql)

A condition is SQL in which `{row}` stands for the row that is touched. A seal refuses with the message
`kotodesk: sealed`, which reaches the caller as `kotodesk.vault.errors.Sealed`. Once a migration with a
seal is released, these functions must go on writing the same SQL for it.
"""

from __future__ import annotations

from typing import Literal

from kotodesk.vault.errors import SEAL_BROKEN

Event = Literal["insert", "update", "delete"]


def append_only(table: str) -> tuple[str, ...]:
    """Rows may be added, never changed or deleted."""
    return seal_rows(table, "1")


def seal_rows(table: str, condition: str) -> tuple[str, ...]:
    """Rows on which the condition holds can be neither changed nor deleted.

    The change that makes the condition true is still allowed: it is the sealing itself.
    """
    old = condition.format(row="OLD")
    return (_trigger(table, "update", old), _trigger(table, "delete", old))


def seal_children(table: str, condition: str) -> tuple[str, ...]:
    """Rows that hang on a sealed row can be neither added, changed, deleted, nor moved to it or away.

    The condition asks for the sealed parent, for example
    `EXISTS (SELECT 1 FROM plan WHERE plan.id = {row}.plan_id AND plan.sealed_at IS NOT NULL)`.
    """
    old, new = condition.format(row="OLD"), condition.format(row="NEW")
    return (
        _trigger(table, "insert", new),
        _trigger(table, "update", f"({old}) OR ({new})"),
        _trigger(table, "delete", old),
    )


def _trigger(table: str, event: Event, condition: str) -> str:
    return (
        f"CREATE TRIGGER seal_{table}_{event} BEFORE {event.upper()} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{SEAL_BROKEN}'); END"
    )
