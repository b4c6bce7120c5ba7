"""One question about one client on one day, and the ways in which it can be answered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from kotodesk.law._fact_names import name
from kotodesk.law.facts import Facts
from kotodesk.law.limits import after, last_day_to_act
from kotodesk.law.packs import Basis, Pack, Packs, Parameter, Validity
from kotodesk.law.results import Phrases, Result, Sentence
from kotodesk.law.sections import Section, joined
from kotodesk.texts import N_
from kotodesk.vocabulary import Words

_LACKS = N_("Cannot be computed. Missing: {missing}.")
_NO_RULE = N_("Cannot be computed: the rule that holds for this has not been checked against the law.")
_PAST = N_("The rules are not checked for {on}: pack {pack} is checked until {until}.")
_UNVERIFIED = N_("Not checked against the law: {sections}.")
_ROLLS = N_("{limit} is a Saturday, Sunday or holiday, so it may still be done on {act_by} ({section}).")


@dataclass(frozen=True)
class Question:
    """What is asked (`rule`), of whom, on which day, under which pack."""

    rule: str
    facts: Facts
    on: date
    pack: Pack
    packs: Packs
    holidays: Collection[date]

    def parameter(self, id: str) -> Parameter:
        """Return what the pack says on the day; a parameter without a value when it says nothing."""
        found = self.pack.parameter(id, self.on)
        return found or Parameter(
            id, None, "", Basis(self.pack.cite(self.pack.main_act), "M", "", None), Validity()
        )

    def words(self, group: str, id: str) -> Words:
        """Return a name from the pack, the id itself where the pack has none."""
        text = self.pack.text(group, id, self.on)
        return text.words if text else Words(id, id, id)

    def cite(self, *parameters: Parameter) -> Section:
        """Return the places of several parameters as one reference."""
        return self.pack.cite(joined(parameter.basis.section.ref for parameter in parameters))

    def under_older_law(self) -> Question:
        """Return the same question under the pack that older plans keep."""
        older = self.parameter("transition.older_pack").value
        return replace(self, pack=self.packs.named(str(older)))

    def answer(self, value: date | str | bool, rule: Parameter, *because: Sentence) -> Result:
        """Return a known answer that rests on `rule`."""
        return self._finished(value, rule, because, unverified=_unverified(rule))

    def length(self, event: date, rule: Parameter, *because: Sentence) -> Result:
        """Return the end of a length counted from `event`; it does not move to another day."""
        length = rule.length
        if length is None:
            return self.not_checked(rule)
        end = after(event, length)
        used = [rule] if end.day == event.day else [rule, self.parameter("counting.limit")]
        return replace(self._finished(end, rule, because, unverified=_unverified(*used)), event=event)

    def act(self, event: date, rule: Parameter, *because: Sentence) -> Result:
        """Return the limit for an act counted from `event`, and the last day to act where it differs."""
        limit = self.length(event, rule, *because)
        if not isinstance(limit.value, date):
            return limit
        act_by = last_day_to_act(limit.value, self.holidays)
        return limit if act_by == limit.value else self._rolled(limit, limit.value, act_by)

    def lacks(self, rule: Parameter, *missing: str) -> Result:
        """Return that facts are missing, by their paths."""
        paths = tuple(dict.fromkeys(missing))
        sentence = Sentence(_LACKS, {"missing": Phrases(tuple(dict.fromkeys(map(name, paths))))})
        return replace(self._finished(None, rule, (sentence,)), missing=paths)

    def not_applicable(self, rule: Parameter, *because: Sentence) -> Result:
        """Return that the question does not apply to the client."""
        return self._finished(None, rule, because)

    def not_checked(self, rule: Parameter) -> Result:
        """Return that no rule that somebody has checked gives an answer."""
        return self._finished(None, rule, (Sentence(_NO_RULE),), unverified=(rule,))

    def _rolled(self, limit: Result, day: date, act_by: date) -> Result:
        rule = self.parameter("counting.last_day_to_act")
        values = {"limit": day, "act_by": act_by, "section": rule.basis.section}
        unverified = dict.fromkeys((*limit.unverified, *(p.id for p in _unverified(rule))))
        because = (*limit.because, Sentence(_ROLLS, values))
        return replace(limit, act_by=act_by, because=because, unverified=tuple(unverified))

    def _finished(
        self,
        value: date | str | bool | None,
        rule: Parameter,
        because: tuple[Sentence, ...],
        *,
        unverified: tuple[Parameter, ...] = (),
    ) -> Result:
        return Result(
            self.rule,
            value,
            because,
            rule.basis.section,
            self.pack.id,
            rule.basis.verified_on,
            unverified=tuple(parameter.id for parameter in unverified),
        )


def marked(result: Result, question: Question) -> Result:
    """Return the result with the marks of its pack: rules not checked at all, or not for the day."""
    pack = question.packs.named(result.pack)
    because = result.because
    if result.unverified and result.value is not None:
        because += (_unverified_sentence(result, pack, question.on),)
    if pack.checked_for(question.on):
        return replace(result, because=because)
    values = {"on": question.on, "pack": pack.id, "until": pack.verified_until}
    return replace(result, because=(*because, Sentence(_PAST, values)), not_verified_for_date=True)


def _unverified(*parameters: Parameter) -> tuple[Parameter, ...]:
    return tuple(parameter for parameter in parameters if not parameter.basis.verified)


def _unverified_sentence(result: Result, pack: Pack, on: date) -> Sentence:
    found = [pack.parameter(id, on) for id in result.unverified]
    sections = [p.basis.section if p else pack.cite(pack.main_act) for p in found]
    return Sentence(_UNVERIFIED, {"sections": _all(sections)})


def _all(sections: list[Section]) -> Words:
    return Words(
        *("; ".join(section.of(language) for section in sections) for language in ("fi", "sv", "en"))
    )
