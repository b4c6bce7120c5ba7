from __future__ import annotations

from dataclasses import replace

import pytest

from kotodesk.documents.compose import compose_programme
from kotodesk.documents.model import Badge, Cover, Document, Row, Table, Title
from kotodesk.documents.papers import ProgrammePaper
from tests.documents import samples
from tests.documents.dump import said, words

both = pytest.mark.parametrize("language", ["fi", "sv"])


def text_of(paper: ProgrammePaper) -> str:
    return said(compose_programme(paper, samples.FINGERPRINT))


def swedish(**changes: object) -> ProgrammePaper:
    return replace(samples.sandnas("sv"), **changes)  # type: ignore[arg-type]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@both
def test_chapters_of_contents_carry_the_numbers_of_the_contents(language: str) -> None:
    paper = samples.sandnas(language)
    chapters = [
        block for block in compose_programme(paper).blocks if isinstance(block, Title) and block.number
    ]
    named = [(chapter.number, words(chapter.text)) for chapter in chapters]
    assert named[:6] == [(str(part.number), part.name) for part in paper.contents]
    assert [number for number, _ in named[6:]] == ["7", "8", "9"]


@both
def test_one_page_names_who_answers_for_whom(language: str) -> None:
    overview = tables(compose_programme(samples.sandnas(language)))[0]
    assert len(overview.rows) == 6
    text = text_of(samples.sandnas(language))
    assert {"sv": "*servicechefen* (13 §)", "fi": "*palvelupäällikkö* (13 §)"}[language] in text


def test_guidance_stays_with_the_municipality_beside_the_authority() -> None:
    chapter = text_of(samples.sandnas("sv")).partition("# 6 Vägledning och rådgivning")[2]
    assert (
        "Ansvarig för arbetssökande: Sandnäs kommun, integrationshandledaren (10 §); "
        "Arbetskraftsmyndigheten, servicechefen (13 §)" in chapter
    )


def test_every_service_stands_in_its_chapter() -> None:
    paper = samples.sandnas("sv")
    text = text_of(paper)
    for part in paper.contents:
        chapter = text.partition(f"# {part.number} {part.name}")[2].partition("\n# ")[0]
        assert [one.name for one in part.services if f"| {one.name} |" not in chapter] == []


def test_many_services_are_counted_by_group_on_the_one_page() -> None:
    assert "Finska och svenska (5), läs- och skrivkunnighet (1)" in text_of(samples.sandnas("sv"))


def test_many_services_of_one_group_are_named_as_far_as_the_page_allows() -> None:
    contents = samples.sandnas("sv").contents
    services = tuple(replace(contents[0].services[0], name=f"Inledande intervju, del {n}") for n in range(20))
    text = text_of(swedish(contents=(replace(contents[0], services=services), *contents[1:])))
    assert "; Inledande intervju, del 5; och 14 till" in text


@both
def test_a_name_missing_in_the_language_is_named_and_no_other_language_steps_in(language: str) -> None:
    text = text_of(samples.sandnas_draft(language))
    other = samples.sandnas({"fi": "sv", "sv": "fi"}[language]).contents[2].services[0].name
    gap = {"sv": "Namn på svenska saknas (S07)", "fi": "Nimi suomeksi puuttuu (S07)"}[language]
    assert f"| _*{gap}*_ |" in text
    assert other not in text


def test_a_post_that_nobody_holds_is_missing() -> None:
    text = text_of(samples.sandnas_draft("sv"))
    assert "Ansvarig för andra: Sandnäs kommun, _*Saknas*_" in text


@both
def test_a_draft_says_so_on_every_page_and_lists_what_is_missing(language: str) -> None:
    document = compose_programme(samples.sandnas_draft(language), samples.FINGERPRINT)
    draft = {"sv": "Utkast", "fi": "Luonnos"}[language]
    assert document.draft == draft
    assert draft.lower() in document.running.kind
    assert document.footer.left.startswith(draft)
    assert "7F3A" not in said(document)
    assert "S07:" in said(document)


