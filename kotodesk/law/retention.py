"""When the municipality's own copies are due for erasure: its own retention time, counted from the end."""

from __future__ import annotations

from dataclasses import replace

from kotodesk.law._question import Question
from kotodesk.law.limits import Length, after
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_ERASE = N_("The customership ended on {event}; the municipality's own retention time: {length}.")
_NATIONAL = N_("The national repository has a time of its own: {length} ({section}).")
_GOES_ON = N_("The customership has not ended.")


def erase_on(question: Question) -> Result:
    """Return the day on which local copies are due for erasure."""
    rule = question.parameter("retention.local")
    ended, years = question.facts.customership_ended, question.facts.local_retention_years
    if ended is False:
        return question.not_applicable(rule, Sentence(_GOES_ON))
    if ended is None or years is None:
        given = {"customership_ended": ended, "local_retention_years": years}
        return question.lacks(rule, *(path for path, value in given.items() if value is None))
    length = Length(years, "years")
    because = Sentence(_ERASE, {"event": ended, "length": length})
    answer = question.answer(after(ended, length), rule, because, *_national(question))
    return replace(answer, event=ended)


def _national(question: Question) -> tuple[Sentence, ...]:
    rule = question.parameter("retention.national")
    if rule.length is None:
        return ()
    return (Sentence(_NATIONAL, {"length": rule.length, "section": rule.basis.section}),)
