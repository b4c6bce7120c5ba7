"""Which page belongs to which step."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ui.path.agreement import AgreementPage
from ui.path.check.page import CheckPage
from ui.path.follow_up.page import FollowUpPage
from ui.path.further import FurtherMeasuresPage
from ui.path.goals.page import GoalsPage
from ui.path.interview import InterviewPage
from ui.path.person import PersonPage
from ui.path.services.page import ServicesPage
from ui.path.step import StepPage
from ui.path.summary import SummaryPage

STEP_PAGES: Mapping[str, type[StepPage]] = MappingProxyType(
    {
        "person": PersonPage,
        "interview": InterviewPage,
        "further_measures": FurtherMeasuresPage,
        "summary": SummaryPage,
        "goals": GoalsPage,
        "services": ServicesPage,
        "check": CheckPage,
        "agreement": AgreementPage,
        "follow_up": FollowUpPage,
    }
)
