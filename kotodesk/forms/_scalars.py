"""Single answers: text, figures, days and codes, read from what a person types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from datetime import date
from decimal import Decimal

from kotodesk.errors import BadInput
from kotodesk.forms.answers import Value
from kotodesk.forms.model import Question
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

TEXT_LIMIT = 300
LONG_TEXT_LIMIT = 6000

_TOO_LONG = N_("The answer is too long. Shorten it to {most} characters.")
_NO_TEXT = N_("Write the answer as text.")
_NO_NUMBER = N_("Write a number in figures, for example 7 or 7,5.")
_NO_WHOLE = N_("Write a whole number in figures, for example 7.")
_BELOW = N_("The number must be at least {least}.")
_ABOVE = N_("The number must be at most {most}.")
_NO_DATE = N_("Write the date as day.month.year, for example 3.9.2025.")
_NO_MONTH = N_("Write the month as month.year, for example 9.2025.")
_NO_LANGUAGE = N_("Choose a language from the list.")
_NO_COUNTRY = N_("Choose a country from the list.")

_FINNISH_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FINNISH_MONTH = re.compile(r"(\d{1,2})[./]\s?(\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_NUMBER = re.compile(r"[-+]?\d{1,12}([.,]\d{1,4})?")


def text(_question: Question, raw: object) -> str | None:
    """Return one line of text: Unicode composed, control characters and extra spaces gone."""
    return _limited(" ".join(_clean(raw).split()), TEXT_LIMIT)


def long_text(_question: Question, raw: object) -> str | None:
    """Return text of several lines, without blanks at the ends of lines and of the whole."""
    lines = (line.rstrip() for line in _clean(raw).split("\n"))
    return _limited("\n".join(lines).strip(), LONG_TEXT_LIMIT)


def number(question: Question, raw: object) -> int | float | None:
    """Return a number within the limits of the question; a comma or a point parts the decimals."""
    written = _figures(raw)
    if not written:
        return None
    if not _NUMBER.fullmatch(written):
        raise BadInput(_NO_NUMBER)
    found = Decimal(written.replace(",", "."))
    return _within(question, int(found) if found == found.to_integral_value() else float(found))


def whole(question: Question, raw: object) -> int | None:
    """Return a whole number within the limits of the question."""
    found = number(question, raw)
    if isinstance(found, float):
        raise BadInput(_NO_WHOLE)
    return found


def day(_question: Question, raw: object) -> str | None:
    """Return a date as ISO text."""
    written = _figures(raw)
    if not written:
        return None
    if found := _ISO_DAY.fullmatch(written):
        return _iso(found[1], found[2], found[3], BadInput(_NO_DATE))
    if found := _FINNISH_DAY.fullmatch(written):
        return _iso(found[3], found[2], found[1], BadInput(_NO_DATE))
    raise BadInput(_NO_DATE)


def month(_question: Question, raw: object) -> str | None:
    """Return a month as ISO text without the day."""
    written = _figures(raw)
    if not written:
        return None
    if found := _ISO_MONTH.fullmatch(written):
        return _iso(found[1], found[2], "1", BadInput(_NO_MONTH))[:7]
    if found := _FINNISH_MONTH.fullmatch(written):
        return _iso(found[2], found[1], "1", BadInput(_NO_MONTH))[:7]
    raise BadInput(_NO_MONTH)


def language(_question: Question, raw: object) -> str | None:
    """Return an ISO 639-3 code that the vocabulary knows."""
    return _code(raw, vocabulary().ids("languages"), BadInput(_NO_LANGUAGE))


def country(_question: Question, raw: object) -> str | None:
    """Return an ISO 3166 code of two letters that the vocabulary knows."""
    return _code(raw, vocabulary().ids("countries"), BadInput(_NO_COUNTRY))


def raw_text(question: Question, value: Value) -> str:
    """Return what a person would type for this value."""
    if question.kind in ("number", "scale"):
        return str(value).replace(".", ",")
    if question.kind == "date":
        year, month_, day_ = value.split("-")
        return f"{int(day_)}.{int(month_)}.{year}"
    if question.kind == "month":
        year, month_ = value.split("-")
        return f"{int(month_)}.{year}"
    return str(value)


def _clean(raw: object) -> str:
    if raw is None:
        return ""
    if not isinstance(raw, str):
        raise BadInput(_NO_TEXT)
    lines = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = (c for c in lines if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept))


def _limited(found: str, most: int) -> str | None:
    if len(found) > most:
        raise BadInput(_TOO_LONG, most=most)
    return found or None


def _figures(raw: object) -> str:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return str(raw)
    return _clean(raw).strip()


def _within(question: Question, found: float) -> int | float:
    least, most = question.limits.least, question.limits.most
    if least is not None and found < least:
        raise BadInput(_BELOW, least=_shown(least))
    if most is not None and found > most:
        raise BadInput(_ABOVE, most=_shown(most))
    return found


def _shown(limit: float) -> str:
    return f"{limit:g}".replace(".", ",")


def _iso(year: str, month_: str, day_: str, failure: BadInput) -> str:
    try:
        return date(int(year), int(month_), int(day_)).isoformat()
    except ValueError as error:
        raise failure from error


def _code(raw: object, known: Container[str], failure: BadInput) -> str | None:
    written = _clean(raw).strip()
    for code in (written, written.lower(), written.upper()):
        if not code or code in known:
            return code or None
    raise failure
