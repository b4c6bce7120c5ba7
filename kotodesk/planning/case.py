"""Everything the rules of a plan look at, for one client on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlmodel import Session

from kotodesk.assessment.queries import assessment_view, latest
from kotodesk.assessment.records import Assessment
from kotodesk.assessment.views import AssessmentView
from kotodesk.clock import Clock
from kotodesk.law import Pack, Result, explain, packs
from kotodesk.matching import Verdict, judge_all
from kotodesk.meetings.service import MeetingView, meetings_of
from kotodesk.people.records import Municipality
from kotodesk.people.service import client_file, officer_view
from kotodesk.people.views import ClientFile, MunicipalityView, OfficerView
from kotodesk.planning.law_facts import law_facts
from kotodesk.planning.matching_facts import client_facts
from kotodesk.planning.queries import plans_of
from kotodesk.planning.views import PlanView
from kotodesk.programme.queries import programme_view, service_facts
from kotodesk.programme.views import ProgrammeView
from kotodesk.public_holidays import finnish
from kotodesk.vault.views import fetch, view_of

_YEARS_AHEAD = 6
"""How far ahead public holidays are needed; longer than any plan or period runs."""


@dataclass(frozen=True)
class Case:
    """One client's whole case as it stands."""

    on: date
    file: ClientFile
    municipality: MunicipalityView
    officer: OfficerView
    meetings: tuple[MeetingView, ...]
    assessment: AssessmentView | None
    plans: tuple[PlanView, ...]
    programme: ProgrammeView
    pack: Pack
    law: Mapping[str, Result]
    _judged: dict[str, Mapping[str, Verdict]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def plan(self) -> PlanView | None:
        """The newest plan: the draft, or the one in force."""
        return self.plans[-1] if self.plans else None

    @property
    def language(self) -> str:
        """The language of the client's documents: the client's own, else the municipality's majority."""
        return self.file.proceedings_language or self.municipality.majority

    @property
    def acts_as_public_official(self) -> bool:
        """Whether the officer is a public official in this municipality today (410/2015, 87 §)."""
        post = self.officer.post_in(self.municipality.id)
        return post is not None and post.is_public_official_on(self.on)

    def verdicts(self, language: str) -> Mapping[str, Verdict]:
        """Return the verdict on every service, by its id; texts inside the reasons are in `language`.

        Each service is judged once per case, however many needs and checks ask.
        """
        if language not in self._judged:
            client = client_facts(self.file, self.assessment, self.on)
            services = (service_facts(one, language) for one in self.programme.services)
            self._judged[language] = judge_all(services, client)
        return self._judged[language]


def case_of(session: Session, client_id: str, officer_id: str, clock: Clock, agreed_plan: str = "") -> Case:
    """Return the case of a client; raises KeyError for an unknown id.

    With `agreed_plan` it is the case on which that plan was agreed: its own assessment, no later plan, no
    review. Facts of the file and of the programme are those of today.
    """
    on = clock.today()
    file = client_file(session, client_id)
    municipality = view_of(MunicipalityView, fetch(session, Municipality, file.municipality_id))
    plans = _until(plans_of(session, client_id), agreed_plan)
    row = fetch(session, Assessment, plans[-1].assessment_id) if agreed_plan else latest(session, client_id)
    assessment = None if row is None else assessment_view(session, row)
    facts = law_facts(file, assessment, plans, municipality.region, on)
    holidays = finnish(range(on.year - 1, on.year + _YEARS_AHEAD))
    return Case(
        on=on,
        file=file,
        municipality=municipality,
        officer=officer_view(session, officer_id),
        meetings=meetings_of(session, client_id),
        assessment=assessment,
        plans=plans,
        programme=programme_view(session, municipality.id),
        pack=packs().on(on, municipality.region),
        law=explain(facts, on, packs(), holidays),
    )


def _until(plans: tuple[PlanView, ...], plan_id: str) -> tuple[PlanView, ...]:
    if not plan_id:
        return plans
    place = [plan.id for plan in plans].index(plan_id)
    return (*plans[:place], replace(plans[place], reviews=(), ending=None))
