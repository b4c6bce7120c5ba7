"""Use cases of plans: making one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from kotodesk.assessment.queries import assessment_view, latest
from kotodesk.assessment.records import Assessment
from kotodesk.errors import BadInput, Refused
from kotodesk.people.records import Client
from kotodesk.planning import rules
from kotodesk.planning.matching_facts import free_from, hours_free
from kotodesk.planning.proposals import PROPOSAL, ProposedGoal, ProposedService
from kotodesk.planning.queries import plan_view, plans_of
from kotodesk.planning.records import Duty, Goal, Measure, OpenNeed, Plan, ProblemNote
from kotodesk.planning.views import PlanView
from kotodesk.programme.records import Service
from kotodesk.vault.changes import Writer
from kotodesk.vault.records import Record, made
from kotodesk.vault.views import fetch
from kotodesk.vault.work import Workroom


class Plans:
    """The plans of clients, while they are made."""

    def __init__(self, room: Workroom) -> None:
        self._room = room

    def of(self, client_id: str) -> tuple[PlanView, ...]:
        """Return all plans of a client, oldest first."""
        with self._room.reading() as session:
            return plans_of(session, client_id)

    def current(self, client_id: str) -> PlanView | None:
        """Return the plan that is being made or in force: the newest one."""
        plans = self.of(client_id)
        return plans[-1] if plans else None

    def view(self, plan_id: str) -> PlanView:
        """Return one plan; raises KeyError for an unknown id."""
        with self._room.reading() as session:
            return plan_view(session, fetch(session, Plan, plan_id))

    def begin(self, client_id: str) -> str:
        """Begin a plan on the newest assessment, or return the draft that is open."""
        with self._room.writing("plan begun") as writer:
            plans = plans_of(writer.session, client_id)
            if plans and not plans[-1].sealed:
                return plans[-1].id
            assessment = latest(writer.session, client_id)
            if assessment is None:
                raise Refused(rules.NO_ASSESSMENT)
            client = fetch(writer.session, Client, client_id)
            plan = Plan(
                client_id=client_id,
                assessment_id=assessment.id,
                number=plans[-1].number + 1 if plans else 1,
                valid_from=self._room.clock.today(),
                language=client.proceedings_language,
            )
            writer.add(plan)
            return plan.id

    def set(self, plan_id: str, **fields: Any) -> None:
        """Change the period, the review day, the goals at large and the like."""
        rules.check(fields)
        with self._room.writing("plan changed") as writer:
            plan = _draft(writer.session, plan_id)
            left = [field for field in plan.proposed if field not in fields]
            writer.set(plan, draft_owner=f"plan:{plan_id}", **fields, proposed=left)
            _check_days(plan.valid_from, plan.valid_to)

    def propose(self, plan_id: str, **fields: Any) -> None:
        """Fill fields of a plan with proposals; each stays one until `set` decides it."""
        rules.check(fields)
        with self._room.writing("plan proposed") as writer:
            plan = _draft(writer.session, plan_id)
            writer.set(plan, **fields, proposed=sorted({*plan.proposed, *fields}))
            _check_days(plan.valid_from, plan.valid_to)

    def add_goal(
        self, plan_id: str, text: str = "", areas: tuple[str, ...] = (), by: str = "officer", reason: str = ""
    ) -> str:
        """Add a goal for the plan period and return its id."""
        rules.check({"areas": areas})
        with self._room.writing("goal added") as writer:
            plan = _draft(writer.session, plan_id)
            goal = Goal(
                plan_id=plan.id,
                client_id=plan.client_id,
                position=_next_position(writer.session, Goal, plan_id),
                text=text,
                reason=reason,
                areas=list(areas),
                decided_by=by,
            )
            writer.add(goal)
            _forget_open_needs(writer, plan_id, areas)
            return goal.id

    def add_proposals(self, plan_id: str, goals: Iterable[ProposedGoal]) -> None:
        """Write proposed goals with their services into a plan, marked as proposals."""
        for goal in goals:
            goal_id = self.add_goal(plan_id, goal.text, goal.areas, PROPOSAL, goal.reason)
            self.choose_proposals(goal_id, goal.services)

    def choose_proposals(self, goal_id: str, services: Iterable[ProposedService]) -> None:
        """Choose proposed services under a goal, marked so, each with the start that suits the client."""
        for one in services:
            measure_id = self.choose(goal_id, one.service.id, by=PROPOSAL)
            if one.begins:
                self.set_measure(measure_id, begins=one.begins)

    def set_goal(self, goal_id: str, **fields: Any) -> None:
        """Change a goal's text, reason or need areas."""
        rules.check(fields)
        if "areas" in fields:
            fields["areas"] = list(fields["areas"])
        with self._room.writing("goal changed") as writer:
            goal = fetch(writer.session, Goal, goal_id)
            _draft(writer.session, goal.plan_id)
            writer.set(goal, draft_owner=f"goal:{goal_id}", **fields)
            _forget_open_needs(writer, goal.plan_id, tuple(goal.areas))

    def remove_goal(self, goal_id: str) -> None:
        """Take a goal and its measures away."""
        with self._room.writing("goal removed") as writer:
            goal = fetch(writer.session, Goal, goal_id)
            _draft(writer.session, goal.plan_id)
            for measure in writer.session.exec(select(Measure).where(Measure.goal_id == goal_id)).all():
                writer.remove(measure)
            writer.remove(goal)

    def leave_need_open(self, plan_id: str, area: str, reason: str) -> None:
        """Write why a need gets no goal in this plan."""
        rules.check({"area": area})
        with self._room.writing("need left open") as writer:
            plan = _draft(writer.session, plan_id)
            row = writer.session.exec(
                select(OpenNeed).where(OpenNeed.plan_id == plan_id, OpenNeed.area == area)
            ).first()
            if row is not None:
                writer.set(row, reason=reason)
            else:
                writer.add(OpenNeed(plan_id=plan_id, client_id=plan.client_id, area=area, reason=reason))

    def take_up_need(self, plan_id: str, area: str) -> None:
        """No longer leave a need open: it waits for a goal again."""
        with self._room.writing("need taken up") as writer:
            _draft(writer.session, plan_id)
            _forget_open_needs(writer, plan_id, (area,))

    def choose(self, goal_id: str, service_id: str, despite: str = "", by: str = "officer") -> str:
        """Choose a service under a goal and return the measure's id.

        `despite` is the reason for a service that does not fit.
        """
        with self._room.writing("service chosen") as writer:
            goal = fetch(writer.session, Goal, goal_id)
            plan = _draft(writer.session, goal.plan_id)
            service = fetch(writer.session, Service, service_id)
            found = writer.session.exec(
                select(Measure).where(Measure.plan_id == plan.id, Measure.service_id == service_id)
            ).first()
            if found is not None:
                if by == "officer":
                    writer.set(found, decided_by=by)
                return found.id
            measure = Measure(
                plan_id=plan.id,
                client_id=plan.client_id,
                goal_id=goal_id,
                position=_next_position(writer.session, Measure, plan.id),
                service_id=service_id,
                hours_per_week=service.hours_per_week,
                begins=_first_start(writer.session, plan, service, self._room.clock.today()),
                despite=despite,
                decided_by=by,
            )
            writer.add(measure)
            return measure.id

    def add_measure(self, goal_id: str, text: str = "", **fields: Any) -> str:
        """Add a measure in free words, for example what the client does alone, and return its id."""
        rules.check(fields)
        with self._room.writing("measure added") as writer:
            goal = fetch(writer.session, Goal, goal_id)
            plan = _draft(writer.session, goal.plan_id)
            measure = made(
                Measure,
                plan_id=plan.id,
                client_id=plan.client_id,
                goal_id=goal_id,
                position=_next_position(writer.session, Measure, plan.id),
                text=text,
                **fields,
            )
            _check_days(measure.begins, measure.ends)
            return writer.add(measure).id

    def set_measure(self, measure_id: str, **fields: Any) -> None:
        """Change a measure's days, hours or next step."""
        rules.check(fields)
        with self._room.writing("measure changed") as writer:
            measure = fetch(writer.session, Measure, measure_id)
            _draft(writer.session, measure.plan_id)
            writer.set(measure, draft_owner=f"measure:{measure_id}", **fields)
            _check_days(measure.begins, measure.ends)

    def remove_measure(self, measure_id: str) -> None:
        """Take a measure away."""
        with self._room.writing("measure removed") as writer:
            measure = fetch(writer.session, Measure, measure_id)
            _draft(writer.session, measure.plan_id)
            writer.remove(measure)

    def add_duty(self, plan_id: str, party: str, text: str, due: date | None = None) -> str:
        """Write what one side promises beside the law, and return its id."""
        rules.check({"party": party})
        with self._room.writing("promise added") as writer:
            plan = _draft(writer.session, plan_id)
            duty = Duty(
                plan_id=plan_id,
                client_id=plan.client_id,
                position=_next_position(writer.session, Duty, plan_id),
                party=party,
                text=text,
                due=due,
            )
            writer.add(duty)
            return duty.id

    def set_duty(self, duty_id: str, **fields: Any) -> None:
        """Change a promise."""
        rules.check(fields)
        with self._room.writing("promise changed") as writer:
            duty = fetch(writer.session, Duty, duty_id)
            _draft(writer.session, duty.plan_id)
            writer.set(duty, draft_owner=f"duty:{duty_id}", **fields)

    def remove_duty(self, duty_id: str) -> None:
        """Take a promise away."""
        with self._room.writing("promise removed") as writer:
            duty = fetch(writer.session, Duty, duty_id)
            _draft(writer.session, duty.plan_id)
            writer.remove(duty)

    def note(self, plan_id: str, problem: str, reason: str) -> None:
        """Write the reason for leaving a warning as it is; an empty reason takes the note away."""
        with self._room.writing("warning answered") as writer:
            plan = _draft(writer.session, plan_id)
            row = writer.session.exec(
                select(ProblemNote).where(ProblemNote.plan_id == plan_id, ProblemNote.problem == problem)
            ).first()
            if row is not None and not reason:
                writer.remove(row)
            elif row is not None:
                writer.set(row, reason=reason)
            elif reason:
                writer.add(
                    ProblemNote(plan_id=plan_id, client_id=plan.client_id, problem=problem, reason=reason)
                )


