from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.tree import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRY = re.compile(
    r"^([a-z0-9][a-z0-9-]*)==\S+(?: ; [^\\]+)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
    re.MULTILINE,
)
ENTRIES = {name: hashes.count("--hash") for name, hashes in ENTRY.findall(LOCK)}


def test_the_lock_names_no_address() -> None:
    for word in ("://", "--index", "--extra-index", "--find-links", "--trusted-host", " @ "):
        assert word not in LOCK


def test_the_lock_holds_versions_and_hashes_and_nothing_else() -> None:
    assert ENTRY.sub("", LOCK) == ""


def test_everything_declared_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=\[; ]", line)[0].lower() for line in declared}
    assert names - set(ENTRIES) == set()


@pytest.mark.parametrize(
    "name",
    ["pyside6-essentials", "shiboken6", "sqlcipher3", "pydantic-core", "argon2-cffi-bindings", "pillow"],
)
def test_what_differs_by_system_is_locked_for_several(name: str) -> None:
    """Linux, Windows, Macs with Intel and with Apple processors: fewer than four files cannot serve them."""
    assert ENTRIES[name] >= 4
