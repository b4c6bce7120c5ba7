from __future__ import annotations

import gc
import subprocess
import sys

from ui.start.loading import loading

STEPS = """
import sys
from ui.start.loading import loading
seen = []
for _ in loading():
    seen.append("sqlmodel" in sys.modules)
print(seen[0], seen[-1], "kotodesk.desk" in sys.modules, "ui.shell.desk_view" in sys.modules)
"""


def test_the_desk_is_loaded_in_pieces_between_which_it_can_be_stopped() -> None:
    done = subprocess.run(
        [sys.executable, "-c", STEPS], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["False", "True", "True", "True"], done.stderr


def test_what_is_loaded_is_no_longer_searched_for_garbage() -> None:
    try:
        assert len(list(loading())) > 2
        assert gc.get_freeze_count() > 10_000
        assert gc.isenabled()
    finally:
        gc.unfreeze()


def test_garbage_is_collected_again_when_loading_is_stopped() -> None:
    job = loading()
    next(job)
    assert not gc.isenabled()
    job.close()
    assert gc.isenabled()
