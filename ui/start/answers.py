"""What the first start asks, as plain data, and what is still missing in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotodesk.texts import N_
from ui.widgets.fields import read_day

if TYPE_CHECKING:
    from kotodesk.desk import FirstStart

STEPS = ("language", "municipality", "officer", "passphrase")
LEAST_LETTERS = 12

_NAME_MISSING = N_("The name is missing. Write it as it is in everyday use.")
_OFFICIAL_MISSING = N_("The name of the sender is missing. It stands at the top of every letter.")
_TITLE_MISSING = N_("The title is missing. It stands beside your name on paper.")
_CHOOSE = N_("Nothing is chosen yet. Choose one.")
_NOT_A_DAY = N_("This is not a day of the calendar. Write it as 3.9.2025.")


@dataclass
class Answers:
    """Raw answers, as typed. They live only until the vault is made."""

    language: str = ""
    name_fi: str = ""
    name_sv: str = ""
    official_fi: str = ""
    official_sv: str = ""
    languages: str = ""
    """fi, sv, fi_sv (bilingual, Finnish majority) or sv_fi."""
    region: str = ""
    unit_fi: str = ""
    unit_sv: str = ""
    phone: str = ""
    officer: str = ""
    title_fi: str = ""
    title_sv: str = ""
    public_official: str = ""
    """yes or no."""
    official_from: str = ""
    official_to: str = ""
    passphrase: str = ""
    again: str = ""

    @property
    def majority(self) -> str:
        """The language of the majority, `fi` or `sv`."""
        return self.languages[:2] or "fi"

    @property
    def bilingual(self) -> bool:
        """Whether the municipality is bilingual."""
        return "_" in self.languages

    def in_both(self, name: str) -> tuple[str, str]:
        """Return a text in Finnish and Swedish; a unilingual municipality may have left one empty."""
        finnish, swedish = getattr(self, f"{name}_fi").strip(), getattr(self, f"{name}_sv").strip()
        return finnish or swedish, swedish or finnish


def problems(answers: Answers, step: str) -> dict[str, str]:
    """Return what is missing in a step: marked sentences by field, in the order of the page."""
    found = {
        "language": _language,
        "municipality": _municipality,
        "officer": _officer,
        "passphrase": _passphrase,
    }[step](answers)
    return {field: sentence for field, sentence in found.items() if sentence}


def first_start(answers: Answers) -> FirstStart:
    """Return the answers as the desk wants them; only for answers without problems."""
    from kotodesk.desk import (
        FirstStart,
    )  # the desk's libraries take half a second: not before they are needed

    name, official = answers.in_both("name"), answers.in_both("official")
    unit, title = answers.in_both("unit"), answers.in_both("title")
    is_official = answers.public_official == "yes"
    return FirstStart(
        name_fi=name[0],
        name_sv=name[1],
        official_fi=official[0],
        official_sv=official[1],
        unit_fi=unit[0],
        unit_sv=unit[1],
        officer=answers.officer.strip(),
        title_fi=title[0],
        title_sv=title[1],
        language=answers.language,
        bilingual=answers.bilingual,
        majority=answers.majority,
        region=answers.region,
        phone=answers.phone.strip(),
        public_official=is_official,
        official_from=read_day(answers.official_from) if is_official else None,
        official_to=read_day(answers.official_to) if is_official else None,
    )


def _language(answers: Answers) -> dict[str, str]:
    return {"language": "" if answers.language else _CHOOSE}


def _municipality(answers: Answers) -> dict[str, str]:
    found = _both(answers, "name", _NAME_MISSING) | _both(answers, "official", _OFFICIAL_MISSING)
    return found | {
        "languages": "" if answers.languages else _CHOOSE,
        "region": "" if answers.region else _CHOOSE,
    }


def _officer(answers: Answers) -> dict[str, str]:
    found = {"officer": "" if answers.officer.strip() else N_("Your name is missing.")}
    found |= _both(answers, "title", _TITLE_MISSING)
    found["public_official"] = "" if answers.public_official else _CHOOSE
    if answers.public_official == "yes":
        found["official_from"] = _day(answers.official_from, must=True)
        found["official_to"] = _day(answers.official_to, must=False) or _order(answers)
    return found


def _passphrase(answers: Answers) -> dict[str, str]:
    if len(answers.passphrase) < LEAST_LETTERS:
        return {
            "passphrase": N_("The passphrase is too short. Use at least twelve letters: four words are good.")
        }
    different = N_("The two are not the same. Write the passphrase again.")
    return {"again": "" if answers.again == answers.passphrase else different}


def _both(answers: Answers, name: str, sentence: str) -> dict[str, str]:
    """A bilingual municipality needs both languages, another at least its own."""
    needed = ("fi", "sv") if answers.bilingual or not answers.languages else (answers.majority,)
    fields = [f"{name}_{language}" for language in ("fi", "sv")]
    return {
        field: sentence if field[-2:] in needed and not getattr(answers, field).strip() else ""
        for field in fields
    }


def _day(text: str, *, must: bool) -> str:
    if not text.strip():
        return N_("The day is missing. From when do you hold the post?") if must else ""
    return "" if read_day(text) else _NOT_A_DAY


def _order(answers: Answers) -> str:
    begins, ends = read_day(answers.official_from), read_day(answers.official_to)
    late = begins is not None and ends is not None and ends < begins
    return N_("The last day is before the first. Check both.") if late else ""
