"""Where one is on a client's path, written as one text: `client`, `client/goals`, `client/interview/work`."""

from __future__ import annotations

from dataclasses import dataclass

from kotodesk.path.steps import NOT_BEGUN, STEPS, UNFINISHED, StepState

INTERVIEW = "interview"


@dataclass(frozen=True)
class Route:
    """A client, a step and a part of the interview; empty parts are not said."""

    client_id: str
    step: str = ""
    part: str = ""

    @classmethod
    def of(cls, text: str) -> Route:
        """Read a route; an unknown step is as if it were not said."""
        client_id, _, rest = text.partition("/")
        step, _, part = rest.partition("/")
        return cls(client_id, step if step in STEPS else "", part)

    def __str__(self) -> str:
        """Return the text of the route."""
        return "/".join(part for part in (self.client_id, self.step, self.part) if part)

    @property
    def place(self) -> str:
        """The id of the step or part on the spine."""
        return f"{self.step}/{self.part}" if self.part else self.step


def places(steps: tuple[StepState, ...]) -> list[str]:
    """Return where *next* leads through, in order: the parts of the interview stand for the step itself."""
    found: list[str] = []
    for state in steps:
        parts = [f"{state.id}/{one.step.id}" for one in state.parts if one.questions]
        found += parts or [state.id]
    return found


def beside(steps: tuple[StepState, ...], place: str, by: int) -> str:
    """Return the place before (-1) or after (1), empty at the ends."""
    order = places(steps)
    at = order.index(place) + by if place in order else -1
    return order[at] if 0 <= at < len(order) else ""


def first_open(steps: tuple[StepState, ...]) -> str:
    """Return the step at which work goes on: the last one begun, else the first not begun."""
    begun = [one.id for one in steps if one.state == UNFINISHED]
    waiting = [one.id for one in steps if one.state == NOT_BEGUN]
    return [*waiting[:1], *begun][-1] if begun or waiting else steps[-1].id
