"""Which faces are made, from which package, in which order: what the first window needs comes first."""

from __future__ import annotations

import importlib.metadata
from dataclasses import dataclass
from pathlib import Path

REVISION = 1
"""Raised when the way of making changes, so that old files are made anew."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One static face: its family, weight, the package and file of the variable font, the scripts it is for.

    `keep` names the letters that stay ("" all; else those of `make.gbk_letters`, said in words).
    """

    family: str
    weight: int
    package: str
    file: str
    scripts: tuple[str, ...]
    keep: str = ""

    @property
    def output(self) -> str:
        """Return the name of the made file."""
        style = {400: "Regular", 600: "SemiBold", 700: "Bold"}[self.weight]
        return f"{self.family.replace(' ', '')}-{style}.ttf"

    def source(self) -> Path:
        """Return the variable font; raises PackageNotFoundError when the package is not installed."""
        found = importlib.metadata.distribution(self.package).locate_file(self.file)
        return Path(str(found))

    def stamp(self) -> str:
        """Return what the made file depends on; equal stamps mean equal bytes."""
        source = f"{self.package} {importlib.metadata.version(self.package)}"
        tool = f"fonttools {importlib.metadata.version('fonttools')}"
        return f"{REVISION} {source} {tool} {self.weight} {self.keep}".strip()


def _pair(
    family: str, package: str, file: str, scripts: str, *, strong: int = 600, keep: str = ""
) -> tuple[Recipe, Recipe]:
    known = tuple(scripts.split())
    return (
        Recipe(f"KotoDesk {family}", 400, package, file, known, keep),
        Recipe(f"KotoDesk {family}", strong, package, file, known, keep),
    )


RECIPES: tuple[Recipe, ...] = (
    *_pair(
        "Noto Sans",
        "fontpkg-noto-sans",
        "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf",
        "Latn Cyrl Grek Deva",
    ),
    # Paper is set in Naskh, whose strong face is Bold; the window prefers the plainer Sans.
    *_pair(
        "Noto Naskh Arabic",
        "pylopdf-fonts-ar",
        "pylopdf_fonts_ar/NotoNaskhArabic-Variable.ttf",
        "Arab",
        strong=700,
    ),
    *_pair(
        "Noto Sans Arabic",
        "fontpkg-noto-sans-arabic",
        "fontpkg_noto_sans_arabic/files/NotoSansArabic[wdth,wght].ttf",
        "Arab",
    ),
    *_pair(
        "Noto Sans Thai",
        "fontpkg-noto-sans-thai",
        "fontpkg_noto_sans_thai/files/NotoSansThai[wdth,wght].ttf",
        "Thai",
    ),
    *_pair(
        "Noto Sans Myanmar",
        "justmytype-intl-sea",
        "justmytype_intl_sea/fonts/ofl/notosansmyanmar/NotoSansMyanmar[wdth,wght].ttf",
        "Mymr",
    ),
    *_pair(
        "Noto Sans Ethiopic",
        "justmytype-intl-africa",
        "justmytype_intl_africa/fonts/ofl/notosansethiopic/NotoSansEthiopic[wdth,wght].ttf",
        "Ethi",
    ),
    *_pair(
        "Noto Sans SC",
        "justmytype-intl-cjk",
        "justmytype_intl_cjk/fonts/ofl/notosanssc/NotoSansSC[wght].ttf",
        "Hans Zsym",
        keep="gbk, blank, hyphen",
    ),
)