def _draft(session: Session, plan_id: str) -> Plan:
    plan = fetch(session, Plan, plan_id)
    rules.check_draft(plan.sealed_at is not None)
    return plan


def _check_days(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise BadInput(rules.DAYS_CROSSED)


def _next_position(session: Session, kind: type[Record], plan_id: str) -> int:
    columns: Any = kind
    newest = select(columns.position).where(columns.plan_id == plan_id).order_by(col(columns.position).desc())
    return (session.exec(newest).first() or 0) + 1


def _forget_open_needs(writer: Writer, plan_id: str, areas: tuple[str, ...]) -> None:
    """A need that gets a goal is no longer left open."""
    left = select(OpenNeed).where(OpenNeed.plan_id == plan_id, col(OpenNeed.area).in_(areas))
    for row in writer.session.exec(left).all():
        writer.remove(row)


def _first_start(session: Session, plan: Plan, service: Service, today: date) -> date | None:
    """The first start ahead; what asks for more hours than the client has waits until the week is free."""
    ahead = [day for day in map(date.fromisoformat, service.starts) if day >= (plan.valid_from or today)]
    assessment = assessment_view(session, fetch(session, Assessment, plan.assessment_id))
    free, hours = free_from(assessment), hours_free(assessment)
    too_many = hours is not None and (service.hours_per_week or 0) > hours
    later = [day for day in ahead if free and too_many and day >= free]
    return min(later or ahead, default=None)
