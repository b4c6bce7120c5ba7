"""Law packs: what the law says from one day to another, as data with its section, source and mark.

A pack applies from `valid_from` until another adopted pack of its region replaces it. `verified_until` is
its horizon: for a day past it every result carries a mark. What nobody has read in the statute (V) or on an
official page (P) is unverified.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kotodesk.errors import BadInput
from kotodesk.law.limits import UNITS, Length
from kotodesk.law.sections import Act, Section, section
from kotodesk.texts import N_
from kotodesk.vocabulary import Words

MAINLAND = "mainland"
REGIONS = (MAINLAND, "aland")
MARKS = ("V", "P", "S", "I", "M")
"""Read in the statute, on an official page, in a secondary source; inferred; from memory."""
VERIFIED_MARKS = ("V", "P")

Value = int | str | date | Words | tuple[str, ...] | None

_PLANNED = N_("{pack}: this pack is a plan that has not become law and is never applied; allowed: {allowed}.")
_NO_PACK = N_("{pack}: there is no such law pack; nearest: {nearest}; allowed: {allowed}.")
_NO_REGION = N_("{region}: there is no law pack for this region; allowed: {allowed}.")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a statement rests on. `verified_on` is None when nobody has checked it."""

    section: Section
    mark: str
    source: str
    verified_on: date | None

    @property
    def verified(self) -> bool:
        """Whether the statement was read in the statute or on an official page."""
        return self.mark in VERIFIED_MARKS


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a statement holds; None is an open end."""

    begins: date | None = None
    ends: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether the day lies inside."""
        return (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number, a list of ids or a day that the law sets; `value` is None when it is not known."""

    id: str
    value: Value
    unit: str
    basis: Basis
    validity: Validity = Validity()

    @property
    def length(self) -> Length | None:
        """The value as a stretch of calendar time, None when it is not known or is none."""
        for unit in UNITS:
            if isinstance(self.value, int) and self.unit == unit:
                return Length(self.value, unit)
        return None

    @property
    def words(self) -> tuple[str, ...]:
        """The value as a list of ids, empty when it is none."""
        return self.value if isinstance(self.value, tuple) else ()


@dataclass(frozen=True, slots=True)
class LawText:
    """A name, heading or sentence that the law sets or that says what it sets, in three languages.

    `from_memory` names the languages whose official wording was not seen in a source.
    """

    group: str
    id: str
    words: Words
    basis: Basis
    from_memory: tuple[str, ...] = ()
    validity: Validity = Validity()


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground for the assessment and the test of facts that proves it (see `_grounds`).

    `late_if` names the fact with which the ground holds even after the time, by `late_section`;
    `without_permit` tells that the ground does not fall with the permit.
    """

    id: str
    name: Words
    test: str
    basis: Basis
    facts: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    under_age: int | None = None
    late_if: str = ""
    late_section: Section | None = None
    without_permit: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One of the six contents of a programme and the places of the Act that it stands for."""

    id: str
    name: Words
    short: Words
    items: Section
    about: Section


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of the client's path as the programme document prints it; `who` is an id of a text."""

    id: str
    name: Words
    detail: Words
    latest: Words
    who: str
    basis: Basis


@dataclass(frozen=True)
class Pack:
    """Everything one pack says. Lookups take the day, for a statement may change inside a pack."""

    id: str
    region: str
    name: Words
    planned: bool
    valid_from: date | None
    verified_until: date
    verified_on: date
    main_act: str
    checksum: str
    acts: Mapping[str, Act]
    parameters: tuple[Parameter, ...]
    texts: tuple[LawText, ...]
    grounds: tuple[Ground, ...]
    contents: tuple[Content, ...]
    path: tuple[PathStep, ...]

    def parameter(self, id: str, on: date) -> Parameter | None:
        """Return what holds on the day, None when the pack says nothing of it."""
        return next((p for p in self.parameters if p.id == id and p.validity.holds(on)), None)

    def group(self, group: str, on: date) -> tuple[LawText, ...]:
        """Return the texts of a group that hold on the day, in the order of the pack."""
        return tuple(text for text in self.texts if text.group == group and text.validity.holds(on))

    def text(self, group: str, id: str, on: date) -> LawText | None:
        """Return one text that holds on the day, None when the pack has none."""
        return next((text for text in self.group(group, on) if text.id == id), None)

    def cite(self, ref: str) -> Section:
        """Return a reference in every language; raises ValueError for an unknown act or form."""
        return section(ref, self.acts, self.main_act)

    def checked_for(self, day: date) -> bool:
        """Return whether the pack was checked for the day: within its start and its horizon."""
        return (self.valid_from is None or self.valid_from <= day) and day <= self.verified_until


@dataclass(frozen=True)
class Packs:
    """All packs of the program."""

    all: tuple[Pack, ...]

    def adopted(self) -> tuple[Pack, ...]:
        """Return the packs that are law."""
        return tuple(pack for pack in self.all if not pack.planned)

    def on(self, day: date, region: str = MAINLAND) -> Pack:
        """Return the adopted pack that applies on the day; raises BadInput when a region has none."""
        fitting = [
            pack
            for pack in self.adopted()
            if pack.region == region and (pack.valid_from is None or pack.valid_from <= day)
        ]
        if not fitting:
            raise BadInput(_NO_REGION, region=region, allowed=", ".join(REGIONS))
        return max(fitting, key=lambda pack: pack.valid_from or date.min)

    def named(self, id: str) -> Pack:
        """Return an adopted pack; raises BadInput for an unknown name and for a pack that is not law."""
        allowed = tuple(pack.id for pack in self.adopted())
        for pack in self.all:
            if pack.id == id and pack.planned:
                raise BadInput(_PLANNED, pack=id, allowed=", ".join(allowed))
            if pack.id == id:
                return pack
        nearest = get_close_matches(id, allowed, 1, 0.0)
        raise BadInput(_NO_PACK, pack=id, nearest=", ".join(nearest), allowed=", ".join(allowed))
