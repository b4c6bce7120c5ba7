"""The rules of matching, in the order in which a person would say them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kotodesk.matching.facts import ClientFacts, ServiceFacts
from kotodesk.vocabulary import vocabulary

_FINNISH_AND_SWEDISH = frozenset({"fin", "swe"})
_ENGLISH = frozenset({"eng"})
_OF_AGE = 18


@dataclass(frozen=True)
class Reason:
    """A code with values; worded by `kotodesk.matching.wording` when it is shown.

    Values are plain: text, numbers, dates, or tuples of ids of the vocabulary. A reason that is not `known`
    names a fact that must be asked before anybody can tell; it speaks neither for nor against.
    """

    code: str
    speaks_for: bool
    values: tuple[tuple[str, object], ...] = ()
    known: bool = True


def _for(code: str, **values: object) -> Reason:
    return Reason(code, True, tuple(values.items()))


def _against(code: str, **values: object) -> Reason:
    return Reason(code, False, tuple(values.items()))


def _ask(code: str) -> Reason:
    return Reason(code, False, known=False)


Rule = Callable[[ServiceFacts, ClientFacts], Iterator[Reason]]


def valid_today(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A service that has not begun or has ended is left out."""
    if service.valid_to and service.valid_to < client.on:
        yield _against("ended", day=service.valid_to)
    elif service.valid_from and service.valid_from > client.on and not service.starts:
        yield _against("not_begun", day=service.valid_from)


