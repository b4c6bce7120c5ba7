"""Use cases of the path: where a client's case stands."""

from __future__ import annotations

from sqlmodel import Session, select

from kotodesk.path.records import Visit
from kotodesk.path.steps import StepState, steps
from kotodesk.planning.case import Case, case_of
from kotodesk.vault.work import Workroom


class Path:
    """The nine steps of each client."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def case(self, client_id: str) -> Case:
        """Return everything about one client's case."""
        with self._room.reading() as session:
            return case_of(session, client_id, self._room.who, self._room.clock)

    def steps(self, client_id: str) -> tuple[StepState, ...]:
        """Return the nine steps with their states and problems."""
        return self.standing(client_id)[1]

    def standing(self, client_id: str) -> tuple[Case, tuple[StepState, ...]]:
        """Return the case and its steps, read at one moment."""
        with self._room.reading() as session:
            case = case_of(session, client_id, self._room.who, self._room.clock)
            return case, steps(case, _visited(session, client_id))

    def look(self, client_id: str, step: str) -> None:
        """Remember that a step, or a part of the interview, has been opened."""
        with self._room.reading() as session:
            if step in _visited(session, client_id):
                return
        with self._room.writing("step opened") as writer:
            writer.add(Visit(client_id=client_id, step=step, on=self._room.clock.today()))


def _visited(session: Session, client_id: str) -> frozenset[str]:
    return frozenset(session.exec(select(Visit.step).where(Visit.client_id == client_id)))
