"""What the desk shows of people: frozen rows, never table objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_CHILDREN = frozenset({"child", "partners_child", "foster_child"})


@dataclass(frozen=True)
class MunicipalityView:
    """A municipality that the officer serves."""

    id: str
    name_fi: str
    name_sv: str
    official_fi: str
    official_sv: str
    unit_fi: str
    unit_sv: str
    phone: str
    bilingual: bool
    majority: str
    region: str

    def name(self, language: str) -> str:
        """Return the name in `fi` or `sv`; any other language gets the majority's name."""
        return {"fi": self.name_fi, "sv": self.name_sv}.get(language) or self.name(self.majority)

    def official(self, language: str) -> str:
        """Return the sender's name on paper in `fi` or `sv`."""
        return {"fi": self.official_fi, "sv": self.official_sv}[language]

    def unit(self, language: str) -> str:
        """Return the unit's name on paper in `fi` or `sv`; may be empty."""
        return {"fi": self.unit_fi, "sv": self.unit_sv}[language]


@dataclass(frozen=True)
class PostView:
    """A post of an officer in one municipality."""

    id: str
    officer_id: str
    municipality_id: str
    title_fi: str
    title_sv: str
    public_official: bool
    acts_for_employment_authority: bool
    valid_from: date | None
    valid_to: date | None

    def title(self, language: str) -> str:
        """Return the title in `fi` or `sv`."""
        return {"fi": self.title_fi, "sv": self.title_sv}[language]

    def is_public_official_on(self, day: date) -> bool:
        """Whether the holder acts as a public official on `day` (410/2015, 87 §)."""
        begun = self.valid_from is None or self.valid_from <= day
        return self.public_official and begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class OfficerView:
    """The officer who acts."""

    id: str
    name: str
    posts: tuple[PostView, ...]

    def post_in(self, municipality_id: str) -> PostView | None:
        """Return the post in a municipality."""
        return next((post for post in self.posts if post.municipality_id == municipality_id), None)


@dataclass(frozen=True)
class PeriodView:
    """A period of valid job search."""

    id: str
    begins: date
    ends: date | None
    unemployed: bool | None

    def covers(self, day: date) -> bool:
        """Whether job search is valid on `day`."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class MemberView:
    """Somebody who lives with the client."""

    id: str
    kind: str
    born: date | None
    now: str


@dataclass(frozen=True)
class ClientFile:
    """All basic facts of one client."""

    id: str
    municipality_id: str
    name_latin: str
    name_original: str
    born: date | None
    citizenship: str
    mother_tongue: str
    other_languages: tuple[str, ...]
    contact_language: str
    interpreter: str
    interpreter_wishes: str
    proceedings_language: str
    first_permit: date | None
    permit_valid_to: date | None
    municipality_since: date | None
    bases: tuple[str, ...]
    quota_refugee: bool | None
    family_of_quota_refugee: bool | None
    jobseeker: bool | None
    allowances: tuple[str, ...]
    phone: str
    safety_ban: bool
    contacted_on: date | None
    contacted_by: str
    periods: tuple[PeriodView, ...]
    household: tuple[MemberView, ...]

    def age_on(self, day: date) -> int | None:
        """Return the age in whole years."""
        return None if self.born is None else years_between(self.born, day)

    def is_jobseeker_on(self, day: date) -> bool | None:
        """Whether job search is valid on `day`; None when nobody has said."""
        if self.periods:
            return any(period.covers(day) for period in self.periods)
        return self.jobseeker

    def child_ages_on(self, day: date) -> tuple[int, ...]:
        """Return the ages of the children at home."""
        children = [one.born for one in self.household if one.kind in _CHILDREN and one.born]
        return tuple(sorted(years_between(born, day) for born in children if born <= day))


def years_between(earlier: date, later: date) -> int:
    """Return the whole years from one day to a later one."""
    before_birthday = (later.month, later.day) < (earlier.month, earlier.day)
    return later.year - earlier.year - before_birthday
