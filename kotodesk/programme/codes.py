"""Names for new entries that nobody has to invent: the window asks for words, never for a code."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from kotodesk.programme.views import ProgrammeView

SERVICE, PROVIDER = "S", "own-"


def service_code(programme: ProgrammeView) -> str:
    """Return a code that no service of the programme has had: S1, S2 …"""
    return _next(SERVICE, (one.code for one in programme.services))


def provider_key(programme: ProgrammeView) -> str:
    """Return a key that no provider of the programme has: own-1, own-2 …"""
    named = (key for one in programme.services for key in one.provider_keys)
    return _next(PROVIDER, (*(one.key for one in programme.providers), *named))


def _next(prefix: str, taken: Iterable[str]) -> str:
    known = set(taken)
    return next(code for n in count(1) if (code := f"{prefix}{n}") not in known)
