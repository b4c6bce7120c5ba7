from __future__ import annotations

from kotodesk.documents.pdf import picture, render
from tests.documents.pdf import samples


def test_pages_become_pictures_of_white_paper_with_ink() -> None:
    pdf = render(samples.plan())
    pages = list(picture.pages(pdf, dpi=72))
    assert picture.count(pdf) == len(pages) == 3
    first = pages[0]
    assert (first.width, first.height) == (596, 842)
    assert len(first.pixels) == first.width * first.height * 4
    assert first.pixels[:4] == b"\xff\xff\xff\xff"
    assert any(pixel < 80 for pixel in first.pixels[::4])


def test_more_dots_make_larger_pictures() -> None:
    page = next(picture.pages(render(samples.plan()), dpi=144))
    assert page.width == 1191
