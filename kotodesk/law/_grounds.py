"""The tests of facts that a ground of a law pack may name. Which ground asks for which test is data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kotodesk.law.facts import Facts, Period
from kotodesk.law.limits import age
from kotodesk.law.packs import Ground


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a ground holds; None together with the paths of the facts that would tell."""

    holds: bool | None
    missing: tuple[str, ...] = ()


def prove(ground: Ground, facts: Facts, on: date) -> Proof:
    """Return whether the ground holds on the day."""
    return _TESTS[ground.test](ground, facts, on)


def _unemployed(_ground: Ground, facts: Facts, on: date) -> Proof:
    path = "jobseeker_periods"
    if facts.jobseeker_periods is None:
        return Proof(None, (path,))
    return _any(
        _both(_covers(period, on, f"{path}[{n}]"), _known(period.unemployed, f"{path}[{n}].unemployed"))
        for n, period in enumerate(facts.jobseeker_periods)
    )


def _home_care_allowance(_ground: Ground, facts: Facts, on: date) -> Proof:
    path = "home_care_allowance_periods"
    if facts.home_care_allowance_periods is None:
        return Proof(None, (path,))
    return _any(
        _covers(period, on, f"{path}[{n}]") for n, period in enumerate(facts.home_care_allowance_periods)
    )


def _groups(ground: Ground, facts: Facts, on: date) -> Proof:
    if ground.under_age is not None and facts.birth_date and age(facts.birth_date, on) >= ground.under_age:
        return Proof(False)
    if any(facts.truth(fact) for fact in ground.facts):
        return Proof(True)
    if facts.residence_groups is None:
        return Proof(None, ("residence_groups",))
    return Proof(not set(ground.groups).isdisjoint(facts.residence_groups))


def _facts(ground: Ground, facts: Facts, _on: date) -> Proof:
    proof = Proof(True)
    for fact in ground.facts:
        proof = _both(proof, _known(facts.truth(fact), fact))
    return proof


def _covers(period: Period, on: date, path: str) -> Proof:
    return _known(period.covers(on), f"{path}.from")


def _known(holds: bool | None, path: str) -> Proof:
    return Proof(holds, (path,) if holds is None else ())


def _both(one: Proof, other: Proof) -> Proof:
    if one.holds is False or other.holds is False:
        return Proof(False)
    missing = one.missing + other.missing
    return Proof(None if missing else True, missing)


def _any(proofs: Iterable[Proof]) -> Proof:
    found = tuple(proofs)
    if any(proof.holds for proof in found):
        return Proof(True)
    missing = tuple(path for proof in found for path in proof.missing)
    return Proof(None if missing else False, missing)


_TESTS: Mapping[str, Callable[[Ground, Facts, date], Proof]] = {
    "unemployed": _unemployed,
    "home_care_allowance": _home_care_allowance,
    "groups": _groups,
    "facts": _facts,
}
TESTS = tuple(_TESTS)
"""The names of the tests."""
