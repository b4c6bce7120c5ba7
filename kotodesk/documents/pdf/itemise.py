"""Cut a text into stretches that one face draws, by script and never by guess of language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kotodesk.documents.pdf import letters
from kotodesk.documents.pdf.letters import Palette
from kotodesk.documents.words import Run
from kotodesk.fonts import Face

SOFT_HYPHEN, BLANK_BREAK = "\u00ad", "\u200b"


@dataclass(slots=True)
class Itemised:
    """A text ready to be shaped: for every letter its face and the number of the run it comes from.

    `hyphens` are places where a hyphen appears if the line breaks there. `missing` are letters no face has.
    """

    text: str = ""
    faces: list[Face] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    hyphens: set[int] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)

    def spans(self) -> Iterator[tuple[int, int, Face]]:
        """Yield (start, end, face) of the stretches."""
        start = 0
        for at in range(1, len(self.faces) + 1):
            if at == len(self.faces) or self.faces[at] is not self.faces[start]:
                yield start, at, self.faces[start]
                start = at


@dataclass(frozen=True, slots=True)
class _Look:
    strong: bool
    rtl: bool


def itemise(runs: Iterable[Run], palette: Palette, *, strong: bool, rtl: bool) -> Itemised:
    """Return the runs as one cleaned text with a face for every letter."""
    found = Itemised()
    for number, run in enumerate(runs):
        text = letters.isolated(letters.clean(run.text), rtl)
        _add_run(found, palette, text, number, _Look(strong or run.strong, rtl))
    return found


def _add_run(found: Itemised, palette: Palette, text: str, number: int, look: _Look) -> None:
    drawn = [_drawable(found, palette, cluster, look.strong) for cluster in letters.clusters(text)]
    chosen = [None if _follows(cluster) else face for cluster, face in drawn]
    before, after = _carried(chosen), _carried(chosen[::-1])[::-1]
    for (cluster, face), left, right in zip(drawn, before, after, strict=True):
        shared = _shared(left, right, look)
        if shared and _follows(cluster) and palette.draws(shared, cluster):
            face = shared
        _add_cluster(found, cluster, face, number)


def _shared(left: Face | None, right: Face | None, look: _Look) -> Face | None:
    """Return the face on both sides; at the edge of a line from the right the one side will do."""
    if look.rtl:
        return left if left is right or right is None else (right if left is None else None)
    return left if left is right else None


def _follows(cluster: str) -> bool:
    """Tell whether a cluster takes the face of its neighbours: blanks and signs do, digits keep their own."""
    return letters.is_neutral(cluster) and not cluster[0].isdigit()


def _drawable(found: Itemised, palette: Palette, cluster: str, strong: bool) -> tuple[str, Face]:
    """Return the cluster, or what stands for it, with its face; marks that no face has are left out."""
    for shown in (cluster, cluster[0]):
        face = palette.find(shown, strong=strong)
        if face is not None:
            found.missing.update(letter for letter in cluster[len(shown) :] if not _selects(letter))
            return shown, face
    found.missing.add(cluster[0])
    return letters.UNKNOWN, palette.strong(strong=strong)[0]


def _selects(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f"


def _carried(chosen: list[Face | None]) -> list[Face | None]:
    """Return for each place the last face chosen up to it."""
    last: Face | None = None
    made: list[Face | None] = []
    for face in chosen:
        last = face or last
        made.append(last)
    return made


def _add_cluster(found: Itemised, cluster: str, face: Face, number: int) -> None:
    if cluster[0] == SOFT_HYPHEN:
        # Qt counts letters wrongly after a soft hyphen; the engine draws the hyphen itself.
        found.hyphens.add(len(found.text))
        cluster = BLANK_BREAK + cluster[1:]
    found.text += cluster
    found.faces.extend([face] * len(cluster))
    found.owners.extend([number] * len(cluster))
