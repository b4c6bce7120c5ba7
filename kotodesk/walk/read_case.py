"""A case file: TOML to checked plain data. Every key and one full example: docs/case-file.md."""

from __future__ import annotations

from datetime import date
from typing import Any

from kotodesk.errors import BadInput
from kotodesk.tables import Table, read_toml
from kotodesk.texts import N_
from kotodesk.vocabulary import Kind
from kotodesk.walk.case import CaseFile, ClientPart, Decisions, Fields, InterviewPart, OfficerPart
from kotodesk.walk.home import PAPER_LANGUAGES, read_home
from kotodesk.walk.inputs import day, day_if
from kotodesk.walk.read_decisions import read_decisions
from kotodesk.walk.read_interview import read_interview
from kotodesk.walk.reading import entries, in_order

FORMAT = 1

_OTHER_FORMAT = N_("{file}: {key}: this program reads format {allowed}; write format = {allowed}.")
_AHEAD = N_("{file}: {key}: {day} lies after {on}, the day of the walk; write a day that has been.")

_DAYS = ("born", "first_permit", "permit_valid_to", "municipality_since", "contacted_on")
_MAY_LIE_AHEAD = ("permit_valid_to",)
_TERMS: dict[str, Kind] = {
    "citizenship": "countries",
    "mother_tongue": "languages",
    "contact_language": "languages",
    "interpreter": "interpreter_needs",
}
_LISTS: dict[str, Kind] = {
    "other_languages": "languages",
    "bases": "residence_bases",
    "allowances": "allowance_kinds",
}
_TEXTS = ("interpreter_wishes", "phone", "contacted_by")
_TRUTHS = ("quota_refugee", "family_of_quota_refugee", "jobseeker")
_ACTS_FOR = ("municipality", "employment_authority")
_PURPOSES = ("interview", "plan", "review")
_MOST_MINUTES = 24 * 60


def read_case(data: bytes, file: str, today: date, on: date | None = None) -> CaseFile:
    """Return the case of a file; `file` is its name in messages.

    The day of the walk is `on`, else the one in the file, else `today`. Raises BadInput with file, key, what
    is wrong and what is allowed.
    """
    top = read_toml(data, file)
    check_format(top)
    written = day_if(top, "on")
    found = CaseFile(
        file=file,
        on=on or written or today,
        client=_client(top.table("client"), on or written or today),
        home=read_home(top.table("municipality")) if top.has("municipality") else None,
        officer=_officer(top.table("officer")) if top.has("officer") else None,
        meetings=tuple(_meeting(one, on or written or today) for one in entries(top, "meetings")),
        interview=read_interview(top.table("interview")) if top.has("interview") else InterviewPart(),
        further=tuple(_further(one) for one in entries(top, "further")),
        decisions=read_decisions(top.table("decisions")) if top.has("decisions") else Decisions(),
    )
    top.finish()
    return found


def check_format(top: Table) -> None:
    """Raise BadInput when a file does not say that it is written in the format that this program reads."""
    given = top.raw("format", str(FORMAT))
    if isinstance(given, bool) or given != FORMAT:
        raise BadInput(_OTHER_FORMAT, file=top.file, key="format", allowed=FORMAT)


def _client(table: Table, on: date) -> ClientPart:
    name, latin = (" ".join(text.split()) for text in (table.text("name"), table.text_if("latin")))
    fields: dict[str, Any] = {"name_original": name if latin else ""}
    fields |= {key: _not_ahead(table, key, on) for key in _DAYS}
    fields |= {key: table.term_if(key, kind) or "" for key, kind in _TERMS.items()}
    fields |= {key: list(dict.fromkeys(table.terms(key, kind))) for key, kind in _LISTS.items()}
    fields |= {key: table.text_if(key) for key in _TEXTS}
    fields |= {key: table.flag_if(key) for key in _TRUTHS}
    fields["safety_ban"] = table.flag("safety_ban")
    fields["proceedings_language"] = table.one_of("language", PAPER_LANGUAGES, "")
    part = ClientPart(
        name_latin=latin or name,
        fields=fields,
        periods=tuple(_period(one) for one in entries(table, "jobseeker_periods")),
        household=tuple(_member(one, on) for one in entries(table, "household")),
    )
    table.finish()
    return part


def _not_ahead(table: Table, key: str, on: date) -> date | None:
    found = day_if(table, key)
    if found is not None and found > on and key not in _MAY_LIE_AHEAD:
        raise BadInput(_AHEAD, file=table.file, key=table.where(key), day=found, on=on)
    return found


def _period(table: Table) -> Fields:
    fields = {
        "begins": day(table, "from"),
        "ends": day_if(table, "to"),
        "unemployed": table.flag_if("unemployed"),
    }
    in_order(table, fields["begins"], fields["ends"], "to")
    table.finish()
    return fields


def _member(table: Table, on: date) -> Fields:
    fields = {
        "kind": table.term("kind", "relations"),
        "born": _not_ahead(table, "born", on),
        "now": table.text_if("now"),
    }
    table.finish()
    return fields


def _officer(table: Table) -> OfficerPart:
    title = table.some_words("title", PAPER_LANGUAGES)
    acts_for = table.texts("acts_for")
    for one in acts_for:
        if one not in _ACTS_FOR:
            raise table.unknown("acts_for", one, _ACTS_FOR)
    part = OfficerPart(
        name=table.text("name"),
        title_fi=title["fi"],
        title_sv=title["sv"],
        public_official=table.flag("public_official"),
        official_from=day_if(table, "official_from"),
        official_to=day_if(table, "official_to"),
        acts_for_employment_authority="employment_authority" in acts_for,
    )
    in_order(table, part.official_from, part.official_to, "official_to")
    table.finish()
    return part


def _meeting(table: Table, on: date) -> Fields:
    day(table, "on")
    fields = {
        "held_on": _not_ahead(table, "on", on),
        "purpose": table.one_of("purpose", _PURPOSES),
        "minutes": table.whole_if("minutes", 1, _MOST_MINUTES),
        "place": table.text_if("place"),
        "interpreter_language": table.term_if("interpreter_language", "languages") or "",
        "interpreter_mode": table.text_if("interpreter_mode"),
        "interpreter": table.text_if("interpreter"),
    }
    table.finish()
    return fields


def _further(table: Table) -> Fields:
    fields = {
        "kind": table.term("kind", "further_measures"),
        "provider": table.text_if("provider"),
        "due": day_if(table, "due"),
        "result": table.text_if("result"),
    }
    table.finish()
    return fields
