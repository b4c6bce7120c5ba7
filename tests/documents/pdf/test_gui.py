"""Qt beside the command line: it says nothing of its own on stderr, whatever the locale of the system."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ASK = "from kotodesk.documents.pdf.gui import ensure_gui; ensure_gui()"


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", ""])
def test_nothing_is_said_of_the_locale(locale: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment |= {"LC_ALL": locale} if locale else {}
    done = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
