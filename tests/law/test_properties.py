"""What holds for all facts: later events, longer extensions, unknown facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kotodesk.law import CurrentPlan, Facts, Obstacle, Period, Result, explain, packs
from kotodesk.public_holidays import finnish

HOLIDAYS = finnish(range(2024, 2045))
ON = date(2026, 6, 1)
days = st.dates(date(2025, 1, 1), date(2032, 12, 31))
spans = st.tuples(days, st.integers(0, 500)).map(lambda span: (span[0], span[0] + timedelta(days=span[1])))
obstacles = spans.map(lambda span: Obstacle(span[0], span[1], "illness"))
maybe = st.none() | st.booleans()

extending = st.builds(
    Facts,
    first_plan_date=days,
    birth_date=st.dates(date(1980, 1, 1), date(2010, 12, 31)),
    low_education=maybe,
    multisectoral_need=maybe,
    special_measures_needed=maybe,
    took_part_part_time=maybe,
    home_care_allowance_periods=st.none() | st.lists(spans.map(lambda s: Period(*s)), max_size=2).map(tuple),
    obstacles=st.none() | st.lists(obstacles, max_size=3).map(tuple),
    unfinished_studies=maybe,
)


def answer(facts: Facts, rule: str, on: date = ON) -> Result:
    return explain(facts, on, packs(), HOLIDAYS)[rule]


def day(facts: Facts, rule: str) -> date:
    value = answer(facts, rule).value
    assert isinstance(value, date)
    return value


@given(days, days)
def test_a_later_event_never_gives_an_earlier_limit(one: date, other: date) -> None:
    early, late = sorted((one, other))
    for make, rule in (
        (lambda event: Facts(first_permit_date=event), "first_plan_latest"),
        (lambda event: Facts(first_plan_date=event), "all_plans_latest_end"),
        (lambda event: Facts(current_plan=CurrentPlan(event, 1)), "next_review_by"),
        (lambda event: Facts(current_plan=CurrentPlan(event, 1)), "current_plan_latest_end"),
        (lambda event: Facts(current_plan=CurrentPlan(event, 1)), "apply_for_services_by"),
        (lambda event: Facts(quota_refugee=True, municipality_since=event), "reimbursement_ends"),
    ):
        assert day(make(early), rule) <= day(make(late), rule)


@given(extending)
def test_an_extension_never_shortens(facts: Facts) -> None:
    bare = Facts(first_plan_date=facts.first_plan_date)
    assert day(facts, "all_plans_latest_end") >= day(bare, "all_plans_latest_end")


@given(extending, obstacles)
def test_one_more_obstacle_never_shortens_and_adds_at_most_its_own_days(facts: Facts, more: Obstacle) -> None:
    base = replace(facts, unfinished_studies=False, obstacles=facts.obstacles or ())
    with_more = replace(base, obstacles=(*(base.obstacles or ()), more))
    assert more.begins
    assert more.ends
    # It may also bring an obstacle within reach that came too late before, so the bound holds for one alone.
    assert day(with_more, "all_plans_latest_end") >= day(base, "all_plans_latest_end")
    alone, none = replace(base, obstacles=(more,)), replace(base, obstacles=())
    won = day(alone, "all_plans_latest_end") - day(none, "all_plans_latest_end")
    assert won <= more.ends - more.begins + timedelta(days=1)


@given(extending)
def test_the_same_obstacle_twice_counts_once(facts: Facts) -> None:
    given_once = facts.obstacles or ()
    twice = replace(facts, obstacles=(*given_once, *given_once))
    assert answer(twice, "all_plans_latest_end").value == answer(facts, "all_plans_latest_end").value


@given(extending, st.sampled_from(("first_plan_date", "birth_date")))
def test_a_fact_that_becomes_unknown_never_gives_a_new_date(facts: Facts, name: str) -> None:
    unknown = answer(replace(facts, **{name: None}), "all_plans_latest_end")
    assert unknown.value in (None, answer(facts, "all_plans_latest_end").value)
    assert unknown.value is not None or unknown.missing == (name,)


@given(days, days)
def test_the_last_day_to_act_is_a_weekday_and_never_before_the_limit(permit: date, plan: date) -> None:
    facts = Facts(first_permit_date=permit, current_plan=CurrentPlan(plan, 1))
    for rule in ("first_plan_latest", "apply_for_services_by", "next_review_by"):
        result = answer(facts, rule)
        assert result.last_day
        assert result.last_day >= day(facts, rule)
        assert result.last_day.weekday() < 5
        assert result.last_day not in HOLIDAYS
