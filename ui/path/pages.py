"""Which page belongs to which step."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ui.path.interview import InterviewPage
from ui.path.person import PersonPage
from ui.path.step import StepPage

STEP_PAGES: Mapping[str, type[StepPage]] = MappingProxyType(
    {
        "person": PersonPage,
        "interview": InterviewPage,
        "further_measures": StepPage,
        "summary": StepPage,
        "goals": StepPage,
        "services": StepPage,
        "check": StepPage,
        "agreement": StepPage,
        "follow_up": StepPage,
    }
)
