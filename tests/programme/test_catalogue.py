"""The starter catalogue: 87 services, worded in three languages, and complaints that help to mend a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from kotodesk.errors import BadInput
from kotodesk.programme.catalogue import read, starter
from kotodesk.texts import texts
from kotodesk.vocabulary import vocabulary

ONE = """
[[service]]
code = "E10"
content = "5"
group = "language"
name = { fi = "Kielikahvila", sv = "Språkcafé", en = "Language café" }
for_whom = { fi = "kaikki", sv = "alla", en = "everyone" }
about = { fi = "Puhumme.", sv = "Vi talar.", en = "We talk." }
areas = ["language"]
provider_kinds = ["parish"]
"""


SERVICES = starter().services


def by_code(code: str) -> Mapping[str, Any]:
    return next(one for one in SERVICES if one["code"] == code)


def test_codes_are_those_of_the_seven_parts_without_gaps() -> None:
    parts = Counter(one["code"][0] for one in SERVICES)
    assert parts == {"A": 12, "B": 4, "D": 7, "E": 14, "F": 15, "G": 23, "H": 12}
    wanted = [f"{letter}{n:02}" for letter, count in parts.items() for n in range(1, count + 1)]
    assert [one["code"] for one in SERVICES] == wanted


def test_every_need_area_is_answered_by_a_service_of_the_catalogue() -> None:
    answered = {area for one in SERVICES for area in one["areas"]}
    assert answered == set(vocabulary().ids("need_areas"))


def test_every_content_and_every_group_of_services_is_used() -> None:
    assert {one["content"] for one in SERVICES} == set(vocabulary().ids("contents"))
    assert {one["group"] for one in SERVICES} == set(vocabulary().ids("service_groups"))
    assert {kind for one in SERVICES for kind in one["provider_keys"]} == set(
        vocabulary().ids("provider_kinds")
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_names_differ_and_sentences_are_sentences(language: str) -> None:
    names = [one[f"name_{language}"] for one in SERVICES]
    assert len(set(names)) == 87
    assert all(name[0].isupper() and not name.endswith(".") for name in names)
    for one in SERVICES:
        about = one[f"about_{language}"]
        assert about[0].isupper(), one["code"]
        assert about.endswith("."), one["code"]
        assert about.count(". ") == 0, one["code"]
        assert not one[f"for_whom_{language}"].endswith("."), one["code"]


def test_no_text_uses_a_word_of_the_repealed_act() -> None:
    old = re.compile(
        "kotouttam|kotoutumislaki 1386|alkukartoit|monialai|sektorsöverg|multi-?sector|TE-toimisto|"
        "ELY-keskus|NTM-central|inledande kartlägg|integrationsfrämjande program|perheen kotoutumissuunn",
        re.IGNORECASE,
    )
    for one in SERVICES:
        for field in ("name", "for_whom", "about"):
            for language in ("fi", "sv", "en"):
                assert not old.search(one[f"{field}_{language}"]), one["code"]


def test_county_school_and_state_stay_outside_the_six_contents() -> None:
    outside = {one["code"] for one in SERVICES if one["content"] == "other"}
    assert {"G01", "G02", "G03", "G04", "E05", "E06", "E07", "E08", "F01", "F03", "F05", "H12"} <= outside
    for one in SERVICES:
        if one["provider_keys"][0] in ("wellbeing_county", "state"):
            assert one["content"] == "other", one["code"]


def test_orientation_lasts_seventy_hours_and_the_remote_group_needs_no_journey() -> None:
    assert by_code("B01")["hours_total"] == 70
    assert by_code("B04")["remote"]
    assert by_code("B04")["duration_fi"]


def test_a_parents_group_has_child_care_and_an_end_level() -> None:
    group = by_code("E13")
    assert group["child_care"]
    assert group["for_parents"]
    assert (group["level_from"], group["level_to"], group["teaches"]) == ("0", "A2.2", ["fin", "swe"])


def test_what_is_absent_is_not_guessed() -> None:
    (cafe,) = read(ONE.encode(), "own.toml")
    assert cafe["serves"] == "everybody"
    assert cafe["teaches"] == cafe["bases"] == []
    absent = ("level_from", "level_to", "hours_total", "age_from", "literacy", "valid_to")
    assert {cafe[key] for key in absent} == {None}
    assert cafe["duration_sv"] == ""
    assert not cafe["remote"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('["language"]', '["langage"]', "own.toml: E10.areas: “langage” is not known; allowed: language,"),
        ('"5"', '"7"', "own.toml: E10.content: “7” is not known; allowed: 1, 2, 3, 4, 5, 6, other."),
        ('"5"', "5", 'own.toml: E10.content: this is written in a wrong form; write "…".'),
        ("areas", "remte = true\nareas", "E10.remte: there is no such key; the nearest allowed key is "
         "remote."),
        ('sv = "alla"', "sv = 5", 'own.toml: E10.for_whom.sv: this is written in a wrong form; write "…".'),
        ('"E10"', '"e10"', "own.toml: service 1.code: “e10” is not a code;"),
        ("areas =", 'remote = "yes"\nareas =', "E10.remote: this is written in a wrong form; write true, "),
        ("areas =", "hours_total = -1\nareas =", "E10.hours_total: this is written in a wrong form;"),
        ("areas =", "hours_total = nan\nareas =", "E10.hours_total: this is written in a wrong form;"),
        ("areas =", 'level_from = "B1.1"\nlevel_to = "A2.1"\nareas =', "E10.level_to: this ends at A2.1"),
        ("areas =", "age_from = 20\nage_to = 10\nareas =", "E10.age_to: this ends at 10 but begins at 20;"),
        ("areas =", 'literacy = "strong"\nareas =', "E10.literacy: “strong” is not known; allowed: weak."),
        ("areas =", 'teaches = ["swed"]\nareas =', "E10.teaches: “swed” is not known; allowed: swe,"),
        ("[[service]]", "[service]", "own.toml: service: this is written in a wrong form; write [[ser"),
        ("code =", "code", "own.toml: 3:6: this is not TOML ("),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_is_named_with_what_is_allowed(before: str, after: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(ONE.replace(before, after, 1).encode(), "own.toml")
    assert said in str(caught.value)


def test_two_services_with_one_code_are_refused() -> None:
    with pytest.raises(BadInput, match=r"own\.toml: E10\.code: another entry has the code E10"):
        read((ONE + ONE).encode(), "own.toml")


def test_a_complaint_is_worded_in_finnish_and_swedish() -> None:
    with pytest.raises(BadInput) as caught:
        read((ONE + "colour = 1").encode(), "own.toml")
    assert caught.value.worded(texts("sv")).startswith("own.toml: E10.colour: nyckeln finns inte;")
    assert caught.value.worded(texts("fi")).startswith("own.toml: E10.colour: tällaista avainta ei ole;")
