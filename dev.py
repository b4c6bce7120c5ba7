#!/usr/bin/env python3
"""Everything a developer does, with nothing but Python 3.11 or newer: `python3 dev.py test`.

Works on Linux, Windows and macOS. Each command first sets up what is missing: the environment `.venv`
with the locked packages, the system libraries of Qt on Debian and Ubuntu, and the fonts in `.fonts`.
Every program that it starts is printed. Exit codes: 0 done, 1 a check failed, 2 no such command,
3 the machine lacks something that only you can add.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "kotodesk-lock.sha256"
OLDEST_PYTHON = (3, 11)
UV = "uv==0.13.9"  # writes the lock; no part of the program, so not in the lock itself

# What Qt opens at run time → the Debian package that holds it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# What a real window needs in addition.
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


# --- commands -------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Start the window."""
    prepare(libraries=QT_LIBRARIES | WINDOW_LIBRARIES)
    return module("ui", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; arguments go to pytest. Needs no screen."""
    prepare()
    return module("pytest", *arguments, QT_QPA_PLATFORM="offscreen")


def check(_arguments: list[str]) -> int:
    """Check format, lint, types, the direction of imports and the texts."""
    prepare(with_fonts=False)
    checks = {
        "format": [venv_program("ruff"), "format", "--check", "."],
        "lint": [venv_program("ruff"), "check", "."],
        "types": [venv_program("mypy"), "--strict", "kotodesk", "ui", "build_installer.py"],
        "imports": [venv_program("lint-imports"), "--no-logo"],
        "texts": [venv_python(), "-m", "tests.tools.texts_check"],
    }
    failed = [name for name, command in checks.items() if call(command) != 0]
    say(f"check: {', '.join(failed)} failed" if failed else f"check: all {len(checks)} passed")
    return 1 if failed else 0


def texts(_arguments: list[str]) -> int:
    """List the texts that lack a Finnish or Swedish wording, or that nothing uses."""
    prepare(with_fonts=False)
    return module("tests.tools.texts_check")


def shots(arguments: list[str]) -> int:
    """Draw every screen and every printed page into shots/, with an index page. Needs no screen."""
    prepare()
    return module("ui.shots", *arguments, QT_QPA_PLATFORM="offscreen")


def cli(arguments: list[str]) -> int:
    """Run the command line: python3 dev.py cli -- walk CASE.toml --out DIR."""
    prepare()
    return module("kotodesk", *arguments[arguments[:1] == ["--"] :], folder=Path.cwd())


def bench(arguments: list[str]) -> int:
    """Measure what an officer waits for, against limits taken on this machine. Needs no screen."""
    prepare()
    return module("tests.bench", *arguments, QT_QPA_PLATFORM="offscreen")


def lock(_arguments: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml, for three systems, without any address."""
    prepare(with_fonts=False)
    must([*pip_install(), "--quiet", UV])
    options = "--all-extras --universal --generate-hashes --no-header --no-annotate --upgrade --quiet"
    target = ["--python-version", ".".join(map(str, OLDEST_PYTHON)), "--output-file", LOCK.name]
    return module("uv", "pip", "compile", "pyproject.toml", *options.split(), *target)


def build(arguments: list[str]) -> int:
    """Build the program as a folder that needs no Python (dist/), and start it."""
    prepare(libraries=QT_LIBRARIES | WINDOW_LIBRARIES | pyinstaller_needs())
    return call([venv_python(), "build_installer.py", *arguments])


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in (run, test, check, texts, shots, cli, bench, lock, build)
}


# --- set-up ---------------------------------------------------------------------------------------


def prepare(libraries: Mapping[str, str] = QT_LIBRARIES, *, with_fonts: bool = True) -> None:
    """Bring this machine to where a command can run; does nothing when all is there."""
    ensure_system(libraries)
    ensure_environment()
    ensure_packages()
    if with_fonts:
        must([venv_python(), "-m", "kotodesk.fonts"])


