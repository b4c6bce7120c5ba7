"""A real desk in a folder of its own, with the people of the cases on file.

The vault is a true one; only its passphrase is cheap. Facts are those of the three invented people whose
interviews stand in `tests/forms/people.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from kotodesk.clock import FixedClock
from kotodesk.desk import Desk, FirstStart
from tests.forms.people import OLENA, Raw, answers
from tests.vault.conftest import CHEAP, PASSPHRASE

START = FirstStart(
    name_fi="Hiekkaniemi",
    name_sv="Sandnäs",
    official_fi="Hiekkaniemen kunta",
    official_sv="Sandnäs kommun",
    unit_fi="Kotoutumispalvelut",
    unit_sv="Integrationsservice",
    phone="06 000 0000",
    officer="Ronja Sandvik",
    title_fi="kotoutumisohjaaja",
    title_sv="integrationshandledare",
    language="sv",
    bilingual=True,
    majority="sv",
    public_official=True,
)
OLENAS_DAY = date(2025, 9, 3)
GULABS_DAY = date(2026, 3, 10)
THUYS_DAY = date(2026, 1, 20)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed vault that has its starter programme, made once: to copy, never to open."""
    folder = tmp_path_factory.mktemp("furnished")
    new_desk(folder).close()
    return folder / "vault"


@pytest.fixture
def desk(furnished: Path, tmp_path: Path) -> Iterator[Desk]:
    """An open desk on the day of Olena's second meeting; a room's conftest takes it from here."""
    copytree(furnished, tmp_path / "vault")
    with Desk.open(tmp_path / "vault", PASSPHRASE, FixedClock.on(OLENAS_DAY)) as desk:
        yield desk


def new_desk(folder: Path, on: date = OLENAS_DAY, **changes: Any) -> Desk:
    """Return an open desk whose clock stands at ten on a day; `changes` are facts of the first start."""
    start = replace(START, **changes)
    return Desk.create(folder / "vault", PASSPHRASE, start, FixedClock.on(on), cost=CHEAP)


def move(desk: Desk, on: date, hour: int = 10) -> None:
    """Let the desk's clock stand on another day."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock.moment = FixedClock.on(on, hour).moment


def home(desk: Desk) -> str:
    """Return the id of the one municipality of the desk."""
    (municipality,) = desk.people.municipalities()
    return municipality.id


def add_olena(desk: Desk) -> str:
    """Temporary protection turned resident, at home with a small son, strong schooling."""
    client = desk.people.add(
        home(desk),
        "Olena Koval",
        name_original="Олена Коваль",
        born=date(1991, 6, 3),
        citizenship="UA",
        mother_tongue="ukr",
        other_languages=["rus", "eng"],
        contact_language="ukr",
        interpreter="always",
        interpreter_wishes="per telefon",
        proceedings_language="sv",
        first_permit=date(2024, 5, 20),
        municipality_since=date(2025, 6, 2),
        bases=["temporary_protection"],
        quota_refugee=False,
        family_of_quota_refugee=False,
        jobseeker=False,
        allowances=["child_home_care_allowance"],
        contacted_on=date(2025, 8, 18),
        contacted_by="Småbarnspedagogiken",
    )
    desk.people.add_member(client, "child", date(2017, 9, 12), "school")
    desk.people.add_member(client, "child", date(2024, 1, 30), "at home")
    desk.meetings.add(client, date(2025, 8, 26), "interview", minutes=75)
    return client


def add_gulab(desk: Desk) -> str:
    """Quota refugee without schooling; his job search has ended."""
    client = desk.people.add(
        home(desk),
        "Gulab Haidari",
        name_original="گلاب حیدری",
        born=date(1988, 1, 1),
        citizenship="AF",
        mother_tongue="prs",
        contact_language="prs",
        interpreter="always",
        first_permit=date(2025, 2, 11),
        municipality_since=date(2025, 3, 4),
        bases=["quota_refugee"],
        quota_refugee=True,
        allowances=["social_assistance_lasting"],
        contacted_on=date(2025, 3, 5),
    )
    desk.people.add_period(client, date(2025, 4, 14), date(2025, 10, 31), unemployed=True)
    desk.people.add_member(client, "spouse", date(1992, 1, 1))
    for born in (date(2010, 5, 5), date(2013, 1, 1), date(2016, 8, 20), date(2023, 11, 2)):
        desk.people.add_member(client, "child", born)
    return client


def add_thuy(desk: Desk) -> str:
    """Came for greenhouse work, lost it, wants a business of her own."""
    client = desk.people.add(
        home(desk),
        "Nguyen Thi Thuy",
        name_original="Nguyễn Thị Thủy",
        born=date(1995, 10, 22),
        citizenship="VN",
        mother_tongue="vie",
        contact_language="vie",
        interpreter="difficult_matters",
        proceedings_language="sv",
        first_permit=date(2023, 3, 31),
        municipality_since=date(2023, 4, 17),
        bases=["work"],
        contacted_on=date(2026, 1, 15),
    )
    desk.people.add_period(client, date(2026, 1, 12), None, unemployed=True)
    desk.people.add_member(client, "spouse", date(1990, 2, 2))
    return client


def interview(desk: Desk, client_id: str, raw: Raw) -> str:
    """Hold the interview with what the person says; return the assessment's id."""
    assessment = desk.assessments.begin(client_id)
    for key, answer in answers(raw).items():
        desk.assessments.answer(assessment, key, answer)
    return assessment


def finish(desk: Desk, assessment_id: str) -> None:
    """Close the assessment with the finding that a plan is needed."""
    desk.assessments.set(assessment_id, further_needed="no", plan_needed="yes", client_view="agrees")
    desk.assessments.finish(assessment_id)


def service(desk: Desk, code: str) -> str:
    """Return the id of the service with this code."""
    return next(one.id for one in desk.programme.of(home(desk)).services if one.code == code)


def write_plan(desk: Desk, client_id: str, code: str = "E02") -> str:
    """Write a plan that lacks nothing: every need in one goal, one service; return its id."""
    today = desk.clock.today()
    plan = desk.plans.begin(client_id)
    assessment = desk.assessments.of(client_id)
    assert assessment is not None
    desk.plans.set(
        plan,
        valid_from=today,
        valid_to=today.replace(year=today.year + 1),
        next_review=today.replace(month=(today.month + 2) % 12 + 1, day=2),
        long_term_goal="Arbete i ett laboratorium.",
        explained_in="ukr",
        outcome="signed",
    )
    goal = desk.plans.add_goal(
        plan, "Svenska på nivå A2.1", assessment.open_areas, reason="Kursen leder till nivå A2.1."
    )
    measure = desk.plans.choose(goal, service(desk, code))
    desk.plans.set_measure(measure, next_step="Kunden anmäler sig till kursen.", next_step_by=today)
    return plan


def olena_with_plan(desk: Desk) -> tuple[str, str]:
    """Return Olena and her plan, ready to be agreed."""
    client = add_olena(desk)
    finish(desk, interview(desk, client, OLENA))
    return client, write_plan(desk, client)
