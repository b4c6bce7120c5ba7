"""How long all plans together can last: the limit, and what the facts let the authority add to it.

Counted in this order: the total limit; the extension for little education, several sectors or child home
care, once; the days of obstacles, overlapping days counted once; the extension for unfinished studies, by
age on the last day. Only what the facts prove is added. An obstacle stops the clock for as long as it
lasts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kotodesk.law._question import Question
from kotodesk.law.facts import Obstacle
from kotodesk.law.limits import Length, after, age
from kotodesk.law.packs import Parameter
from kotodesk.law.results import Result, Sentence
from kotodesk.texts import N_

_ONE_DAY = timedelta(days=1)

_TOTAL = N_("The first plan was made on {event}; longest duration of all plans together: {length}.")
_SPECIAL = N_("May be extended by at most {length}: reason and special measures ({section}).")
_CARE = N_(
    "May be extended by at most {length}: child home care allowance and part-time participation ({section})."
)
_OBSTACLES = N_("Obstacles stop the clock for {length} ({section}).")
_STUDIES = N_(
    "May be extended by at most {length} to finish supported studies, under {age} years ({section})."
)
_STUDIES_GO_ON = N_(
    "Support of unfinished studies may go on after that; for them the plan holds until an employment plan is"
    " made ({section})."
)


@dataclass(frozen=True)
class _Term:
    """The end reached so far, the rules used for it and the reasons."""

    end: date
    rules: tuple[Parameter, ...]
    because: tuple[Sentence, ...]

    def longer(self, end: date, rule: Parameter, message: str, **values: object) -> _Term:
        sentence = Sentence(message, {**values, "section": rule.basis.section})
        return _Term(end, (*self.rules, rule), (*self.because, sentence))


def all_plans(question: Question, first: date) -> Result:
    """Return the last day that plans can reach whose first was made on `first`."""
    rule = question.parameter("plan.total_max")
    total = question.length(first, rule, Sentence(_TOTAL, {"event": first, "length": rule.length}))
    if not isinstance(total.value, date):
        return total
    term = _by_ground(question, first, _Term(total.value, (rule,), total.because))
    term = _by_obstacles(question, first, term)
    if missing := _missing(question, first, term.end):
        return question.lacks(rule, *missing)
    term = _by_studies(question, term)
    return replace(total, value=term.end, because=term.because, section=question.cite(*term.rules))


def _by_ground(question: Question, first: date, term: _Term) -> _Term:
    rule = question.parameter("extension.most")
    if rule.length is None:
        return term
    if _special(question):
        return term.longer(after(term.end, rule.length), rule, _SPECIAL, length=rule.length)
    if _home_care(question, first, term.end):
        return term.longer(after(term.end, rule.length), rule, _CARE, length=rule.length)
    return term


def _special(question: Question) -> bool:
    reasons = question.parameter("extension.special_reasons").words
    also = question.parameter("extension.special_also").words
    facts = question.facts
    return any(facts.truth(fact) for fact in reasons) and all(facts.truth(fact) for fact in also)


def _home_care(question: Question, first: date, end: date) -> bool:
    also = question.parameter("extension.home_care_also").words
    if not also or not all(question.facts.truth(fact) for fact in also):
        return False
    periods = question.facts.home_care_allowance_periods or ()
    return any(
        period.begins is not None and period.begins <= end and (period.ends is None or period.ends > first)
        for period in periods
    )


def _by_obstacles(question: Question, first: date, term: _Term) -> _Term:
    rule = question.parameter("extension.obstacle_kinds")
    counted = [o for o in question.facts.obstacles or () if o.kind in rule.words]
    end = _paused(first, term.end, counted)
    if end == term.end:
        return term
    return term.longer(end, rule, _OBSTACLES, length=Length((end - term.end).days, "days"))


def _paused(first: date, end: date, obstacles: Iterable[Obstacle]) -> date:
    """Return the end after the clock stood still for each day of an obstacle once."""
    spans = sorted((o.begins, o.ends) for o in obstacles if o.begins is not None and o.ends is not None)
    counted_until = first
    for begins, ends in spans:
        if begins > end:
            break
        starts = max(begins, counted_until + _ONE_DAY)
        if starts <= ends:
            end += ends - starts + _ONE_DAY
            counted_until = ends
    return end


def _missing(question: Question, first: date, end: date) -> list[str]:
    missing: list[str] = []
    kinds = question.parameter("extension.obstacle_kinds").words
    for n, obstacle in enumerate(question.facts.obstacles or ()):
        if kinds and _may_matter(obstacle, kinds, first, end):
            missing += [f"obstacles[{n}].{part}" for part in _unknown(obstacle)]
    studies = question.parameter("extension.studies").length and question.facts.unfinished_studies
    return [*missing, "birth_date"] if studies and question.facts.birth_date is None else missing


def _may_matter(obstacle: Obstacle, kinds: tuple[str, ...], first: date, end: date) -> bool:
    over_before = obstacle.ends is not None and obstacle.ends <= first
    begins_after = obstacle.begins is not None and obstacle.begins > end
    return obstacle.kind in (None, *kinds) and not over_before and not begins_after


def _unknown(obstacle: Obstacle) -> list[str]:
    parts = {"from": obstacle.begins, "to": obstacle.ends, "kind": obstacle.kind}
    return [part for part, value in parts.items() if value is None]


def _by_studies(question: Question, term: _Term) -> _Term:
    rule = question.parameter("extension.studies")
    limit = question.parameter("extension.studies_under_age").value
    birth = question.facts.birth_date
    if (
        not question.facts.unfinished_studies
        or birth is None
        or rule.length is None
        or not isinstance(limit, int)
    ):
        return term
    if age(birth, term.end) < limit:
        return term.longer(after(term.end, rule.length), rule, _STUDIES, length=rule.length, age=limit)
    return term.longer(term.end, question.parameter("extension.studies_go_on"), _STUDIES_GO_ON)
