"""The three people against the starter catalogue, and against courses with hours and starts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from kotodesk.desk import Desk
from kotodesk.matching import Verdict
from kotodesk.matching.wording import sentence
from kotodesk.texts import LANGUAGES, texts
from tests.forms.people import GULAB, OLENA, THUY
from tests.helpers.desk import (
    GULABS_DAY,
    THUYS_DAY,
    add_gulab,
    add_olena,
    add_thuy,
    home,
    interview,
    move,
    service,
)

TRAINING: dict[str, Any] = {
    "content": "4",
    "group": "integration_training",
    "name_sv": "Integrationsutbildning på svenska",
    "areas": ["language", "work"],
    "teaches": ["swe"],
    "level_from": "0",
    "level_to": "B1.1",
    "hours_per_week": 35,
    "starts": ["2025-09-01", "2026-01-12"],
    "far": True,
    "travel_sv": "skolbuss",
}
DAYTIME = TRAINING | {
    "content": "5",
    "group": "language",
    "name_sv": "Svenska för inflyttade, dagtid",
    "level_from": "A1.1",
    "level_to": "A2.1",
    "hours_per_week": 4,
    "child_care": True,
    "far": False,
    "starts": [],
}


def olena(desk: Desk) -> str:
    client = add_olena(desk)
    interview(desk, client, OLENA)
    return client


def gulab(desk: Desk) -> str:
    move(desk, GULABS_DAY)
    client = add_gulab(desk)
    interview(desk, client, GULAB)
    return client


def thuy(desk: Desk) -> str:
    move(desk, THUYS_DAY)
    client = add_thuy(desk)
    interview(desk, client, THUY)
    return client


def verdicts(desk: Desk, client: str) -> Mapping[str, Verdict]:
    """Verdicts by the code of the service."""
    case = desk.path.case(client)
    found = case.verdicts("sv")
    return {one.code: found[one.id] for one in case.programme.services}


def said(desk: Desk, client: str, code: str, language: str = "sv") -> str:
    found = desk.path.case(client).verdicts(language)[service(desk, code)]
    return sentence(found, texts(language))


def test_olena_fits_a_daytime_course_by_level_and_child_care(desk: Desk) -> None:
    client = olena(desk)
    desk.programme.add_service(home(desk), "X1", **DAYTIME)
    assert said(desk, client, "X1") == (
        "Passar eftersom tjänsten omfattar nivåerna A1.1–A2.1 (kunden: A1.1–A1.3) och barnpassning ordnas."
    )


def test_olena_begins_integration_training_when_her_son_has_a_place(desk: Desk) -> None:
    client = olena(desk)
    desk.programme.add_service(home(desk), "X1", **TRAINING)
    assert said(desk, client, "X1") == (
        "Passar eftersom tjänsten omfattar nivåerna 0–B1.1 (kunden: A1.1–A1.3), tjänsten börjar 12.1.2026, "
        "då kunden har tid och resorna ordnas: skolbuss."
    )
    desk.programme.set_service(service(desk, "X1"), starts=["2025-10-01"])
    assert said(desk, client, "X1") == "Passar inte eftersom 35 h i veckan är mer än kundens 6 h."


FITS_OLENA = {
    "D01": False,  # labour market training is for jobseekers
    "D04": True,  # the fast track, with her degree
    "E01": False,  # Finnish, while she studies Swedish
    "E03": False,  # literacy training
    "E13": True,  # the parents' group
    "F06": True,  # recognition of her degree
    "G01": True,  # early childhood education for her son
    "G02": False,  # pre-primary education: her children are 1 and 7
    "G05": True,
    "H03": True,
}


def test_olena(desk: Desk) -> None:
    found = verdicts(desk, olena(desk))
    assert {code: found[code].fits for code in FITS_OLENA} == FITS_OLENA


FITS_GULAB = {
    "E03": True,  # literacy training
    "D03": True,  # the slow track, which answers the need of literacy
    "D01": False,
    "D02": False,
    "D04": False,  # the fast track
    "E01": False,
    "E02": False,
    "E10": True,  # a language café
    "F06": False,
    "G07": True,  # first health examination, by his basis
    "F02": False,  # his job search has ended
}


def test_gulab(desk: Desk) -> None:
    found = verdicts(desk, gulab(desk))
    assert {code: found[code].fits for code in FITS_GULAB} == FITS_GULAB


FITS_THUY = {
    "F07": True,  # business advice and start-up grant
    "E02": True,  # Swedish towards B1
    "D01": True,  # she is a jobseeker
    "E01": False,
    "E03": False,
    "E13": False,  # no small children
    "G01": False,
    "H03": False,
    "H07": False,  # arrival support is for those under protection
}


def test_thuy(desk: Desk) -> None:
    found = verdicts(desk, thuy(desk))
    assert {code: found[code].fits for code in FITS_THUY} == FITS_THUY


def test_a_remote_group_in_her_language_and_an_evening_course_towards_b1(desk: Desk) -> None:
    client = thuy(desk)
    evening = DAYTIME | {"level_from": "A2.1", "level_to": "B1.1", "child_care": False}
    desk.programme.add_service(home(desk), "X1", **evening)
    orientation = {"content": "3", "group": "orientation", "areas": ["orientation"], "remote": True}
    day = {"starts": ["2026-02-02"], "languages": ["vie"], "name_sv": "Samhällsorientering"}
    desk.programme.add_service(home(desk), "X2", **orientation, **day)
    assert verdicts(desk, client)["X1"].fits
    assert said(desk, client, "X2") == (
        "Passar eftersom tjänsten hålls på vietnamesiska och tjänsten börjar 2.2.2026."
    )
    desk.programme.set_service(service(desk, "X2"), languages=["ukr"])
    assert said(desk, client, "X2") == "Passar inte eftersom tjänsten hålls på ukrainska."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_whole_in_every_language(desk: Desk, language: str) -> None:
    for person in (olena, gulab, thuy):
        case = desk.path.case(person(desk))
        for found in case.verdicts(language).values():
            words = sentence(found, texts(language))
            assert words.endswith(".")
            assert not {"{", "}", "None", "  ", ".."} & {*words, *words.split()}
            assert "None" not in words
            assert ".." not in words


def test_before_anything_is_known_nothing_is_refused(desk: Desk) -> None:
    client = desk.people.add(home(desk), "Uusi Asiakas")
    found = verdicts(desk, client)
    assert all(one.fits for one in found.values())
    assert said(desk, client, "D01", "fi") == (
        "Sopii, koska mikään tiedossa oleva ei puhu sitä vastaan. "
        "Kysy ensin: onko asiakas työnhakija, syntymäaika, suomen tai ruotsin kielen taso "
        "ja luku- ja kirjoitustaito."
    )


def test_a_service_that_has_ended_says_so(desk: Desk) -> None:
    client = olena(desk)
    desk.programme.remove_service(service(desk, "E10"))
    assert verdicts(desk, client)["E10"].fits  # its last day
    move(desk, date(2025, 9, 4))
    assert said(desk, client, "E10") == "Passar inte eftersom tjänsten upphörde 3.9.2025."
