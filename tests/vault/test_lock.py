from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kotodesk.vault.errors import VaultInUse
from kotodesk.vault.lock import VaultLock

HOLD = """
import sys
from pathlib import Path
from kotodesk.vault.lock import VaultLock
lock = VaultLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.lock"


def test_a_lock_is_held_once(path: Path) -> None:
    lock = VaultLock(path)
    with pytest.raises(VaultInUse):
        VaultLock(path)
    lock.release()
    VaultLock(path).release()


def test_releasing_twice_gives_away_nobody_elses_lock(path: Path) -> None:
    first = VaultLock(path)
    first.release()
    second = VaultLock(path)
    first.release()
    with pytest.raises(VaultInUse):
        VaultLock(path)
    second.release()
    assert not path.exists()


def test_a_file_left_by_a_crash_locks_nobody_out(path: Path) -> None:
    path.write_bytes(b"")
    VaultLock(path).release()


def test_another_process_is_kept_out_until_it_dies(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            VaultLock(path)
        holder.kill()
    VaultLock(path).release()
