"""The fields of a service, group by group."""

from __future__ import annotations

from collections.abc import Mapping

from kotodesk.forms.model import Option, Question
from kotodesk.programme.written import WEEKDAYS
from kotodesk.texts import N_, Texts
from ui.forms.ask import choices, number, of_record, question, terms, worded
from ui.forms.sheet import LONG, Sheet
from ui.programme.stores import FLAGS, STARTS, WEAK_LITERACY, WEEK
from ui.programme.texts import asks, in_both

TICKS: Mapping[str, str] = {
    "interpreted": N_("An interpreter is arranged when needed"),
    "child_care": N_("Child care is arranged"),
    "remote": N_("Can be used from home"),
    "drop_in": N_("No appointment needed"),
    "anonymous": N_("Can be used without giving a name"),
    "far": N_("Far away, a journey is needed"),
    "bought": N_("Bought from somebody else"),
    "for_parents": N_("For parents of small children"),
    "degree": N_("For people with a degree"),
    WEAK_LITERACY: N_("For those whose reading or writing is weak"),
}
_DAYS = {
    "mon": N_("Monday"),
    "tue": N_("Tuesday"),
    "wed": N_("Wednesday"),
    "thu": N_("Thursday"),
    "fri": N_("Friday"),
    "sat": N_("Saturday"),
    "sun": N_("Sunday"),
}
_MOST_HOURS, _WEEK_HOURS, _OLDEST = 10_000, 100, 120


def what_it_is(sheet: Sheet, pair: tuple[str, str]) -> None:
    """Ask what the service is called, for whom it is and what it is about."""
    t = sheet.t
    whom = t("A few words for a table, such as: everybody who studies Swedish.")
    about = t("One easy sentence to the client, for a card or a brochure.")
    for ask in asks(t, "name", "text", t("Name"), pair):  # too long to stand side by side
        sheet.add(ask)
    in_both(sheet, pair, "for_whom", t("For whom"), help_=whom)
    in_both(sheet, pair, "about", t("About the service"), kind="long_text", help_=about)


def in_english(sheet: Sheet) -> None:
    """Ask the same in English, for papers of clients who read it."""
    t = sheet.t
    sheet.heading(t("In English, if you need it"))
    sheet.side_by_side(
        *asks(t, "name", "text", t("Name"), ("en",)), *asks(t, "for_whom", "text", t("For whom"), ("en",))
    )
    sheet.side_by_side(
        *asks(t, "about", "long_text", t("About the service"), ("en",)),
        *asks(t, "duration", "text", t("Duration"), ("en",)),
    )


def place_in_programme(sheet: Sheet) -> None:
    """Ask where the service stands in the programme, and which needs it answers."""
    t = sheet.t
    own = t("Only what is the municipality’s own responsibility belongs to the programme; the rest is other.")
    sheet.heading(t("Place in the programme"))
    sheet.side_by_side(
        of_record(t, question("content", "choice", t("Content"), terms("contents")), own),
        of_record(t, question("group", "choice", t("Group in lists"), terms("service_groups"))),
    )
    needs = t("Services are proposed by need. A step of the path itself, such as the interview, has none.")
    _many(sheet, "areas", t("Which needs does it answer?"), terms("need_areas"), needs)


def who_may_take_part(sheet: Sheet) -> None:
    """Ask for whom the service is: side, languages, levels, ages."""
    t = sheet.t
    levels = terms("levels")
    sheet.heading(t("Who can take part"))
    sheet.add(of_record(t, question("serves", "choice", t("Jobseekers or others?"), terms("serves"))))
    _many(sheet, "languages", t("Languages of the service"), terms("languages"))
    _many(sheet, "teaches", t("Languages that are taught"), terms("languages"))
    low = t("Empty: no level is needed.")
    high = t("The level that the teaching leads to. Who has it has no use for the service.")
    sheet.side_by_side(
        of_record(t, question("level_from", "choice", t("Level at the start"), levels), low),
        of_record(t, question("level_to", "choice", t("Level that it leads to"), levels), high),
        of_record(t, number("age_from", t("Age from"), (0, _OLDEST), t("years"))),
        of_record(t, number("age_to", t("Age to"), (0, _OLDEST), t("years"))),
    )
    bases = t("Residence basis, if it is meant for some only")
    sheet.add(of_record(t, question("bases", "many", bases, terms("residence_groups"))))
    words = {key: t.of(word) for key, word in TICKS.items()}
    sheet.add(of_record(t, question(FLAGS, "many", t("What is true of the service?"), choices(**words))))


def when(sheet: Sheet, pair: tuple[str, str]) -> None:
    """Ask for hours, times of the week and start days."""
    t = sheet.t
    starts = t("Days on which a group begins, with commas between: 12.1.2026, 7.4.2026.")
    sheet.heading(t("When"))
    sheet.side_by_side(
        of_record(t, number("hours_per_week", t("Hours a week"), (0, _WEEK_HOURS), t("h"))),
        of_record(t, number("hours_total", t("Hours in all"), (0, _MOST_HOURS), t("h"))),
    )
    sheet.add(of_record(t, _week(t)))
    days = question(STARTS, "text", t("Start days"))
    sheet.add(of_record(t, days, starts, hint=t("day.month.year, …")))
    in_both(sheet, pair, "duration", t("Duration"))
    in_both(sheet, pair, "opening", t("Opening hours"))


def where(sheet: Sheet, pair: tuple[str, str]) -> None:
    """Ask for the place and how one gets there."""
    sheet.heading(sheet.t("Where"))
    in_both(sheet, pair, "place", sheet.t("Place"))
    in_both(sheet, pair, "travel", sheet.t("Way of travelling"))


def validity(sheet: Sheet) -> None:
    """Ask from when to when the service is offered, and when somebody last checked its facts."""
    t = sheet.t
    sheet.heading(t("Validity"))
    sheet.side_by_side(
        of_record(t, question("valid_from", "date", t("Offered from"))),
        of_record(t, question("valid_to", "date", t("Offered until"))),
        of_record(t, question("checked_on", "date", t("Facts last checked on"))),
    )


def _week(t: Texts) -> Question:
    days = tuple(Option(day, worded(t.of(_DAYS[day]))) for day in WEEKDAYS)
    fields = (
        question("day", "choice", t("Day"), days),
        question("hours", "text", t("Hours, such as 9–11")),
    )
    return Question(WEEK, "rows", worded(t("Times of the week")), fields=fields)


def _many(sheet: Sheet, key: str, label: str, options: tuple[Option, ...], help_: str = "") -> None:
    sheet.add(of_record(sheet.t, question(key, "many", label, options), help_), fold=LONG)
