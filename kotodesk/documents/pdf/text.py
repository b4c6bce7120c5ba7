"""The one engine through which every text on paper goes: itemise, order, shape, break into lines.

Qt's layout does bidirectional order, shaping and line breaks with exactly the faces chosen here; what comes
back are glyph numbers with places and the letters they stand for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.itemise import SOFT_HYPHEN, Itemised, itemise
from kotodesk.documents.pdf.letters import Palette
from kotodesk.documents.pdf.style import TextStyle
from kotodesk.documents.pdf.truetype import Part
from kotodesk.documents.words import Inline, Run, runs
from kotodesk.fonts import Face, qt

Align = Literal["start", "center", "end"]

SCALE = 16
"""Layout units in a point: makes every size a whole number, also times the Arabic factor."""

_FACTORS = {"Arab": 1.125}
_LEADINGS = {"Arab": 1.45 * 1.125, "Thai": 1.5, "Ethi": 1.5, "Mymr": 1.8}
_STACKED = ("\u1ea0", "\u1ef9")
_STACKED_LEADING = 1.5
_ALIGNMENTS = {
    ("start", False): Qt.AlignmentFlag.AlignLeft,
    ("start", True): Qt.AlignmentFlag.AlignRight,
    ("center", False): Qt.AlignmentFlag.AlignHCenter,
    ("center", True): Qt.AlignmentFlag.AlignHCenter,
    ("end", False): Qt.AlignmentFlag.AlignRight,
    ("end", True): Qt.AlignmentFlag.AlignLeft,
}
_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_STILL = 0.01


class Cluster(NamedTuple):
    """The glyphs that stand for some letters together, and their place on the line in points."""

    parts: tuple[Part, ...]
    x: float
    y: float
    text: str


@dataclass(slots=True)
class Stretch:
    """Clusters of one face and one run, in the order of the letters."""

    face: Face
    size: float
    run: Run
    rtl: bool
    start: int
    clusters: list[Cluster] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the letters of the stretch in their order."""
        return "".join(cluster.text for cluster in self.clusters)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its stretches in the order of reading, its natural width and leading in points."""

    stretches: tuple[Stretch, ...]
    width: float
    leading: float

    @property
    def text(self) -> str:
        """Return the letters of the line in their order."""
        return "".join(stretch.text for stretch in self.stretches)


class Setter:
    """Sets the texts of one document. Remembers what it has set: pages are laid out twice."""

    def __init__(self, palette: Palette) -> None:
        self.missing: set[str] = set()
        self._palette = palette
        self._known: dict[tuple[object, ...], tuple[Line, ...]] = {}

    def lines(
        self, text: Inline, style: TextStyle, width: float, *, rtl: bool = False, align: Align = "start"
    ) -> tuple[Line, ...]:
        """Break a text into lines of at most `width` points; an empty text gives one empty line."""
        parts = runs(text)
        key = (parts, style, width, rtl, align)
        if key not in self._known:
            found = itemise(parts, self._palette, strong=style.strong, rtl=rtl)
            self.missing |= found.missing
            base = self._palette.strong(strong=style.strong)[0]
            self._known[key] = tuple(_Setting(found, parts, style, base).lines(width, rtl, align))
        return self._known[key]

    def width(self, text: Inline, style: TextStyle) -> float:
        """Return how wide a text is on one line, in points."""
        return max(line.width for line in self.lines(text, style, 1e5))


@dataclass(frozen=True, slots=True)
class _Setting:
    found: Itemised
    runs: tuple[Run, ...]
    style: TextStyle
    base: Face

    def lines(self, width: float, rtl: bool, align: Align) -> Iterator[Line]:
        layout = self._layout(rtl, align)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * SCALE)
        layout.endLayout()
        place = _places(self.found.text)
        for number in range(layout.lineCount()):
            yield self._line(layout.lineAt(number), place, last=number == layout.lineCount() - 1)

    def _layout(self, rtl: bool, align: Align) -> QTextLayout:
        layout = QTextLayout(self.found.text, qt.font(self.base, _pixels(self.base, self.style)))
        option = QTextOption(_ALIGNMENTS[align, rtl])
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats()))
        return layout

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        place = _qt_places(self.found.text)
        for start, end, face in self.found.spans():
            made = QTextLayout.FormatRange()
            made.start, made.length = place[start], place[end] - place[start]
            look = QTextCharFormat()
            look.setFont(qt.font(face, _pixels(face, self.style)))
            made.format = look
            yield made

    def _line(self, line: QTextLine, place: list[int], *, last: bool) -> Line:
        start = place[line.textStart()]
        end = place[line.textStart() + line.textLength()]
        pieces = line.glyphRuns(-1, -1, _RETRIEVED)
        ends = _cluster_ends(pieces, place, self.found.text, start, end)
        stretches = [made for piece in pieces for made in self._stretches(piece, line, place, ends)]
        stretches.sort(key=lambda stretch: stretch.start)
        if not last and stretches:
            self._close(stretches[-1], pieces, end)
        return Line(tuple(stretches), line.naturalTextWidth() / SCALE, self._leading(stretches))

    def _stretches(
        self, piece: QGlyphRun, line: QTextLine, place: list[int], ends: dict[int, int]
    ) -> Iterator[Stretch]:
        """Yield the glyphs of Qt's run, cut where another run of ours begins."""
        made: Stretch | None = None
        baseline = line.y() + line.ascent()
        glyphs = zip(piece.stringIndexes(), piece.glyphIndexes(), piece.positions(), strict=True)
        for index, group in groupby(glyphs, key=lambda glyph: glyph[0]):
            at = place[index]
            text = self.found.text[at : ends[at]]
            if made is not None and text in letters.JOINERS and made.clusters:
                made.clusters[-1] = made.clusters[-1]._replace(text=made.clusters[-1].text + text)
            if all(letters.is_silent(letter) for letter in text):
                continue
            run = self.runs[self.found.owners[at]]
            if made is None or made.run is not run or made.face is not self.found.faces[at]:
                if made is not None:
                    yield made
                made = self._begin(piece, at, run)
            places = [(glyph, where.x() / SCALE, (baseline - where.y()) / SCALE) for _, glyph, where in group]
            made.clusters.append(_cluster(places, text, made.size))
        if made is not None:
            yield made

    def _begin(self, piece: QGlyphRun, at: int, run: Run) -> Stretch:
        face = self.found.faces[at]
        drawn = piece.rawFont()
        if (drawn.familyName(), drawn.weight()) != (face.family, face.weight):
            raise RuntimeError(
                f"Qt drew with {drawn.familyName()} {drawn.weight()} instead of {face.path.name}"
            )
        return Stretch(face, _pixels(face, self.style) / SCALE, run, piece.isRightToLeft(), at)

    def _close(self, stretch: Stretch, pieces: list[QGlyphRun], end: int) -> None:
        """Add what stands at the end of a broken line: a hyphen, or the blank that parts it from the next."""
        broken_at = self.found.text[end - 1]
        if end - 1 in self.found.hyphens:
            sign, text = "-", SOFT_HYPHEN
        elif broken_at.isspace() or broken_at == letters.LINE_BREAK:
            sign, text = " ", " "
        else:
            return
        raw = next(piece.rawFont() for piece in pieces if piece.rawFont().familyName() == stretch.face.family)
        glyph = raw.glyphIndexesForString(sign)[0]
        last = stretch.clusters[-1]
        widths = raw.advancesForGlyphIndexes([last.parts[0][0], glyph])
        step = -widths[1].x() if stretch.rtl else widths[0].x()
        stretch.clusters.append(Cluster(((glyph, 0, 0),), last.x + step / SCALE, 0.0, text))

    def _leading(self, stretches: list[Stretch]) -> float:
        scripts = {script for stretch in stretches for script in stretch.face.scripts}
        needed = [_LEADINGS[script] for script in scripts if script in _LEADINGS]
        if any(_STACKED[0] <= letter <= _STACKED[1] for stretch in stretches for letter in stretch.text):
            needed.append(_STACKED_LEADING)
        tallest = max(needed, default=0) * self.style.size
        return max(self.style.leading, tallest)


