"""No deadline, amount, section or authority is written in code: they are dated data in resources/law."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.tree import Module, docstrings, modules

LENGTHS = {"days", "weeks", "months", "years"}
LENGTH_CALLS = {"timedelta", "relativedelta"}
NAMED_BY_LAW = re.compile(
    r"§|\b\d{2,4}/(19|20)\d\d\b|\bmom\.|ELY|KEHA|NTM-c|UF-cent|[Ee]linvoimakesku|[Ll]ivskraftscentral"
    r"|Economic Development Centre|Lupa- ja valvontavirasto|Tillstånds- och tillsynsverket"
)
ALLOWED = {
    ("kotodesk/documents/pdf/letters.py", "§"): "keeps a number and its sign on one line",
}
"""(file, what stands there) → why it is no law in code."""


def lengths_of_time(module: Module) -> Iterator[str]:
    """Yield lengths of time written as numbers; one day, the step to the next, is arithmetic."""
    for name, call in module.calls():
        if name.rpartition(".")[2] in LENGTH_CALLS:
            numbers = [*call.args, *(word.value for word in call.keywords if word.arg in LENGTHS)]
            if any(_is_length(number) for number in numbers):
                yield ast.unparse(call)


def _is_length(node: ast.expr) -> bool:
    plain = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(plain, ast.Constant) and plain.value not in (0, 1)


def other_years(module: Module) -> Iterator[str]:
    """Yield `day.replace(year=day.year + 1)` and the like."""
    for name, call in module.calls():
        if name.endswith("replace"):
            for word in call.keywords:
                if word.arg in {"year", "month"} and isinstance(word.value, ast.BinOp):
                    yield ast.unparse(call)


def words_of_law(module: Module) -> Iterator[str]:
    """Yield texts that name a section, a statute or an authority; docstrings and the law room may."""
    if module.name.startswith("kotodesk/law/"):
        return
    tree = module.tree
    skipped = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            found = NAMED_BY_LAW.search(node.value)
            if found:
                yield found.group()


def findings(module: Module) -> list[tuple[str, str]]:
    found = [*lengths_of_time(module), *other_years(module), *words_of_law(module)]
    return [(module.name, what) for what in found]


def test_the_law_is_not_written_in_code_and_no_exception_outlives_its_reason() -> None:
    found = {finding for module in modules("kotodesk", "ui") for finding in findings(module)}
    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    "code",
    [
        "end = start + timedelta(days=90)",
        "end = start + datetime.timedelta(weeks=8)",
        "end = day.replace(year=day.year + 2)",
        'x = t("Agreed under 16 §")',
        'LAW = "681/2023"',
        'sender = {"fi": "Elinvoimakeskus"}',
    ],
)
def test_the_scan_sees_law_in_code(code: str) -> None:
    assert len(findings(Module("a.py", code))) == 1


@pytest.mark.parametrize(
    "code", ["timedelta(days=1)", "timedelta(days=limit)", '"""Under 16 §."""', "f(days=90)"]
)
def test_the_scan_lets_arithmetic_pass(code: str) -> None:
    assert findings(Module("a.py", code)) == []
