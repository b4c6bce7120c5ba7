"""The one engine through which every text on paper goes: itemise, order, shape, break into lines.

Qt's layout does bidirectional order, shaping and line breaks with exactly the faces chosen here; what comes
back are glyph numbers with places and the letters they stand for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.itemise import SOFT_HYPHEN, Itemised, itemise
from kotodesk.documents.pdf.letters import Palette
from kotodesk.documents.pdf.style import TextStyle
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
    "start": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}
_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_STILL = 0.01


@dataclass(slots=True)
class Stretch:
    """Glyphs of one face and one run, in the order of the letters; places in points from the line's start.

    `texts` are the letters that each glyph stands for, empty for the further glyphs of a letter.
    """

    face: Face
    size: float
    run: Run
    rtl: bool
    start: int
    ids: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the letters of the stretch in their order."""
        return "".join(self.texts)


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
        option = QTextOption(_ALIGNMENTS[align])
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
        indexes = [place[index] for index in piece.stringIndexes()]
        texts = _shared_out(self.found, indexes, ends)
        for glyph, at, text, where in zip(
            piece.glyphIndexes(), indexes, texts, piece.positions(), strict=True
        ):
            if text is None:
                continue
            run = self.runs[self.found.owners[at]]
            if made is None or made.run is not run or made.face is not self.found.faces[at]:
                if made is not None:
                    yield made
                made = self._begin(piece, at, run)
            rise = (baseline - where.y()) / SCALE
            made.ids.append(glyph)
            made.xs.append(where.x() / SCALE)
            made.ys.append(rise if abs(rise) > _STILL else 0.0)
            made.texts.append(text)
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
        glyphs = raw.glyphIndexesForString(sign)
        advance = raw.advancesForGlyphIndexes([stretch.ids[-1], *glyphs])
        step = -advance[1].x() if stretch.rtl else advance[0].x()
        stretch.ids.append(glyphs[0])
        stretch.xs.append(stretch.xs[-1] + step / SCALE)
        stretch.ys.append(0.0)
        stretch.texts.append(text)

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


def _shared_out(found: Itemised, indexes: list[int], ends: dict[int, int]) -> list[str | None]:
    """Return the letters of each glyph; None for glyphs of letters that only steer and show nothing."""
    shares: list[str | None] = []
    for at, glyphs in groupby(indexes):
        cluster = found.text[at : ends[at]]
        count = len(list(glyphs))
        if cluster in letters.JOINERS and shares and shares[-1] is not None:
            shares[-1] += cluster
        shares.extend(_shares_of_cluster(cluster, count))
    return shares


def _shares_of_cluster(cluster: str, glyphs: int) -> list[str | None]:
    if all(letters.is_silent(letter) for letter in cluster):
        return [None] * glyphs
    if len(cluster) == glyphs:
        return list(cluster)
    return [cluster, *[""] * (glyphs - 1)]
