"""When local copies are erased (906/2019, 21 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]


CASES = [
    (
        "TihL 21",
        "2026-09-03",
        {"customership_ended": "2026-08-31", "local_retention_years": 2},
        {"value": "2028-08-31"},
    ),
    (
        "TihL 21",
        "2026-09-03",
        {"customership_ended": "2028-02-29", "local_retention_years": 1},
        {"value": "2029-02-28"},
    ),
    (
        "TihL 21",
        "2026-09-03",
        {"customership_ended": "2026-08-31", "local_retention_years": 0},
        {"value": "2026-08-31"},
    ),
    # The four years of the national repository never fill in for the municipality's own time.
    (
        "TihL 21",
        "2026-09-03",
        {"customership_ended": "2026-08-31"},
        {"value": None, "missing": ["local_retention_years"]},
    ),
    (
        "TihL 21",
        "2026-09-03",
        {"local_retention_years": 2},
        {"value": None, "missing": ["customership_ended"]},
    ),
    (
        "TihL 21",
        "2026-09-03",
        {"customership_ended": False, "local_retention_years": 2},
        {"value": None},
    ),
    (
        "ÅFS",
        "2026-03-03",
        {"region": "aland", "customership_ended": "2026-08-31", "local_retention_years": 2},
        {"value": "2028-08-31", "unverified": ["retention.local"]},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CASES)
def test_erase_on(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("erase_on", section, on, facts, expected)
