"""The reasons of a verdict in the reader's language, as clauses that follow *fits because*."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kotodesk.matching.judge import Verdict
from kotodesk.matching.rules import Reason
from kotodesk.texts import N_, Texts
from kotodesk.vocabulary import vocabulary

_CLAUSES = {
    "open_to_all": N_("it answers the need and is open to everybody"),
    "nothing_against": N_("nothing that is known speaks against it"),
    "ended": N_("it ended on {day}"),
    "not_begun": N_("it begins only on {day}"),
    "only_jobseekers": N_("it is only for jobseekers"),
    "only_others": N_("it is not for jobseekers"),
    "for_jobseekers": N_("it is meant for jobseekers"),
    "for_others": N_("it is meant for those who are not jobseekers"),
    "too_young": N_("the lowest age is {years} years"),
    "too_old": N_("the highest age is {years} years"),
    "for_the_children": N_("the family has children of the right age"),
    "no_child_of_age": N_("it is meant for children aged {youngest}–{oldest}"),
    "small_children": N_("there are small children at home"),
    "no_small_children": N_("it is meant for families with small children"),
    "residence_basis": N_("the client’s residence basis is among those it is meant for"),
    "other_residence_basis": N_("the client’s residence basis is not among those it is meant for"),
    "other_language": N_("it teaches {taught} (integration language: {chosen})"),
    "level_fits": N_("it covers the levels {start}–{goal} (the client: {span})"),
    "level_suffices": N_("the level {start} suffices (the client: {span})"),
    "level_too_high": N_("it begins at the level {start} (the client: {span})"),
    "level_reached": N_("it leads to the level {goal} (the client: {span})"),
    "weak_literacy": N_("it is meant for those who read and write weakly"),
    "can_read_and_write": N_("the client already reads and writes"),
    "needs_reading_and_writing": N_("it requires reading and writing"),
    "own_language": N_("it is held in {taught}"),
    "interpreted": N_("it is interpreted into {taught}"),
    "not_own_language": N_("it is held in {taught}"),
    "starts_on": N_("it starts on {day}"),
    "no_start_ahead": N_("the last known start was {last}"),
    "start_when_free": N_("it starts on {day}, when the client has the time"),
    "too_many_hours": N_("{hours} h a week is more than the {free} h that the client has"),
    "child_care": N_("child care is arranged"),
    "remote": N_("it can be used from home"),
    "travel_arranged": N_("travel is arranged: {travel}"),
    "too_far": N_("it lies far away and there is no transport"),
    "has_degree": N_("the client has a qualification"),
    "no_degree": N_("it requires a qualification"),
    "ask_jobseeker": N_("whether the client is a jobseeker"),
    "ask_age": N_("the date of birth"),
    "ask_children": N_("the ages of the children"),
    "ask_residence_basis": N_("the residence basis"),
    "ask_integration_language": N_("the integration language"),
    "ask_level": N_("the level in Finnish or Swedish"),
    "ask_literacy": N_("how the client reads and writes"),
    "ask_languages": N_("which languages the client knows"),
    "ask_degree": N_("whether the client has a qualification"),
}


def clause(reason: Reason, t: Texts) -> str:
    """Return one reason as a clause without capital letter or full stop."""
    values = {name: _plain(value, t) for name, value in reason.values}
    if "low" in values:
        low, high = values["low"], values["high"]
        values["span"] = low if low == high else f"{low}–{high}"
    return t.of(_CLAUSES[reason.code], **values)


def sentence(verdict: Verdict, t: Texts) -> str:
    """Return the whole sentence, *Fits because …* or *Does not fit because …*, and what to ask first."""
    clauses = listed((clause(reason, t) for reason in verdict.because), t)
    if not verdict.fits:
        return t("Does not fit because {reasons}.", reasons=clauses)
    fits = t("Fits because {reasons}.", reasons=clauses)
    if not verdict.to_ask:
        return fits
    facts = listed((clause(reason, t) for reason in verdict.to_ask), t)
    ask = t("Ask first: {facts}.", facts=facts)
    return f"{fits} {ask}"


def listed(parts: Iterable[str], t: Texts) -> str:
    """Join parts as a person would: *a, b and c*."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return t("{list} and {last}", list=", ".join(words[:-1]), last=words[-1])


def _plain(value: object, t: Texts) -> str:
    if isinstance(value, date):
        return f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, float):
        return t.number(value)
    if isinstance(value, tuple):
        return listed((vocabulary().name("languages", str(one), t.language) for one in value), t)
    return str(value)
