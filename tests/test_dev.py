from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev


class Recorder:
    """Stands for `dev.call`: notes each command and answers with an exit code."""

    def __init__(self, *failing: str) -> None:
        self.commands: list[str] = []
        self.failing = failing

    def __call__(self, command: Sequence[str], *, folder: Path = dev.ROOT, **variables: str) -> int:
        line = " ".join(command)
        self.commands.append(line)
        return 1 if any(word in line for word in self.failing) else 0


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """Nothing is started; what would have been is noted."""
    recorder = Recorder()
    monkeypatch.setattr(dev, "call", recorder)
    return recorder


@pytest.fixture
def empty_venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment that is not there."""
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp")
    return tmp_path / ".venv"


def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "prepare", lambda *_, **__: None)


def test_without_a_command_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    shown = capsys.readouterr()
    for name in ("run", "test", "check", "texts", "shots", "cli", "bench", "lock", "build"):
        assert f"  {name} " in shown.err
        assert f"  {name} " in shown.out


def test_it_starts_on_any_python_and_names_the_command_it_does_not_know() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "dev.py", "bake"], cwd=dev.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "no command bake" in done.stderr


def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit) as stopped:
        dev.main(["test"])
    assert stopped.value.code == 3
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_every_check_runs_even_after_one_has_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    recorder = Recorder("mypy", "format")
    ready(monkeypatch)
    monkeypatch.setattr(dev, "call", recorder)
    assert dev.check([]) == 1
    assert len(recorder.commands) == 5
    assert "check: format, types failed" in capsys.readouterr().out


def test_checks_that_pass_give_zero(monkeypatch: pytest.MonkeyPatch, recorder: Recorder) -> None:
    ready(monkeypatch)
    assert dev.check([]) == 0


def test_arguments_reach_the_program(monkeypatch: pytest.MonkeyPatch, recorder: Recorder) -> None:
    ready(monkeypatch)
    dev.cli(["--", "walk", "case.toml"])
    dev.cli(["walk", "case.toml"])
    dev.test(["-k", "law"])
    assert [line.partition(" -m ")[2] for line in recorder.commands] == [
        "kotodesk walk case.toml",
        "kotodesk walk case.toml",
        "pytest -k law",
    ]


def test_an_absent_environment_is_made_and_filled_from_the_lock(empty_venv: Path, recorder: Recorder) -> None:
    dev.ensure_environment()
    empty_venv.mkdir()
    dev.ensure_packages()
    made, filled = recorder.commands
    assert made.endswith(f"-m venv --clear {empty_venv}")
    assert "--require-hashes" in filled


def test_the_lock_is_installed_again_only_when_it_changed(
    empty_venv: Path, recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_venv.mkdir()
    lock = tmp_path / "requirements.lock"
    monkeypatch.setattr(dev, "LOCK", lock)
    for text in ("one", "one", "two"):
        lock.write_text(text, encoding="utf-8")
        dev.ensure_packages()
    assert len(recorder.commands) == 2


def test_a_failed_installation_is_tried_again(empty_venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty_venv.mkdir()
    monkeypatch.setattr(dev, "call", Recorder("pip"))
    with pytest.raises(SystemExit):
        dev.ensure_packages()
    assert not dev.STAMP.exists()


def test_without_the_right_to_install_the_exact_line_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], recorder: Recorder
) -> None:
    monkeypatch.setattr(dev, "prefix_of_root", lambda: None)
    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(SystemExit) as stopped:
        dev.ensure_system({"libabsent.so.9": "libabsent9", "libgone.so.1": "libgone1"})
    assert stopped.value.code == 3
    assert recorder.commands == []
    assert (
        "  sudo apt-get update && sudo apt-get install --no-install-recommends libabsent9 libgone1\n"
        in capsys.readouterr().err
    )


def test_with_the_right_to_only_what_is_missing_is_installed(
    monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    monkeypatch.setattr(dev, "prefix_of_root", lambda: ["sudo", "-n"])
    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(dev, "is_there", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr(sys, "platform", "linux")
    dev.ensure_system(dev.QT_LIBRARIES)
    update, install = recorder.commands
    assert update.endswith("apt-get -q update")
    assert install.endswith("install -y --no-install-recommends libegl1")


def test_other_systems_are_told_what_qt_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_debian", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(SystemExit):
        dev.ensure_system({"libabsent.so.9": "libabsent9"})
    assert "needs libabsent.so.9" in capsys.readouterr().err


def test_python_s_own_venv_is_a_package_of_its_own_on_debian(
    empty_venv: Path, monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    monkeypatch.setattr(dev, "prefix_of_root", list)
    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "platform", "linux")
    dev.ensure_system({})
    assert recorder.commands[-1].endswith(f" python3.{sys.version_info.minor}-venv")


def test_nothing_is_installed_where_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    monkeypatch.setattr(dev, "is_there", lambda _: True)
    dev.ensure_system(dev.QT_LIBRARIES | dev.WINDOW_LIBRARIES)
    assert recorder.commands == []


def test_programs_start_without_what_slows_or_misleads_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONHOME", os.sep)
    assert {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME"} & set(dev.environment()) == set()


def test_what_is_started_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.call([sys.executable, "-c", "import os; print(os.environ['A'])"], A="shown") == 0
    printed = capfd.readouterr().out.splitlines()
    assert printed[0].startswith("$ A=shown ")
    assert printed[1] == "shown"


def test_a_program_that_is_not_there_stops_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        dev.call([str(dev.ROOT / "no-such-program")])
    assert stopped.value.code == 3
    assert "Cannot start" in capsys.readouterr().err
