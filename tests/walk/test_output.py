from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from kotodesk.errors import BadInput, WorldError
from kotodesk.walk import output
from kotodesk.walk.output import check_place, write_folder

FILES = {"a.json": b"{}\n", "b.pdf": b"%PDF"}


def found_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_is_made_with_all_its_parents(tmp_path: Path) -> None:
    out = tmp_path / "far" / "away" / "out"
    write_folder(out, FILES)
    assert found_in(out) == FILES
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    write_folder(out, FILES)
    assert found_in(out) == FILES


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights of files")
def test_only_the_owner_may_read_what_is_about_a_person(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", FILES)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


def test_a_file_in_the_way_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput):
        check_place(tmp_path / "out")


def test_a_folder_that_fills_up_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"

    def meanwhile(path: Path, data: bytes) -> None:
        out.mkdir(exist_ok=True)
        (out / "somebody's").touch()
        path.write_bytes(data)

    monkeypatch.setattr(output, "write_synced", meanwhile)
    with pytest.raises(WorldError):
        write_folder(out, FILES)
    assert [path.name for path in out.iterdir()] == ["somebody's"]
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["out"]
