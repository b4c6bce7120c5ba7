"""What the desk shows of an assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kotodesk.forms.answers import Answer


@dataclass(frozen=True)
class FurtherMeasureView:
    """A further measure within the assessment."""

    id: str
    kind: str
    provider: str
    due: date | None
    result: str


@dataclass(frozen=True)
class Because:
    """What led to a need: the question, the code of the rule, and the sentence in three languages."""

    question_key: str
    code: str
    fi: str
    sv: str
    en: str

    def of(self, language: str) -> str:
        """Return the sentence in `language`."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


@dataclass(frozen=True)
class NeedView:
    """A need in one area with its strength, 0–3 each. Without an id it is only suggested."""

    id: str
    area: str
    need: int
    strength: int
    reason: str
    decided_by: str
    because: tuple[Because, ...]


@dataclass(frozen=True)
class AssessmentView:
    """One assessment with its answers, further measures and needs."""

    id: str
    client_id: str
    form_id: str
    form_version: int
    started_on: date
    finished_on: date | None
    further_needed: str
    summary: str
    client_view: str
    client_view_words: str
    plan_needed: str
    plan_needed_reason: str
    answers: Mapping[str, Answer]
    further: tuple[FurtherMeasureView, ...]
    needs: tuple[NeedView, ...]

    def need(self, area: str) -> NeedView | None:
        """Return the need in one area."""
        return next((one for one in self.needs if one.area == area), None)

    @property
    def open_areas(self) -> tuple[str, ...]:
        """Areas that have a need (1–3), the greatest first."""
        real = [one for one in self.needs if one.need > 0]
        return tuple(one.area for one in sorted(real, key=lambda one: -one.need))
