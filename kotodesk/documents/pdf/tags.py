"""The structure tree: what each piece of a page is, for those who listen and for those who reflow.

Laying out makes the tags in the order of reading; drawing adds to each the pieces of the pages that it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from kotodesk.documents.pdf import letters


@dataclass(frozen=True, slots=True)
class Piece:
    """A marked piece of a page: which page (from 0) and which number on it."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Tag:
    """An element of the tree.

    `alt` describes a picture, `actual` gives the letters in their order. `owner` names the group of
    `attributes` (Table, List).
    """

    kind: str
    language: str = ""
    alt: str = ""
    actual: str = ""
    owner: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Tag | Piece] = field(default_factory=list)

    def add(self, kind: str, **details: Any) -> Tag:
        """Return a new element at the end of this one."""
        made = Tag(kind, **details)
        self.kids.append(made)
        return made


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading for the outline and the list of contents."""

    text: str
    level: int
    number: str = ""


class Tree:
    """The tree of one document and its way into the file."""

    def __init__(self, top: Tag) -> None:
        self.top = top
        self._owners: dict[int, list[Tag]] = {}

    def mark(self, tag: Tag, page: int) -> int:
        """Register a new piece of a page as part of a tag and return its number on the page."""
        owners = self._owners.setdefault(page, [])
        tag.kids.append(Piece(page, len(owners)))
        owners.append(tag)
        return len(owners) - 1

    def add_to(self, document: Any, pages: list[Any]) -> Any:
        """Write the tree into the file and return the reference to its root."""
        root = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        reference = document.Reference(root)
        references: dict[int, Any] = {}
        top = _element(document, self.top, reference, pages, references)
        root["K"] = pdfdoc.PDFArray([top])
        root["ParentTree"] = document.Reference(self._parents(document, references))
        root["ParentTreeNextKey"] = len(pages)
        return reference

    def _parents(self, document: Any, references: dict[int, Any]) -> Any:
        entries: list[Any] = []
        for page, owners in sorted(self._owners.items()):
            row = pdfdoc.PDFArrayCompact([references[id(tag)] for tag in owners])
            entries += [page, document.Reference(row)]
        return pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArrayCompact(entries)})


def _element(document: Any, tag: Tag, parent: Any, pages: list[Any], references: dict[int, Any]) -> Any:
    made = pdfdoc.PDFDictionary({"S": pdfdoc.PDFName(tag.kind), "P": parent})
    reference = references[id(tag)] = document.Reference(made)
    if tag.language:
        made["Lang"] = pdfdoc.PDFString(tag.language)
    if tag.alt:
        made["Alt"] = pdfdoc.PDFString(letters.label(tag.alt))
    if tag.actual:
        made["ActualText"] = pdfdoc.PDFString(tag.actual)
    if tag.attributes:
        made["A"] = pdfdoc.PDFDictionary({"O": pdfdoc.PDFName(tag.owner), **tag.attributes})
    kids = [_kid(document, kid, reference, pages, references) for kid in tag.kids]
    made["K"] = pdfdoc.PDFArrayCompact(kids)
    return reference


def _kid(document: Any, kid: Tag | Piece, parent: Any, pages: list[Any], references: dict[int, Any]) -> Any:
    if isinstance(kid, Tag):
        return _element(document, kid, parent, pages, references)
    kind = pdfdoc.PDFName("MCR")
    return pdfdoc.PDFDictionary({"Type": kind, "Pg": pages[kid.page], "MCID": kid.number})
