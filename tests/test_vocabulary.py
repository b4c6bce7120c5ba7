"""The closed vocabularies: the ids that others rely on, and a name for each in three languages."""

from __future__ import annotations

import tomllib

import pytest

from kotodesk import resources
from kotodesk.vocabulary import KINDS, Kind, vocabulary

AREAS = (
    "language literacy orientation education work recognition business digital housing money_and_papers "
    "health family social safety"
)
PROMISED: dict[Kind, str] = {
    "need_areas": AREAS,
    "levels": "0 A1.1 A1.2 A1.3 A2.1 A2.2 B1.1 B1.2 B2.1 B2.2 C1 C2",
    "skills": "listening speaking reading writing",
    "provider_kinds": "municipality employment_authority wellbeing_county education_provider "
    "liberal_adult_education association parish employer another_municipality state",
    "residence_groups": "2(3) 2(4) 2(5) 2(6) other",
    "measure_states": "planned queue begun done interrupted not_begun",
    "contents": "1 2 3 4 5 6 other",
    "interpreter_needs": "none always difficult_matters",
    "no_answers": "not_asked declined unknown",
    "serves": "everybody jobseekers others",
}


@pytest.mark.parametrize("kind", PROMISED)
def test_promised_ids_stand_in_the_promised_order(kind: Kind) -> None:
    assert vocabulary().ids(kind) == tuple(PROMISED[kind].split())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_term_has_its_own_name_in_every_language(kind: Kind, language: str) -> None:
    words = vocabulary()
    names = [words.name(kind, id, language) for id in words.ids(kind)]
    assert all(name == name.strip() != "" for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_file_holds_no_vocabulary_that_the_program_does_not_know() -> None:
    tables = tomllib.loads(resources.path("vocabulary.toml").read_text(encoding="utf-8"))
    assert set(tables) == set(KINDS)


def test_language_names_are_those_used_in_finland() -> None:
    words = vocabulary()
    swedish = {
        "ukr": "ukrainska",
        "ara": "arabiska",
        "prs": "dari",
        "tir": "tigrinja",
        "bos": "bosniska",
        "tha": "thailändska",
        "vie": "vietnamesiska",
        "mya": "burmesiska",
    }
    assert {id: words.name("languages", id, "sv") for id in swedish} == swedish
    assert words.name("languages", "ukr", "fi") == "ukraina"
    assert words.name("languages", "tir", "fi") == "tigrinja"


def test_a_language_is_found_by_its_tag_and_by_its_id() -> None:
    words = vocabulary()
    assert words.language_of_tag("uk") == words.language_of_tag("ukr") == "ukr"
    assert words.language_of_tag("prs") == "prs"
    tags = [words.term("languages", id).tag for id in words.ids("languages")]
    assert all(tags)
    assert len(set(tags)) == len(tags)
    with pytest.raises(KeyError):
        words.language_of_tag("xx")


def test_every_residence_basis_opens_known_groups() -> None:
    words = vocabulary()
    for id in words.ids("residence_bases"):
        groups = words.term("residence_bases", id).groups
        assert groups, id
        assert all(words.has("residence_groups", group) for group in groups), id
    assert words.term("residence_bases", "unaccompanied_minor_protected").groups == ("2(3)", "2(6)")


def test_levels_compare_by_rank() -> None:
    words = vocabulary()
    assert words.rank("levels", "0") < words.rank("levels", "A1.3") < words.rank("levels", "B1.1")


def test_arabic_is_written_from_right_to_left_and_latin_is_not() -> None:
    words = vocabulary()
    assert words.term("scripts", "Arab").right_to_left
    assert not words.term("scripts", "Latn").right_to_left


def test_countries_hold_every_citizenship_a_person_can_have() -> None:
    ids = vocabulary().ids("countries")
    assert {"UA", "AF", "VN", "ER", "SY", "FI", "XK", "stateless", "unknown"} <= set(ids)
    assert all(len(id) == 2 and id.isupper() for id in ids[:-2])
    assert len(ids) == 252


def test_an_unknown_id_raises() -> None:
    words = vocabulary()
    assert not words.has("need_areas", "languages")
    with pytest.raises(KeyError, match="need_areas"):
        words.name("need_areas", "languages", "fi")
    with pytest.raises(KeyError):
        words.name("need_areas", "language", "de")
