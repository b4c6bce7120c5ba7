"""When the disk or its rights fail the command line: one sentence that says what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from kotodesk.errors import WorldError
from kotodesk.texts import N_

_FULL = N_("{file}: {key}: the disk is full; make room on it and try again.")
_FORBIDDEN = N_("{file}: {key}: you have no right to this place; choose another, or ask IT for the right.")
_OTHERWISE = N_(
    "{file}: {key}: the disk did not read or write as it should ({detail}); see to it and try again."
)

_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
}


def world_failed(error: OSError, place: Path | str, key: str) -> WorldError:
    """Return the error to raise when the system refused a place; `key` names the option or argument."""
    sentence = _SENTENCES.get(error.errno or 0, _OTHERWISE)
    detail = " ".join((error.strerror or type(error).__name__).split())
    return WorldError(sentence, file=place, key=key, detail=detail)
