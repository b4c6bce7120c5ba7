from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from argon2.low_level import Type, hash_secret_raw

from kotodesk.vault import keys
from kotodesk.vault.errors import NewerVault, NotAVault, WrongPassphrase
from kotodesk.vault.keys import Holder, KdfCost, KeyFile, read, to_bytes, who, wrap, write
from tests.vault.conftest import CHEAP, PASSPHRASE, SHOWN

KEY = bytes(range(32))
ANNA = Holder("officer-1", SHOWN)
PETRI = Holder("officer-2", {"name": "Petri Lahtinen"})
DAY = date(2026, 11, 24)


def key_file() -> KeyFile:
    entries = (
        wrap("vault-1", KEY, PASSPHRASE, ANNA, DAY, CHEAP),
        wrap("vault-1", KEY, "another one", PETRI, DAY, CHEAP),
    )
    return KeyFile("vault-1", entries)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "vault.keys"
    write(path, key_file())
    return path


def test_everybody_opens_the_same_key_with_their_own_passphrase(path: Path) -> None:
    content = read(path)
    assert content.unlock(PASSPHRASE, "officer-1")[1] == KEY
    assert content.unlock("another one", "officer-2")[1] == KEY


def test_without_an_officer_each_entry_is_tried(path: Path) -> None:
    entry, key = read(path).unlock("another one")
    assert (entry.officer, key) == ("officer-2", KEY)


@pytest.mark.parametrize(
    ("passphrase", "officer"),
    [
        ("wrong", "officer-1"),
        ("", "officer-1"),
        (PASSPHRASE, "officer-2"),
        (PASSPHRASE, "nobody"),
        ("wrong", None),
    ],
)
def test_a_wrong_passphrase_opens_nothing(path: Path, passphrase: str, officer: str | None) -> None:
    with pytest.raises(WrongPassphrase):
        read(path).unlock(passphrase, officer)


def test_the_same_letters_from_another_system_open_it(path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert read(path).unlock(decomposed)[1] == KEY


def test_the_key_is_nowhere_in_the_file(path: Path) -> None:
    assert KEY.hex() not in path.read_text(encoding="utf-8")


def test_no_two_wraps_are_alike() -> None:
    first, second = (wrap("v", KEY, PASSPHRASE, ANNA, DAY, CHEAP) for _ in range(2))
    assert first.salt != second.salt
    assert first.wrapped != second.wrapped


def test_the_unlock_page_sees_who_may_open_it(path: Path) -> None:
    assert who(path.parent) == (ANNA, PETRI)


def test_by_default_a_guess_costs_64_mebibytes() -> None:
    assert KdfCost().memory_kib >= 65536
    assert KdfCost().sane()


def test_the_parameters_of_the_file_are_used(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, Any]] = []

    def watched(**asked: Any) -> bytes:
        seen.append(asked)
        return hash_secret_raw(**asked)

    dearer = wrap("vault-1", KEY, PASSPHRASE, ANNA, DAY, KdfCost(memory_kib=32, passes=2, lanes=2))
    write(path, KeyFile("vault-1", (dearer,)))
    monkeypatch.setattr(keys, "hash_secret_raw", watched)
    assert read(path).unlock(PASSPHRASE)[1] == KEY
    [asked] = seen
    assert (asked["memory_cost"], asked["time_cost"], asked["parallelism"]) == (32, 2, 2)
    assert asked["type"] is Type.ID


def test_an_entry_opens_by_the_documented_layout_alone(path: Path) -> None:
    """What IT's recovery script will do: the standard library and argon2-cffi, none of our code."""
    data = json.loads(path.read_bytes())
    entry = data["entries"][0]
    kdf, tag = entry["kdf"], bytes.fromhex(entry.pop("tag"))
    secret = unicodedata.normalize("NFC", PASSPHRASE).encode()
    cost = (kdf["passes"], kdf["memory_kib"], kdf["lanes"], 64)
    derived = hash_secret_raw(secret, bytes.fromhex(kdf["salt"]), *cost, Type.ID)
    told = json.dumps([data["vault"], entry], sort_keys=True, separators=(",", ":")).encode()
    assert hmac.new(derived[32:], told, "sha256").digest() == tag
    wrapped = bytes.fromhex(entry["wrapped"])
    assert bytes(a ^ b for a, b in zip(wrapped, derived[:32], strict=True)) == KEY


def test_every_flipped_bit_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    accepted = []
    for place in range(len(whole)):
        for bit in range(8):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :])
            try:
                read(path)
            except NotAVault:
                continue
            accepted.append((place, bit))
    assert accepted == []


def test_every_cut_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(NotAVault):
            read(path)


@pytest.mark.parametrize(
    "forge",
    [
        lambda entry: replace(entry, officer="officer-9"),
        lambda entry: replace(entry, shown={"name": "Somebody else"}),
        lambda entry: replace(entry, made="2020-01-01"),
        lambda entry: replace(entry, wrapped=bytes(32)),
        lambda entry: replace(entry, tag=bytes(32)),
        lambda entry: replace(entry, tag=b""),
        lambda entry: replace(entry, cost=KdfCost(16, 1, 1)),
    ],
)
def test_a_forged_entry_opens_nothing_even_with_a_right_checksum(
    path: Path, forge: Callable[[keys.Entry], keys.Entry]
) -> None:
    write(path, KeyFile("vault-1", (forge(key_file().entries[0]),)))
    with pytest.raises(WrongPassphrase):
        read(path).unlock(PASSPHRASE)


def test_an_entry_of_another_vault_opens_nothing(path: Path) -> None:
    write(path, KeyFile("vault-2", key_file().entries))
    with pytest.raises(WrongPassphrase):
        read(path).unlock(PASSPHRASE)


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(memory_kib=2**40),
        KdfCost(passes=10**9),
        KdfCost(lanes=0),
        KdfCost(memory_kib=-1),
        KdfCost(memory_kib=65536.0),  # type: ignore[arg-type]
        KdfCost(memory_kib="65536"),  # type: ignore[arg-type]
        KdfCost(passes=True),
    ],
)
def test_numbers_that_would_stall_the_machine_are_refused(path: Path, cost: KdfCost) -> None:
    write(path, KeyFile("vault-1", (replace(key_file().entries[0], cost=cost),)))
    with pytest.raises(NotAVault):
        read(path)


def _checked(data: dict[str, Any]) -> bytes:
    canonical = json.dumps(data, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps(data | {"checksum": hashlib.sha256(canonical).hexdigest()}).encode()


def _data(**other: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_bytes(key_file()))
    del data["checksum"]
    return data | other


def test_a_later_version_is_said_to_be_one(path: Path) -> None:
    path.write_bytes(_checked(_data(version=2, entries="in a shape that we do not know")))
    with pytest.raises(NewerVault):
        read(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b"[]",
        b'{"format": "kotodesk-vault-keys"}',
        _checked(_data(format="other")),
        _checked(_data(version="1")),
        _checked(_data(version=1.5)),
        _checked(_data(entries={})),
        _checked(_data(entries=[])),
        _checked(_data(entries=[1])),
        _checked(_data(vault=None)),
    ],
)
def test_something_else_is_no_key_file(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(NotAVault):
        read(path)


def test_a_missing_file_is_no_key_file(tmp_path: Path) -> None:
    with pytest.raises(NotAVault):
        read(tmp_path / "vault.keys")


def test_writing_leaves_one_whole_file(path: Path) -> None:
    write(path, KeyFile("vault-1", key_file().entries[:1]))
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == ["vault.keys"]
    assert len(read(path).entries) == 1
    assert path.stat().st_mode & 0o077 == 0
