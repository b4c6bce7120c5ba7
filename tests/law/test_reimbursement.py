"""Until when the state pays (59, 61 and 102 §)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, str, dict[str, Any], dict[str, Any]], None]
PROTECTED = {"residence_groups": ["2(3)"], "quota_refugee": False}


CASES = [
    (
        "KotoL 61(3)",
        "2025-09-03",
        {**PROTECTED, "municipality_since": "2025-06-02"},
        {"value": "2027-06-02"},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {"quota_refugee": True, "municipality_since": "2025-03-04"},
        {"value": "2028-03-04"},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {"residence_groups": ["2(4)"], "family_of_quota_refugee": True, "municipality_since": "2025-03-04"},
        {"value": "2028-03-04"},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {"residence_groups": ["2(4)"], "family_of_quota_refugee": False, "municipality_since": "2025-03-04"},
        {"value": "2027-03-04"},
    ),
    # Begun before 2025: three and four years. The first day of the Act is new.
    (
        "KotoL 102(6)",
        "2025-09-03",
        {**PROTECTED, "municipality_since": "2024-12-31"},
        {"value": "2027-12-31"},
    ),
    (
        "KotoL 102(6)",
        "2025-09-03",
        {"quota_refugee": True, "municipality_since": "2024-12-31"},
        {"value": "2028-12-31"},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {**PROTECTED, "municipality_since": "2025-01-01"},
        {"value": "2027-01-01"},
    ),
    # No municipality can be registered: from the permit.
    (
        "KotoL 61(3)",
        "2025-09-03",
        {**PROTECTED, "municipality_since": False, "first_permit_date": "2025-02-11"},
        {"value": "2027-02-11"},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {**PROTECTED, "municipality_since": False},
        {"value": None, "missing": ["first_permit_date"]},
    ),
    # A child born in Finland: as long as the parent's period.
    (
        "KotoL 61(4)",
        "2025-09-03",
        {"residence_groups": ["2(5)"], "parent_period_ends": "2026-06-02"},
        {"value": "2026-06-02"},
    ),
    (
        "KotoL 61(4)",
        "2025-09-03",
        {"residence_groups": ["2(5)"]},
        {"value": None, "missing": ["parent_period_ends"]},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {"residence_groups": ["other"], "municipality_since": "2025-03-04"},
        {"value": None},
    ),
    ("KotoL 61(3)", "2025-09-03", {}, {"value": None, "missing": ["residence_groups"]}),
    (
        "KotoL 61(3)",
        "2025-09-03",
        {"residence_groups": ["2(3)"], "municipality_since": "2025-03-04"},
        {"value": None, "missing": ["quota_refugee"]},
    ),
    (
        "KotoL 61(3)",
        "2025-09-03",
        PROTECTED,
        {"value": None, "missing": ["municipality_since"]},
    ),
    (
        "KotoL 61(3)",
        "2026-03-03",
        {"region": "aland", **PROTECTED, "municipality_since": "2025-06-02"},
        {"value": "2027-06-02"},
    ),
]


@pytest.mark.parametrize(("section", "on", "facts", "expected"), CASES)
def test_reimbursement_ends(
    check: Check, section: str, on: str, facts: dict[str, Any], expected: dict[str, Any]
) -> None:
    check("reimbursement_ends", section, on, facts, expected)
