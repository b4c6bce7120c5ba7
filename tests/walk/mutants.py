"""Files changed by a seeded chance, each with what must come of it: see test_mutations.py."""

from __future__ import annotations

import copy
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.walk.toml_text import Raw, toml

Path = tuple[str | int, ...]
Data = dict[str, Any]


@dataclass(frozen=True)
class Mutant:
    """One changed file. `key` is the place that a refusal must name; without it the file is harmless.

    `same` tells that the file still says exactly the same.
    """

    what: str
    data: bytes
    key: str = ""
    same: bool = False


# ---------------------------------------------------------------- places in a file


def places(data: Any, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield every place with its value, the tables before what is in them."""
    if at:
        yield at, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from places(value, (*at, key))
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from places(value, (*at, n))


def with_value(data: Data, at: Path, value: Any) -> Data:
    changed = copy.deepcopy(data)
    inner: Any = changed
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    return changed


def without(data: Data, at: Path) -> Data:
    changed = copy.deepcopy(data)
    inner: Any = changed
    for step in at[:-1]:
        inner = inner[step]
    del inner[at[-1]]
    return changed


def named(data: Data, at: Path) -> str:
    """Return how a message names a place: numbers from 1, services by code, answers by question."""
    if at[0] == "interview":
        return ".".join(map(str, at[:3]))
    if at[0] == "service" and len(at) > 2 and at[2] != "code":
        return ".".join([data["service"][at[1]]["code"], *_steps(at[2:])])
    return ".".join(_steps(at))


def _steps(at: Path) -> list[str]:
    found: list[str] = []
    for step in at:
        if isinstance(step, int):
            found[-1] += f" {step + 1}"
        else:
            found.append(step)
    return found


# ---------------------------------------------------------------- harmless


def harmless_same(text: str, chance: random.Random) -> Mutant:
    """The same said otherwise: order, comments, line ends, a mark at the start, another style."""
    what, change = chance.choice(list(SAME.items()))
    return Mutant(what, change(text, chance), same=True)


def _comments(text: str, chance: random.Random) -> bytes:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 9)):
        place = chance.choice([n for n, line in enumerate(lines) if line.startswith("[") or not line])
        lines.insert(place, chance.choice(["# ", "#[decisions]", "   # ä ب 字 \t", "", "#" * 300]))
    return "\n".join(lines).encode()


def _order(text: str, chance: random.Random) -> bytes:
    return toml(_shuffled(tomllib.loads(text), chance)).encode()


def _shuffled(value: Any, chance: random.Random) -> Any:
    """Tables in another order; lists stay, for their order is the officer's."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: _shuffled(value[key], chance) for key in keys}
    return [_shuffled(one, chance) for one in value] if isinstance(value, list) else value


def _spaces(text: str, chance: random.Random) -> bytes:
    wide = re.sub(
        r"^(\w[\w.]*) = ",
        lambda found: f"{found[1]}{' ' * chance.randint(0, 9)}=\t",
        text,
        flags=re.MULTILINE,
    )
    return wide.encode()


SAME: dict[str, Callable[[str, random.Random], bytes]] = {
    "comments": _comments,
    "order of keys": _order,
    "another style": lambda text, _chance: toml(tomllib.loads(text)).encode(),
    "line ends of Windows": lambda text, _chance: text.replace("\n", "\r\n").encode(),
    "a mark at the start": lambda text, _chance: b"\xef\xbb\xbf" + text.encode(),
    "spaces": _spaces,
    "no last line end": lambda text, _chance: text.rstrip("\n").encode(),
}

ODD_TEXTS = (
    "<b>&amp;</b> <script>",
    "{name} {0} {} %s %(x)d",
    "a" * 300,
    "sana " * 1000,
    "'\"´`”’»«",
    "رجاءً سلام 12:30",
    "ሰላም ገብረ",
    "สวัสดี ครับ",
    "\u202eabc\u202c \u200f\u200e",
    "👩🏽‍🏫 🇫🇮",
    "zero\u200bwidth\u00a0nbsp\u00ad",
    "line\nbreak\n\n\ttab",
    "Z̸͉̈́a̷͓͝l̶̖̈g̷͎̔o̴͓͝",
    "  spaces  around  ",
    "—",
    "C:\\path\\new\\u0041",
)


def harmless_other(data: Data, chance: random.Random) -> Mutant:
    """An odd text in place of one, or an optional key gone."""
    if chance.random() < 0.5:
        spots = [at for at, value in places(data) if _is_free_text(at, value)]
        at, text = chance.choice(spots), chance.choice(ODD_TEXTS)
        return Mutant(f"odd text at {named(data, at)}", toml(with_value(data, at, text)).encode())
    spots = [at for at, _value in places(data) if _is_optional(at)]
    at = chance.choice(spots)
    return Mutant(f"without {named(data, at)}", toml(without(data, at)).encode())


_FREE = {
    *("fi", "sv", "en", "name", "latin", "place", "interpreter", "contacted_by", "now", "provider"),
    *("interpreter_wishes", "contact_phone", "long_term"),
}


def _is_free_text(at: Path, value: Any) -> bool:
    return isinstance(value, str) and bool(at[1:]) and at[-1] in _FREE and at != ("client", "interpreter")


_NEEDED = {
    *("format", "client", "municipality", "name", "official", "key", "kind", "code", "content", "group"),
    *(
        "on",
        "purpose",
        "area",
        "reason",
        "party",
        "text",
        "problem",
        "day",
        "from",
        "to",
        "fi",
        "sv",
        "provider",
    ),
}


def _is_optional(at: Path) -> bool:
    """Whether a key may go: no item of a list, nothing that another key cannot be without."""
    inside_a_list = any(isinstance(step, int) for step in at[:-1])
    return isinstance(at[-1], str) and at[-1] not in _NEEDED and not (inside_a_list and at[0] == "interview")


# ---------------------------------------------------------------- harmful


def harmful(data: Data, chance: random.Random) -> Mutant:
    """A change that must be refused with its key."""
    while True:
        found = chance.choice(HARMFUL)(data, chance)
        if found is not None:
            return found


def _wrong_type(data: Data, chance: random.Random) -> Mutant | None:
    at, value = chance.choice([spot for spot in places(data) if _is_typed(spot[0])])
    wrong = chance.choice([one for one in WRONG if not _may_be(value, one, at)])
    return Mutant(
        f"{type(value).__name__} becomes {wrong!r:.30}",
        toml(with_value(data, at, wrong)).encode(),
        named(data, at),
    )


WRONG: tuple[Any, ...] = (
    *(7, 2.5, True, "text", date(2025, 1, 1), ["a"], [1], [[]], {"a": 1}, {}, -1),
    *(float("nan"), float("inf"), Raw("07:30:00"), Raw("2025-01-01T10:00:00Z"), Raw("0x" + "f" * 5000)),
)


def _is_typed(at: Path) -> bool:
    """Whether a value of any other type is wrong here: the last step is a key, outside of the answers."""
    return isinstance(at[-1], str) and at[0] != "interview" and at != ("interview",)


def _may_be(value: Any, wrong: Any, at: Path) -> bool:
    """Whether the wrong one happens to be right: the same type, words without a language, an empty table."""
    if type(value) is type(wrong) or (isinstance(value, int | float) and wrong in (7, 2.5)):
        return True
    words = isinstance(value, dict) and isinstance(wrong, str) and not isinstance(wrong, Raw)
    return (words and at[0] == "decisions") or (value == [] and isinstance(wrong, list))


def _wrong_answer(data: Data, chance: random.Random) -> Mutant | None:
    spots = [at for at, _value in places(data.get("interview", {})) if len(at) == 2]
    if not spots:
        return None
    at = ("interview", *chance.choice(spots))
    wrong = chance.choice(
        [True, date(2025, 1, 1), float("nan"), {"no_answer": "shy"}, {"no_answer": "declined", "x": 1}, ""]
    )
    return Mutant(
        f"answer becomes {wrong!r:.30}", toml(with_value(data, at, wrong)).encode(), named(data, at)
    )


def _unknown_key(data: Data, chance: random.Random) -> Mutant | None:
    tables = [((), data), *((at, value) for at, value in places(data) if isinstance(value, dict))]
    at, table = chance.choice([spot for spot in tables if spot[0][:1] != ("interview",) and spot[1]])
    known = [key for key in table if isinstance(key, str)]
    slip = chance.choice(known)
    key = chance.choice(
        [slip + "s", slip[:-1] + "x", f"my_{slip}", slip.upper(), "decisions.goals", "ключ", "a" * 200]
    )
    if key in table or key == "serves":
        return None
    at = (*at, key)
    return Mutant("unknown key", toml(with_value(data, at, 1)).encode(), named(data, at)[:60])


def _unknown_question(data: Data, chance: random.Random) -> Mutant | None:
    if "interview" not in data:
        return None
    group = chance.choice(sorted(data["interview"]))
    at: Path = ("interview", group, chance.choice(["nothing", "understand2", "x" * 90]))
    return Mutant("unknown question", toml(with_value(data, at, "yes")).encode(), named(data, at)[:60])


_CLOSED = re.compile(
    r"(citizenship|mother_tongue|contact_language|interpreter_language|explained_in|kind|purpose|area|party|language"
    r"|majority|region|content|group|outcome|client_view|plan_needed|goal_language|level_from|level_to|day)"
)


def _unknown_word(data: Data, chance: random.Random) -> Mutant | None:
    spots = [
        at
        for at, value in places(data)
        if isinstance(value, str) and at[0] != "interview" and _CLOSED.fullmatch(str(at[-1]))
    ]
    at = chance.choice(spots)
    wrong = chance.choice(["xx", "SWE", "finska", "A1", "0 ", "2(7)", "a" * 500])
    return Mutant("word that is not in the list", toml(with_value(data, at, wrong)).encode(), named(data, at))


def _wrong_day(data: Data, chance: random.Random) -> Mutant | None:
    spots = [
        at
        for at, value in places(data)
        if isinstance(value, date) and isinstance(at[-1], str) and at[0] != "service"
    ]
    at = chance.choice(spots)
    wrong = chance.choice([date(1, 1, 1), date(9999, 12, 31), date(1899, 12, 31), date(2200, 1, 1)])
    return Mutant("day beyond all counting", toml(with_value(data, at, wrong)).encode(), named(data, at))


def _crossed(data: Data, chance: random.Random) -> Mutant | None:
    pairs = [("from", "to"), ("begins", "ends"), ("valid_from", "valid_to"), ("official_from", "official_to")]
    spots = [
        (at, first, last)
        for at, value in [((), data), *places(data)]
        for first, last in pairs
        if isinstance(value, dict) and isinstance(value.get(first), date)
    ]
    if not spots:
        return None
    at, first, last = chance.choice(spots)
    table: Any = data
    for step in at:
        table = table[step]
    before = table[first] - timedelta(days=chance.randint(1, 400))
    return Mutant(
        "ends before it begins",
        toml(with_value(data, (*at, last), before)).encode(),
        named(data, (*at, last)),
    )


def _twice(data: Data, chance: random.Random) -> Mutant | None:
    lists = [
        ("decisions", "needs", "area"),
        ("decisions", "open_needs", "area"),
        ("service", "code"),
        ("provider", "key"),
    ]
    *start, key = chance.choice(lists)
    rows: Any = data
    for step in start:
        rows = rows.get(step, []) if isinstance(rows, dict) else []
    if not rows:
        return None
    at = (*start, len(rows), key)
    changed = with_value(data, tuple(start), [*rows, copy.deepcopy(chance.choice(rows))])
    place = f"{rows[0]['code']}.code" if key == "code" else named(data, at)
    if key == "code":
        place = f"{changed['service'][-1]['code']}.code"
    return Mutant("stands twice", toml(changed).encode(), place)


def _control_sign(data: Data, chance: random.Random) -> Mutant | None:
    spots = [(at, value) for at, value in places(data) if _is_free_text(at, value) and at[0] != "interview"]
    at, value = chance.choice(spots)
    wrong = value + chance.choice(["\x00", "\x07", "\x1b[2J", "\x7f"])
    return Mutant("control sign", toml(with_value(data, at, wrong)).encode(), named(data, at))


def _too_long(data: Data, chance: random.Random) -> Mutant | None:
    spots = [at for at, value in places(data) if _is_free_text(at, value) and at[0] != "interview"]
    at = chance.choice(spots)
    return Mutant(
        "longer than a person writes", toml(with_value(data, at, "x" * 20_001)).encode(), named(data, at)
    )


def _needed_gone(data: Data, chance: random.Random) -> Mutant | None:
    spots = [
        at
        for at, _value in places(data)
        if at[-1] in _NEEDED - {"on", "fi", "sv", "official_to", "provider", "text"}
        and at[0] != "interview"
        and (at[-1] not in ("from", "to") or "week" in at or "jobseeker_periods" in at)
        and at[-1] != "to"
        and at != ("municipality",)
        and not (at[0] == "service" and at[-1] == "name")  # a service without a name is named by its code
        and not (at[-1] == "reason" and "goals" in at)
        and not (at[-1] == "reason" and "needs" in at)
    ]
    at = chance.choice(spots)
    place = named(data, at)
    if at[-1] == "code" and at[0] == "service":
        place = f"service {int(at[1]) + 1}.code"
    return Mutant("needed key gone", toml(without(data, at)).encode(), place)


def _broken_bytes(data: Data, chance: random.Random) -> Mutant | None:
    raw = bytearray(toml(data).encode())
    place = chance.randrange(len(raw))
    raw[place:place] = chance.choice([b"\xff", b"\xc3(", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"])
    return Mutant("broken bytes", bytes(raw), "1:1")


def _broken_toml(data: Data, chance: random.Random) -> Mutant | None:
    text = toml(data)
    place = chance.choice([found.start() for found in re.finditer(r"\n", text)])
    broken = chance.choice(
        ["\nkey = ", '\nkey = "open', "\n[open", "\n= 1", "\nkey == 1", "\nk = [1,,2]", "\nk = 01"]
    )
    return Mutant("not TOML", (text[:place] + broken + text[place:]).encode(), "LINE")


def _deep(data: Data, chance: random.Random) -> Mutant | None:
    at, _value = chance.choice([spot for spot in places(data) if _is_typed(spot[0])])
    depth = chance.choice([40, 20_000])
    nest = Raw("[" * depth + "]" * depth)
    place = "1:1" if depth > 1000 else named(data, at)
    if depth <= 1000 and isinstance(_value, list) and not _value:
        return None
    return Mutant("deep nesting", toml(with_value(data, at, nest)).encode(), place)


def _huge(data: Data, chance: random.Random) -> Mutant | None:
    spots = [at for at, value in places(data) if _is_number(at, value)]
    if not spots:
        return None
    at = chance.choice(spots)
    huge = chance.choice(
        [Raw("9" * 400), Raw("0x" + "f" * 9000), Raw("1e999"), Raw("-" + "9" * 400), Raw("nan")]
    )
    return Mutant("huge number", toml(with_value(data, at, huge)).encode(), named(data, at))


def _is_number(at: Path, value: Any) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool) and isinstance(at[-1], str)
    return number and (at[0] != "interview" or len(at) == 3)


def _too_large(data: Data, _chance: random.Random) -> Mutant | None:
    return Mutant("too large", toml(data).encode() + b"#" * 2_000_001, "1:1")


HARMFUL: tuple[Callable[[Data, random.Random], Mutant | None], ...] = (
    *(_wrong_type, _wrong_type, _wrong_type, _unknown_key, _unknown_key, _unknown_word, _unknown_word),
    *(_wrong_answer, _unknown_question, _wrong_day, _wrong_day, _crossed, _twice, _control_sign, _too_long),
    *(_needed_gone, _broken_bytes, _broken_toml, _deep, _huge, _too_large),
)
