"""The snapshot of a paper: stable JSON of what it says, and the SHA-256 that is printed on its pages.

A page cannot carry the hash of the file that it is printed in, so it carries that of the snapshot. What
happens at the table (state, hour of printing, signatures) is no part of it: the pages that were signed
and the record of the agreement show the same fingerprint because they say the same.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256

from pydantic_core import to_jsonable_python

from kotodesk.documents.papers import PlanPaper, ProgrammePaper

_NOT_CONTENT = ("state", "drawn_at", "agreement", "missing")
_SHOWN = 16
_GROUP = 4


def snapshot_of(paper: PlanPaper | ProgrammePaper) -> str:
    """Return the content of a paper as JSON: keys sorted, text as it is, one form for one content."""
    content = {key: value for key, value in asdict(paper).items() if key not in _NOT_CONTENT}
    return json.dumps(to_jsonable_python(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(data: str | bytes) -> str:
    """Return the SHA-256 in hexadecimal; text counts as UTF-8."""
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def fingerprint_of(snapshot: str) -> str:
    """Return the short form of a snapshot's hash as it is printed."""
    return printed(hash_of(snapshot))


def printed(sha256_hex: str) -> str:
    """Return the short form of a SHA-256 as pages carry it: four groups of four."""
    start = sha256_hex[:_SHOWN].upper()
    return " ".join(start[at : at + _GROUP] for at in range(0, _SHOWN, _GROUP))
