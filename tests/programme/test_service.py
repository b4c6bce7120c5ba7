"""The programme as the officer keeps it: services, providers, who answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.errors import BadInput, Refused
from kotodesk.programme.codes import provider_key, service_code
from kotodesk.programme.views import ProgrammeView, ServiceView
from tests.helpers.desk import home, move, service

NAMES = {"content": "5", "group": "language", "name_sv": "Språkcafé"}


def programme(desk: Desk) -> ProgrammeView:
    return desk.programme.of(home(desk))


def one(desk: Desk, code: str) -> ServiceView:
    found = programme(desk).service(service(desk, code))
    assert found is not None
    return found


def test_a_new_desk_begins_from_the_starter_catalogue(desk: Desk) -> None:
    assert len(programme(desk).services) == 87
    assert one(desk, "B01").hours_total == 70
    assert programme(desk).provider_names(one(desk, "B01"), "sv").startswith("Kommun / Arbetskraftsmyndighet")
    assert [row.content for row in programme(desk).responsibilities] == ["1", "2", "3", "4", "5", "6"]
    assert programme(desk).contact_post_sv == "integrationshandledare"


def test_a_municipality_without_a_programme_is_a_bug(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.programme.of("?")


def test_a_service_is_added_changed_and_ended(desk: Desk) -> None:
    added = desk.programme.add_service(home(desk), "X1", **NAMES, starts=["2026-03-02", "2025-10-06"])
    assert one(desk, "X1").start_days == (date(2025, 10, 6), date(2026, 3, 2))
    desk.keep_draft(f"service:{added}", "hours_per_week", "2,")
    desk.programme.set_service(added, hours_per_week=2.5)
    assert one(desk, "X1").hours_per_week == 2.5
    assert desk.drafts_of(f"service:{added}") == {}
    desk.programme.remove_service(added)
    assert one(desk, "X1").valid_to == date(2025, 9, 3)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"content": "7"}, "“7” is not in the list."),
        ({"areas": ["language", "sport"]}, "“sport” is not in the list."),
        ({"level_from": "B1.1", "level_to": "A2.1"}, "The service leads to a lower level"),
        (
            {"valid_from": date(2026, 1, 2), "valid_to": date(2026, 1, 1)},
            "The service ends before it begins.",
        ),
        ({"name_sv": " "}, "The service has no name."),
        ({"age_from": 18, "age_to": 16}, "The service ends at a lower age"),
        ({"group": ""}, "Choose the content and the group"),
    ],
)
def test_what_a_service_cannot_be_is_refused_when_added_and_when_changed(
    desk: Desk, fields: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadInput) as added:
        desk.programme.add_service(home(desk), "X1", **{**NAMES, **fields})
    known = desk.programme.add_service(home(desk), "X2", **NAMES)
    before = one(desk, "X2")
    with pytest.raises(BadInput) as changed:
        desk.programme.set_service(known, **fields)
    assert str(added.value).startswith(said)
    assert str(changed.value).startswith(said)
    assert one(desk, "X2") == before
    assert len(programme(desk).services) == 88


def test_half_a_change_that_crosses_what_stands_is_refused(desk: Desk) -> None:
    known = desk.programme.add_service(home(desk), "X1", **NAMES, level_from="A2.1", level_to="B1.1")
    with pytest.raises(BadInput, match="lower level"):
        desk.programme.set_service(known, level_to="A1.1")


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.programme.add_service(home(desk), "E10", **NAMES),
        lambda desk: desk.programme.set_service(service(desk, "E11"), code="E10"),
        lambda desk: desk.programme.add_provider(home(desk), "parish", "parish", name_fi="S", name_sv="F"),
    ],
)
def test_a_second_entry_of_one_code_is_said_plainly(desk: Desk, act: Callable[[Desk], object]) -> None:
    with pytest.raises(BadInput, match="Every entry has a code of its own"):
        act(desk)


def test_a_field_that_no_table_has_is_a_bug_and_never_lost_in_silence(desk: Desk) -> None:
    with pytest.raises(AttributeError, match="service: hours"):
        desk.programme.add_service(home(desk), "X1", **NAMES, hours=3)


def test_the_facts_of_the_programme_can_be_set_but_not_crossed(desk: Desk) -> None:
    desk.programme.set(programme(desk).id, begins=date(2026, 1, 1), ends=date(2029, 12, 31))
    with pytest.raises(BadInput, match="The programme ends before it begins"):
        desk.programme.set(programme(desk).id, ends=date(2025, 12, 31))
    with pytest.raises(BadInput, match="“xx” is not in the list"):
        desk.programme.set(programme(desk).id, residents_languages=["vie", "xx"])
    assert programme(desk).ends == date(2029, 12, 31)


def test_a_provider_and_a_post_get_their_names(desk: Desk) -> None:
    parish = programme(desk).provider("parish")
    assert parish is not None
    desk.programme.set_provider(parish.id, name_sv="Sandnäs församling")
    desk.programme.set_responsible(home(desk), "3", others_post_sv="rektor")
    assert programme(desk).provider_names(one(desk, "G17"), "sv") == "Sandnäs församling"
    responsible = programme(desk).responsible("3")
    assert responsible is not None
    assert responsible.post("others", "sv") == "rektor"
    assert responsible.post("jobseekers", "sv") == ""


def test_a_provider_that_is_gone_leaves_no_half_name(desk: Desk) -> None:
    known = desk.programme.add_service(home(desk), "X1", **NAMES, provider_keys=["parish", "nobody"])
    found = programme(desk).service(known)
    assert found is not None
    assert programme(desk).provider_names(found, "sv") == ""


def test_a_provider_is_removed_once_no_service_names_it(desk: Desk) -> None:
    key = provider_key(programme(desk))
    added = desk.programme.add_provider(home(desk), key, "association", name_fi="", name_sv="Martorna")
    known = desk.programme.add_service(home(desk), "X1", **NAMES, provider_keys=[key])
    assert (key, provider_key(programme(desk))) == ("own-1", "own-2")
    with pytest.raises(Refused, match="still names this organiser"):
        desk.programme.remove_provider(added)
    desk.programme.set_service(known, provider_keys=[])
    desk.programme.remove_provider(added)
    assert programme(desk).provider(key) is None


def test_a_new_service_needs_no_invented_code(desk: Desk) -> None:
    for code in ("S1", "S2"):
        assert service_code(programme(desk)) == code
        desk.programme.add_service(home(desk), code, **NAMES)


def test_a_service_that_has_ended_leaves_the_programme_the_day_after(desk: Desk) -> None:
    known = desk.programme.add_service(home(desk), "X1", **NAMES)
    desk.programme.remove_service(known)
    today = desk.clock.today()
    assert programme(desk).on(today).service(known) is not None
    assert programme(desk).on(today.replace(day=today.day + 1)).service(known) is None
    move(desk, today.replace(day=today.day + 1))
    paper = desk.documents.programme_paper(home(desk), "sv")
    assert "X1" not in [line.code for part in paper.contents for line in part.services]
