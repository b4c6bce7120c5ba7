"""What a person gives to the command line: files and days."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kotodesk.errors import BadInput
from kotodesk.law.facts_json import FIRST_DAY, LAST_DAY
from kotodesk.tables import MOST_BYTES, Table
from kotodesk.texts import N_
from kotodesk.walk.trouble import world_failed

_NO_FILE = N_("{file}: {key}: there is no such file; write the path of a file that is there.")
_NO_DAY = N_("{file}: {key}: “{value}” is not a day; allowed: {first} … {last}, written like 2026-01-31.")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHOWN = 40


def read_input(path: Path, key: str) -> bytes:
    """Return the bytes of an input file, at most one more than a reader accepts; `key` names the argument.

    Raises BadInput when there is no such file, WorldError when the disk or its rights forbid reading.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError) as error:
        raise BadInput(_NO_FILE, file=path, key=key) from error
    except OSError as error:
        raise world_failed(error, path, key) from error


def day_of(text: str, file: str, key: str) -> date:
    """Return the day that an option names; raises BadInput for any other text."""
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise _no_day(file, key, text)
    return day


def day_if(table: Table, key: str) -> date | None:
    """Return a day of a table within the years that the program counts in, None when the key is absent."""
    day = table.day_if(key)
    if day is not None and not FIRST_DAY <= day <= LAST_DAY:
        raise _no_day(table.file, table.where(key), day)
    return day


def day(table: Table, key: str) -> date:
    """Return a day that must be given."""
    return day_if(table, key) or table.day(key)


def _no_day(file: str, key: str, value: object) -> BadInput:
    shown = str(value)[:_SHOWN]
    return BadInput(_NO_DAY, file=file, key=key, value=shown, first=FIRST_DAY, last=LAST_DAY)
