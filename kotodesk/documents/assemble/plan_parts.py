"""Parts of a plan's paper: goals with measures, the language goal, own words, the week."""

from __future__ import annotations

from datetime import date

from kotodesk.documents.papers import (
    GoalPart,
    LanguageGoal,
    MeasureLine,
    OwnWords,
    SkillGoal,
    Week,
    WeekEntry,
)
from kotodesk.forms.load import form
from kotodesk.forms.wording import line
from kotodesk.planning.case import Case
from kotodesk.planning.matching_facts import answers_of, hours_free, levels_of
from kotodesk.planning.own_checks import hours_at_first, measures_at_first
from kotodesk.planning.views import GoalView, MeasureView, PlanView
from kotodesk.texts import texts
from kotodesk.vocabulary import vocabulary

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG_TERM = "wishes.long_term"
_LONG_TERM_OFFICIAL = "wishes.long_term_official"
_HOW_FOUND = "language.how_found"


def goal_parts(case: Case, plan: PlanView, language: str) -> tuple[GoalPart, ...]:
    """Return the goals, numbered from 1, with their measures numbered 1.1, 1.2 …"""
    return tuple(_goal(case, number, goal, language) for number, goal in enumerate(plan.goals, 1))


def _goal(case: Case, number: int, goal: GoalView, language: str) -> GoalPart:
    lines = tuple(
        _measure(case, f"{number}.{place}", measure, language)
        for place, measure in enumerate(goal.measures, 1)
    )
    return GoalPart(number, goal.text, goal.reason, lines)


def _measure(case: Case, number: str, measure: MeasureView, language: str) -> MeasureLine:
    t = texts(language)
    service = case.programme.service(measure.service_id) if measure.service_id else None
    if service is None:
        name, provider, when = measure.text, t("The client alone"), ""
    else:
        name = service.text("name", language)
        provider = case.programme.provider_names(service, language)
        when = service.text("opening", language) or service.text("duration", language)
        when = when or (t("without booking") if service.drop_in else "")
    return MeasureLine(
        number=number,
        name=name,
        provider=provider,
        begins=measure.begins,
        ends=measure.ends,
        hours_per_week=measure.hours_per_week,
        when=when,
        next_step=measure.next_step,
        next_step_by=measure.next_step_by,
        despite=measure.despite,
        hours_total=service.hours_total if service else None,
    )


def language_goal(case: Case, plan: PlanView, language: str) -> LanguageGoal | None:
    """Return the levels now and aimed at, when one language is studied and a level is known."""
    chosen = plan.goal_language or answers_of(case.assessment).get("language.integration", "")
    now = levels_of(case.assessment).get(chosen, {})
    if not now and not plan.goal_levels:
        return None
    skills = tuple(
        SkillGoal(skill, now.get(skill, ""), plan.goal_levels.get(skill, ""))
        for skill in vocabulary().ids("skills")
    )
    found_on = assessed_on(case)
    return LanguageGoal(chosen, plan.valid_to, _answer(case, _HOW_FOUND, language), found_on, skills)


def assessed_on(case: Case) -> date | None:
    """Return the day of the last interview; where no meeting is recorded, that on which it was begun."""
    interviews = [one.held_on for one in case.meetings if one.purpose == "interview"]
    if interviews:
        return max(interviews)
    return case.assessment.started_on if case.assessment else None


def own_words(case: Case) -> OwnWords:
    """Return the client's own goal in the words of the interview."""
    said = answers_of(case.assessment)
    return OwnWords(
        original=str(said.get(_LONG_TERM, "")),
        language=case.file.contact_language,
        official=str(said.get(_LONG_TERM_OFFICIAL, "")),
        said_on=assessed_on(case),
    )


def _answer(case: Case, key: str, language: str) -> str:
    if case.assessment is None or key not in case.assessment.answers:
        return ""
    question = form(case.assessment.form_id).by_key[key]
    return line(question, case.assessment.answers[key], language)


def week(case: Case, plan: PlanView, language: str) -> Week:
    """Return the weekly picture of the services that have times, as it is once all of them have begun."""
    timed = [
        (measure, service)
        for measure in measures_at_first(case, plan)
        if (service := case.programme.service(measure.service_id or "")) is not None and service.week
    ]
    entries = [
        WeekEntry(time["day"], time["from"], time["to"], service.text("name", language))
        for _measure, service in timed
        for time in service.week
    ]
    begun = [measure.begins for measure, _service in timed if measure.begins]
    return Week(
        entries=tuple(sorted(entries, key=lambda one: (_DAYS.index(one.day), one.begins))),
        hours=hours_at_first(case, plan),
        hours_free=hours_free(case.assessment),
        reason=plan.hours_reason,
        begins=max(begun, default=plan.valid_from),
    )
