"""What a client's file still lacks, and what stands in the way of an assessment."""

from __future__ import annotations

from collections.abc import Iterator

from kotodesk.law.results import Phrases
from kotodesk.planning.case import Case
from kotodesk.planning.problems import Problem
from kotodesk.texts import N_

_WANTED = {
    "born": N_("Date of birth"),
    "contact_language": N_("Contact language"),
    "interpreter": N_("Need of an interpreter"),
    "first_permit": N_("First permit, card or registration"),
    "municipality_since": N_("Municipality of residence since"),
    "bases": N_("Residence basis"),
}

LABELS = {**_WANTED, "jobseeker": N_("Whether the job search is valid")}
"""The names of the facts that the law's answers rest on."""


def person_problems(case: Case) -> Iterator[Problem]:
    """Yield what is missing; each is a warning, for a conversation may begin without it."""
    for field in _WANTED:
        if not getattr(case.file, field):
            yield _missing(field)
    if case.file.is_jobseeker_on(case.on) is None:
        yield _missing("jobseeker")
    if case.law["entitled_to_assessment"].value is False:
        section = case.law["entitled_to_assessment"].section
        message = N_("By the facts of the file the client is not entitled to the assessment.")
        yield Problem("not_entitled", "quiet", "person", message, section=section)


def _missing(field: str) -> Problem:
    message = N_("Missing in the client’s file: {name}.")
    values = {"name": Phrases((LABELS[field],))}
    return Problem("fact_missing", "warning", "person", message, values, key=field)
