"""The paper of an integration plan, from the case as it stands."""

from __future__ import annotations

from datetime import date, datetime

from kotodesk.documents.assemble.law_words import LawWords
from kotodesk.documents.assemble.plan_parts import assessed_on, goal_parts, language_goal, own_words, week
from kotodesk.documents.papers import Agreement, LawLine, Limit, PlanPaper, Sender
from kotodesk.law import Result, day_worded
from kotodesk.planning.case import Case
from kotodesk.planning.checks import check_plan
from kotodesk.planning.matching_facts import answers_of
from kotodesk.planning.views import PlanView
from kotodesk.vocabulary import vocabulary

_LIMITS = ("next_review_by", "current_plan_latest_end", "all_plans_latest_end")
_ONE_LANGUAGE = ("fin", "swe")


def plan_paper(
    case: Case,
    plan: PlanView,
    drawn_at: datetime,
    language: str = "",
    *,
    agreed: bool = False,
    also_missing: tuple[str, ...] = (),
) -> PlanPaper:
    """Return what the plan says, in `language` or the client's own.

    Anything open, or named in `also_missing`, makes it a draft; otherwise it is for signing, or agreed when
    `agreed` says so.
    """
    words = LawWords(case.pack, case.on, language or plan.language or case.language)
    missing = () if agreed or plan.sealed else (*_missing(case, plan, words), *also_missing)
    post = case.officer.post_in(case.municipality.id)
    return PlanPaper(
        language=words.language,
        state=_state(plan, missing, agreed),
        version=plan.version,
        plan_number=plan.number,
        drawn_at=drawn_at,
        heading=words.name("heading", "plan"),
        secrecy=words.name("marking", "secrecy"),
        sender=_sender(case, words),
        client_latin=case.file.name_latin,
        client_original=case.file.name_original,
        born=case.file.born,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
        assessment_on=assessed_on(case),
        assessment_name=words.name("heading", "assessment"),
        responsible=_responsible(case, words),
        officer=case.officer.name,
        officer_title=post.title(words.language) if post else "",
        officer_is_public_official=case.acts_as_public_official,
        integration_language=_integration_language(case),
        contact_language=case.file.contact_language,
        interpreter=case.file.interpreter,
        safety_ban=case.file.safety_ban,
        own_words=own_words(case),
        starting_point=plan.starting_point,
        long_term_goal=plan.long_term_goal,
        goals=goal_parts(case, plan, words.language),
        language_goal=language_goal(case, plan, words.language),
        open_needs=_open_needs(plan, words.language),
        rights=words.lines("rights"),
        duties=_duties(case, words),
        consequences=(words.line("plan_sentence", "consequence"),),
        authority_duties=_authority_duties(case, words),
        promises=tuple((one.party, one.text, one.due) for one in plan.duties),
        week=week(case, plan, words.language),
        next_review=plan.next_review,
        next_review_reason=plan.next_review_reason,
        limits=_limits(case, words),
        limits_title=words.name("heading", "under_the_law"),
        agreement=_agreement(plan),
        missing=missing,
        pack=case.pack.id,
        not_verified=words.not_verified(plan.valid_from),
        goals_section=words.section_of("checks", "no_goal"),
        measures_section=words.section_of("checks", "no_service"),
        rights_and_duties=words.name("plan_heading", "rights_and_duties"),
        rights_heading=LawLine(words.name("plan_heading", "rights")),
        duties_heading=words.line("plan_heading", "duties"),
    )


def _missing(case: Case, plan: PlanView, words: LawWords) -> tuple[str, ...]:
    found = [one.worded(words.t) for one in check_plan(case, plan) if one.open]
    if plan.undecided_measures:
        found.append(words.t("Some goals or services are proposals that nobody has decided yet."))
    if plan.proposed:
        found.append(words.t("Some dates or the long-term goal are proposals that nobody has decided yet."))
    return tuple(found)


def _state(plan: PlanView, missing: tuple[str, ...], agreed: bool) -> str:
    if agreed or plan.sealed:
        return "agreed"
    return "draft" if missing else "for_signing"


def _sender(case: Case, words: LawWords) -> Sender:
    """The authority that acts; by agreement that may be the employment authority (law.md C15).

    The unit is the municipality's own; the phone is the officer's, whoever it is done for.
    """
    other = "fi" if words.language == "sv" else "sv"
    mine, theirs = (_official(case, one) for one in (words.language, other))
    municipality = case.municipality
    unit = municipality.unit(words.language) if mine == municipality.official(words.language) else ""
    return Sender(mine, theirs, unit, municipality.phone)


def _official(case: Case, language: str) -> str:
    """The name of the responsible body; a nameless employment authority is called by its kind."""
    if case.law["responsible"].value != "employment_authority":
        return case.municipality.official(language)
    named: str = getattr(case.programme, f"employment_authority_{language}")
    return named or LawWords(case.pack, case.on, language).authority("employment_authority")


def _responsible(case: Case, words: LawWords) -> str:
    result = case.law["responsible"]
    section = words.section_of_result(result)
    values = {"body": _official(case, words.language), "section": section.written if section else ""}
    if result.value == "employment_authority":
        return words.t("{body}, because the client is a jobseeker ({section})", **values)
    if result.value == "municipality":
        return words.t("{body}, because the client is not a jobseeker ({section})", **values)
    return ""


def _integration_language(case: Case) -> str:
    chosen = answers_of(case.assessment).get("language.integration", "")
    return chosen if chosen in _ONE_LANGUAGE else ""


def _open_needs(plan: PlanView, language: str) -> tuple[tuple[str, str], ...]:
    order = vocabulary().ids("need_areas")
    return tuple(
        (vocabulary().name("need_areas", area, language), plan.open_needs[area])
        for area in sorted(plan.open_needs, key=order.index)
    )


def _duties(case: Case, words: LawWords) -> tuple[LawLine, ...]:
    if case.law["responsible"].value != "employment_authority":
        return words.lines("duties")
    return (*words.lines("duties"), *words.lines("duties_jobseeker"))


def _authority_duties(case: Case, words: LawWords) -> tuple[LawLine, ...]:
    """What the authority does, with the last day to apply put into the official sentence."""
    line = words.line("plan_sentence", "authority_directs")
    last = case.law["apply_for_services_by"].last_day
    if not line.text or last is None:
        return ()
    values = {"authority": _official(case, words.language), "by": day_worded(last)}
    return (LawLine(line.text.format(**values), line.section),)


def _limits(case: Case, words: LawWords) -> tuple[Limit, ...]:
    shown = [rule for rule in _LIMITS if words.name("limit", rule)]
    if case.plan is not None and case.plan.number > 1:
        shown = [rule for rule in shown if rule != "current_plan_latest_end"]
    return tuple(_limit(case.law[rule], words.name("limit", rule), words) for rule in shown)


def _limit(result: Result, text: str, words: LawWords) -> Limit:
    return Limit(
        text=text,
        day=result.value if isinstance(result.value, date) else None,
        act_by=result.act_by,
        section=words.section_of_result(result),
        because=result.reason(words.t),
        not_verified=bool(result.not_verified_for_date or result.unverified),
    )


def _agreement(plan: PlanView) -> Agreement:
    signs = {"signed": True, "not_signed": False}
    return Agreement(
        agreed_on=plan.agreed_on,
        signs=signs.get(plan.outcome),
        not_signed_reason=plan.not_signed_reason,
        explained_in=plan.explained_in,
        interpreter=plan.interpreter,
        copy_given=plan.copy_given,
        copy_languages=plan.copy_languages,
    )
