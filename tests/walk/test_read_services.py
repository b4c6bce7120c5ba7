from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.walk.read_services import read_services
from tests.walk.conftest import services

START = """
format = 1
[municipality]
name = { fi = "Kylä" }
official = { fi = "Kylän kunta" }
[[provider]]
key = "municipality"
kind = "municipality"
name = { fi = "Kunta" }
"""
SERVICE = """
[[service]]
code = "A01"
content = "1"
group = "assessment"
name = { fi = "Alkuhaastattelu" }
providers = ["municipality"]
"""


def refusal(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        read_services(text.encode(), "services.toml")
    return str(caught.value)


def test_sandnas_is_read_whole() -> None:
    found = services()
    assert found.home.name_fi == "Hiekkaniemi"
    assert found.programme.facts["begins"] == date(2025, 1, 1)
    assert [row["content"] for row in found.programme.responsibilities] == ["1", "2", "3", "4", "5", "6"]
    assert {"E02-DAG", "B04-VIE", "G01"} <= set(found.codes)


def test_a_name_in_one_language_is_its_name_in_both_but_not_the_sender() -> None:
    home = read_services((START + SERVICE).encode(), "services.toml").home
    assert (home.name_sv, home.official_sv) == ("Kylä", "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (START.replace('{ fi = "Kylä" }', "{}"), "municipality.name: this is written in a wrong form"),
        (START.replace('official = { fi = "Kylän kunta" }', ""), "municipality.official: this is missing"),
        (START + SERVICE + SERVICE, "A01.code: another entry has the code A01"),
        (START + SERVICE.replace("A01", "a-1"), "service 1.code: “a-1” is not a code"),
        (START + SERVICE.replace('["municipality"]', '["kela"]'), "A01.providers: “kela” is not known"),
        (START + SERVICE + "age_from = 9\nage_to = 5\n", "A01.age_to: this ends at 5 but begins at 9"),
        (START + SERVICE + 'about = { de = "x" }\n', "A01.about.de: there is no such key"),
        (START + '[[responsible]]\ncontent = "7"\n', "responsible 1.content: “7” is not known"),
        (START + "[programme]\nfrom = 2026-01-01\nto = 2025-01-01\n", "programme.to: 2025-01-01 is before"),
        (START + "[programme]\ngaps = [{}]\n", "programme.gaps 1: this is written in a wrong form"),
    ],
)
def test_what_is_wrong_is_said_with_its_key(text: str, said: str) -> None:
    assert refusal(text).startswith(f"services.toml: {said}")
