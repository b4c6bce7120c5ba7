"""The Act by date: packs of law, deadlines, responsibility, and always the reason. Pure.

Nothing numeric about law is written here: lengths, ages, groups, grounds, names and headings are data in
`resources/law`. Holidays reach this room as a set of days.
"""

from kotodesk.law.explain import RULES, explain
from kotodesk.law.facts import CurrentPlan, Facts, JobseekerPeriod, Obstacle, Period
from kotodesk.law.facts_json import facts_from_json, read_facts
from kotodesk.law.loading import packs, packs_from, packs_in
from kotodesk.law.packs import LawText, Pack, Packs, Parameter
from kotodesk.law.results import Result, Sentence, day_worded, to_json

__all__ = [
    "RULES",
    "CurrentPlan",
    "Facts",
    "JobseekerPeriod",
    "LawText",
    "Obstacle",
    "Pack",
    "Packs",
    "Parameter",
    "Period",
    "Result",
    "Sentence",
    "day_worded",
    "explain",
    "facts_from_json",
    "packs",
    "packs_from",
    "packs_in",
    "read_facts",
    "to_json",
]
