"""The source as a tree of syntax, for tests that read code instead of running it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = {
    *(".git", ".venv", ".fonts", "build", "dist", "shots"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache", ".hypothesis"),
}
"""Folders that are no part of the project, as in .gitignore."""


@dataclass(frozen=True)
class Module:
    """One source file; `name` is its path from the root, with slashes."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Yield each call with the dotted name that is called, `?` standing for what has no name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted(node.func), node


@cache
def modules(*rooms: str) -> tuple[Module, ...]:
    """Return the source files of the rooms."""
    paths = sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))
    assert paths, rooms
    return tuple(
        Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths
    )


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for a name or an attribute."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def docstrings(tree: ast.Module) -> set[ast.expr]:
    """Return the texts that stand alone: docstrings of modules, classes, functions and attributes."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def tracked() -> list[Path]:
    """Return the files of the project: those git tracks, or all but what is made here where git is not."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not _is_made(path)]
    return [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]


def _is_made(path: Path) -> bool:
    folders = path.relative_to(ROOT).parts[:-1]
    return not MADE.isdisjoint(folders[:1]) or "__pycache__" in folders
