"""Clients, households and periods as the officer writes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kotodesk.desk import Desk
from kotodesk.errors import BadInput
from tests.helpers.desk import add_olena, home, new_desk


def test_a_file_holds_what_was_written(desk: Desk) -> None:
    file = desk.people.file(add_olena(desk))
    assert (file.name_latin, file.name_original, file.born) == (
        "Olena Koval",
        "Олена Коваль",
        date(1991, 6, 3),
    )
    assert file.other_languages == ("rus", "eng")
    assert [member.born for member in file.household] == [date(2017, 9, 12), date(2024, 1, 30)]
    assert file.child_ages_on(date(2025, 9, 3)) == (1, 7)


def test_a_new_file_knows_nothing(desk: Desk) -> None:
    file = desk.people.file(desk.people.add(home(desk), "Uusi Asiakas"))
    assert file.jobseeker is None
    assert file.is_jobseeker_on(date(2025, 9, 3)) is None
    assert file.age_on(date(2025, 9, 3)) is None
    assert (file.bases, file.household, file.periods) == ((), (), ())


@pytest.mark.parametrize("relation", ["child", "partners_child", "foster_child"])
def test_every_child_at_home_counts_as_a_child(desk: Desk, relation: str) -> None:
    client = desk.people.add(home(desk), "A")
    desk.people.add_member(client, relation, date(2022, 1, 1))
    desk.people.add_member(client, "sibling", date(2021, 1, 1))
    assert desk.people.file(client).child_ages_on(date(2025, 9, 3)) == (3,)


def test_periods_of_job_search_prevail_over_what_was_said(desk: Desk) -> None:
    client = desk.people.add(home(desk), "A", jobseeker=True)
    assert desk.people.file(client).is_jobseeker_on(date(2025, 9, 3)) is True
    period = desk.people.add_period(client, date(2025, 1, 1), date(2025, 6, 30))
    assert desk.people.file(client).is_jobseeker_on(date(2025, 9, 3)) is False
    desk.people.set_period(period, ends=None)
    assert desk.people.file(client).is_jobseeker_on(date(2025, 9, 3)) is True
    desk.people.remove_period(period)
    assert desk.people.file(client).periods == ()


def test_a_refused_change_leaves_the_file_as_it_was(desk: Desk) -> None:
    client = add_olena(desk)
    with pytest.raises(BadInput):
        desk.people.set(client, phone="040", born=date(2030, 1, 1))
    assert desk.people.file(client).phone == ""
    period = desk.people.add_period(client, date(2025, 1, 1))
    with pytest.raises(BadInput, match="ends before it begins"):
        desk.people.set_period(period, ends=date(2024, 12, 31))
    assert desk.people.file(client).periods[0].ends is None


def test_a_field_that_no_table_has_is_a_bug_and_never_lost_in_silence(desk: Desk) -> None:
    with pytest.raises(AttributeError, match="client: jobseker"):
        desk.people.add(home(desk), "A", jobseker=True)
    with pytest.raises(AttributeError, match="client: jobseker"):
        desk.people.set(add_olena(desk), jobseker=True)


def test_unknown_ids_are_said_plainly(desk: Desk) -> None:
    for act in (
        lambda: desk.people.file("?"),
        lambda: desk.people.add("?", "A"),
        lambda: desk.people.add_period("?", date(2025, 1, 1)),
        lambda: desk.people.set_member("?", now=""),
    ):
        with pytest.raises(KeyError):
            act()


def test_leaving_a_field_drops_its_draft_and_keeps_the_others(desk: Desk) -> None:
    client = add_olena(desk)
    for field, text in (("phone", "040 12"), ("born", "3.6.19")):
        desk.keep_draft(f"client:{client}", field, text)
    desk.people.set(client, phone="040 123")
    assert desk.drafts_of(f"client:{client}") == {"born": "3.6.19"}


def test_a_refused_change_keeps_the_draft(desk: Desk) -> None:
    client = add_olena(desk)
    desk.keep_draft(f"client:{client}", "born", "3.6.2099")
    with pytest.raises(BadInput):
        desk.people.set(client, born=date(2099, 6, 3))
    assert desk.drafts_of(f"client:{client}") == {"born": "3.6.2099"}


def test_what_is_removed_takes_its_drafts_along(desk: Desk) -> None:
    member = desk.people.add_member(add_olena(desk), "spouse")
    desk.keep_draft(f"household_member:{member}", "now", "hem")
    desk.people.remove_member(member)
    assert desk.drafts_of(f"household_member:{member}") == {}


def test_the_municipality_can_be_corrected_but_not_made_unusable(desk: Desk) -> None:
    desk.people.set_municipality(home(desk), phone="06 111")
    for change in ({"region": "karelia"}, {"majority": "en"}, {"name_sv": ""}):
        with pytest.raises(BadInput):
            desk.people.set_municipality(home(desk), **change)
    (town,) = desk.people.municipalities()
    assert (town.phone, town.region, town.name("sv")) == ("06 111", "mainland", "Sandnäs")


def test_hostile_names_come_back_as_they_were_written(tmp_path: Path) -> None:
    names = [
        "Robert'); DROP TABLE client;--",
        "{0} {name} %s %n",
        "100 % _\\ \u202eabc",
        "👩\u200d🔬",
        "a" * 5000,
    ]
    with new_desk(tmp_path / "hostile") as desk:
        ids = [desk.people.add(home(desk), name) for name in names]
        assert [desk.people.file(one).name_latin for one in ids] == names
