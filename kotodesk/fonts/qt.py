"""Hand our faces to Qt. The window and the printed pages both draw with them."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from kotodesk import fonts
from kotodesk.fonts import Face


def register(*, whole: bool = True) -> tuple[str, ...]:
    """Add the faces to this process, once, and return their families in the order of trying.

    Needs a QGuiApplication. Raises WorldError when the fonts have not been made.
    """
    ready = fonts.faces(whole=whole)
    for family in fonts.families(whole=whole):
        if not QFontDatabase.hasFamily(family):
            for face in ready:
                if face.family == family:
                    QFontDatabase.addApplicationFont(str(face.path))
    return fonts.families(whole=whole)


def font(face: Face, pixels: int) -> QFont:
    """Return exactly this face: no letter is ever borrowed from another font, nothing is hinted."""
    made = QFont(face.family)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(face.weight))
    made.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
