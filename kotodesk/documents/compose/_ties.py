"""What must not be torn apart at the end of a line, and where a long word may be.

Both are laid over the finished model, so that no page can forget it.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from kotodesk.ties import tie

SOFT_HYPHEN = "\u00ad"

T = TypeVar("T")

# Checked joints of compounds that do not fit a narrow cell.
_JOINTS = (
    "arbetskrafts|myndighet",
    "bildnings|direktör",
    "folk|högskol",
    "företags|rådgivning",
    "hyvinvointi|alue",
    "integrations|främjande",
    "integrations|handledar",
    "integrations|utbildning",
    "kansalais|opisto",
    "kotoutumis|koulutu",
    "kotoutumis|ohjaaj",
    "kotoutumis|suunnitelm",
    "luku|taito",
    "lukutaito|koulutu",
    "läskunnighets|utbildning",
    "medborgar|institut",
    "samhälls|orientering",
    "sivistys|johtaj",
    "småbarns|pedagogik",
    "sysselsättnings|område",
    "työllisyys|alue",
    "työvoima|viranomai",
    "tjänste|innehavar",
    "varhais|kasvatu",
    "viran|haltija",
    "vuxensocial|arbete",
    "välfärds|område",
    "yhteiskunta|orientaatio",
    "yhteis|kuntaorientaatio",
    "yrkes|institut",
)
_SOFT = re.compile(
    "|".join("(?<={})(?={})".format(*joint.split("|")) for joint in _JOINTS),
    re.IGNORECASE,
)


def softened(text: str) -> str:
    """Return the text with soft hyphens at the joints of long compounds; only for narrow cells."""
    return _SOFT.sub(SOFT_HYPHEN, text)


def tied(part: T) -> T:
    """Return a model, or a part of one, with every text tied."""
    return _tied(part)  # type: ignore[no-any-return]


def _tied(part: Any) -> Any:
    if isinstance(part, str):
        return tie(part)
    if isinstance(part, tuple):
        return tuple(_tied(one) for one in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _tied(getattr(part, field.name)) for field in fields(part)})
    return part
