"""What the rows of services say, in the reader's words."""

from __future__ import annotations

from datetime import date

from kotodesk.law import day_worded
from kotodesk.matching import Verdict
from kotodesk.matching.wording import clause, listed
from kotodesk.path.offers import Offer, service_name
from kotodesk.planning.case import Case
from kotodesk.planning.views import MeasureView
from kotodesk.programme.views import ServiceView
from kotodesk.texts import Texts
from ui.widgets.service import ServiceLine


def service_line(case: Case, offer: Offer, t: Texts, reason: str) -> ServiceLine:
    """Return a row: who and how much, why it fits or does not, what to ask first."""
    service, chosen = offer.service, offer.measure is not None
    return ServiceLine(
        id=service.id,
        name=service_name(service, t.language),
        who=who_and_how_much(case, service, t),
        because=because(offer.verdict, t),
        fits=offer.verdict.fits,
        chosen=chosen,
        reason=reason,
    )


def because(verdict: Verdict, t: Texts) -> str:
    """Return what follows *fits because* or *does not fit because*, and what must still be asked."""
    reasons = listed((clause(one, t) for one in verdict.because), t) + "."
    if not verdict.to_ask:
        return reasons
    asked = t("Ask first: {facts}.", facts=listed((clause(one, t) for one in verdict.to_ask), t))
    return f"{reasons} {asked}"


def who_and_how_much(case: Case, service: ServiceView, t: Texts) -> str:
    """Return who arranges a service, how many hours, and when it starts next."""
    who = case.programme.provider_names(service, t.language) or t("organiser not known")
    parts = [who]
    if service.hours_per_week:
        parts.append(t("{hours} h a week", hours=hours_text(service.hours_per_week, t)))
    ahead = [day for day in service.start_days if day >= case.on]
    if ahead:
        parts.append(t("starts {day}", day=day_worded(min(ahead))))
    return ", ".join(parts)


def measure_name(case: Case, measure: MeasureView, t: Texts) -> str:
    """Return the name of the service, or the words of a measure without one."""
    service = case.programme.service(measure.service_id) if measure.service_id else None
    return service_name(service, t.language) if service else measure.text or t("Own measure")


def measure_note(measure: MeasureView, t: Texts) -> str:
    """Return when a measure begins and what is done next."""
    parts = [t("from {day}", day=day_worded(measure.begins))] if measure.begins else []
    parts.append(_next(measure.next_step, measure.next_step_by, t))
    return ", ".join(part for part in parts if part)


def hours_text(hours: float, t: Texts) -> str:
    """Return hours as the language writes them."""
    return f"{hours:g}" if t.language == "en" else f"{hours:g}".replace(".", ",")


def _next(step: str, by: date | None, t: Texts) -> str:
    if not step:
        return t("next step missing")
    return f"{step} {day_worded(by)}" if by else step
