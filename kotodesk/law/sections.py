"""A place in a statute, written the way each language writes it.

A reference is `ACT SECTION(SUBSECTION) ITEM`, for example `KotoL 14(1) 1`, `KotoL 32 a(1)` or, for a whole
act, `TihL`. Several places are separated by a comma and a space; the act is named once: `KotoL 14(4), 20(2)`.
Spaces are plain here; whoever sets a page makes them unbreakable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kotodesk.vocabulary import Words

_PLACE = re.compile(r"(?P<section>\d+(?: [a-z])?)(?:\((?P<sub>\d+)\))?(?: (?P<item>\d+))?")


@dataclass(frozen=True, slots=True)
class Act:
    """A statute: its code in references, number, short name and the page where it can be read."""

    code: str
    number: str
    name: Words
    url: str


@dataclass(frozen=True, slots=True)
class Section:
    """A reference and how Finnish, Swedish and English write it; `full` names the act as well."""

    ref: str
    fi: str
    sv: str
    en: str
    full: Words

    def of(self, language: str) -> str:
        """Return the short form in fi, sv or en; raises KeyError for any other language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


def section(ref: str, acts: Mapping[str, Act], main_act: str) -> Section:
    """Return the reference in every language; places of `main_act` are written without its name.

    Raises ValueError when the reference does not follow the form above or names an unknown act.
    """
    code, _, rest = ref.partition(" ")
    if code not in acts:
        raise ValueError(ref)
    places = [_place(part, ref) for part in rest.split(", ")] if rest else []
    act = acts[code]
    short = _written(places, act)
    if code != main_act:
        short = _under_number(short, act.number)
    return Section(ref, short.fi, short.sv, short.en, _full(places, act))


def joined(refs: Iterable[str]) -> str:
    """Return one reference to all the places; all of them must lie in one act."""
    code, places = "", []
    for ref in dict.fromkeys(refs):
        code, _, place = ref.partition(" ")
        places.append(place)
    return f"{code} {', '.join(places)}"


def _place(text: str, ref: str) -> re.Match[str]:
    found = _PLACE.fullmatch(text)
    if found is None:
        raise ValueError(ref)
    return found


def _written(places: list[re.Match[str]], act: Act) -> Words:
    if not places:
        return act.name
    if len(places) > 1 and not any(place["sub"] or place["item"] for place in places):
        return _bare([place["section"] for place in places])
    return Words(
        _list([_nordic(place, "kohta") for place in places], "ja"),
        _list([_nordic(place, "punkten") for place in places], "och"),
        _list([_english(place) for place in places], "and"),
    )


def _bare(numbers: list[str]) -> Words:
    return Words(
        f"{_list(numbers, 'ja')} §", f"{_list(numbers, 'och')} §", f"sections {_list(numbers, 'and')}"
    )


def _list(parts: list[str], last: str) -> str:
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _under_number(short: Words, number: str) -> Words:
    if not number or number in short.en:
        return short
    return Words(f"{number}, {short.fi}", f"{number}, {short.sv}", f"{short.en} of {number}")


def _full(places: list[re.Match[str]], act: Act) -> Words:
    if not places:
        return act.name
    short = _written(places, act)
    return Words(f"{act.name.fi} {short.fi}", f"{act.name.sv} {short.sv}", f"{act.name.en}, {short.en}")


def _nordic(place: re.Match[str], item_word: str) -> str:
    parts = [f"{place['section']} §"]
    if place["sub"]:
        parts.append(f"{place['sub']} mom.")
    if place["item"]:
        parts.append(f"{place['item']} {item_word}")
    return " ".join(parts)


def _english(place: re.Match[str]) -> str:
    text = f"section {place['section']}"
    if place["sub"]:
        text += f"({place['sub']})"
    return f"{text}, point {place['item']}" if place["item"] else text
