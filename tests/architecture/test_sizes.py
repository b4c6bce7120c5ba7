from __future__ import annotations

import ast

from tests.architecture.tree import Module, modules

LONGEST_MODULE = 350
LONGEST_FUNCTION = 40
WRITTEN_ONCE = "kotodesk/vault/migrations/r"
"""A migration is a list of tables as they were on its day; it is never read as code again."""
LISTED = {
    "kotodesk/documents/assemble/plan.py: plan_paper": "one line for each thing that the paper says",
    "kotodesk/documents/assemble/programme.py: programme_paper": "the same",
}
"""Long functions that would not be plainer in pieces → why."""


def house() -> list[Module]:
    return [module for module in modules("kotodesk", "ui") if not module.name.startswith(WRITTEN_ONCE)]


def long_functions(module: Module) -> list[str]:
    return [
        f"{module.name}: {node.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]


def test_no_module_is_long() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in house()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    assert {line for module in house() for line in long_functions(module)} == set(LISTED)


def test_the_scan_sees_a_long_function() -> None:
    body = "    a = 1\n" * LONGEST_FUNCTION
    assert long_functions(Module("a.py", f"def f():\n{body}")) == ["a.py: f"]
