"""The read side of the programme."""

from __future__ import annotations

from sqlmodel import Session, col, select

from kotodesk.matching.facts import ServiceFacts
from kotodesk.programme.records import Programme, Provider, Responsibility, Service
from kotodesk.programme.views import ProgrammeView, ProviderView, ResponsibilityView, ServiceView
from kotodesk.vault.views import view_of

# Training at ordinary pace, studies and language courses that lead to a level presume reading and writing,
# unless they teach it; guidance and groups do not.
_GROUPS_THAT_NEED_LITERACY = frozenset({"integration_training", "vocational"})
_COURSES = "language"


def programme_view(session: Session, municipality_id: str) -> ProgrammeView:
    """Return the programme of a municipality; raises KeyError when it has none."""
    programme = session.exec(select(Programme).where(Programme.municipality_id == municipality_id)).first()
    if programme is None:
        raise KeyError("programme")
    return view_of(
        ProgrammeView,
        programme,
        providers=_providers(session, municipality_id),
        services=_services(session, municipality_id),
        responsibilities=_responsibilities(session, municipality_id),
    )


def _providers(session: Session, municipality_id: str) -> tuple[ProviderView, ...]:
    rows = session.exec(
        select(Provider).where(Provider.municipality_id == municipality_id).order_by(col(Provider.key))
    )
    return tuple(view_of(ProviderView, row) for row in rows)


def _services(session: Session, municipality_id: str) -> tuple[ServiceView, ...]:
    rows = session.exec(
        select(Service)
        .where(Service.municipality_id == municipality_id)
        .order_by(col(Service.content), col(Service.code))
    )
    return tuple(view_of(ServiceView, row) for row in rows)


def _responsibilities(session: Session, municipality_id: str) -> tuple[ResponsibilityView, ...]:
    rows = session.exec(
        select(Responsibility)
        .where(Responsibility.municipality_id == municipality_id)
        .order_by(col(Responsibility.content))
    )
    return tuple(view_of(ResponsibilityView, row) for row in rows)


def service_facts(service: ServiceView, language: str) -> ServiceFacts:
    """Return what matching needs to know of a service; texts inside are in `language`."""
    return ServiceFacts(
        id=service.id,
        areas=frozenset(service.areas),
        content=service.content,
        serves=service.serves,
        teaches=frozenset(service.teaches),
        level_from=service.level_from,
        level_to=service.level_to,
        literacy=service.literacy,
        needs_literacy=_needs_literacy(service),
        languages=frozenset(service.languages),
        interpreted=service.interpreted,
        hours_per_week=service.hours_per_week,
        starts=service.start_days,
        child_care=service.child_care,
        remote=service.remote,
        drop_in=service.drop_in,
        far=service.far,
        travel=service.text("travel", language) or None,
        for_parents=service.for_parents,
        age_from=service.age_from,
        age_to=service.age_to,
        bases=frozenset(service.bases),
        degree=service.degree,
        valid_from=service.valid_from,
        valid_to=service.valid_to,
    )


def _needs_literacy(service: ServiceView) -> bool:
    if "literacy" in service.areas:
        return False
    is_course = service.group == _COURSES and service.level_to is not None
    return is_course or service.group in _GROUPS_THAT_NEED_LITERACY
