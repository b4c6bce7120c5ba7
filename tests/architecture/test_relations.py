from __future__ import annotations

from importlib import import_module

from kotodesk.vault.records import all_tables, undeclared
from tests.architecture.tree import modules


def test_every_table_declares_its_relation_to_a_person() -> None:
    """Erasure, merging and "everything we hold" walk it: a table without one would be forgotten."""
    for module in modules("kotodesk"):
        if "table=True" in module.text and module.name != "kotodesk/vault/records.py":
            import_module(module.name.removesuffix(".py").replace("/", "."))
    assert {"client", "municipality"} <= set(all_tables())
    assert undeclared() == []
