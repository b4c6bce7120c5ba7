"""The nine steps of the path with the state of each, as a pure function of the case."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from kotodesk.assessment.service import INTERVIEW
from kotodesk.forms import flow
from kotodesk.forms.load import form
from kotodesk.forms.model import Form
from kotodesk.forms.problems import LAW, MESSAGES, OWN_CHECK
from kotodesk.forms.problems import Problem as FormProblem
from kotodesk.forms.problems import problems as form_problems
from kotodesk.law import Pack, Sentence
from kotodesk.path.person import person_problems
from kotodesk.planning.case import Case
from kotodesk.planning.checks import check_plan
from kotodesk.planning.problems import Level, Problem
from kotodesk.texts import N_

STEPS = (
    "person",
    "interview",
    "further_measures",
    "summary",
    "goals",
    "services",
    "check",
    "agreement",
    "follow_up",
)

NAMES = {
    "person": N_("Person and household"),
    "interview": N_("Initial interview"),
    "further_measures": N_("Further measures"),
    "summary": N_("Summary"),
    "goals": N_("Goals"),
    "services": N_("Services"),
    "check": N_("Check"),
    "agreement": N_("Going through and agreement"),
    "follow_up": N_("Follow-up"),
}

_PART = "interview/"

NOT_BEGUN, LOOKED_AT, UNFINISHED, DONE, NOT_NEEDED = flow.STATES


@dataclass(frozen=True)
class StepState:
    """One step: its state, one line about it, and its problems."""

    id: str
    number: int
    state: str
    problems: tuple[Problem, ...] = ()
    detail: Sentence | None = None
    parts: tuple[flow.StepView, ...] = field(default=(), repr=False)
    """The parts of the interview; empty for the other steps."""

    @property
    def name(self) -> str:
        """The marked name of the step."""
        return NAMES[self.id]


def steps(case: Case, looked_at: Collection[str] = ()) -> tuple[StepState, ...]:
    """Return the nine steps; `looked_at` holds the steps that were opened, and `interview/<part>`."""
    of_plan = _plan_problems(case)
    problems = _in_order(case, of_plan)
    found = []
    for number, step_id in enumerate(STEPS, 1):
        mine = tuple(one for one in problems if one.step == step_id)
        state, detail = _STATES[step_id](case, of_plan if step_id == "check" else mine)
        if state == NOT_BEGUN and step_id in looked_at:
            state = LOOKED_AT
        parts = interview_parts(case, looked_at) if step_id == "interview" else ()
        found.append(StepState(step_id, number, state, mine, detail, parts))
    return tuple(found)


def all_problems(case: Case) -> tuple[Problem, ...]:
    """Return every finding on the case, in the order of the path."""
    return _in_order(case, _plan_problems(case))


def _plan_problems(case: Case) -> tuple[Problem, ...]:
    return () if case.plan is None or case.plan.sealed else check_plan(case, case.plan)


def _in_order(case: Case, of_plan: tuple[Problem, ...]) -> tuple[Problem, ...]:
    found = [*person_problems(case), *_interview_problems(case), *of_plan]
    order = {step_id: place for place, step_id in enumerate(STEPS)}
    return tuple(sorted(found, key=lambda one: order[one.step]))


def interview_parts(case: Case, looked_at: Collection[str] = ()) -> tuple[flow.StepView, ...]:
    """Return the parts of the interview with their states, also before it has begun.

    A part that was looked at is written `interview/<part>`, for a part may be called as a step is.
    """
    form_id = case.assessment.form_id if case.assessment else INTERVIEW
    answers = case.assessment.answers if case.assessment else {}
    parts = {one.removeprefix(_PART) for one in looked_at if one.startswith(_PART)}
    return flow.steps(form(form_id), answers, parts)


_LEVELS: dict[str, Level] = {LAW: "error", OWN_CHECK: "warning"}


def _interview_problems(case: Case) -> list[Problem]:
    if case.assessment is None or not case.assessment.answers:
        return []
    definition = form(case.assessment.form_id)
    found = form_problems(definition, case.assessment.answers)
    return [_of_interview(case, one, is_law=_rests_on(definition, case.pack)) for one in found]


def _rests_on(definition: Form, pack: Pack) -> bool:
    """Whether the pack has all acts that the form cites; else (Åland) its questions are nobody's law."""
    refs = [one.section for one in definition.questions] + [one.section for one in definition.topics]
    return {ref.partition(" ")[0] for ref in refs if ref} <= pack.acts.keys()


def _of_interview(case: Case, one: FormProblem, *, is_law: bool) -> Problem:
    level = _LEVELS[one.level] if is_law else "warning"
    section = case.pack.cite(one.section) if is_law and one.section else None
    message = MESSAGES[one.code]
    return Problem(one.code, level, "interview", message, one.values, key=one.question_key, section=section)


