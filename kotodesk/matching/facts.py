"""The facts that a verdict rests on. None or an empty set means *not known*, never *no*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Levels = Mapping[str, str]
"""Level by skill, for example {"speaking": "A1.2"}."""


@dataclass(frozen=True)
class ClientFacts:
    """What matching needs to know of one client on one day."""

    on: date
    age: int | None = None
    jobseeker: bool | None = None
    languages: frozenset[str] = frozenset()
    """Languages in which the client can be taught (ISO 639-3), without Finnish and Swedish."""
    integration_languages: frozenset[str] = frozenset()
    """Chosen integration language; both or undecided gives both; empty when not asked."""
    levels: Mapping[str, Levels] = field(default_factory=dict)
    """Levels in Finnish ("fin") and Swedish ("swe")."""
    weak_literacy: bool | None = None
    hours_free: float | None = None
    """Hours a week that the client has for services now."""
    free_from: date | None = None
    """Day from which the client has the whole week, for example when child care begins."""
    child_ages: tuple[int, ...] | None = None
    """Ages of the children at home; an empty tuple when there are none."""
    small_children: bool | None = None
    """Whether a child under school age lives at home."""
    bases: frozenset[str] = frozenset()
    """Groups of the residence basis, for example {"2(3)"}."""
    quota_refugee: bool | None = None
    has_degree: bool | None = None
    can_travel: bool | None = None


@dataclass(frozen=True)
class ServiceFacts:
    """What matching needs to know of one service."""

    id: str
    areas: frozenset[str]
    content: str
    serves: str = "everybody"
    teaches: frozenset[str] = frozenset()
    level_from: str | None = None
    level_to: str | None = None
    literacy: str | None = None
    needs_literacy: bool = False
    languages: frozenset[str] = frozenset()
    interpreted: bool = False
    hours_per_week: float | None = None
    starts: tuple[date, ...] = ()
    child_care: bool = False
    remote: bool = False
    drop_in: bool = False
    far: bool = False
    """Lies in another place than the client's municipality."""
    travel: str | None = None
    for_parents: bool = False
    age_from: int | None = None
    age_to: int | None = None
    bases: frozenset[str] = frozenset()
    degree: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
