"""Closed vocabularies: permanent ids and their names in Finnish, Swedish and English.

The data is `resources/vocabulary.toml`, whose head states the stability rule: an id never changes its
meaning. Records store ids; names are looked up when a person reads them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from kotodesk import resources

Kind = Literal[
    "need_areas",
    "levels",
    "skills",
    "provider_kinds",
    "residence_groups",
    "residence_bases",
    "obstacle_kinds",
    "measure_states",
    "further_measures",
    "plan_endings",
    "contents",
    "service_groups",
    "serves",
    "interpreter_needs",
    "no_answers",
    "relations",
    "allowance_kinds",
    "scripts",
    "languages",
    "countries",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages of the program."""

    fi: str
    sv: str
    en: str

    def of(self, language: str) -> str:
        """Return the text in `language` (fi, sv or en); raises KeyError for any other."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


@dataclass(frozen=True, slots=True)
class Term:
    """One id with its name. The last three belong to one vocabulary each, as the data file says."""

    id: str
    name: Words
    groups: tuple[str, ...] = ()
    tag: str = ""
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All vocabularies. An id that a vocabulary does not have raises KeyError."""

    terms: Mapping[Kind, Mapping[str, Term]]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Return the ids in the order in which people see them."""
        return tuple(self.terms[kind])

    def has(self, kind: Kind, id: str) -> bool:
        """Tell whether the vocabulary has this id."""
        return id in self.terms[kind]

    def term(self, kind: Kind, id: str) -> Term:
        """Return one term with all that belongs to it."""
        try:
            return self.terms[kind][id]
        except KeyError:
            raise KeyError(kind, id) from None

    def name(self, kind: Kind, id: str, language: str) -> str:
        """Return the name of one term in fi, sv or en."""
        return self.term(kind, id).name.of(language)

    def rank(self, kind: Kind, id: str) -> int:
        """Return the place of a term in its order, from 0; levels compare by it."""
        return self.ids(kind).index(self.term(kind, id).id)

    def language_of_tag(self, tag: str) -> str:
        """Return the language id for a BCP 47 tag such as "uk"; an id is its own answer."""
        languages = self.terms["languages"]
        if tag in languages:
            return tag
        for term in languages.values():
            if term.tag == tag:
                return term.id
        raise KeyError("languages", tag)


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabularies of this program, read once."""
    with resources.path("vocabulary.toml").open("rb") as file:
        tables = tomllib.load(file)
    return Vocabulary(MappingProxyType({kind: _terms(tables[kind]) for kind in KINDS}))


def _terms(table: dict[str, dict[str, Any]]) -> Mapping[str, Term]:
    return MappingProxyType({id: _term(id, dict(line)) for id, line in table.items()})


def _term(id: str, line: dict[str, Any]) -> Term:
    name = Words(line.pop("fi"), line.pop("sv"), line.pop("en"))
    groups = tuple(line.pop("groups", ()))
    return Term(id, name, groups, **line)
