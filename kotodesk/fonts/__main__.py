"""`python -m kotodesk.fonts`: make the font files that are missing or old."""

from __future__ import annotations

import sys

from kotodesk import fonts
from kotodesk.fonts.make import make

if __name__ == "__main__":
    for made in make(fonts.folder()):
        sys.stdout.write(f"{made}\n")
        sys.stdout.flush()
