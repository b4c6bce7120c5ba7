"""The desks that `ui.shots` draws from: the people and the municipality of the case files, all invented."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk
from kotodesk.walk.case import CaseFile, OfficerPart
from kotodesk.walk.read_case import read_case
from kotodesk.walk.read_services import ServicesFile, read_services
from kotodesk.walk.run import walk_at
from kotodesk.walk.throwaway import throwaway_desk

TODAY = date(2026, 4, 20)
"""The day on which the list and the programme are drawn."""

AT_THE_TABLE = "person-olena"
"""Whose plan lies on the table, not yet agreed, in the pictures of the path."""


@dataclass(frozen=True)
class Desks:
    """Three desks: the whole list, one client at the table, and a new one without clients."""

    whole: Desk
    table: Desk
    empty: Desk


@contextmanager
def shot_desks(cases: Path) -> Iterator[Desks]:
    """Open the desks; they are gone at the end. Raises OSError when there are no case files."""
    [services, *_] = [_services(path) for path in sorted(cases.glob("services-*.toml"))]
    people = [read_case(path.read_bytes(), path.name, TODAY) for path in sorted(cases.glob("person-*.toml"))]
    guest = next(one for one in people if one.file.startswith(AT_THE_TABLE))
    with ExitStack() as stack:
        whole, table, empty = (
            stack.enter_context(_desk(services, guest.officer, clock))
            for clock in (FixedClock.on(TODAY), FixedClock.on(guest.on), FixedClock.on(TODAY))
        )
        for one in sorted((one for one in people if one.on <= TODAY), key=lambda one: one.on):
            _walk(whole, one)
        _walk(table, replace(guest, decisions=replace(guest.decisions, agreed=False)))
        yield Desks(whole, table, empty)


def _walk(desk: Desk, case: CaseFile) -> None:
    """Walk a case on its own day, and come back to the day of the desk."""
    clock = desk.clock
    if isinstance(clock, FixedClock):
        today = clock.moment
        clock.moment = FixedClock.on(case.on).moment
        walk_at(desk, clock, case, pages=False)
        clock.moment = today


@contextmanager
def _desk(services: ServicesFile, officer: OfficerPart | None, clock: FixedClock) -> Iterator[Desk]:
    who = officer or OfficerPart("", "", "", False, None, None, False)
    with throwaway_desk(services.home, who, services.programme, clock) as desk:
        yield desk


def _services(path: Path) -> ServicesFile:
    return read_services(path.read_bytes(), path.name)