def ensure_system(needed: Mapping[str, str]) -> None:
    """Install what a Linux system lacks; Windows and macOS bring all of it with Python and Qt."""
    if sys.platform != "linux":
        return
    missing = {name: package for name, package in needed.items() if not is_there(name)}
    if importlib.util.find_spec("ensurepip") is None and not environment_works():
        missing["Python's ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    if missing and not is_debian():
        stop(f"KotoDesk needs {', '.join(missing)}: install the packages of your system that hold them.")
    if missing:
        install_debian_packages(list(missing.values()))


def pyinstaller_needs() -> dict[str, str]:
    """Return what PyInstaller needs of the system: a tool, and the library of the system's own Python."""
    minor = sys.version_info.minor
    own = {f"libpython3.{minor}.so.1.0": f"libpython3.{minor}"} if sys.base_prefix == "/usr" else {}
    return {"objdump": "binutils"} | own


def is_there(name: str) -> bool:
    """Tell whether the system has a program or shared library."""
    if shutil.which(name):
        return True
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def ensure_environment() -> None:
    """Make `.venv` when it is missing or no longer works, as after an upgrade of Python."""
    if not environment_works():
        must([sys.executable, "-m", "venv", "--clear", str(VENV)])


def environment_works() -> bool:
    """Tell whether `.venv` has a Python that is new enough, with pip."""
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        return subprocess.run([venv_python(), "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def ensure_packages() -> None:
    """Install the locked packages when the lock is not the one that was installed last."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    must([*pip_install(), "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)])
    STAMP.write_text(wanted, encoding="utf-8")


def pip_install() -> list[str]:
    """Return the start of a command that installs into `.venv`."""
    return [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off"]


def venv_program(name: str) -> str:
    """Return the path of a program in `.venv`."""
    return str(VENV / ("Scripts" if os.name == "nt" else "bin") / name)


def venv_python() -> str:
    """Return the path of the Python in `.venv`."""
    return venv_program("python")


# --- Debian and Ubuntu ----------------------------------------------------------------------------


def is_debian() -> bool:
    """Tell whether packages come from apt here."""
    return shutil.which("apt-get") is not None


def install_debian_packages(packages: Sequence[str]) -> None:
    """Install packages, or print the exact line to run and stop, where we lack the right to."""
    rights = prefix_of_root()
    if rights is None:
        line = f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"
        stop(f"This machine lacks system packages. Run this line, then the same command again:\n  {line}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    must([*apt, "update"])
    must([*apt, "install", "-y", "--no-install-recommends", *packages])


def prefix_of_root() -> list[str] | None:
    """Return what to put before a command that needs root; None when we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


# --- starting programs ----------------------------------------------------------------------------


def module(name: str, *arguments: str, folder: Path = ROOT, **variables: str) -> int:
    """Run a module with the Python of `.venv`; returns its exit code."""
    return call([venv_python(), "-m", name, *arguments], folder=folder, **variables)


def call(command: Sequence[str], *, folder: Path = ROOT, **variables: str) -> int:
    """Print a command, run it and return its exit code."""
    set_here = "".join(f"{name}={value} " for name, value in variables.items())
    say(f"$ {set_here}{shlex.join(command)}")
    try:
        return subprocess.run(command, cwd=folder, env=environment() | variables, check=False).returncode
    except FileNotFoundError as error:
        stop(f"Cannot start {command[0]}: {error.strerror}")
    except KeyboardInterrupt:
        return 130


def must(command: Sequence[str]) -> None:
    """Run a step of the set-up; stops when it fails."""
    if call(command) != 0:
        stop("This step of the set-up failed; its own message stands above.")


def environment() -> dict[str, str]:
    """Return the variables of every program started here."""
    kept = dict(os.environ)
    kept.pop("PYTHONHOME", None)  # would point .venv at another Python
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # makes each start of our own modules eight times slower
    return kept | {"PYTHONPATH": str(ROOT)}  # so that `cli` runs in the folder of the caller


def say(text: str) -> None:
    """Print before the next program prints."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """Say what the person must do, and end with exit code 3."""
    print(text, file=sys.stderr, flush=True)
    raise SystemExit(3)


def usage() -> str:
    """Return the list of commands with their first line of help."""
    lines = [f"  {name:6} {(command.__doc__ or '').splitlines()[0]}" for name, command in COMMANDS.items()]
    return "\n".join(["python3 dev.py COMMAND [arguments]", "", *lines])


def main(arguments: list[str]) -> int:
    """Run one command; returns its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        stop("KotoDesk needs Python 3.11 or newer; this one is " + sys.version.split()[0])
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage())
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        print(
            f"no command {arguments[0]}" if arguments else "which command?",
            usage(),
            sep="\n",
            file=sys.stderr,
        )
        return 2
    return COMMANDS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
