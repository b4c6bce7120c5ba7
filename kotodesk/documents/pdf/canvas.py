"""ReportLab's canvas, taught to tag: structure, tab order, embedded faces, nothing else by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from kotodesk.documents.pdf.fontfile import EmbeddedFace, stream
from kotodesk.documents.pdf.style import PAGE_HEIGHT, PAGE_WIDTH
from kotodesk.documents.pdf.tags import Tag, Tree
from kotodesk.fonts import Face

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords><pdf:Producer>KotoDesk</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab carries no types
    """The file's own words without a date: the same model gives the same bytes, a false date is none."""

    def format(self, document: Any) -> bytes:
        """Return the dictionary as the file writes it."""
        words = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
        }
        entries = {name: pdfdoc.PDFString(text) for name, text in {**words, "Producer": "KotoDesk"}.items()}
        made: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return made


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab carries no types
    """A canvas on which everything is part of a tag or an artifact. The same strokes give the same bytes."""

    def __init__(self, top: Tag) -> None:
        super().__init__(
            BytesIO(),
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=top.language,
        )
        self._doc.info = _Info()
        self.tree = Tree(top)
        self.page = 0
        self._embedded: dict[Face, EmbeddedFace] = {}

    def _make_preamble(self) -> None:
        # The preamble of the base class names Helvetica, a font that no page of ours may need.
        self._preamble = ""

    def emit(self, code: str) -> None:
        """Write operators into the page."""
        self._code.append(code)

    def embedded(self, face: Face) -> EmbeddedFace:
        """Return the face as it is known in this file."""
        if face not in self._embedded:
            self._embedded[face] = EmbeddedFace(face, f"K{len(self._embedded) + 1}")
        return self._embedded[face]

    @contextmanager
    def part_of(self, tag: Tag | None, pagination: str = "") -> Iterator[None]:
        """What is drawn inside belongs to the tag, or is an artifact, perhaps of the pagination."""
        if tag is not None:
            self.emit(f"/{tag.kind} <</MCID {self.tree.mark(tag, self.page)}>> BDC")
        elif pagination:
            self.emit(f"/Artifact <</Type /Pagination /Subtype /{pagination}>> BDC")
        else:
            self.emit("/Artifact BMC")
        yield
        self.emit("EMC")

    def close_page(self) -> None:
        """End the page and begin the next."""
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.page
        page.Tabs = pdfdoc.PDFName("S")
        page.Contents = stream(page.stream.encode("latin-1"))
        self.page += 1

    def describe(self, *, title: str, author: str, subject: str, keywords: str) -> None:
        """Write the title and the other words about the document."""
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setKeywords(keywords)
        self.setViewerPreference("DisplayDocTitle", "true")
        words = {"title": title, "author": author, "subject": subject, "keywords": keywords}
        packet = _PACKET.format(
            language=self.tree.top.language, **{name: escape(text) for name, text in words.items()}
        )
        kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
        self._doc.Catalog.Metadata = stream(packet.encode("utf-8"), packed=False, **kind)

    def finished(self) -> bytes:
        """Return the file. The canvas is used up."""
        document = self._doc
        pages = [document.Reference(page) for page in document.Pages.pages]
        document.Catalog.StructTreeRoot = self.tree.add_to(document, pages)
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        fonts: Any = document.idToObject["BasicFonts"]
        for embedded in self._embedded.values():
            fonts[embedded.name] = embedded.add_to(document)
        made: bytes = self.getpdfdata()
        return made