def _pixels(face: Face, style: TextStyle) -> int:
    factor = max((_FACTORS.get(script, 1.0) for script in face.scripts), default=1.0)
    return round(style.size * factor * SCALE)


def _places(text: str) -> list[int]:
    """Return for each of Qt's places (UTF-16) the place of the letter in the text."""
    made: list[int] = []
    for at, letter in enumerate(text):
        made.extend([at] * (2 if ord(letter) > 0xFFFF else 1))
    return [*made, len(text)]


def _qt_places(text: str) -> list[int]:
    """Return for each letter, and for the end, its place as Qt counts (UTF-16)."""
    return [0, *accumulate(2 if ord(letter) > 0xFFFF else 1 for letter in text)]


def _cluster_ends(
    pieces: list[QGlyphRun], place: list[int], text: str, start: int, end: int
) -> dict[int, int]:
    """Return for each place that has a glyph where the letters of that glyph end."""
    starts = sorted({place[index] for piece in pieces for index in piece.stringIndexes()})
    inked = end
    while inked > start and (text[inked - 1].isspace() or text[inked - 1] == letters.LINE_BREAK):
        inked -= 1
    following = [*starts[1:], inked]
    return {at: max(at + 1, after) for at, after in zip(starts, following, strict=False)}


def _cluster(places: list[tuple[int, float, float]], text: str, size: float) -> Cluster:
    """Return glyphs at (x, y) as one cluster, at the place of the first."""
    first, left, rise = places[0]
    others = (
        (glyph, round((x - left) * 1000 / size), round((y - rise) * 1000 / size))
        for glyph, x, y in places[1:]
    )
    return Cluster(((first, 0, 0), *others), left, rise if abs(rise) > _STILL else 0.0, text)
