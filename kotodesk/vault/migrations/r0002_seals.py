"""Seals: a sealed document never changes, and an agreed plan is locked with all that it says.

So is the finished assessment that it rests on. What happens after the agreement (reviews, states of
measures, the ending) lies in tables of its own and stays open.
"""

from __future__ import annotations

from alembic import op

from kotodesk.vault.seals import append_only, seal_children, seal_rows

revision = "0002"

_PARTS_OF_A_PLAN = ("goal", "open_need", "measure", "duty", "problem_note")
_OF_A_SEALED_PLAN = "EXISTS (SELECT 1 FROM plan WHERE plan.id = {row}.plan_id AND plan.sealed_at IS NOT NULL)"
_UNDER_A_SEALED_PLAN = (
    "EXISTS (SELECT 1 FROM plan JOIN assessment ON assessment.id = plan.assessment_id"
    " WHERE assessment.id = {row}.assessment_id AND assessment.finished_on IS NOT NULL"
    " AND plan.sealed_at IS NOT NULL)"
)
_PARTS_OF_AN_ASSESSMENT = ("answer", "need")


def upgrade() -> None:
    """Create the triggers."""
    seals = [*append_only("sealed_document"), *seal_rows("plan", "{row}.sealed_at IS NOT NULL")]
    for table in _PARTS_OF_A_PLAN:
        seals += seal_children(table, _OF_A_SEALED_PLAN)
    seals += seal_rows("assessment", _UNDER_A_SEALED_PLAN.replace("{row}.assessment_id", "{row}.id"))
    for table in _PARTS_OF_AN_ASSESSMENT:
        seals += seal_children(table, _UNDER_A_SEALED_PLAN)
    for sql in seals:
        op.execute(sql)