State = tuple[str, Sentence | None]


def _person(_case: Case, problems: tuple[Problem, ...]) -> State:
    missing = [one for one in problems if one.code == "fact_missing"]
    if not missing:
        return DONE, None
    return UNFINISHED, Sentence(N_("Not filled in: {n}"), {"n": len(missing)})


def _interview(case: Case, _problems: tuple[Problem, ...]) -> State:
    parts = [one for one in interview_parts(case) if one.step.counted]
    done = sum(one.state in (DONE, NOT_NEEDED) for one in parts)
    if case.assessment is None or not case.assessment.answers:
        return NOT_BEGUN, None
    if case.assessment.finished_on or done == len(parts):
        return DONE, None
    return UNFINISHED, Sentence(N_("{done} of {all} parts done"), {"done": done, "all": len(parts)})


def _further(case: Case, _problems: tuple[Problem, ...]) -> State:
    assessment = case.assessment
    if assessment is None or not assessment.further_needed:
        return NOT_BEGUN, None
    if assessment.further_needed == "no":
        return NOT_NEEDED, Sentence(N_("Not needed"))
    waiting = [one for one in assessment.further if not one.result.strip()]
    if not waiting:
        return DONE, None
    return UNFINISHED, Sentence(N_("Results awaited: {n}"), {"n": len(waiting)})


def _summary(case: Case, _problems: tuple[Problem, ...]) -> State:
    assessment = case.assessment
    if assessment is None:
        return NOT_BEGUN, None
    if assessment.finished_on:
        return DONE, None
    begun = assessment.summary or assessment.plan_needed or any(one.id for one in assessment.needs)
    return (UNFINISHED, None) if begun else (NOT_BEGUN, None)


def _goals(case: Case, problems: tuple[Problem, ...]) -> State:
    return _planned(case, problems, begun=lambda plan: bool(plan.goals or plan.open_needs))


def _services(case: Case, problems: tuple[Problem, ...]) -> State:
    return _planned(case, problems, begun=lambda plan: bool(plan.measures))


def _check(case: Case, of_plan: tuple[Problem, ...]) -> State:
    """Unlike the other steps it answers for everything that is found on the plan."""
    if (other := _without_plan(case)) is not None:
        return other
    plan = case.plan
    if plan is None or not plan.goals:
        return NOT_BEGUN, None
    left = [one for one in of_plan if one.open]
    if not left:
        return DONE, None
    return UNFINISHED, Sentence(N_("To mend or explain: {n}"), {"n": len(left)})


def _agreement(case: Case, _problems: tuple[Problem, ...]) -> State:
    if (other := _without_plan(case)) is not None:
        return other
    plan = case.plan
    if plan is None:
        return NOT_BEGUN, None
    if plan.sealed:
        return DONE, Sentence(N_("Agreed on {day}"), {"day": plan.agreed_on})
    return (UNFINISHED, None) if plan.outcome or plan.explained_in else (NOT_BEGUN, None)


def _follow_up(case: Case, _problems: tuple[Problem, ...]) -> State:
    if (other := _without_plan(case)) is not None:
        return other
    plan = case.plan
    if plan is None or not plan.sealed:
        return NOT_BEGUN, None
    if plan.ending is not None:
        return DONE, Sentence(N_("Ended on {day}"), {"day": plan.ending.on})
    if plan.review_due is None:
        return UNFINISHED, Sentence(N_("No day for the next review"))
    return UNFINISHED, Sentence(N_("Next review {day}"), {"day": plan.review_due})


def _planned(case: Case, problems: tuple[Problem, ...], begun: Callable[..., bool]) -> State:
    if (other := _without_plan(case)) is not None:
        return other
    if case.plan is None or not begun(case.plan):
        return NOT_BEGUN, None
    if case.plan.sealed:
        return DONE, None
    left = [one for one in problems if one.open]
    if not left:
        return DONE, None
    return UNFINISHED, Sentence(N_("To mend or explain: {n}"), {"n": len(left)})


def _without_plan(case: Case) -> State | None:
    """The later steps fall away when the assessment finds that no plan is needed."""
    no_plan = case.assessment is not None and case.assessment.plan_needed == "no"
    if case.plan is None and no_plan:
        return NOT_NEEDED, Sentence(N_("No plan needed"))
    return None


_STATES: dict[str, Callable[[Case, tuple[Problem, ...]], State]] = {
    "person": _person,
    "interview": _interview,
    "further_measures": _further,
    "summary": _summary,
    "goals": _goals,
    "services": _services,
    "check": _check,
    "agreement": _agreement,
    "follow_up": _follow_up,
}
