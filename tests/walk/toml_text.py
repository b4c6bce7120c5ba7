"""TOML out of plain data, for files that tests change: tomllib only reads."""

from __future__ import annotations

import json
import math
import re
from datetime import date, datetime, time
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


class Raw(str):
    """A piece of TOML that goes into the file as it is."""

    __slots__ = ()


def toml(data: dict[str, Any]) -> str:
    """Return a file: top tables as sections, everything below inline."""
    tables = {key: value for key, value in data.items() if isinstance(value, dict)}
    plain = {key: value for key, value in data.items() if key not in tables and not _is_rows(value)}
    rows = {key: value for key, value in data.items() if _is_rows(value)}
    lines = _lines(plain)
    for key, table in tables.items():
        lines += ["", f"[{_key(key)}]", *_lines(table)]
    for key, many in rows.items():
        for row in many:
            lines += ["", f"[[{_key(key)}]]", *_lines(row)]
    return "\n".join(lines) + "\n"


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _lines(table: dict[str, Any]) -> list[str]:
    return [f"{_key(key)} = {_value(value)}" for key, value in table.items()]


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: Any) -> str:  # noqa: PLR0911 - one line for each kind of TOML
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_value(inner)}" for key, inner in value.items()) + " }"
    return _text(value)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
