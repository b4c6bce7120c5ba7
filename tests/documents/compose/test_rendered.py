"""The composed pages as PDF: accessible, and whole whatever a person typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import page
import pypdfium2
import pytest
from pypdf import PdfReader

from kotodesk.documents.compose import compose_plan, compose_programme
from kotodesk.documents.model import Document
from kotodesk.documents.papers import PlanPaper
from kotodesk.documents.pdf import render
from tests.documents import samples

POINTS = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 19.5 * POINTS, 190.5 * POINTS, 290 * POINTS, 8 * POINTS

PAGES: dict[str, Callable[[str], Document]] = {
    "plan for signing": lambda language: compose_plan(samples.olena(language), samples.FINGERPRINT),
    "plan agreed": lambda language: compose_plan(samples.olena(language, "agreed"), samples.FINGERPRINT),
    "plan draft": lambda language: compose_plan(samples.olena_draft(language)),
    "plan of a protected client": lambda language: compose_plan(samples.gulab(language), samples.FINGERPRINT),
    "programme": lambda language: compose_programme(samples.sandnas(language), samples.FINGERPRINT),
    "programme draft": lambda language: compose_programme(samples.sandnas_draft(language)),
}
LONG = "Kieli & kulttuuri <b>ei lihavoitu</b>. " * 130
HOSTILE = {
    "five thousand characters": LONG,
    "a word without a break": "å" * 300,
    "markup": "<b>fet</b> &amp; <script>alert(1)</script> {name} %s \\n ]]>",
    "Cyrillic": "Олександра Шевченко-Ґалаґан",
    "Arabic": "عبد الرحمن بن محمد (15 أيلول 2025)",
    "Dari": "گلاب حیدری، می‌خواهم خواندن یاد بگیرم",
    "Ge'ez": "ተስፋይ ሃይለ እና ኪዳነ",
    "Thai": "สมชาย ใจดี อยากเรียนภาษาสวีเดน",
    "invisible letters": "a\u202eb\u0000c\u200bd\ufffe\ud800e\u2066",
}


def accessible(pdf: bytes, folder: Path) -> None:
    path = folder / "pages.pdf"
    path.write_bytes(pdf)
    verdict = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1)
    assert verdict.is_compliant, verdict.failures


def outside(pdf: bytes) -> list[str]:
    """Return the letters that stand outside the margins of their page."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for sheet in document:
        text = sheet.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            if text.get_text_range(at, 1).strip() and (
                left < LEFT or right > RIGHT or bottom < BOTTOM or top > TOP
            ):
                found.append(text.get_text_range(at, 1))
    return found


def text_of(pdf: bytes) -> str:
    return "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages).replace("\u00a0", " ")


def everywhere(text: str, language: str) -> PlanPaper:
    """Return a plan that says one text in every place where a person types."""
    paper = samples.olena(language)
    typed = ("client_latin", "client_original", "starting_point", "long_term_goal", "next_review_reason")
    measure = replace(
        paper.goals[0].measures[0], name=text, provider=text, when=text, next_step=text, note=text
    )
    goal = replace(paper.goals[0], text=text, reason=text, measures=(measure,))
    entry = replace(paper.week.entries[0], name=text)
    return replace(
        paper,
        goals=(goal,),
        own_words=replace(paper.own_words, original=text, official=text),
        open_needs=((text, text),),
        promises=(("client", text, None), ("authority", text, None)),
        week=replace(paper.week, entries=(entry,), reason=text),
        **{field.name: text for field in fields(paper) if field.name in typed},
    )


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_accessible_and_keeps_its_margins(name: str, language: str, tmp_path: Path) -> None:
    pdf = render(PAGES[name](language))
    accessible(pdf, tmp_path)
    if "draft" not in name:
        assert outside(pdf) == []


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_a_person_types_the_pages_stay_whole(text: str, language: str, tmp_path: Path) -> None:
    pdf = render(compose_plan(everywhere(text, language), samples.FINGERPRINT))
    accessible(pdf, tmp_path)
    assert outside(pdf) == []


def test_markup_is_printed_as_it_was_typed() -> None:
    pdf = render(compose_plan(everywhere("<b>fet</b> & 3 < 4", "sv"), samples.FINGERPRINT))
    assert "<b>fet</b> & 3 < 4" in text_of(pdf)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_overview_fits_its_page(language: str) -> None:
    pages = [sheet.extract_text() for sheet in PdfReader(BytesIO(render(PAGES["programme"](language)))).pages]
    heads = {"sv": ("Programmet på en sida", "Kända luckor:"), "fi": ("Ohjelma yhdellä sivulla", "puutteet:")}
    assert all(words in pages[2] for words in heads[language])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_plan_takes_four_pages_at_most(language: str) -> None:
    assert len(PdfReader(BytesIO(render(PAGES["plan for signing"](language)))).pages) <= 4
