"""From the bytes of a pack file to a pack. `continues` names the pack on which a pack builds.

A pack that continues another one says only what it changes: an entry takes the place of all older entries
with its id. What is not said anew was checked again with the pack, and carries its day of verification. The
checksum covers the file and that of the continued pack.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TypeVar

from kotodesk.law import _entries
from kotodesk.law._entries import Reader
from kotodesk.law.packs import REGIONS, Content, Ground, LawText, Pack, Parameter, PathStep, Validity
from kotodesk.tables import Table
from kotodesk.texts import N_

FORMAT = 1

_NO_BASE = N_("{file}: {key}: there is no pack {base} to continue; put its file beside this one.")
_OTHER_FORMAT = N_("{file}: {key}: the file is in format {found}; this program reads format {known}.")
_TWICE = N_("{file}: {key}: another entry with the same id holds on the same days.")

AnyEntry = Parameter | LawText | Ground | Content | PathStep
Entry = TypeVar("Entry", bound=AnyEntry)


def base_of(table: Table) -> str:
    """Return the id of the pack that this file continues, empty for none; raises BadInput."""
    return table.text("continues", "")


def read_pack(table: Table, data: bytes, others: Mapping[str, Pack]) -> Pack:
    """Return the pack of a file, handed in as a table and as bytes; `others` are the packs it may continue.

    Raises BadInput that names the place in the file and what is allowed there.
    """
    _check_format(table)
    base = _base(table, others)
    reader = _reader(table, base)
    pack = _pack(table, reader, base, _checksum(data, base))
    table.finish()
    return pack


def _check_format(table: Table) -> None:
    found = table.whole("format")
    if found != FORMAT:
        raise table.complaint(_OTHER_FORMAT, "format", found=found, known=FORMAT)


def _base(table: Table, others: Mapping[str, Pack]) -> Pack | None:
    name = base_of(table)
    if not name:
        return None
    if name not in others:
        raise table.complaint(_NO_BASE, "continues", base=name)
    return others[name]


def _reader(table: Table, base: Pack | None) -> Reader:
    acts = dict(base.acts) if base else {}
    if table.has("acts"):
        inner = table.table("acts")
        codes = inner.keys()
        acts |= {code: _entries.act(code, inner.table(code)) for code in codes}
    return Reader(table.text("main_act"), table.day("verified_on"), acts)


def _pack(table: Table, reader: Reader, base: Pack | None, checksum: str) -> Pack:
    return Pack(
        id=table.text("id"),
        region=table.one_of("region", REGIONS),
        name=table.words("name"),
        planned=table.flag("planned"),
        valid_from=table.day_if("valid_from"),
        verified_until=table.day("verified_until"),
        verified_on=reader.verified_on,
        main_act=reader.main_act,
        checksum=checksum,
        acts=reader.acts,
        parameters=_merged(table, "parameters", reader, _entries.parameter, base.parameters if base else ()),
        texts=_merged(table, "texts", reader, _entries.text, base.texts if base else ()),
        grounds=_merged(table, "grounds", reader, _entries.ground, base.grounds if base else ()),
        contents=_merged(table, "contents", reader, _entries.content, base.contents if base else ()),
        path=_merged(table, "path", reader, _entries.step, base.path if base else ()),
    )


def _checksum(data: bytes, base: Pack | None) -> str:
    return sha256((base.checksum if base else "").encode() + data).hexdigest()


def _merged(
    table: Table,
    key: str,
    reader: Reader,
    read: Callable[[Table, Reader], Entry],
    older: tuple[Entry, ...],
) -> tuple[Entry, ...]:
    newer: dict[str, list[Entry]] = {}
    for inner in table.tables(key):
        inner.place = f"{key} {inner.text('id')}"
        entry = read(inner, reader)
        inner.finish()
        _add(newer.setdefault(_name(entry), []), entry, inner)
    merged: dict[str, list[Entry]] = {}
    for entry in older:
        merged.setdefault(_name(entry), []).append(_checked_again(entry, reader.verified_on))
    return tuple(entry for entries in (merged | newer).values() for entry in entries)


def _add(entries: list[Entry], entry: Entry, table: Table) -> None:
    if any(_meet(_validity(entry), _validity(other)) for other in entries):
        raise table.complaint(_TWICE, "id")
    entries.append(entry)


def _name(entry: AnyEntry) -> str:
    return f"{entry.group}/{entry.id}" if isinstance(entry, LawText) else entry.id


def _validity(entry: AnyEntry) -> Validity:
    return entry.validity if isinstance(entry, Parameter | LawText) else Validity()


def _meet(one: Validity, other: Validity) -> bool:
    begins = max(one.begins or date.min, other.begins or date.min)
    return begins <= min(one.ends or date.max, other.ends or date.max)


def _checked_again(entry: Entry, on: date) -> Entry:
    if isinstance(entry, Content) or not entry.basis.verified:
        return entry
    return replace(entry, basis=replace(entry.basis, verified_on=on))
