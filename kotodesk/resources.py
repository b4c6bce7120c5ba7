"""Where `resources/` lies: beside the source, in an installed wheel, or in a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """Return the resources folder; raises FileNotFoundError when the installation is broken."""
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here))
    for place in (frozen / "resources", here.parent / "resources", here / "resources"):
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")


def path(*parts: str) -> Path:
    """Return the path of one resource, for example `path("law", "fi-2025.toml")`."""
    return folder().joinpath(*parts)
