"""Parts of the programme's paper: the six contents, services, actors, contacts."""

from __future__ import annotations

from collections.abc import Iterable

from kotodesk.documents.assemble.law_words import LawWords
from kotodesk.documents.papers import ActorRow, Contact, ContentPart, Responsible, ServiceLine
from kotodesk.law.packs import Content
from kotodesk.people.views import MunicipalityView
from kotodesk.programme.rules import CONTENTS
from kotodesk.programme.views import ProgrammeView, ProviderView, ServiceView
from kotodesk.texts import Texts, texts
from kotodesk.vocabulary import vocabulary

_MUNICIPALITY = "municipality"
_EMPLOYMENT_AUTHORITY = "employment_authority"
_GUIDANCE = "6"
"""Guidance stays with the municipality for everybody (10 §), beside the authority's own (13 §)."""

_NO_TEXT = ("", "")
_INTRO = {
    "1": ("delivery", "language"),
    "2": ("programme", "justification"),
    "4": ("plan_sentence", "services_not_a_right"),
    "5": ("plan_sentence", "services_not_a_right"),
}
_WAY_IN = {
    "1": ("limit", "assessment_start"),
    "2": ("limit", "plan_draft"),
    "3": ("programme", "apply"),
    "4": ("programme", "apply"),
    "5": ("programme", "apply"),
    "6": ("programme", "stays_with_municipality"),
}

_ANSWERS, _CARRIES_OUT, _TAKES_PART, _NOTHING = "A", "U", "D", ""
_TAKING_PART = frozenset({"wellbeing_county", "state"})


def content_parts(
    programme: ProgrammeView, municipality: MunicipalityView, words: LawWords
) -> tuple[ContentPart, ...]:
    """Return the six contents with their services and those who answer for them."""
    return tuple(_content(programme, municipality, content, words) for content in words.pack.contents)


def _content(
    programme: ProgrammeView, municipality: MunicipalityView, content: Content, words: LawWords
) -> ContentPart:
    services = programme.of_content(content.id)
    return ContentPart(
        number=int(content.id),
        name=content.name.of(words.language),
        intro=words.name(*_INTRO.get(content.id, _NO_TEXT)),
        sections=tuple(
            one for one in (words.section(content.items), words.section(content.about)) if one is not None
        ),
        for_jobseekers=_jobseekers(programme, municipality, content, words),
        for_others=(_responsible(programme, municipality, content.id, "others", words),),
        way_in=words.name(*_WAY_IN.get(content.id, _NO_TEXT)),
        services=tuple(service_line(programme, one, words.language) for one in services),
        partners=_partners(programme, services, words.language),
        short=content.short.of(words.language),
    )


def _jobseekers(
    programme: ProgrammeView, municipality: MunicipalityView, content: Content, words: LawWords
) -> tuple[Responsible, ...]:
    authority = _responsible(programme, municipality, content.id, "jobseekers", words)
    if content.id != _GUIDANCE:
        return (authority,)
    return (_responsible(programme, municipality, content.id, "others", words), authority)


def _responsible(
    programme: ProgrammeView, municipality: MunicipalityView, content: str, side: str, words: LawWords
) -> Responsible:
    row = programme.responsible(content)
    post = row.post(side, words.language) if row else ""
    if side == "others":
        return Responsible(municipality.official(words.language), post)
    named: str = getattr(programme, f"employment_authority_{words.language}")
    return Responsible(named or words.authority(_EMPLOYMENT_AUTHORITY), post)


def service_line(programme: ProgrammeView, service: ServiceView, language: str) -> ServiceLine:
    """Return one service as a row; a text missing in the language stays empty and is named on the page."""
    return ServiceLine(
        code=service.code,
        group=service.group,
        name=service.text("name", language),
        for_whom=_for_whom(service, language),
        provider=programme.provider_names(service, language),
        extent=_extent(service, texts(language)),
        about=service.text("about", language),
        languages=service.languages,
        checked_on=service.checked_on,
        interpreted=service.interpreted,
    )


def _for_whom(service: ServiceView, language: str) -> str:
    levels = f"{service.level_from} → {service.level_to or ''}".rstrip(" →") if service.level_from else ""
    return ", ".join(part for part in (levels, service.text("for_whom", language)) if part)


def _extent(service: ServiceView, t: Texts) -> str:
    parts = [
        service.text("opening", t.language),
        t("{hours} h a week", hours=t.number(service.hours_per_week)) if service.hours_per_week else "",
        t("{hours} h in all", hours=t.number(service.hours_total)) if service.hours_total else "",
        t("child care") if service.child_care else "",
        t("from home") if service.remote else "",
        service.text("travel", t.language),
        t("without booking") if service.drop_in else "",
    ]
    found = ", ".join(part for part in parts if part)
    return found or service.text("duration", t.language)


def _partners(programme: ProgrammeView, services: Iterable[ServiceView], language: str) -> tuple[str, ...]:
    keys = dict.fromkeys(key for one in services for key in one.provider_keys)
    found = [programme.provider(key) for key in keys]
    return tuple(
        one.name(language)
        for one in found
        if one is not None and one.kind not in (_MUNICIPALITY, _EMPLOYMENT_AUTHORITY)
    )


def actor_rows(programme: ProgrammeView, words: LawWords) -> tuple[ActorRow, ...]:
    """Return what every actor does in each of the six contents: answers, carries out, takes part."""
    return tuple(
        ActorRow(
            provider.name(words.language), tuple(_mark(programme, provider.key, one) for one in CONTENTS)
        )
        for provider in _in_order(programme)
    )


def _in_order(programme: ProgrammeView) -> list[ProviderView]:
    """The municipality first, then as the kinds of providers are listed."""
    return sorted(programme.providers, key=lambda one: vocabulary().rank("provider_kinds", one.kind))


def _mark(programme: ProgrammeView, key: str, content: str) -> str:
    provider = programme.provider(key)
    kind = provider.kind if provider else ""
    if _is_responsible_body(programme, key, kind):
        return _ANSWERS
    carries_out = any(key in one.provider_keys for one in programme.of_content(content))
    if not carries_out:
        return _NOTHING
    return _TAKES_PART if kind in _TAKING_PART else _CARRIES_OUT


def _is_responsible_body(programme: ProgrammeView, key: str, kind: str) -> bool:
    """The municipality and the employment authority answer (3 §), not every unit that belongs to them.

    Of several providers of such a kind, the one whose key is the kind itself is the body.
    """
    if kind not in (_MUNICIPALITY, _EMPLOYMENT_AUTHORITY):
        return False
    return key == kind or [one.key for one in programme.providers if one.kind == kind] == [key]


def contacts(programme: ProgrammeView, language: str) -> tuple[Contact, ...]:
    """Return the providers with what they carry out, for the annex."""
    found = []
    for provider in _in_order(programme):
        services = [one for one in programme.services if provider.key in one.provider_keys]
        names = tuple(one.text("name", language) for one in services if one.text("name", language))
        if services:
            found.append(Contact(provider.name(language), provider.kind, provider.phone, names))
    return tuple(found)
