"""Embed faces by glyph number: a code for every cluster of glyphs with its letters, and a way back to them.

The same glyph can stand for different letters (a mirrored bracket, a joined form), and one letter can need
several glyphs (its dots, a tone mark): a code belongs to both together, so that copied text and searches find
the letters that were written.
"""

from __future__ import annotations

import hashlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from kotodesk.documents.pdf import truetype
from kotodesk.documents.pdf.truetype import Part
from kotodesk.fonts import Face

_SYMBOLIC = 4
_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MAP_PART = 100


class EmbeddedFace:
    """One face in one document, known on its pages as `name`."""

    def __init__(self, face: Face, name: str) -> None:
        self.name = name
        self._face = face
        self._file = truetype.read(face.path)
        self._codes: dict[tuple[tuple[Part, ...], str], int] = {}

    def code(self, parts: tuple[Part, ...], text: str) -> int:
        """Return the code under which the page shows glyphs that together stand for these letters."""
        return self._codes.setdefault((parts, text), len(self._codes) + 1)

    def advance(self, parts: tuple[Part, ...]) -> float:
        """Return the width of a cluster in thousandths of the size."""
        return self._file.width(parts)

    def add_to(self, document: Any) -> Any:
        """Write the font's objects into the file and return the reference to it."""
        data, numbers = self._file.subset(parts for parts, _ in self._codes)
        name = pdfdoc.PDFName(f"{_tag(data)}+{self._face.path.stem.removeprefix('KotoDesk')}")
        descendant = self._descendant(document, name, data, numbers)
        font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": name,
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(stream(self._letters().encode("ascii"))),
        }
        return document.Reference(pdfdoc.PDFDictionary(font))

    def _descendant(self, document: Any, name: str, data: bytes, numbers: dict[tuple[Part, ...], int]) -> Any:
        system = {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
        glyphs = [0, *(numbers[parts] for parts, _ in self._codes)]
        widths = [self.advance(((0, 0, 0),)), *(self.advance(parts) for parts, _ in self._codes)]
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": pdfdoc.PDFDictionary(system),
                "FontDescriptor": document.Reference(self._descriptor(document, name, data)),
                "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray([round(width, 2) for width in widths])]),
                "CIDToGIDMap": document.Reference(stream(b"".join(n.to_bytes(2, "big") for n in glyphs))),
            }
        )

    def _descriptor(self, document: Any, name: str, data: bytes) -> Any:
        shape = self._file.shape()
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(list(shape.box)),
                "ItalicAngle": 0,
                "Ascent": shape.ascent,
                "Descent": shape.descent,
                "CapHeight": shape.capital,
                "StemV": self._face.weight // 5,
                "FontFile2": document.Reference(stream(data, Length1=len(data))),
            }
        )

    def _letters(self) -> str:
        rows = [f"<{code:04X}> <{_hex(text)}>" for (_, text), code in self._codes.items()]
        parts = [rows[at : at + _MAP_PART] for at in range(0, len(rows), _MAP_PART)]
        body = "".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar\n" for part in parts)
        return _MAP_HEAD + body + _MAP_TAIL


def stream(content: bytes, *, packed: bool = True, **entries: Any) -> Any:
    """Return a stream object of the file."""
    filters = [pdfdoc.PDFZCompress] if packed else None
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content, filters=filters)


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _tag(data: bytes) -> str:
    """Return the six capitals that mark a cut font; the same cut has the same mark."""
    digest = hashlib.sha256(data).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])
