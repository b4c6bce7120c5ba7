"""What the pages of a document say, before anybody decides how they look.

A paper is made from the vault by the desk, worded by `compose`, and kept as the sealed snapshot.
Names of services, providers and posts stand in the language of the paper. Dates are dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Sender:
    """Who sends the paper, in its language and in the other national language."""

    official: str
    official_other: str
    unit: str
    phone: str


@dataclass(frozen=True)
class Section:
    """A legal reference as the language of the paper writes it, for example *22 § 1 mom.*."""

    ref: str
    written: str


@dataclass(frozen=True)
class LawLine:
    """An official sentence with its section."""

    text: str
    section: Section | None = None


@dataclass(frozen=True)
class MeasureLine:
    """One measure under a goal. Empty text is missing and is printed as missing."""

    number: str
    name: str
    provider: str
    begins: date | None
    ends: date | None
    hours_per_week: float | None
    when: str
    next_step: str
    next_step_by: date | None
    despite: str = ""
    """Reason for a service that was chosen although it does not fit."""
    hours_total: float | None = None
    note: str = ""
    """What must happen before or beside it, in whole sentences; stands under the measure."""


@dataclass(frozen=True)
class GoalPart:
    """A goal with the reason why its services serve it (19 § 3 mom.)."""

    number: int
    text: str
    reason: str
    measures: tuple[MeasureLine, ...]


@dataclass(frozen=True)
class SkillGoal:
    """Level now and level aimed at in one skill; `goal` may be empty."""

    skill: str
    """`listening`, `speaking`, `reading` or `writing`."""
    now: str
    goal: str


@dataclass(frozen=True)
class LanguageGoal:
    """The language goal with how the present level was found."""

    language: str
    """ISO 639-3, `fin` or `swe`."""
    by: date | None
    how_found: str
    """In the language of the paper, for example *handledarens intryck, inte test*."""
    found_on: date | None
    skills: tuple[SkillGoal, ...]
    other: str = ""
    """A sentence on the other national language."""


@dataclass(frozen=True)
class OwnWords:
    """The client's own goal in the own language and as interpreted."""

    original: str
    language: str
    """ISO 639-3."""
    official: str
    """The same in the language of the paper; empty when it was said in it."""
    said_on: date | None


@dataclass(frozen=True)
class WeekEntry:
    """One weekly time; `day` is mon … sun."""

    day: str
    begins: str
    """Time of the day, `09:00`."""
    ends: str
    name: str


@dataclass(frozen=True)
class Week:
    """The weekly picture with hours: all, the client's own, and the reason when they differ."""

    entries: tuple[WeekEntry, ...]
    hours: float
    hours_free: float | None
    reason: str
    begins: date | None = None
    """The day from which the week looks so."""


@dataclass(frozen=True)
class Limit:
    """A time limit of the law. `day` is None when it cannot be computed; `because` says why."""

    text: str
    day: date | None
    act_by: date | None
    section: Section | None
    because: str = ""
    not_verified: bool = False


@dataclass(frozen=True)
class Agreement:
    """What happened at the table; all empty before the meeting."""

    agreed_on: date | None
    signs: bool | None
    not_signed_reason: str
    explained_in: str
    """ISO 639-3."""
    interpreter: str
    copy_given: bool
    copy_languages: tuple[str, ...]
    """ISO 639-3."""


