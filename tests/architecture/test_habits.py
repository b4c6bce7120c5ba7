"""Habits that have cost others dearly (see CONTRIBUTING.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import Module, modules

FORBIDDEN_CALLS = {
    "processEvents": "work off the GUI thread instead",
    "QApplication.instance": "hand the object in",
    "QCoreApplication.instance": "hand the object in",
    "QGuiApplication.instance": "hand the object in",
    "QSettings": "settings lie in the vault or beside it; the registry roams",
    "NamedTemporaryFile": "nothing personal outside the vault",
    "TemporaryFile": "nothing personal outside the vault",
    "mkstemp": "nothing personal outside the vault",
}
ALLOWED = {
    "kotodesk/documents/pdf/gui.py": "QGuiApplication.instance",  # makes one where there is none
}
FORBIDDEN_MODULES = {
    "PySide6.QtNetwork": "the program is offline; the installer leaves it out",
    "urllib.request": "the program is offline",
    "http.client": "the program is offline",
    "pickle": "a file may come from a stranger",
    "logging": "a log line could carry a name out of the vault",
}


def imported(module: Module) -> Iterator[str]:
    """Yield the name of each module that is imported."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def bad_habits(module: Module) -> list[str]:
    calls = [
        f"{module.name}:{call.lineno}: {name}: {reason}"
        for name, call in module.calls()
        for habit, reason in FORBIDDEN_CALLS.items()
        if f".{name}".endswith(f".{habit}") and ALLOWED.get(module.name) != habit
    ]
    imports = [
        f"{module.name}: {name}: {FORBIDDEN_MODULES[name]}"
        for name in imported(module)
        if name in FORBIDDEN_MODULES
    ]
    return calls + imports


def test_the_house_has_no_such_habits() -> None:
    assert [line for module in modules("kotodesk", "ui") for line in bad_habits(module)] == []


@pytest.mark.parametrize(
    "code",
    [
        "app.processEvents()",
        "QApplication.instance().quit()",
        "from PySide6 import QtNetwork",
        "import pickle",
    ],
)
def test_the_scan_sees_a_habit(code: str) -> None:
    assert len(bad_habits(Module("a.py", code))) == 1


def test_the_work_draws_no_widgets() -> None:
    """Paper text may ask QtGui; a widget would need a screen. Contracts of imports cannot tell them apart."""
    widgets = {"PySide6.QtWidgets", "PySide6.QtPrintSupport"}
    assert [module.name for module in modules("kotodesk") if widgets & set(imported(module))] == []
