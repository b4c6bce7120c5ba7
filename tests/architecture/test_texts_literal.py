"""Texts are found by reading the code, so what is to be worded must stand there as it is."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.tree import Module, modules

COUNTED = {"t": 1, "_t": 1, "N_": 1, "plural": 2}
"""How many leading arguments of each call are texts."""


def unreadable(module: Module) -> list[str]:
    """Return the calls whose text is put together at run time."""
    return [
        f"{module.name}:{call.lineno}: {name}({ast.unparse(argument)})"
        for name, call in module.calls()
        for argument in call.args[: COUNTED.get(name.rpartition(".")[2], 0)]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
    ]


def test_texts_are_literal() -> None:
    assert [line for module in modules("kotodesk", "ui") for line in unreadable(module)] == []


@pytest.mark.parametrize(
    "call",
    ['t(f"{n} days")', 'self._t("a" + b)', "N_(word)", 't.plural("{n} day", many, 3)', 'self.t("a".upper())'],
)
def test_the_scan_sees_a_text_made_at_run_time(call: str) -> None:
    assert len(unreadable(Module("a.py", call))) == 1


@pytest.mark.parametrize("call", ['t("{n} days" " late", n=n)', "t.of(marked)", 't.plural("a", "b", n)'])
def test_the_scan_lets_literal_texts_pass(call: str) -> None:
    assert unreadable(Module("a.py", call)) == []
