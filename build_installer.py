"""Build KotoDesk as a folder that needs no Python, and start it: `python3 dev.py build`.

Makes `dist/KotoDesk/` for the system it runs on (PyInstaller does not build for another one), with the
window and the command line side by side. What is bundled is described in `KotoDesk.spec`; what is left out,
here. Then both programs are started: the command line walks a case to its PDF, which runs every migration,
and the window shows itself once without a screen. Exit codes: 0 built and started, 1 not.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
FOLDER = ROOT / "dist" / "KotoDesk"
WORK = ROOT / "build"
CASES = ROOT / "tests" / "cases"
WALK = ["walk", str(CASES / "person-thuy.toml"), "--services", str(CASES / "services-sandnas.toml")]

WINDOW = "KotoDesk"
# Windows and macOS take KotoDesk and kotodesk for one name.
COMMAND = "kotodesk" if sys.platform == "linux" else "kotodesk-cli"
# What each program starts. Two files of one analysis: the libraries lie in the folder once.
SCRIPTS = {WINDOW: ("start_window", "ui.__main__"), COMMAND: ("start_command", "kotodesk.cli")}
SECONDS_TO_START = 120

Entry = tuple[str, str, str]
"""PyInstaller's line of contents: name in the folder, source, kind."""

# Names in the folder that are left out → why.
LEFT_OUT = {
    r"Qt6?Network|/plugins/(tls|networkinformation)/": "the program is offline",
    r"Qt6?(Qml|Quick|VirtualKeyboard)|virtualkeyboardplugin": "widgets need none of it",
    r"[Ww]ayland": "X11 serves both kinds of Linux desktop",
    r"Qt6?Egl|/egldeviceintegrations/|/platforms/.*(eglfs|linuxfb|vnc|minimalegl)": "for kiosks",
    r"/platformthemes/.*gtk|libg[td]k-3": "all of GTK for one file dialog",
    r"/translations/(?!qtbase_(fi|sv)\.qm)": "languages that the window does not speak",
    r"opengl32sw": "widgets draw without OpenGL",
    r"babel/locale-data/(?!(root|en|fi|sv)\.dat$)": "languages that the documents are not written in",
}
_LEFT_OUT = re.compile("|".join(LEFT_OUT))

# Seen by PyInstaller through a library that can do more than we ask of it.
NOT_BUNDLED = ("tkinter", "PIL.ImageTk", "mypy", "pytest", "_pytest", "hypothesis", "IPython", "numpy")


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Return the contents without what the program does not need."""
    return [entry for entry in entries if not _LEFT_OUT.search(Path(entry[0]).as_posix())]


def own_modules() -> list[str]:
    """Return every module of ours: some are imported by name, which PyInstaller cannot see."""
    paths = [path for room in ("kotodesk", "ui") for path in (ROOT / room).rglob("*.py")]
    names = [path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in paths]
    return sorted(name.removesuffix(".__init__") for name in names)


def licences() -> list[tuple[str, str]]:
    """Return the licence texts of the bundled packages, each with the folder it goes to."""
    return [
        (str(file.locate()), f"licences/{package}")
        for package in bundled_packages()
        for file in importlib.metadata.files(package) or []
        if re.search(r"licen[cs]e|copying|notice|ofl", file.name, re.IGNORECASE) and file.suffix != ".py"
    ]


def bundled_packages() -> list[str]:
    """Return the packages that the program depends on, directly or not, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: set[str] = set()
    waiting = names_of(project["dependencies"])
    while waiting:
        package = waiting.pop()
        if package not in found and installed(package):
            found.add(package)
            waiting += names_of(importlib.metadata.requires(package) or [])
    return sorted(found)


def names_of(requirements: Iterable[str]) -> list[str]:
    """Return the names in requirement lines, without those of extras."""
    return [re.split(r"[^\w.-]", line)[0].lower() for line in requirements if "extra ==" not in line]


def installed(package: str) -> bool:
    """Tell whether a package is installed; some are for other systems only."""
    try:
        importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def write_scripts() -> None:
    """Write the few lines that each program starts with."""
    WORK.mkdir(exist_ok=True)
    for file, module in SCRIPTS.values():
        lines = f"import sys\n\nfrom {module} import main\n\nsys.exit(main())\n"
        (WORK / f"{file}.py").write_text(lines, encoding="utf-8")


def build() -> None:
    """Run PyInstaller on the specification."""
    write_scripts()
    folders = ["--distpath", str(FOLDER.parent), "--workpath", str(WORK)]
    pyinstaller = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    subprocess.run([*pyinstaller, *folders, str(ROOT / "KotoDesk.spec")], cwd=ROOT, check=True)


def program(name: str) -> str:
    """Return the path of a built program."""
    return str(FOLDER / (f"{name}.exe" if sys.platform == "win32" else name))


def start_command_line() -> list[str]:
    """Walk a case to its plan with the built command line; returns what is wrong."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out"
        code, said = start([program(COMMAND), *WALK, "--out", str(out)], home=place)
        plan = out / "plan.pdf"
        if code == 0 and plan.is_file() and plan.read_bytes().startswith(b"%PDF-"):
            return []
        return [f"{COMMAND} walk ended with {code} and made no plan.pdf", said]


def start_window() -> list[str]:
    """Let the built window show itself once, without a screen; returns what is wrong."""
    with tempfile.TemporaryDirectory() as place:
        code, said = start([program(WINDOW)], home=place, KOTODESK_SMOKE="1", QT_QPA_PLATFORM="offscreen")
        return [] if code == 0 else [f"{WINDOW} ended with {code}", said]


def start(command: list[str], *, home: str, **variables: str) -> tuple[int, str]:
    """Run a built program as on a machine without Python, fonts or data of its own."""
    bare = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "XDG_"))
    }
    homes = dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"), home)
    print("$", *command, flush=True)
    done = subprocess.run(
        command,
        env=bare | homes | variables,
        cwd=home,
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_START,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).strip()


def megabytes(folder: Path) -> int:
    """Return the size of a folder in MB."""
    return round(sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6)


def main() -> int:
    """Build, start both programs, and say how it went."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    build()
    wrong = [*start_command_line(), *start_window()]
    for line in wrong:
        print(line, file=sys.stderr)
    outcome = "but it does not start" if wrong else "both programs start"
    print(f"{FOLDER.relative_to(ROOT)}: {megabytes(FOLDER)} MB, {outcome}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
