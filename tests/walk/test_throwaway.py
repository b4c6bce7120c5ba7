from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from kotodesk.clock import FixedClock
from kotodesk.errors import WorldError
from kotodesk.vault.errors import DiskFull
from kotodesk.walk.run import walk_at
from kotodesk.walk.throwaway import NOBODY, throwaway_desk
from tests.walk.conftest import TODAY, case_of, services

NAMES = ("Koval", "Коваль", "Olena", "Олена")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of the test's own the place of temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_no_client_stands_in_clear_while_the_walk_goes_on(temporary: Path) -> None:
    case, files = case_of("person-olena"), services()
    clock = FixedClock.on(case.on)
    assert case.officer is not None
    with throwaway_desk(files.home, case.officer, files.programme, clock) as desk:
        walk_at(desk, clock, case)
        left = bytes_in(temporary)
    assert len(left) > 100_000
    assert [name for name in NAMES for code in ENCODINGS if name.encode(code) in left] == []


def test_nothing_is_left_afterwards(temporary: Path) -> None:
    with throwaway_desk(services().home, NOBODY, None, FixedClock.on(TODAY)):
        assert [path.name[:9] for path in temporary.iterdir()] == ["kotodesk-"]
    assert list(temporary.iterdir()) == []


def test_nothing_is_left_after_an_error(temporary: Path) -> None:
    with pytest.raises(ZeroDivisionError):  # noqa: SIM117 - the error leaves the desk first
        with throwaway_desk(services().home, NOBODY, None, FixedClock.on(TODAY)):
            raise ZeroDivisionError
    assert list(temporary.iterdir()) == []


def test_what_fails_in_the_vault_names_the_place(temporary: Path) -> None:
    with pytest.raises(WorldError) as caught:  # noqa: SIM117 - as above
        with throwaway_desk(services().home, NOBODY, None, FixedClock.on(TODAY)):
            raise DiskFull
    assert str(caught.value).startswith(f"{temporary}/kotodesk-")
    assert "temporary folder: The disk is full" in str(caught.value)


def test_without_a_place_for_temporary_files_the_world_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(WorldError), throwaway_desk(services().home, NOBODY, None, FixedClock.on(TODAY)):
        pass
