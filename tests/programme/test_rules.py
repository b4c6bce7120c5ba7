"""What a programme still lacks, named content by content and service by service."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.programme.rules import Gap, gaps
from tests.helpers.desk import home, service


def found(desk: Desk, language: str = "sv") -> tuple[Gap, ...]:
    return gaps(desk.programme.of(home(desk)), language)


def codes(desk: Desk, language: str = "sv") -> Counter[str]:
    return Counter(one.code for one in found(desk, language))


def test_a_new_programme_lacks_its_period_and_its_posts(desk: Desk) -> None:
    assert codes(desk) == {"no_period": 1, "no_post_jobseekers": 6, "no_post_others": 6}
    desk.programme.set(desk.programme.of(home(desk)).id, begins=date(2026, 1, 1))
    assert codes(desk)["no_period"] == 1
    desk.programme.set(desk.programme.of(home(desk)).id, ends=date(2029, 12, 31))
    assert codes(desk)["no_period"] == 0


def test_a_post_counts_for_its_side_and_its_language(desk: Desk) -> None:
    desk.programme.set_responsible(home(desk), "3", others_post_sv="rektor")
    assert Gap("no_post_others", "3") not in found(desk)
    assert Gap("no_post_jobseekers", "3") in found(desk)
    assert Gap("no_post_others", "3") in found(desk, "fi")


def test_the_contact_of_section_nine_is_asked_for(desk: Desk) -> None:
    desk.programme.set(desk.programme.of(home(desk)).id, contact_post_sv="")
    assert codes(desk)["no_contact_post"] == 1
    assert codes(desk, "fi")["no_contact_post"] == 0


def test_a_content_without_a_service(desk: Desk) -> None:
    for code in ("B01", "B02", "B03", "B04"):
        desk.programme.set_service(service(desk, code), content="other")
    assert [one.content for one in found(desk) if one.code == "no_service"] == ["3"]


@pytest.mark.parametrize(
    ("fields", "gap"),
    [
        ({"name_sv": ""}, Gap("no_name", "5", "?", "E10")),
        ({"provider_keys": []}, Gap("no_provider", "5", "?", "Språkcafé")),
        ({"provider_keys": ["gone"]}, Gap("no_provider", "5", "?", "Språkcafé")),
        ({"about_sv": ""}, Gap("no_text", "5", "?", "Språkcafé", "about")),
    ],
)
def test_a_service_that_is_half_written_is_named(desk: Desk, fields: dict[str, object], gap: Gap) -> None:
    cafe = service(desk, "E10")
    desk.programme.set_service(cafe, **fields)
    new = [one for one in found(desk) if one.service_id == cafe]
    assert new == [Gap(gap.code, gap.content, cafe, gap.name, gap.field)]


def test_a_sentence_in_one_language_alone_is_a_gap_in_the_other(desk: Desk) -> None:
    programme = desk.programme.of(home(desk)).id
    desk.programme.set(programme, agreements=[{"sv": "Sysselsättningsområdet betjänar."}])
    assert codes(desk)["no_sentence"] == 0
    assert Gap("no_sentence", name="1", field="agreements") in found(desk, "fi")
