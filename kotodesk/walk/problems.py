"""Every finding on a walked case: what the steps say, what was refused, which texts are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kotodesk.errors import Refused
from kotodesk.path.steps import STEPS, all_problems
from kotodesk.planning.case import Case
from kotodesk.planning.checks import check_plan
from kotodesk.planning.problems import Problem
from kotodesk.planning.views import PlanView
from kotodesk.texts import N_, Texts
from kotodesk.walk.answers_json import Json, problem_json, section_json
from kotodesk.walk.names import Names

TEXT_MISSING = N_("{key}: the text is missing in the language of the papers.")
_NOTE_FOR_NOTHING = N_("There is a reason for “{problem}”, but no such warning.")

Refusals = Iterable[tuple[str, str, Refused]]
"""Code, step, and what was said."""


def found_in(case: Case, plan: PlanView | None, names: Names, t: Texts) -> list[Json]:
    """Return the findings on a case in the order of the path, whether or not its plan has been sealed."""
    found = [*all_problems(case)]
    if plan is not None and plan.sealed:
        found += check_plan(case, plan)
    listed = [_finding(one, names, t) for one in found]
    if plan is not None:
        listed += _idle_notes(plan, found, t)
    return sorted(listed, key=lambda one: STEPS.index(str(one["where"]).partition("/")[0]))


def _finding(problem: Problem, names: Names, t: Texts) -> Json:
    section = section_json(problem.section, t)
    found = problem_json(problem.code, problem.level, names.where(problem), problem.worded(t), section)
    return found | ({"reason": problem.reason} if problem.reason else {})


def _idle_notes(plan: PlanView, found: Iterable[Problem], t: Texts) -> Iterator[Json]:
    """Reasons that the case gives for warnings that are not there; a slip of the pen is seen so."""
    named = {one.name for one in found}
    for note in plan.notes:
        if note not in named:
            code = note.partition(":")[0]
            yield problem_json("note_for_nothing", "quiet", "check", t.of(_NOTE_FOR_NOTHING, problem=code))


def refused(refusals: Refusals, case: Case, t: Texts) -> list[Json]:
    """Return what the rules did not let happen."""
    found = []
    for code, step, why in refusals:
        section = section_json(case.pack.cite(why.section), t) if why.section else None
        found.append(problem_json(code, "error", step, why.worded(t), section))
    return found


def missing_texts(keys: Iterable[str], t: Texts) -> list[Json]:
    """Return the places that lack a text in the language of the papers."""
    return [problem_json("text_missing", "warning", key, t.of(TEXT_MISSING, key=key)) for key in keys]


def unnamed_services(case: Case, t: Texts) -> list[Json]:
    """Return the services that have no name in the language of the papers."""
    return [
        problem_json("text_missing", "quiet", f"services/{one.code}", t.of(TEXT_MISSING, key=one.code))
        for one in case.programme.services
        if not one.text("name", t.language)
    ]


def is_open(problem: Json) -> bool:
    """Whether a finding still asks for something: an error, or a warning that nobody has answered."""
    return problem["level"] == "error" or (problem["level"] == "warning" and not problem.get("reason"))
