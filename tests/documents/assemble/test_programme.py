"""What the programme's paper says: contents, who answers, services, and every gap by name."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.desk import Desk
from kotodesk.documents.papers import ProgrammePaper, ServiceLine
from tests.helpers.desk import home, service


def paper(desk: Desk, language: str = "sv") -> ProgrammePaper:
    return desk.documents.programme_paper(home(desk), language)


def line(found: ProgrammePaper, code: str) -> ServiceLine:
    services = [*found.other_services, *(one for part in found.contents for one in part.services)]
    return next(one for one in services if one.code == code)


@pytest.mark.parametrize(
    ("language", "heading", "first"),
    [
        ("sv", "Integrationsprogram", "Inledande intervju"),
        ("fi", "Kotoutumisohjelma", "Alkuhaastattelu"),
    ],
)
def test_the_six_contents_in_the_language(desk: Desk, language: str, heading: str, first: str) -> None:
    found = paper(desk, language)
    assert found.heading == heading
    assert [part.number for part in found.contents] == [1, 2, 3, 4, 5, 6]
    assert found.contents[0].services[0].name == first
    assert all(part.name and part.sections and part.services for part in found.contents)
    assert len(found.other_services) + sum(len(part.services) for part in found.contents) == 87


def test_the_posts_that_answer_stand_with_their_content(desk: Desk) -> None:
    desk.programme.set_responsible(home(desk), "3", others_post_sv="rektor", jobseekers_post_sv="chef")
    third, sixth = paper(desk).contents[2], paper(desk).contents[5]
    assert [(one.body, one.post) for one in third.for_others] == [("Sandnäs kommun", "rektor")]
    assert [one.post for one in third.for_jobseekers] == ["chef"]
    # guidance stays with the municipality for everybody
    assert sixth.for_jobseekers[0].body == "Sandnäs kommun"


def test_what_is_missing_is_said_in_the_language_and_makes_a_draft(desk: Desk) -> None:
    found = paper(desk)
    assert found.state == "draft"
    assert "Programmets giltighetstid saknas." in found.missing
    assert "Innehåll 3: ansvarig befattning för andra saknas." in found.missing
    assert "Ohjelman voimassaoloaika puuttuu." in paper(desk, "fi").missing
    desk.programme.set(desk.programme.of(home(desk)).id, begins=date(2026, 1, 1), ends=date(2029, 12, 31))
    for content in "123456":
        posts = {f"{side}_post_{one}": "x" for side in ("jobseekers", "others") for one in ("fi", "sv")}
        desk.programme.set_responsible(home(desk), content, **posts)
    assert paper(desk).missing == ()


def test_a_service_without_a_name_is_named_by_its_code(desk: Desk) -> None:
    desk.programme.set_service(service(desk, "E10"), name_fi="")
    assert line(paper(desk, "fi"), "E10").name == ""
    assert any(one.startswith("E10") for one in paper(desk, "fi").missing)
    assert not any(one.startswith("E10") for one in paper(desk, "sv").missing)


def test_a_content_without_a_service_is_a_gap(desk: Desk) -> None:
    for code in ("B01", "B02", "B03", "B04"):
        desk.programme.set_service(service(desk, code), content="5")
    assert "Innehåll 3 har ingen tjänst." in paper(desk).missing


def test_the_extent_is_worded_from_the_facts(desk: Desk) -> None:
    facts = {"hours_per_week": 4, "child_care": True, "level_from": "A1.1", "level_to": "A2.1"}
    desk.programme.set_service(service(desk, "E02"), **facts)
    assert line(paper(desk), "E02").extent == "4 h i veckan, barnpassning"
    assert line(paper(desk), "E02").for_whom.startswith("A1.1 → A2.1, ")
    desk.programme.set_service(service(desk, "E02"), hours_per_week=2.5)
    assert line(paper(desk), "E02").extent.startswith("2,5 h i veckan")
    assert line(paper(desk, "fi"), "E02").extent.startswith("2,5 h viikossa")
    assert line(paper(desk), "F13").extent == "utan tidsbokning"
    assert line(paper(desk), "G14").extent == desk_duration(desk, "G14")


def desk_duration(desk: Desk, code: str) -> str:
    found = desk.programme.of(home(desk)).service(service(desk, code))
    assert found is not None
    return found.duration_sv


def test_the_path_and_the_public_official_rest_on_the_act(desk: Desk) -> None:
    found = paper(desk)
    assert [step.name for step in found.path]
    assert all(step.section is not None and step.who for step in found.path)
    assert found.public_official.section is not None
    assert found.public_official.section.ref == "KuntaL 87(2)"


def test_contacts_name_only_those_who_carry_something_out(desk: Desk) -> None:
    desk.programme.add_provider(home(desk), "nobody", "association", name_fi="Ei kukaan", name_sv="Ingen")
    names = [one.name for one in paper(desk).contacts]
    assert "Församling" in names
    assert "Ingen" not in names


def test_an_approved_programme_is_no_draft(desk: Desk) -> None:
    desk.programme.set(desk.programme.of(home(desk)).id, approved_sv="Kommunstyrelsen 10.3.2026 § 41")
    assert paper(desk, "sv").state == "approved"
    assert paper(desk, "fi").state == "draft"
