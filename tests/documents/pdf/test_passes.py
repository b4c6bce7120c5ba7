"""How often a document is laid out: each time costs a reader of the programme an eighth of a second."""

from __future__ import annotations

import pytest

from kotodesk.documents.model import Document, Paragraph
from kotodesk.documents.pdf import render
from kotodesk.documents.pdf.blocks import arrange
from tests.documents.pdf import samples
from tests.documents.pdf.reading import complaints, structure
from tests.documents.pdf.samples_programme import programme

FITS_WHEN_CLOSER = 34
"""So many short paragraphs take a page less when they stand closer together."""


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The factor on distances of each laying out."""
    made: list[float] = []
    document = arrange.document

    def noted(blocks, frame):  # type: ignore[no-untyped-def]
        made.append(frame.spacing)
        return document(blocks, frame)

    monkeypatch.setattr(arrange, "document", noted)
    return made


def paragraphs(count: int) -> Document:
    return samples.plan(blocks=tuple(Paragraph(f"Rad {number}") for number in range(count)))


def test_a_document_is_laid_out_at_both_distances_and_the_wider_is_drawn(passes: list[float]) -> None:
    render(paragraphs(3))
    assert passes == [0.8, 1.0]


def test_a_list_of_contents_costs_one_more_for_its_numbers(passes: list[float]) -> None:
    render(programme())
    assert passes == [0.8, 1.0, 1.0]


def test_what_is_drawn_closer_is_whole_for_a_screen_reader(passes: list[float]) -> None:
    file = render(paragraphs(FITS_WHEN_CLOSER))
    assert passes == [0.8, 1.0, 0.8]
    assert complaints(file) == []
    read = [paragraph.text for paragraph in structure(file).all("P")]
    assert [text for text in read if text.startswith("Rad")] == [
        f"Rad {number}" for number in range(FITS_WHEN_CLOSER)
    ]
