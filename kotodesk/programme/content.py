"""A whole programme as plain fields, on its way into a vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class ProgrammeContent:
    """The fields of a programme's records: facts, providers, services, and who answers for what."""

    facts: Fields = field(default_factory=dict)
    providers: tuple[Fields, ...] = ()
    services: tuple[Fields, ...] = ()
    responsibilities: tuple[Fields, ...] = ()
