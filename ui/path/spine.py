"""The nine steps as the spine shows them."""

from __future__ import annotations

from kotodesk.path.steps import DONE, NOT_BEGUN, StepState
from kotodesk.texts import Texts
from ui.path.route import INTERVIEW
from ui.widgets.marks import STATE_WORDS
from ui.widgets.spine import Part, Step


def spine_steps(steps: tuple[StepState, ...], opened: str, t: Texts) -> list[Step]:
    """Return the steps; the interview shows its parts while it is open."""
    return [_step(one, t, with_parts=one.id == opened == INTERVIEW) for one in steps]


def _step(one: StepState, t: Texts, *, with_parts: bool) -> Step:
    parts = tuple(
        Part(f"{one.id}/{part.step.id}", part.step.title.of(t.language), part.state)
        for part in one.parts
        if with_parts and part.questions
    )
    return Step(one.id, one.number, t.of(one.name), _note(one, t), one.state, parts)


def _note(one: StepState, t: Texts) -> str:
    """A word under the name, unless the step is done or not begun."""
    if one.detail is not None:
        return one.detail.worded(t)
    return "" if one.state in (NOT_BEGUN, DONE) else t.of(STATE_WORDS[one.state])