def group_served(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Some services are only for jobseekers, some only for others (3 §)."""
    if service.serves == "everybody":
        return
    if client.jobseeker is None:
        yield _ask("ask_jobseeker")
        return
    wants_jobseekers = service.serves == "jobseekers"
    if wants_jobseekers != client.jobseeker:
        yield _against("only_jobseekers" if wants_jobseekers else "only_others")
    else:
        yield _for("for_jobseekers" if wants_jobseekers else "for_others")


def age(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Some services have an age range, which a client or a child of the client has to meet."""
    youngest, oldest = service.age_from or 0, service.age_to
    if oldest is None and not youngest:
        return
    is_too_old = oldest is not None and (client.age is None or client.age > oldest)
    if oldest is not None and is_too_old and _has_child_of(client, youngest, oldest):
        yield _for("for_the_children")
    elif oldest is not None and is_too_old and oldest < _OF_AGE:
        no_child = _against("no_child_of_age", youngest=youngest, oldest=oldest)
        yield _ask("ask_children") if client.child_ages is None else no_child
    elif client.age is None:
        yield _ask("ask_age")
    elif is_too_old:
        yield _against("too_old", years=oldest)
    elif client.age < youngest:
        yield _against("too_young", years=youngest)


def _has_child_of(client: ClientFacts, youngest: int, oldest: int) -> bool:
    return any(youngest <= years <= oldest for years in client.child_ages or ())


def family(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A service for parents fits whoever has small children at home."""
    if not service.for_parents:
        return
    if client.small_children is None:
        yield _ask("ask_children")
    else:
        yield _for("small_children") if client.small_children else _against("no_small_children")


def residence_basis(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Some services are meant for certain groups of residence basis (2 §)."""
    if not service.bases:
        return
    if not client.bases:
        yield _ask("ask_residence_basis")
    elif service.bases & client.bases:
        yield _for("residence_basis")
    else:
        yield _against("other_residence_basis")


def language_taught(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A course teaches the integration language that the client has chosen, or another one."""
    taught = service.teaches & _FINNISH_AND_SWEDISH
    if not taught or taught == _FINNISH_AND_SWEDISH:
        return
    if not client.integration_languages:
        yield _ask("ask_integration_language")
    elif not taught & client.integration_languages:
        yield _against("other_language", taught=_sorted(taught), chosen=_sorted(client.integration_languages))


def level(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A course begins at one level and leads to another; the client's skills decide.

    It fits when the strongest skill reaches the start and the weakest has not reached the end.
    """
    order = vocabulary().ids("levels")
    start, goal = service.level_from or order[0], service.level_to
    if start == order[0] and goal is None:
        return
    known = sorted(_levels(service, client), key=order.index)
    if not known:
        yield _ask("ask_level")
        return
    values = {"start": start, "goal": goal or "", "low": known[0], "high": known[-1]}
    if order.index(known[-1]) < order.index(start):
        yield _against("level_too_high", **values)
    elif goal is None:
        yield _for("level_suffices", **values)
    elif order.index(known[0]) >= order.index(goal):
        yield _against("level_reached", **values)
    else:
        yield _for("level_fits", **values)


def _levels(service: ServiceFacts, client: ClientFacts) -> list[str]:
    """The client's levels in the languages that count for this service, the best language first."""
    wanted = service.teaches & _FINNISH_AND_SWEDISH or _FINNISH_AND_SWEDISH
    if len(wanted) > 1 and client.integration_languages:
        wanted = wanted & client.integration_languages or wanted
    order = vocabulary().ids("levels")
    rows = [list(client.levels[lang].values()) for lang in sorted(wanted) if client.levels.get(lang)]
    return max(rows, key=lambda row: max(order.index(one) for one in row), default=[])


def literacy(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Literacy training is for weak literacy; a course at ordinary pace needs reading and writing."""
    if service.literacy != "weak" and not service.needs_literacy:
        return
    if client.weak_literacy is None:
        yield _ask("ask_literacy")
    elif service.literacy == "weak":
        yield _for("weak_literacy") if client.weak_literacy else _against("can_read_and_write")
    elif client.weak_literacy:
        yield _against("needs_reading_and_writing")


def own_language(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A group held in other languages than Finnish and Swedish fits those who know one of them.

    Civic orientation is given in a language that the client understands well, so a group in Finnish or
    Swedish beside others does not do (content 3).
    """
    others = service.languages - _FINNISH_AND_SWEDISH - _ENGLISH
    if not others or service.drop_in:
        return
    common = others & client.languages
    open_to_others = service.content != "3" and others != service.languages
    if common:
        yield _for("interpreted" if service.interpreted else "own_language", taught=_sorted(common))
    elif not client.languages and not open_to_others:
        yield _ask("ask_languages")
    elif not open_to_others:
        yield _against("not_own_language", taught=_sorted(others))


def start(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A group that starts on given days needs a start that still lies ahead."""
    if not service.starts:
        return
    ahead = [day for day in service.starts if day >= client.on]
    if not ahead:
        yield _against("no_start_ahead", last=max(service.starts))
    elif not _starts_in_time(service, client):
        yield _for("starts_on", day=ahead[0])


def _starts_in_time(service: ServiceFacts, client: ClientFacts) -> bool:
    """Whether the hours rule already names the start that suits the client."""
    return _too_many_hours(service, client) and _late_start(service, client) is not None


def _too_many_hours(service: ServiceFacts, client: ClientFacts) -> bool:
    if service.hours_per_week is None or client.hours_free is None:
        return False
    return service.hours_per_week > client.hours_free


def _late_start(service: ServiceFacts, client: ClientFacts) -> object:
    if client.free_from is None:
        return None
    days = [day for day in service.starts if day >= max(client.free_from, client.on)]
    return min(days, default=None)


def hours(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """The client's own hours are the measure, unless a start lies after the day that frees the week."""
    if not _too_many_hours(service, client):
        return
    late = _late_start(service, client)
    if late is not None:
        yield _for("start_when_free", day=late, free_from=client.free_from)
    else:
        yield _against("too_many_hours", hours=service.hours_per_week, free=client.hours_free)


def child_care(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Child care during the course, or taking part from home, helps whoever has small children."""
    if client.small_children and service.child_care:
        yield _for("child_care")
    elif service.remote and (client.small_children or client.can_travel is False):
        yield _for("remote")


def distance(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """A far place needs a way to get there."""
    if client.can_travel is not False or service.remote or not service.far:
        return
    if service.travel:
        yield _for("travel_arranged", travel=service.travel)
    else:
        yield _against("too_far")


def degree(service: ServiceFacts, client: ClientFacts) -> Iterator[Reason]:
    """Recognition and paths for the highly educated need a qualification."""
    if not service.degree:
        return
    if client.has_degree is None:
        yield _ask("ask_degree")
    else:
        yield _for("has_degree") if client.has_degree else _against("no_degree")


def _sorted(ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


RULES: tuple[Rule, ...] = (
    valid_today,
    group_served,
    age,
    family,
    residence_basis,
    language_taught,
    level,
    literacy,
    own_language,
    hours,
    start,
    child_care,
    distance,
    degree,
)
