"""What a case file says, checked: plain frozen data, before anything of it is in a vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kotodesk.forms import Answer
from kotodesk.walk.home import Home

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """Words that somebody wrote, by language of paper; `key` is their place in the file.

    Words written without a language (under "") are in the client's own language of paper.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


NOTHING = Said()


@dataclass(frozen=True)
class ClientPart:
    """A client's basic facts as fields of the file, with periods of job search and the household."""

    name_latin: str
    fields: Fields
    periods: tuple[Fields, ...]
    household: tuple[Fields, ...]


@dataclass(frozen=True)
class OfficerPart:
    """Who acts, and as what."""

    name: str
    title_fi: str
    title_sv: str
    public_official: bool
    official_from: date | None
    official_to: date | None
    acts_for_employment_authority: bool


@dataclass(frozen=True)
class InterviewPart:
    """Answers by question key, then by language of paper; most are the same in both.

    `missing` names the keys of which a text stands only in the other language.
    """

    answers: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language of paper."""


@dataclass(frozen=True)
class NeedPart:
    """A need in one area as the officer judged it."""

    area: str
    need: int
    strength: int
    reason: Said


@dataclass(frozen=True)
class MeasurePart:
    """A service of the programme by its code, or a measure in free words."""

    key: str
    """Its place in the file."""
    code: str
    text: Said
    dates: Fields
    hours_per_week: float | None
    next_step: Said
    despite: Said


@dataclass(frozen=True)
class GoalPart:
    """A goal; `measures` is None when the case does not decide by what it is reached."""

    text: Said
    areas: tuple[str, ...]
    reason: Said
    measures: tuple[MeasurePart, ...] | None


@dataclass(frozen=True)
class PromisePart:
    """What one side promises beside the law."""

    party: str
    text: Said
    due: date | None


@dataclass(frozen=True)
class Decisions:
    """What the officer and the client have decided. Whatever is absent is proposed."""

    further_needed: str = ""
    client_view: str = ""
    plan_needed: str = ""
    outcome: str = ""
    explained_in: str = ""
    interpreter: str = ""
    copy_languages: tuple[str, ...] = ()
    agreed: bool = False
    goal_language: str = ""
    goal_levels: Mapping[str, str] = field(default_factory=dict)
    dates: Fields = field(default_factory=dict)
    """`valid_from`, `valid_to` and `next_review`, those that are given."""
    words: Mapping[str, Said] = field(default_factory=dict)
    """Texts of the assessment and of the plan by the field that holds them, those that are given."""
    needs: tuple[NeedPart, ...] = ()
    open_needs: tuple[tuple[str, Said], ...] = ()
    goals: tuple[GoalPart, ...] = ()
    promises: tuple[PromisePart, ...] = ()
    notes: tuple[tuple[str, Said], ...] = ()


@dataclass(frozen=True)
class CaseFile:
    """A whole case. `on` is the day of the walk."""

    file: str
    on: date
    client: ClientPart
    home: Home | None
    officer: OfficerPart | None
    meetings: tuple[Fields, ...]
    interview: InterviewPart
    further: tuple[Fields, ...]
    decisions: Decisions
