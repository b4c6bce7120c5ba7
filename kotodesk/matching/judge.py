"""Judge a service once for a client: every rule looks at one thing and may speak for or against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kotodesk.matching.facts import ClientFacts, ServiceFacts
from kotodesk.matching.rules import RULES, Reason

__all__ = ["Reason", "Verdict", "judge", "judge_all"]


@dataclass(frozen=True)
class Verdict:
    """Whether a service fits, with the reasons that decide it.

    A verdict that fits carries the reasons for, and beside them what must still be asked; one that does not
    carries only the reasons against.
    """

    fits: bool
    because: tuple[Reason, ...]
    to_ask: tuple[Reason, ...] = ()


def judge(service: ServiceFacts, client: ClientFacts) -> Verdict:
    """Return the verdict on one service for one client."""
    spoken = [reason for rule in RULES for reason in rule(service, client)]
    to_ask = tuple(dict.fromkeys(reason for reason in spoken if not reason.known))
    against = tuple(reason for reason in spoken if reason.known and not reason.speaks_for)
    if against:
        return Verdict(False, against)
    found = tuple(reason for reason in spoken if reason.speaks_for)
    return Verdict(True, found or (_nothing_against(to_ask),), to_ask)


def _nothing_against(to_ask: tuple[Reason, ...]) -> Reason:
    return Reason("nothing_against" if to_ask else "open_to_all", True)


def judge_all(services: Iterable[ServiceFacts], client: ClientFacts) -> Mapping[str, Verdict]:
    """Return the verdict on every service, by its id. Needs select from these by area."""
    return {service.id: judge(service, client) for service in services}
