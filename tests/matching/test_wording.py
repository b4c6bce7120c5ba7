"""Every reason has a clause in every language, and the sentences read as a person would say them."""

from __future__ import annotations

import ast
import inspect
from datetime import date

import pytest

from kotodesk.matching import Reason, Verdict, rules
from kotodesk.matching.wording import clause, listed, sentence
from kotodesk.texts import texts

VALUES = (
    ("day", date(2026, 1, 12)),
    ("last", date(2025, 9, 1)),
    ("free_from", date(2026, 1, 1)),
    ("years", 17),
    ("youngest", 1),
    ("oldest", 6),
    ("taught", ("fin", "swe")),
    ("chosen", ("swe",)),
    ("start", "A1.1"),
    ("goal", "A2.1"),
    ("low", "0"),
    ("high", "A1.3"),
    ("hours", 37.5),
    ("free", 6.0),
    ("travel", "taxi {by} agreement"),
)


def codes() -> list[str]:
    """Every code that a rule can yield, and the two that a verdict adds itself."""
    tree = ast.parse(inspect.getsource(rules))
    makers = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _makes(node.func)]
    found = {
        leaf.value for call in makers for leaf in ast.walk(call.args[0]) if isinstance(leaf, ast.Constant)
    }
    return [*sorted(str(one) for one in found), "nothing_against", "open_to_all"]


def _makes(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id in ("_for", "_against", "_ask")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("code", codes())
def test_every_reason_has_a_clause_in_every_language(code: str, language: str) -> None:
    said = clause(Reason(code, True, VALUES), texts(language))
    assert said
    assert "{" not in said.replace("{by}", "")
    assert not said.endswith(".")
    if language != "en":
        assert said != clause(Reason(code, True, VALUES), texts("en"))


LEVEL = Reason("level_fits", True, (("start", "A1.1"), ("goal", "A2.1"), ("low", "A1.1"), ("high", "A1.3")))
HOURS = Reason("too_many_hours", False, (("hours", 37.5), ("free", 6.0)))
CHILD_CARE = Reason("child_care", True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Sopii, koska palvelu kattaa tasot A1.1–A2.1 (asiakas: A1.1–A1.3) ja lastenhoito järjestyy."),
        (
            "sv",
            "Passar eftersom tjänsten omfattar nivåerna A1.1–A2.1 (kunden: A1.1–A1.3) "
            "och barnpassning ordnas.",
        ),
        (
            "en",
            "Fits because it covers the levels A1.1–A2.1 (the client: A1.1–A1.3) and child care is arranged.",
        ),
    ],
)
def test_a_service_that_fits(language: str, said: str) -> None:
    assert sentence(Verdict(True, (LEVEL, CHILD_CARE)), texts(language)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Ei sovi, koska 37,5 h viikossa on enemmän kuin asiakkaan 6 h."),
        ("sv", "Passar inte eftersom 37,5 h i veckan är mer än kundens 6 h."),
        ("en", "Does not fit because 37.5 h a week is more than the 6 h that the client has."),
    ],
)
def test_a_service_that_does_not_fit(language: str, said: str) -> None:
    assert sentence(Verdict(False, (HOURS,)), texts(language)) == said


def test_what_must_be_asked_follows_in_a_sentence_of_its_own() -> None:
    ask = (Reason("ask_jobseeker", False, known=False), Reason("ask_level", False, known=False))
    said = sentence(Verdict(True, (Reason("nothing_against", True),), ask), texts("sv"))
    assert said == (
        "Passar eftersom inget av det som är känt talar emot. "
        "Fråga först: om kunden är arbetssökande och nivån i finska eller svenska."
    )


def test_one_level_is_said_once() -> None:
    values = (("start", "A2.1"), ("goal", ""), ("low", "A1.1"), ("high", "A1.1"))
    assert clause(Reason("level_too_high", False, values), texts("en")).endswith("(the client: A1.1)")


def test_a_list_is_joined_as_a_person_would() -> None:
    assert listed(["a"], texts("fi")) == "a"
    assert listed(["a", "b", "c"], texts("fi")) == "a, b ja c"
    assert listed([], texts("fi")) == ""
