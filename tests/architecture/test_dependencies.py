"""What pyproject.toml asks for is what the code imports, no more and no less."""

from __future__ import annotations

import re
import sys
import tomllib

from tests.architecture.test_habits import imported
from tests.architecture.tree import ROOT, modules

OTHER_NAME = {
    "pyside6-essentials": "PySide6",
    "argon2-cffi": "argon2",
    "fonttools": "fontTools",
}
NOT_IMPORTED = {
    "tzdata": "zoneinfo finds it by itself",
    "fontpkg-noto-sans": "a folder of fonts, found by its distribution",
    "fontpkg-noto-sans-arabic": "the same",
    "fontpkg-noto-sans-thai": "the same",
    "pylopdf-fonts-ar": "the same",
    "justmytype-intl-africa": "the same",
    "justmytype-intl-sea": "the same",
    "justmytype-intl-cjk": "the same",
}
NOT_DECLARED = {
    "kotodesk": "ours",
    "ui": "ours",
    "pydantic_core": "the other half of pydantic, pinned by it",
    "shiboken6": "the other half of PySide6, pinned by it",
    "_typeshed": "known to type checkers only",
}


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=\[; ]", line)[0].lower() for line in project["dependencies"]}


def roots_imported() -> set[str]:
    names = {name.partition(".")[0] for module in modules("kotodesk", "ui") for name in imported(module)}
    return names - set(NOT_DECLARED) - sys.stdlib_module_names


def test_everything_imported_is_declared() -> None:
    allowed = {OTHER_NAME.get(name, name) for name in declared()}
    assert roots_imported() - allowed == set()


def test_everything_declared_is_imported_or_says_why_not() -> None:
    needed = {OTHER_NAME.get(name, name): name for name in declared() - set(NOT_IMPORTED)}
    assert set(needed) - roots_imported() == set()
