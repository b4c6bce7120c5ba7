from __future__ import annotations

import sys
from pathlib import Path

import pytest

import build_installer


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/opengl32sw.dll",
        "babel/locale-data/zh_Hans.dat",
    ],
)
def test_what_the_program_does_not_need_is_left_out(name: str) -> None:
    assert build_installer.kept([(name, "from", "BINARY")]) == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_fi.qm",
        "babel/locale-data/sv.dat",
        "resources/locale/fi/shell.po",
    ],
)
def test_what_the_program_needs_stays(name: str) -> None:
    entry = (name, "from", "DATA")
    assert build_installer.kept([entry]) == [entry]


def test_every_module_of_ours_goes_in_even_those_imported_by_name() -> None:
    modules = build_installer.own_modules()
    assert {"kotodesk", "kotodesk.vault.migrations.r0001_first_tables", "ui"} <= set(modules)


def test_only_what_runs_is_bundled_with_its_licences() -> None:
    packages = build_installer.bundled_packages()
    assert {"pyside6-essentials", "sqlalchemy", "argon2-cffi-bindings"} <= set(packages)
    assert {"pytest", "mypy", "ruff", "pyinstaller"} & set(packages) == set()


def test_the_licences_of_the_fonts_go_along() -> None:
    places = {place for _file, place in build_installer.licences()}
    for package in ("fontpkg-noto-sans", "fontpkg-noto-sans-thai", "pylopdf-fonts-ar", "justmytype-intl-cjk"):
        assert f"licences/{package}" in places


def test_a_program_that_fails_is_reported_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = [sys.executable, "-c", "import sys; sys.exit('no resources')"]
    assert build_installer.start(failing, home=str(tmp_path)) == (1, "no resources")
    monkeypatch.setattr(build_installer, "start", lambda *_, **__: (1, "no resources"))
    assert build_installer.start_window() == ["KotoDesk ended with 1", "no resources"]
    assert build_installer.start_command_line()[1] == "no resources"


def test_built_programs_start_away_from_our_own_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    show = "import os; print(os.environ.get('PYTHONPATH'), os.environ['HOME'])"
    code, said = build_installer.start([sys.executable, "-c", show], home=str(tmp_path))
    assert (code, said) == (0, f"None {tmp_path}")
