"""The key file `vault.keys`: the vault's one random key, wrapped once for each person who may open it.

The file is JSON in UTF-8. `canonical(x)` below means JSON with sorted keys, no spaces, ASCII only:
`json.dumps(x, sort_keys=True, separators=(",", ":"))`. Bytes are written in hexadecimal.

    {
      "format": "kotodesk-vault-keys",
      "version": 1,
      "checksum": SHA-256 of canonical(the file without "checksum"): tells damage, protects nothing,
      "vault": id of the vault,
      "entries": [
        {
          "kind": "officer",
          "officer": id of the officer,
          "shown": what the unlock page shows (name, title, language, municipality),
          "made": day on which the entry was made,
          "kdf": {"name": "argon2id", "version": 19, "memory_kib": …, "passes": …, "lanes": …, "salt": …},
          "wrapped": 32 bytes,
          "tag": 32 bytes
        }
      ]
    }

To open an entry:

1. derived = Argon2id(passphrase in Unicode NFC as UTF-8, salt, the parameters of `kdf`), 64 bytes.
2. tag must equal HMAC-SHA256(key = derived[32:], canonical([vault, entry without "tag"])).
3. data key = wrapped XOR derived[:32]. The salt is fresh for every wrap, so derived[:32] is used once.
4. `vault.db` opens in any SQLCipher 4 with PRAGMA key = "x'<data key in hexadecimal>'".

`format`, `version` and `checksum` keep their meaning in every later version.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from argon2.low_level import Type, hash_secret_raw

from kotodesk.vault.errors import NewerVault, NotAVault, WrongPassphrase, told_plainly
from kotodesk.vault.folder import VaultFiles, put_in_place, unfinished, write_synced

T = TypeVar("T")

FORMAT = "kotodesk-vault-keys"
VERSION = 1
KEY_BYTES = 32
_SALT_BYTES = 16
_LARGEST_FILE = 1_000_000
_ARGON2_VERSION = 19


@dataclass(frozen=True)
class KdfCost:
    """What deriving a key from a passphrase costs: memory in KiB, passes over it, lanes.

    The default is the second recommendation of RFC 9106, for machines with little memory. It is stored
    beside each wrap, so that it can rise.
    """

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 4

    def sane(self) -> bool:
        """Return whether these are numbers that Argon2 knows and that do not stall the machine."""
        if not all(type(number) is int for number in vars(self).values()):
            return False
        lanes_fit = 1 <= self.lanes <= 64 and self.memory_kib >= 8 * self.lanes
        return lanes_fit and self.memory_kib <= 2**21 and 1 <= self.passes <= 64


@dataclass(frozen=True)
class Entry:
    """The key as one person holds it."""

    kind: str
    officer: str
    shown: Mapping[str, str]
    made: str
    cost: KdfCost
    salt: bytes
    wrapped: bytes
    tag: bytes


@dataclass(frozen=True)
class KeyFile:
    """The content of `vault.keys`."""

    vault: str
    entries: tuple[Entry, ...]

    def unlock(self, passphrase: str, officer: str | None = None) -> tuple[Entry, bytes]:
        """Return the entry that the passphrase opens and the data key; raises WrongPassphrase.

        Without `officer` each entry is tried in turn.
        """
        for entry in self.entries:
            if officer in (None, entry.officer) and (key := _unwrap(self.vault, entry, passphrase)):
                return entry, key
        raise WrongPassphrase


@dataclass(frozen=True)
class Holder:
    """Somebody who may open the vault, as the unlock page shows them."""

    officer: str
    shown: Mapping[str, str]


def who(folder: Path) -> tuple[Holder, ...]:
    """Return who may open the vault in the folder; raises NotAVault or NewerVault."""
    entries = read(VaultFiles(folder).keys).entries
    return tuple(Holder(entry.officer, entry.shown) for entry in entries)


def wrap(vault: str, key: bytes, passphrase: str, holder: Holder, made: date, cost: KdfCost) -> Entry:
    """Return a new entry: the data key, wrapped with the holder's passphrase at the given cost."""
    salt = secrets.token_bytes(_SALT_BYTES)
    derived = _derive(passphrase, salt, cost)
    wrapped = _xor(key, derived[:KEY_BYTES])
    entry = Entry("officer", holder.officer, dict(holder.shown), made.isoformat(), cost, salt, wrapped, b"")
    return Entry(**{**vars(entry), "tag": _tag(vault, entry, derived)})


