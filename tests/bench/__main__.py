"""`python3 dev.py bench [--runs N] [--only WORD]`: what an officer waits for, as one table.

Each row: the median and the slowest of its runs, the goal, the limit (the goal scaled to this machine at this
moment by a yardstick, see `tests.bench.yardsticks`), the ratio of the two, the verdict, and which yardstick.
The exit code is 0 whatever the verdicts are: a shared machine proves nothing. It is 1 when a workload fails.
The vaults lie in a temporary folder: set TMPDIR to measure another disk.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import HEAD, measured
from tests.bench.workloads import Scene, workloads
from tests.bench.yardsticks import yardsticks

RUNS = 15


def main() -> None:
    """Print the table, row by row."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each row is measured at most")
    parser.add_argument("--only", default="", metavar="WORD", help="only rows whose name holds this word")
    chosen = parser.parse_args()
    with TemporaryDirectory(prefix="kotodesk-bench-") as folder:
        scene = Scene(Path(folder), yardsticks(Path(folder)))
        wanted = (one for one in workloads(scene) if chosen.only in one.name)
        print(HEAD)
        for result in measured(wanted, chosen.runs):
            print(result.line(), flush=True)


if __name__ == "__main__":
    main()
