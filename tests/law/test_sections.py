from __future__ import annotations

import pytest

from kotodesk.law import packs
from kotodesk.law.sections import Section

WRITTEN = [
    ("KotoL 16", "16 §", "16 §", "section 16"),
    ("KotoL 22(1)", "22 § 1 mom.", "22 § 1 mom.", "section 22(1)"),
    ("KotoL 32 a(1)", "32 a § 1 mom.", "32 a § 1 mom.", "section 32 a(1)"),
    ("KotoL 14(1) 1", "14 § 1 mom. 1 kohta", "14 § 1 mom. 1 punkten", "section 14(1), point 1"),
    ("KotoL 5 11", "5 § 11 kohta", "5 § 11 punkten", "section 5, point 11"),
    ("KotoL 13, 26", "13 ja 26 §", "13 och 26 §", "sections 13 and 26"),
    ("KotoL 14, 20, 22", "14, 20 ja 22 §", "14, 20 och 22 §", "sections 14, 20 and 22"),
    (
        "KotoL 13(1) 4, 13(2)",
        "13 § 1 mom. 4 kohta ja 13 § 2 mom.",
        "13 § 1 mom. 4 punkten och 13 § 2 mom.",
        "section 13(1), point 4 and section 13(2)",
    ),
    ("TihL 21", "906/2019, 21 §", "906/2019, 21 §", "section 21 of 906/2019"),
    (
        "GDPR",
        "EU:n tietosuoja-asetus (2016/679)",
        "EU:s dataskyddsförordning (2016/679)",
        "EU General Data Protection Regulation (2016/679)",
    ),
]


def cite(ref: str) -> Section:
    return packs().named("fi-2026").cite(ref)


@pytest.mark.parametrize(("ref", "fi", "sv", "en"), WRITTEN)
def test_each_language_writes_a_section_its_own_way(ref: str, fi: str, sv: str, en: str) -> None:
    section = cite(ref)
    assert (section.of("fi"), section.of("sv"), section.of("en")) == (fi, sv, en)


def test_the_full_form_names_the_act() -> None:
    assert cite("KotoL 22(1)").full.sv == "integrationslagen 22 § 1 mom."
    assert cite("KuntaL 87(2)").full.fi == "kuntalaki 87 § 2 mom."


@pytest.mark.parametrize("ref", ["Lag 22(1)", "KotoL x", "KotoL 22 (1)", "KotoL 22(1)(2)", "KotoL 22,23", ""])
def test_what_is_no_section_is_refused(ref: str) -> None:
    with pytest.raises(ValueError):
        cite(ref)
