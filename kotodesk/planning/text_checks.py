"""Checks of the plan's language: what is missing in it is named; no other language stands in for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kotodesk.planning.case import Case
from kotodesk.planning.problems import Problem
from kotodesk.planning.views import PlanView
from kotodesk.texts import N_

Check = Callable[[Case, PlanView], Iterator[Problem]]


def services_named(case: Case, plan: PlanView) -> Iterator[Problem]:
    """A service and who arranges it are named in the language of the plan."""
    language = plan.language or case.language
    for measure in plan.measures:
        service = case.programme.service(measure.service_id or "")
        if service is None:
            continue
        if not service.text("name", language):
            message = N_("The service {service} has no name in the language of the plan.")
            yield _warning("service_without_name", "services", message, measure.id, service=service.code)
        if not case.programme.provider_names(service, language):
            message = N_("The service {service} has no organiser with a name in the language of the plan.")
            yield _warning("service_without_provider", "services", message, measure.id, service=service.code)


def authority_named(case: Case, plan: PlanView) -> Iterator[Problem]:
    """The sender has a name in the language of the plan."""
    if not case.municipality.official(plan.language or case.language).strip():
        message = N_("The municipality has no official name in the language of the plan.")
        yield _warning("authority_without_name", "agreement", message)


def officer_named(case: Case, plan: PlanView) -> Iterator[Problem]:
    """Whoever agrees the plan has a name and a post in its language."""
    post = case.officer.post_in(case.municipality.id)
    title = post.title(plan.language or case.language) if post else ""
    if not case.officer.name.strip() or not title.strip():
        message = N_("The officer’s name or post is missing in the language of the plan.")
        yield _warning("officer_without_post", "agreement", message)


def _warning(code: str, step: str, message: str, key: str = "", **values: object) -> Problem:
    return Problem(code, "warning", step, message, values, key=key)


TEXT_CHECKS: tuple[Check, ...] = (services_named, authority_named, officer_named)
