"""What a field of a client's file may hold, beyond its type."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from kotodesk.errors import BadInput
from kotodesk.law.packs import REGIONS
from kotodesk.texts import N_
from kotodesk.vocabulary import Kind, vocabulary

_VOCABULARY_OF: dict[str, Kind] = {
    "citizenship": "countries",
    "mother_tongue": "languages",
    "other_languages": "languages",
    "contact_language": "languages",
    "interpreter": "interpreter_needs",
    "bases": "residence_bases",
    "allowances": "allowance_kinds",
    "kind": "relations",
}
_CHOICES = {"majority": ("fi", "sv"), "region": REGIONS}
_PAST = frozenset({"born", "first_permit", "municipality_since", "contacted_on"})

_WITHOUT_STROKE = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae"})
"""Letters that Unicode does not take apart into a letter and an accent."""

NAME_MISSING = N_("The client has no name yet. Write at least the name in Latin letters.")
FUTURE_DAY = N_("{day} lies ahead. Write a day that has been.")
UNKNOWN_ID = N_("“{given}” is not in the list. Choose one from the list.")
TOWN_NAMELESS = N_("The municipality has no name. Write it at least in the language of the majority.")
LANGUAGE_OF_PROCEEDINGS = N_("The language of proceedings is Finnish or Swedish.")
END_BEFORE_BEGINNING = N_("The period ends before it begins. Check the two days.")


def check(fields: dict[str, object], today: date) -> None:
    """Raise BadInput with one sentence for the first field that holds what it may not."""
    for name, value in fields.items():
        if value in (None, "", (), []):
            continue
        _check_vocabulary(name, value)
        if name in _PAST and isinstance(value, date) and value > today:
            raise BadInput(FUTURE_DAY, day=f"{value.day}.{value.month}.{value.year}")
    if "name_latin" in fields and not str(fields["name_latin"]).strip():
        raise BadInput(NAME_MISSING)
    if fields.get("proceedings_language") not in (None, "", "fi", "sv"):
        raise BadInput(LANGUAGE_OF_PROCEEDINGS)


def check_municipality(fields: Mapping[str, object]) -> None:
    """Raise BadInput when a municipality has no name, or a majority or region that is not in the list."""
    for name, allowed in _CHOICES.items():
        if fields.get(name, allowed[0]) not in allowed:
            raise BadInput(UNKNOWN_ID, given=fields[name])
    majority = f"name_{fields.get('majority', 'fi')}"
    if majority in fields and not str(fields[majority]).strip():
        raise BadInput(TOWN_NAMELESS)


def check_period(begins: date | None, ends: date | None) -> None:
    """Raise BadInput when a period ends before it begins."""
    if begins is not None and ends is not None and ends < begins:
        raise BadInput(END_BEFORE_BEGINNING)


def _check_vocabulary(name: str, value: object) -> None:
    kind = _VOCABULARY_OF.get(name)
    if kind is None:
        return
    given: Iterable[object] = value if isinstance(value, (list, tuple)) else (value,)
    for one in given:
        if not vocabulary().has(kind, str(one)):
            raise BadInput(UNKNOWN_ID, given=one)


def search_text(name_latin: str, name_original: str, born: date | None) -> str:
    """Return what search compares with: names and date of birth, folded."""
    days = f"{born:%d.%m.%Y} {born.day}.{born.month}.{born.year} {born.isoformat()}" if born else ""
    return folded(f"{name_latin} {name_original} {days}")


def folded(text: str) -> str:
    """Return text without case, accents and signs that have no shape, for comparing names in any script."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_WITHOUT_STROKE))
    return " ".join("".join(letter for letter in apart if _has_shape(letter)).split())


def _has_shape(letter: str) -> bool:
    return letter.isspace() or not (unicodedata.combining(letter) or unicodedata.category(letter)[0] == "C")