def test_an_approved_document_names_who_approved_it_on_every_page() -> None:
    document = compose_programme(samples.sandnas("sv"), samples.FINGERPRINT)
    assert (
        words(document.footer.left) == "Version\u00a02.0 · godkänt: Kommunstyrelsen 8.12.2025\u00a0§\u00a0214"
    )
    assert document.draft == ""


def test_the_cover_says_what_the_document_is_and_bears_its_six_contents() -> None:
    (cover,) = [
        block for block in compose_programme(samples.sandnas("sv")).blocks if isinstance(block, Cover)
    ]
    assert words(cover.title) == "Integrationsprogram 2026–2027"
    assert cover.strands[0] == "Bedömning"
    assert len(cover.strands) == 6


@both
def test_the_letters_of_the_matrix_are_those_of_the_language(language: str) -> None:
    document = compose_programme(samples.sandnas(language))
    matrix = next(table for table in tables(document) if len(table.columns) == 7)
    letters = {
        cell.text if isinstance(cell, Badge) else cell
        for row in matrix.rows
        if isinstance(row, Row)
        for cell in row.cells[1:]
    }
    assert letters == {"sv": {"A", "U", "D", "I", ""}, "fi": {"V", "T", "O", "S", ""}}[language]


@both
def test_the_body_names_posts_and_no_telephone_of_a_provider(language: str) -> None:
    body, _, annex = text_of(samples.sandnas(language)).partition(
        {"sv": "#  Bilaga", "fi": "#  Liite"}[language]
    )
    assert "06 000 7000" not in body
    assert "06 000 7000" in annex


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"begins": None, "ends": None}, "COVER Integrationsprogram\n"),
        ({"begins": None, "ends": None}, "Gäller: *Saknas*"),
        ({"begins": None}, "Gäller: *Saknas*–31.12.2027"),
        ({"approved": ""}, "Godkänt: *Saknas*"),
        ({"contact_post": "", "contact_phone": ""}, "Kontakt: *Saknas*, *Saknas*"),
        ({"actors": ()}, "## Vem gör vad\n*Saknas*"),
        ({"path": ()}, "## Kundens väg\n*Saknas*"),
        ({"contacts": ()}, "Enligt läget 9.12.2025.\n*Saknas*"),
        ({"other_services": ()}, "Andra integrationsfrämjande tjänster (5 § 11 punkten) [Kapitel 7]\n"),
        ({"gaps": ()}, "*Kända luckor:* (soft: inga har antecknats.)"),
        ({"agreements": ("",)}, "- *Saknas*"),
        ({"agreements": ()}, "Inga avtal har antecknats."),
    ],
)
def test_what_is_empty_is_named_in_its_place(changes: dict[str, object], gap: str) -> None:
    assert gap in text_of(swedish(**changes))


def test_a_content_without_services_says_so_on_the_one_page_and_in_its_chapter() -> None:
    contents = samples.sandnas("sv").contents
    empty = replace(contents[0], services=(), for_jobseekers=(), sections=(), way_in="")
    text = text_of(swedish(contents=(empty, *contents[1:])))
    assert "|   (from column 1) *Saknas*" in text
    assert "Grund: *Saknas*\nAnsvarig för arbetssökande: *Saknas*" in text
    assert "Så får man plats: *Saknas*\n\n## Programmets tjänster\n*Saknas*" in text


def test_a_programme_of_one_year_names_it_once() -> None:
    paper = samples.sandnas("sv")
    assert "COVER Integrationsprogram 2026\n" in text_of(replace(paper, ends=paper.begins))


def test_past_its_horizon_the_document_says_that_the_rules_are_not_checked() -> None:
    assert "! Reglerna är inte kontrollerade." in text_of(
        swedish(not_verified="Reglerna är inte kontrollerade.")
    )