@dataclass(frozen=True)
class PlanPaper:
    """Everything that an integration plan says."""

    language: str
    state: str
    """`draft`, `for_signing` or `agreed`."""
    version: int
    plan_number: int
    drawn_at: datetime
    heading: str
    """The document's name by the law pack, for example *Integrationsplan*."""
    secrecy: str
    sender: Sender
    client_latin: str
    client_original: str
    born: date | None
    valid_from: date | None
    valid_to: date | None
    assessment_on: date | None
    assessment_name: str
    responsible: str
    """Name of the responsible body with the reason, one sentence without full stop."""
    officer: str
    officer_title: str
    officer_is_public_official: bool
    integration_language: str
    """ISO 639-3 or empty when undecided."""
    contact_language: str
    """ISO 639-3."""
    interpreter: str
    """An id of the interpreter needs: `none`, `always`, `difficult_matters`; empty when not asked."""
    safety_ban: bool
    """The address of the client is protected: no place and no street is printed."""
    own_words: OwnWords
    starting_point: str
    long_term_goal: str
    goals: tuple[GoalPart, ...]
    language_goal: LanguageGoal | None
    open_needs: tuple[tuple[str, str], ...]
    rights: tuple[LawLine, ...]
    duties: tuple[LawLine, ...]
    consequences: tuple[LawLine, ...]
    authority_duties: tuple[LawLine, ...]
    promises: tuple[tuple[str, str, date | None], ...]
    """What the two have promised beside the law: party `client` or `authority`, text, due day."""
    week: Week
    next_review: date | None
    next_review_reason: str
    limits: tuple[Limit, ...]
    limits_title: str
    agreement: Agreement
    missing: tuple[str, ...]
    """Sentences on what is missing, for the draft notice."""
    pack: str
    not_verified: str
    """Sentence of the pack when the day lies past its horizon, else empty."""
    record_number: str = ""
    """The municipality's own number of the plan, for example *2025/14*."""
    goals_section: Section | None = None
    measures_section: Section | None = None
    rights_and_duties: str = ""
    """Heading of the law pack over both."""
    rights_heading: LawLine = LawLine("")
    duties_heading: LawLine = LawLine("")
    next_review_at: str = ""
    """Time of the day, `13:00`."""
    next_review_place: str = ""


@dataclass(frozen=True)
class ServiceLine:
    """One service as a row of the programme document."""

    code: str
    group: str
    """An id of the service groups."""
    name: str
    for_whom: str
    provider: str
    extent: str
    about: str
    languages: tuple[str, ...]
    """ISO 639-3."""
    checked_on: date | None
    interpreted: bool = False


@dataclass(frozen=True)
class Responsible:
    """Who answers, as body and post; an empty post is missing."""

    body: str
    post: str
    section: Section | None = None


@dataclass(frozen=True)
class ContentPart:
    """One of the six contents with its services and those who answer for it."""

    number: int
    name: str
    intro: str
    sections: tuple[Section, ...]
    """Where the Act lists it, then the section that is about it; a narrow page shows only the last."""
    for_jobseekers: tuple[Responsible, ...]
    for_others: tuple[Responsible, ...]
    way_in: str
    services: tuple[ServiceLine, ...]
    partners: tuple[str, ...]
    short: str = ""
    """The short name of the law pack, for the cover and narrow heads; `name` where it is empty."""


@dataclass(frozen=True)
class PathStep:
    """A step of the client's path through the programme."""

    name: str
    what: str
    latest: str
    who: str
    section: Section | None = None


@dataclass(frozen=True)
class ActorRow:
    """What one actor does in each of the six contents.

    `A` answers, `U` carries out, `D` takes part, `I` is informed, or empty. These are codes: the page prints
    the first letter of each word in its own language.
    """

    actor: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Contact:
    """A provider with its kind and phone, for the contact annex."""

    name: str
    kind: str
    """An id of the provider kinds."""
    phone: str
    services: tuple[str, ...]


@dataclass(frozen=True)
class ProgrammePaper:
    """Everything that the document describing the programme says."""

    language: str
    state: str
    """`draft` or `approved`."""
    drawn_at: datetime
    heading: str
    begins: date | None
    ends: date | None
    approved: str
    """Who approved it, the day and the section of the minutes."""
    sender: Sender
    municipality: str
    municipality_other: str
    purpose: tuple[LawLine, ...]
    """What the programme is; the first line stands on the cover."""
    contact_post: str
    contact_phone: str
    agreements: tuple[str, ...]
    residents_languages: tuple[str, ...]
    """ISO 639-3."""
    contents: tuple[ContentPart, ...]
    other_services: tuple[ServiceLine, ...]
    other_services_law: LawLine
    gaps: tuple[str, ...]
    actors: tuple[ActorRow, ...]
    path: tuple[PathStep, ...]
    public_official: LawLine
    contacts: tuple[Contact, ...]
    missing: tuple[str, ...]
    pack: str
    not_verified: str
    division: tuple[LawLine, ...] = ()
    """Who serves jobseekers, who others, and what stays with the municipality for everybody."""
    version: str = ""
    replaces: str = ""
    record_number: str = ""
    next_review: str = ""
    document_languages: tuple[str, ...] = ()
    """ISO 639-3: the languages in which the document is published."""
