"""The list of clients: found in any script, filtered and sorted by the database, in few statements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from kotodesk.desk import Desk
from kotodesk.path.clients import FILTERS, ClientQuery, ClientRow
from kotodesk.people.records import Client
from kotodesk.people.rules import search_text
from tests.forms.people import OLENA
from tests.helpers.desk import (
    add_gulab,
    add_olena,
    finish,
    home,
    interview,
    move,
    olena_with_plan,
    write_plan,
)

TODAY = date(2025, 9, 3)


def row(desk: Desk, client: str) -> ClientRow:
    (found,) = desk.clients.rows([client])
    return found


def names(desk: Desk, **query: str) -> list[str]:
    ids = desk.clients.ids(ClientQuery(**query))  # type: ignore[arg-type]
    return [one.name_latin for one in desk.clients.rows(ids)]


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    """The SQL statements that are sent meanwhile."""
    found: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_more: object) -> None:
        found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


def crowd(desk: Desk, count: int) -> None:
    """Many clients at once; the list only reads them."""
    people = [
        Client(
            municipality_id=home(desk),
            name_latin=f"Asiakas {n}",
            search=search_text(f"Asiakas {n}", "", TODAY - timedelta(days=n)),
        )
        for n in range(count)
    ]
    with desk._room.vault.session() as session:
        session.add_all(people)


@pytest.mark.parametrize(
    "text",
    ["koval", "КОВАЛЬ", "коваль олена", "Koval Olena", "3.6.1991", "03.06.1991", "olena 1991", "  ole "],
)
def test_a_client_is_found_by_any_name_in_any_order_and_by_birth(desk: Desk, text: str) -> None:
    add_olena(desk)
    desk.people.add(home(desk), "Gulab Haidari", name_original="گلاب حیدری")
    assert names(desk, text=text) == ["Olena Koval"]


def test_names_in_arabic_and_vietnamese_are_found(desk: Desk) -> None:
    add_olena(desk)
    desk.people.add(home(desk), "Gulab Haidari", name_original="گلاب حیدری")
    desk.people.add(home(desk), "Nguyen Thi Thuy", name_original="Nguyễn Thị Thủy")
    assert names(desk, text="حیدری") == ["Gulab Haidari"]
    assert names(desk, text="thủy") == ["Nguyen Thi Thuy"]
    assert names(desk, text="thuy") == ["Nguyen Thi Thuy"]


@pytest.mark.parametrize("text", ["%", "_", "\\", "/", "'", '"', "*", "' OR 1=1 --"])
def test_signs_of_the_database_are_letters_like_others(desk: Desk, text: str) -> None:
    add_olena(desk)
    assert names(desk, text=text) == []
    desk.people.add(home(desk), f"A{text}B")
    assert names(desk, text=f"a{text}b") == [f"A{text}B"]


@pytest.mark.parametrize("text", ["\x00", "\u202e", "\u200c"])
def test_signs_without_a_shape_are_passed_over(desk: Desk, text: str) -> None:
    desk.people.add(home(desk), f"Ol{text}ena")
    desk.people.add(home(desk), "Gulab")
    assert len(names(desk, text=text)) == 2
    assert names(desk, text="olena") == names(desk, text=f"o{text}lena") == [f"Ol{text}ena"]


def test_a_changed_name_is_found_by_the_new_one(desk: Desk) -> None:
    client = add_olena(desk)
    desk.people.set(client, name_latin="Olena Shevchenko")
    assert names(desk, text="shevch") == ["Olena Shevchenko"]
    assert names(desk, text="koval") == []
    desk.people.set(client, born=None)
    assert names(desk, text="1991") == []


def test_the_state_is_how_far_the_client_has_come(desk: Desk) -> None:
    client = add_olena(desk)
    states = [row(desk, client).state]
    assessment = interview(desk, client, OLENA)
    states.append(row(desk, client).state)
    finish(desk, assessment)
    states.append(row(desk, client).state)
    plan = write_plan(desk, client)
    states.append(row(desk, client).state)
    desk.documents.agree(plan)
    states.append(row(desk, client).state)
    desk.follow_up.end(plan, "goal_reached")
    states.append(row(desk, client).state)
    assert states == ["new", "interview", "assessed", "plan_draft", "in_force", "ended"]


def test_the_newest_assessment_decides(desk: Desk) -> None:
    client = add_olena(desk)
    for _ in range(2):
        first = desk.assessments.begin(client)
        desk.assessments.set(first, plan_needed="no", plan_needed_reason="Arbete.")
        desk.assessments.finish(first)
    assert row(desk, client).state == "no_plan_needed"
    assert names(desk, filter="without_plan") == []
    second = desk.assessments.begin(client)
    assert row(desk, client).state == "interview"
    desk.assessments.set(second, plan_needed="later")
    desk.assessments.finish(second)
    assert row(desk, client).state == "assessed"
    assert names(desk, filter="without_plan") == ["Olena Koval"]


def test_a_draft_beside_a_plan_in_force_is_not_without_a_plan(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    assert names(desk, filter="without_plan") == ["Olena Koval"]
    desk.documents.agree(plan)
    assert names(desk, filter="without_plan") == []
    desk.plans.begin(client)
    assert row(desk, client).state == "plan_draft"
    assert names(desk, filter="without_plan") == []


def test_the_next_date_is_the_review_set_last(desk: Desk) -> None:
    client, plan = olena_with_plan(desk)
    assert row(desk, client).next_date is None  # a draft binds nobody
    desk.documents.agree(plan)
    found = row(desk, client)
    assert (found.next_date, found.next_reason, found.overdue) == (date(2025, 12, 2), "review", False)
    move(desk, date(2025, 12, 3))
    assert row(desk, client).overdue
    assert names(desk, filter="overdue") == ["Olena Koval"]
    for hour, day in ((11, date(2026, 2, 2)), (12, date(2026, 3, 2)), (13, None)):
        move(desk, date(2025, 12, 3), hour)
        desk.follow_up.review(plan, "Kursen pågår.", next_review=day)
    assert row(desk, client).next_date == date(2026, 3, 2)
    assert names(desk, filter="overdue") == []
    desk.follow_up.end(plan, "moved")
    assert row(desk, client).next_date is None


def test_the_employment_authority_serves_by_the_day(desk: Desk) -> None:
    gulab = add_gulab(desk)
    add_olena(desk)
    unknown = desk.people.add(home(desk), "Uusi Asiakas")
    said = desk.people.add(home(desk), "Aa Asiakas", jobseeker=True)
    assert names(desk, filter="employment_authority") == ["Aa Asiakas", "Gulab Haidari"]
    assert [row(desk, one).jobseeker for one in (gulab, unknown, said)] == [True, None, True]
    move(desk, date(2025, 11, 1))
    assert names(desk, filter="employment_authority") == ["Aa Asiakas"]
    assert row(desk, gulab).jobseeker is False
    assert "Gulab Haidari" in names(desk, filter="municipality")


def test_the_municipalitys_come_first_by_next_date_then_by_name(desk: Desk) -> None:
    for name in ("Ceta", "Äiti", "Bela"):
        desk.people.add(home(desk), name)
    desk.people.add(home(desk), "Aaro", jobseeker=True)
    _, plan = olena_with_plan(desk)
    desk.documents.agree(plan)
    assert names(desk) == ["Olena Koval", "Äiti", "Bela", "Ceta", "Aaro"]


def test_filters_are_counted_beside_the_other_parts_of_the_query(desk: Desk) -> None:
    add_olena(desk)
    add_gulab(desk)
    desk.people.add(home(desk), "Uusi Asiakas")
    assert desk.clients.counts(ClientQuery()) == {
        "all": 3,
        "overdue": 0,
        "without_plan": 3,
        "municipality": 2,
        "employment_authority": 1,
    }
    assert desk.clients.counts(ClientQuery(text="koval"))["employment_authority"] == 0
    assert desk.clients.count(ClientQuery(municipality_id="?")) == 0
    assert set(desk.clients.counts(ClientQuery())) == set(FILTERS)


def test_rows_come_in_the_order_asked_and_unknown_ids_are_left_out(desk: Desk) -> None:
    first, second = (desk.people.add(home(desk), name) for name in "AB")
    assert [one.id for one in desk.clients.rows([second, "?", first])] == [second, first]
    assert desk.clients.rows([]) == []


def test_a_thousand_clients_take_no_more_statements_than_three_do(desk: Desk) -> None:
    def statements() -> list[int]:
        found = []
        for read in (
            desk.clients.ids,
            lambda: desk.clients.rows(desk.clients.ids()),
            lambda: desk.clients.counts(ClientQuery(text="asiakas")),
        ):
            with counted(desk) as sent:
                read()
            found.append(len([one for one in sent if one.startswith("SELECT")]))
        return found

    crowd(desk, 3)
    few = statements()
    crowd(desk, 1000)
    assert statements() == few
    assert sum(few) <= 8
    assert len(desk.clients.ids(ClientQuery(text="asiakas 99"))) == 19  # 99, 199 … 899, 990 … 999


def test_one_clients_path_takes_no_more_statements_among_many(desk: Desk) -> None:
    client, _ = olena_with_plan(desk)
    with counted(desk) as alone:
        desk.path.steps(client)
    crowd(desk, 200)
    for n in range(40):
        desk.programme.add_service(home(desk), f"X{n}", content="5", group="language", name_sv=f"Kurs {n}")
    with counted(desk) as among_many:
        desk.path.steps(client)
    assert len(among_many) == len(alone)