def read(path: Path) -> KeyFile:
    """Return the content of a key file; raises NotAVault when it is missing or damaged, or NewerVault."""
    try:
        with told_plainly(), path.open("rb") as file:
            data = json.loads(file.read(_LARGEST_FILE))
        return _parsed(data)
    except FileNotFoundError as error:
        raise NotAVault from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotAVault from error


def write(path: Path, content: KeyFile) -> None:
    """Write a key file: the old one stands until the new one is whole on the disk."""
    with told_plainly():
        write_synced(unfinished(path), to_bytes(content))
        put_in_place(path)


def to_bytes(content: KeyFile) -> bytes:
    """Return the key file as it is written."""
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION, "vault": content.vault}
    data["entries"] = [_as_data(entry) for entry in content.entries]
    data["checksum"] = _checksum(data)
    return json.dumps(data, indent=2, sort_keys=True).encode()


def _parsed(data: Any) -> KeyFile:
    if data["format"] != FORMAT or data.pop("checksum") != _checksum(data):
        raise ValueError("not a key file, or damaged")
    if _is(int, data["version"]) > VERSION:
        raise NewerVault
    entries = tuple(_entry(item) for item in _is(list, data["entries"]))
    if not entries:
        raise ValueError("a key that nobody holds")
    return KeyFile(_is(str, data["vault"]), entries)


def _entry(data: Any) -> Entry:
    kdf = data["kdf"]
    if (kdf["name"], kdf["version"]) != ("argon2id", _ARGON2_VERSION):
        raise ValueError("unknown derivation")
    cost = KdfCost(kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    salt, wrapped, tag = (bytes.fromhex(text) for text in (kdf["salt"], data["wrapped"], data["tag"]))
    if not cost.sane() or len(wrapped) != KEY_BYTES or len(salt) < _SALT_BYTES:
        raise ValueError("numbers out of bounds")
    kind, officer, made = (_is(str, data[name]) for name in ("kind", "officer", "made"))
    return Entry(kind, officer, _is(dict, data["shown"]), made, cost, salt, wrapped, tag)


def _is(kind: type[T], value: Any) -> T:
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value


def _as_data(entry: Entry) -> dict[str, Any]:
    return _tagged_part(entry) | {"tag": entry.tag.hex()}


def _tagged_part(entry: Entry) -> dict[str, Any]:
    kdf = {"name": "argon2id", "version": _ARGON2_VERSION, **vars(entry.cost), "salt": entry.salt.hex()}
    return {
        "kind": entry.kind,
        "officer": entry.officer,
        "shown": dict(entry.shown),
        "made": entry.made,
        "kdf": kdf,
        "wrapped": entry.wrapped.hex(),
    }


def _unwrap(vault: str, entry: Entry, passphrase: str) -> bytes | None:
    derived = _derive(passphrase, entry.salt, entry.cost)
    if not hmac.compare_digest(entry.tag, _tag(vault, entry, derived)):
        return None
    return _xor(entry.wrapped, derived[:KEY_BYTES])


def _derive(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    # NFC: the same letters typed on another system must give the same bytes.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        secret=secret,
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=2 * KEY_BYTES,
        type=Type.ID,
        version=_ARGON2_VERSION,
    )


def _tag(vault: str, entry: Entry, derived: bytes) -> bytes:
    return hmac.digest(derived[KEY_BYTES:], _canonical([vault, _tagged_part(entry)]), "sha256")


def _checksum(data: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(data)).hexdigest()


def _canonical(data: Any) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":")).encode()


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))
