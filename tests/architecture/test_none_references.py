from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

CALLS = 1_000
NOISE = 200
"""References to None that come and go for other reasons, well below one for each call."""


def test_qt_calls_that_return_none_do_not_lose_references_to_none() -> None:
    """PySide6 6.12 on Python 3.11 drops one each time, and aborts the process after some thousands."""
    thing, timer = QObject(), QTimer()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
        timer.stop()
    assert abs(sys.getrefcount(None) - before) < NOISE
