"""Reads a PDF back: the structure tree with the letters of each element, as a screen reader meets them."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import Any

import page as validation
import pypdf
from pypdf.generic import ContentStream


@dataclass
class Element:
    """An element of the structure."""

    kind: str
    language: str = ""
    alt: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All letters inside, in the order of the tree."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def all(self, kind: str) -> list[Element]:
        """The elements of a kind, in the order of the tree."""
        found = [self] if self.kind == kind else []
        for kid in self.kids:
            if isinstance(kid, Element):
                found += kid.all(kind)
        return found


def complaints(pdf: bytes) -> list[str]:
    """What the checker has against the file as PDF/UA-1."""
    result = validation.validate_pdf_bytes(pdf, profile=validation.ValidationProfile.PDF_UA_1)
    return [] if result.is_compliant else [failure.rule_id for failure in result.failures]


def reader(pdf: bytes) -> pypdf.PdfReader:
    """The file, parsed."""
    return pypdf.PdfReader(io.BytesIO(pdf))


def structure(pdf: bytes) -> Element:
    """The structure tree."""
    document = reader(pdf)
    pieces = [_pieces(page) for page in document.pages]
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(document.pages)}
    root = document.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    return _element(root, pieces, numbers)


def _element(node: Any, pieces: list[dict[int, str]], numbers: dict[int, int]) -> Element:
    made = Element(
        node["/S"][1:],
        node.get("/Lang", ""),
        node.get("/Alt", ""),
        dict(node.get("/A", {})),
    )
    if "/ActualText" in node:
        made.kids.append(str(node["/ActualText"]))
        return made
    for entry in node["/K"]:
        kid = entry.get_object()
        if kid.get("/Type") == "/MCR":
            page = numbers[kid.raw_get("/Pg").idnum]
            made.kids.append(pieces[page][kid["/MCID"]])
        else:
            made.kids.append(_element(kid, pieces, numbers))
    return made


def _pieces(page: Any) -> dict[int, str]:
    """The letters of each marked piece of a page, by its number."""
    maps = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    found: dict[int, str] = {}
    number, font = None, ""
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"BDC" and "/MCID" in operands[1]:
            number = operands[1]["/MCID"]
            found[number] = ""
        elif operator == b"EMC":
            number = None
        elif operator == b"Tf":
            font = operands[0]
        elif operator == b"TJ" and number is not None:
            found[number] += _shown(operands[0], maps[font])
    return found


def _shown(parts: list[Any], letters: dict[int, str]) -> str:
    codes = b"".join(bytes(part.original_bytes) for part in parts if hasattr(part, "original_bytes"))
    return "".join(letters[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))


def _letters(font: Any) -> dict[int, str]:
    table = font["/ToUnicode"].get_data().decode("ascii")
    rows = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", table)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
