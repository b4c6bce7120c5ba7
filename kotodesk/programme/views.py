"""What the desk shows of the programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class ProviderView:
    """A body that carries services out."""

    id: str
    key: str
    kind: str
    name_fi: str
    name_sv: str
    name_en: str
    phone: str

    def name(self, language: str) -> str:
        """Return the name in `language`; empty when it has not been given."""
        return {"fi": self.name_fi, "sv": self.name_sv, "en": self.name_en}[language]


@dataclass(frozen=True)
class ServiceView:
    """All facts of one service."""

    id: str
    code: str
    content: str
    group: str
    name_fi: str
    name_sv: str
    name_en: str
    for_whom_fi: str
    for_whom_sv: str
    for_whom_en: str
    about_fi: str
    about_sv: str
    about_en: str
    duration_fi: str
    duration_sv: str
    duration_en: str
    areas: tuple[str, ...]
    provider_keys: tuple[str, ...]
    serves: str
    teaches: tuple[str, ...]
    level_from: str | None
    level_to: str | None
    literacy: str | None
    languages: tuple[str, ...]
    interpreted: bool
    hours_total: float | None
    hours_per_week: float | None
    week: tuple[Mapping[str, str], ...]
    opening_fi: str
    opening_sv: str
    starts: tuple[str, ...]
    place_fi: str
    place_sv: str
    far: bool
    travel_fi: str
    travel_sv: str
    child_care: bool
    remote: bool
    drop_in: bool
    anonymous: bool
    bought: bool
    age_from: int | None
    age_to: int | None
    for_parents: bool
    bases: tuple[str, ...]
    degree: bool
    valid_from: date | None
    valid_to: date | None
    checked_on: date | None

    def text(self, field: str, language: str) -> str:
        """Return `name`, `for_whom`, `about`, `duration`, `opening`, `place` or `travel`; may be empty."""
        found: str = getattr(self, f"{field}_{language}", "")
        return found

    def has_ended(self, day: date) -> bool:
        """Whether the last day of the service lies before `day`."""
        return self.valid_to is not None and self.valid_to < day

    @property
    def start_days(self) -> tuple[date, ...]:
        """The known start days, earliest first."""
        return tuple(sorted(date.fromisoformat(day) for day in self.starts))


@dataclass(frozen=True)
class ResponsibilityView:
    """The posts that answer for one content."""

    id: str
    content: str
    jobseekers_post_fi: str
    jobseekers_post_sv: str
    others_post_fi: str
    others_post_sv: str

    def post(self, side: str, language: str) -> str:
        """Return the post for `jobseekers` or `others` in `fi` or `sv`; may be empty."""
        found: str = getattr(self, f"{side}_post_{language}")
        return found


@dataclass(frozen=True)
class ProgrammeView:
    """The programme of one municipality as it stands."""

    id: str
    municipality_id: str
    begins: date | None
    ends: date | None
    employment_authority_fi: str
    employment_authority_sv: str
    contact_post_fi: str
    contact_post_sv: str
    contact_phone: str
    agreements: tuple[Mapping[str, str], ...]
    gaps: tuple[Mapping[str, str], ...]
    residents_languages: tuple[str, ...]
    approved_fi: str
    approved_sv: str
    providers: tuple[ProviderView, ...]
    services: tuple[ServiceView, ...]
    responsibilities: tuple[ResponsibilityView, ...]

    def provider(self, key: str) -> ProviderView | None:
        """Return the provider with this key."""
        return next((one for one in self.providers if one.key == key), None)

    def provider_names(self, service: ServiceView, language: str) -> str:
        """Return the names of a service's providers; a missing one leaves the text empty."""
        found = [self.provider(key) for key in service.provider_keys]
        names = [one.name(language) if one else "" for one in found]
        return " / ".join(names) if all(names) else ""

    def service(self, service_id: str) -> ServiceView | None:
        """Return the service with this id."""
        return next((one for one in self.services if one.id == service_id), None)

    def on(self, day: date) -> ProgrammeView:
        """Return the programme without the services that have ended before `day`."""
        return replace(self, services=tuple(one for one in self.services if not one.has_ended(day)))

    def of_content(self, content: str) -> tuple[ServiceView, ...]:
        """Return the services of one content (1 … 6) or the other integration services."""
        return tuple(one for one in self.services if one.content == content)

    def responsible(self, content: str) -> ResponsibilityView | None:
        """Return who answers for one content."""
        return next((one for one in self.responsibilities if one.content == content), None)
