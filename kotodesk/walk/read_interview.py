"""The answers of a case file, through the same door as what an editor of the window hands over.

[interview]
talk.understand = "yes"
life.hours_per_week = 6
language.swedish = { listening = "A1.3", speaking = "A1.2", reading = "A1.2", writing = "A1.1" }
life.safe = { no_answer = "declined" }
wishes.long_term_official = { fi = "…", sv = "…" }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from kotodesk.assessment.service import INTERVIEW
from kotodesk.errors import BadInput
from kotodesk.forms import Answer, Form, Question, form, parse
from kotodesk.forms.answers import NO_ANSWER
from kotodesk.tables import Table
from kotodesk.texts import N_
from kotodesk.walk.case import InterviewPart
from kotodesk.walk.home import PAPER_LANGUAGES
from kotodesk.walk.reading import InPlace

_NO_QUESTION = N_("{file}: {key}: there is no such question; the nearest is {nearest}.")
_NO_REASON = N_("{file}: {key}: “{value}” is no reason for having no answer; allowed: {allowed}.")
_BLANK = N_("{file}: {key}: this answer is blank; write an answer, or {allowed}.")
_NOT_CANONICAL = N_("{file}: {key}: this cannot be an answer; allowed: text, numbers, lists and tables.")

_WHY_NOT = "no_answer"
_LARGEST = 10**12
_SHOWN = 80


def read_interview(table: Table) -> InterviewPart:
    """Return the answers of the table `interview`; raises BadInput that names the question."""
    definition = form(INTERVIEW)
    answers: dict[str, Mapping[str, Answer]] = {}
    missing: dict[str, list[str]] = {language: [] for language in PAPER_LANGUAGES}
    for key, raw in _given(table, definition):
        place = table.where(key)
        answers[key] = {
            language: _answer(definition.by_key[key], _in_language(raw, language), table.file, place)
            for language in PAPER_LANGUAGES
            if _has_language(raw, language, key, missing)
        }
    return InterviewPart(answers, {language: tuple(keys) for language, keys in missing.items()})


def _given(table: Table, definition: Form) -> Iterator[tuple[str, Any]]:
    """Yield question keys with their raw values; `talk.understand` is a table in a table of TOML."""
    keys = table.keys()
    for key in keys:
        value = table.raw(key)
        if key in definition.by_key:
            yield key, value
        elif isinstance(value, dict):
            yield from ((_known(table, f"{key}.{part}", definition), inner) for part, inner in value.items())
        else:
            _known(table, key, definition)


def _known(table: Table, key: str, definition: Form) -> str:
    if key in definition.by_key:
        return key
    nearest = get_close_matches(key, definition.by_key, 1, 0.0)
    raise BadInput(_NO_QUESTION, file=table.file, key=table.where(key)[:_SHOWN], nearest=", ".join(nearest))


def _answer(question: Question, raw: Any, file: str, place: str) -> Answer:
    if isinstance(raw, dict) and _WHY_NOT in raw:
        return _no_answer(raw, file, place)
    _check_canonical(raw, file, place)
    try:
        value = parse(question, raw)
    except BadInput as error:
        raise InPlace(file, place, error) from error
    if value is None:
        raise BadInput(_BLANK, file=file, key=place, allowed=f'{{ {_WHY_NOT} = "{NO_ANSWER[0]}" }}')
    return Answer(value)


def _no_answer(raw: Mapping[str, Any], file: str, place: str) -> Answer:
    why = raw[_WHY_NOT]
    if len(raw) > 1 or why not in NO_ANSWER:
        raise BadInput(
            _NO_REASON, file=file, key=place, value=str(why)[:_SHOWN], allowed=", ".join(NO_ANSWER)
        )
    return Answer(status=why)


def _check_canonical(raw: Any, file: str, place: str) -> None:
    """A number beyond all counting cannot even be written out, so it stops here."""
    inner = raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ()
    for one in inner:
        _check_canonical(one, file, place)
    beyond = isinstance(raw, int | float) and not -_LARGEST < raw < _LARGEST
    if isinstance(raw, bool) or beyond:
        raise BadInput(_NOT_CANONICAL, file=file, key=place)


def _is_by_language(raw: Any) -> bool:
    return isinstance(raw, dict) and bool(raw) and set(raw) <= set(PAPER_LANGUAGES)


def _in_language(raw: Any, language: str) -> Any:
    """The value with every text by language replaced by the one in `language`, absent where there is none."""
    if _is_by_language(raw):
        return raw.get(language)
    if isinstance(raw, dict):
        return {key: _in_language(inner, language) for key, inner in raw.items()}
    return [_in_language(inner, language) for inner in raw] if isinstance(raw, list) else raw


def _has_language(raw: Any, language: str, key: str, missing: Mapping[str, list[str]]) -> bool:
    """Note a text that stands only in the other language; a whole answer of that kind is left out."""
    if _lacks(raw, language):
        missing[language].append(key)
    return not (_is_by_language(raw) and language not in raw)


def _lacks(raw: Any, language: str) -> bool:
    if _is_by_language(raw):
        return language not in raw
    inner = raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ()
    return any(_lacks(one, language) for one in inner)
