"""Whether the client is entitled to the assessment: on one proven ground, within the time, or not at all.

A ground holds, does not hold, or is not known. The answer is true on one proven ground, false only if the
time or every ground excludes it, and otherwise names what is missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kotodesk.law._grounds import Proof, prove
from kotodesk.law._question import Question
from kotodesk.law.packs import Ground, Parameter
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_ENTITLED = N_("Ground: {ground}.")
_IN_TIME = N_("First permit, card or registration {event}; the time runs until {limit}.")
_LATE = N_("The client was reached only after the time limit; the assessment may still be made.")
_TOO_LATE = N_("First permit, card or registration {event}; the time ran out on {limit}.")
_NOT_YET = N_("First permit, card or registration {event}, which is later than {on}.")
_NO_PERMIT = N_("There is no permit, card or registration, which the Act asks for.")
_EXPIRED = N_(
    "The permit ended on {ended}; the Act asks for a valid one. Enter the new permit if there is one."
)
_EXCEPTION = N_("Exception: {text} ({section}).")
_NO_GROUND = N_("None of the grounds of the Act applies.")

Proofs = dict[Ground, Proof]


def entitled_to_assessment(question: Question) -> Result:
    """Return true with the ground, false with the reason, or what is missing."""
    window = question.parameter("assessment.window")
    if window.length is None or not question.pack.grounds:
        return question.not_checked(window)
    proofs = {ground: prove(ground, question.facts, question.on) for ground in question.pack.grounds}
    if all(proof.holds is False for proof in proofs.values()):
        return question.answer(False, window, Sentence(_NO_GROUND))
    first = question.facts.first_permit_date
    if first is None:
        return _without_date(question, window, proofs)
    if first is False:
        return question.answer(False, question.parameter("scope.permit"), Sentence(_NO_PERMIT))
    return _by_day(question, window, proofs, first)


def _without_date(question: Question, window: Parameter, proofs: Proofs) -> Result:
    for ground, proof in proofs.items():
        if proof.holds and ground.late_if and question.facts.truth(ground.late_if):
            return _late(question, window, ground)
    return question.lacks(window, "first_permit_date", *_missing(proofs))


def _by_day(question: Question, window: Parameter, proofs: Proofs, first: date) -> Result:
    limit = question.length(first, window).value
    values = {"event": first, "limit": limit, "on": question.on}
    if question.on < first:
        return question.answer(False, window, Sentence(_NOT_YET, values))
    ended = question.facts.permit_valid_to
    if ended and ended < question.on:
        proofs = {ground: proof for ground, proof in proofs.items() if ground.without_permit and proof.holds}
        if not proofs:
            return question.answer(
                False, question.parameter("scope.permit"), Sentence(_EXPIRED, {"ended": ended})
            )
    if isinstance(limit, date) and limit < question.on:
        return _after_time(question, window, proofs, Sentence(_TOO_LATE, values))
    return _in_time(question, window, proofs, Sentence(_IN_TIME, values))


def _in_time(question: Question, window: Parameter, proofs: Proofs, time: Sentence) -> Result:
    for ground, proof in proofs.items():
        if proof.holds:
            return _on(question, window, ground, time)
    return question.lacks(window, *_missing(proofs))


def _after_time(question: Question, window: Parameter, proofs: Proofs, time: Sentence) -> Result:
    missing: list[str] = []
    for ground, proof in proofs.items():
        late = question.facts.truth(ground.late_if) if ground.late_if else False
        if proof.holds and late:
            return _late(question, window, ground)
        if proof.holds and late is None:
            missing.append(ground.late_if)
        if late and proof.holds is None:
            missing.extend(proof.missing)
    return question.lacks(window, *missing) if missing else question.answer(False, window, time)


def _on(question: Question, window: Parameter, ground: Ground, *more: Sentence) -> Result:
    rule = replace(window, basis=ground.basis)
    because = (Sentence(_ENTITLED, {"ground": ground.name}), *more, *_exception(question, ground))
    answer = question.answer(True, rule, *because)
    return replace(answer, ground=ground.id, event=question.facts.first_permit_date or None)


def _exception(question: Question, ground: Ground) -> tuple[Sentence, ...]:
    text = question.pack.text("exception", ground.id, question.on)
    return (Sentence(_EXCEPTION, {"text": text.words, "section": text.basis.section}),) if text else ()


def _late(question: Question, window: Parameter, ground: Ground) -> Result:
    return replace(_on(question, window, ground, Sentence(_LATE)), section=ground.late_section)


def _missing(proofs: Proofs) -> list[str]:
    if any(proof.holds for proof in proofs.values()):
        return []
    return [path for proof in proofs.values() for path in proof.missing]
