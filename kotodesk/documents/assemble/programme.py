"""The paper of the document that describes a municipality's programme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from kotodesk.documents.assemble.law_words import LawWords
from kotodesk.documents.assemble.programme_parts import actor_rows, contacts, content_parts, service_line
from kotodesk.documents.papers import LawLine, PathStep, ProgrammePaper, Sender
from kotodesk.law import packs
from kotodesk.law.packs import PathStep as LawStep
from kotodesk.people.views import MunicipalityView
from kotodesk.programme.rules import Gap, gaps
from kotodesk.programme.views import ProgrammeView
from kotodesk.texts import N_, Texts

_PURPOSE = ("must_contain", "may_contain", "reimbursement", "insurance", "personal_data")
_DIVISION = ("who_serves", "stays_with_municipality")
_GAPS = {
    "no_period": N_("The period of the programme is missing."),
    "no_contact_post": N_("The post that receives contacts from other authorities is missing."),
    "no_service": N_("Content {content} has no service."),
    "no_post_jobseekers": N_("Content {content}: the post that answers for jobseekers is missing."),
    "no_post_others": N_("Content {content}: the post that answers for others is missing."),
    "no_name": N_("{name}: the name is missing in this language."),
    "no_provider": N_("{name}: the organiser is missing in this language."),
    "no_text": N_("{name}: {field} is missing in this language."),
    "no_sentence": N_("{field} {name}: the text is missing in this language."),
}
_FIELDS = {
    "for_whom": N_("the target group"),
    "about": N_("the description"),
    "duration": N_("the duration"),
    "opening": N_("the opening hours"),
    "place": N_("the place"),
    "travel": N_("the way of travelling"),
    "agreements": N_("Agreement"),
    "gaps": N_("Known gap"),
}
_NO_OFFICIAL = N_("The official name of the municipality is missing in this language.")


def programme_paper(
    programme: ProgrammeView, municipality: MunicipalityView, drawn_at: datetime, language: str
) -> ProgrammePaper:
    """Return what the document says in `language`; without an approval it is a draft."""
    day = drawn_at.date()
    words = LawWords(packs().on(day, municipality.region), day, language)
    other = "fi" if language == "sv" else "sv"
    return ProgrammePaper(
        language=language,
        state="approved" if _of(programme, "approved", language) else "draft",
        drawn_at=drawn_at,
        heading=words.name("heading", "programme"),
        begins=programme.begins,
        ends=programme.ends,
        approved=_of(programme, "approved", language),
        sender=Sender(
            municipality.official(language),
            municipality.official(other),
            municipality.unit(language),
            municipality.phone,
        ),
        municipality=municipality.name(language),
        municipality_other=municipality.name(other),
        purpose=(_what_it_is(words), *(words.line("programme", one) for one in _PURPOSE)),
        contact_post=_of(programme, "contact_post", language),
        contact_phone=programme.contact_phone,
        agreements=_sentences(programme.agreements, language),
        residents_languages=programme.residents_languages,
        contents=content_parts(programme, municipality, words),
        other_services=tuple(service_line(programme, one, language) for one in programme.of_content("other")),
        other_services_law=words.line("programme", "other_services"),
        gaps=_sentences(programme.gaps, language),
        actors=actor_rows(programme, words),
        path=tuple(_step(one, words) for one in words.pack.path),
        public_official=words.line("programme", "public_official"),
        contacts=contacts(programme, language),
        missing=missing_in(programme, municipality, words.t),
        pack=words.pack.id,
        not_verified=words.not_verified(programme.ends or day),
        division=tuple(words.line("programme", one) for one in _DIVISION),
        document_languages=("fin", "swe") if municipality.bilingual else (),
    )


def _what_it_is(words: LawWords) -> LawLine:
    """What the document is, in one short line for its cover (law.md C21)."""
    return LawLine(words.name("heading", "programme_document"))


def missing_in(programme: ProgrammeView, municipality: MunicipalityView, t: Texts) -> tuple[str, ...]:
    """Return what the programme lacks when it is written in the language of `t`, as sentences."""
    nameless = () if municipality.official(t.language).strip() else (t.of(_NO_OFFICIAL),)
    return (*nameless, *(gap_worded(gap, t) for gap in gaps(programme, t.language)))


def gap_worded(gap: Gap, t: Texts) -> str:
    """Return a gap as a sentence in the language of `t`."""
    field = t.of(_FIELDS[gap.field]) if gap.field else ""
    return t.of(_GAPS[gap.code], content=gap.content, name=gap.name, field=field)


def _sentences(texts: Iterable[Mapping[str, str]], language: str) -> tuple[str, ...]:
    return tuple(one[language] for one in texts if one.get(language))


def _of(programme: ProgrammeView, field: str, language: str) -> str:
    found: str = getattr(programme, f"{field}_{language}")
    return found


def _step(step: LawStep, words: LawWords) -> PathStep:
    return PathStep(
        name=step.name.of(words.language),
        what=step.detail.of(words.language),
        latest=step.latest.of(words.language),
        who=words.name("who", step.who),
        section=words.section(step.basis.section),
    )
