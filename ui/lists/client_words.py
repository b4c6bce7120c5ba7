"""How a row of the client list is worded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kotodesk.path.clients import ClientRow
from kotodesk.texts import N_, Texts
from kotodesk.vocabulary import vocabulary
from ui.widgets.fields import day_text

STATES = {
    "new": ("not_begun", N_("New")),
    "interview": ("unfinished", N_("Interview unfinished")),
    "assessed": ("looked_at", N_("Assessed, no plan yet")),
    "no_plan_needed": ("not_needed", N_("No plan needed")),
    "plan_draft": ("unfinished", N_("Integration plan, draft")),
    "in_force": ("done", N_("Plan in force")),
    "ended": ("not_needed", N_("Plan ended")),
}
"""State of a client: the sign of ui.widgets.marks and its word."""
REASONS = {"review": N_("Review")}


@dataclass(frozen=True)
class Line:
    """A row in words. `sign` is empty for those whom the employment authority serves."""

    name: str
    original: str
    language: str
    responsible: str
    sign: str
    state: str
    day: str
    reason: str
    overdue: bool
    ban: str

    def sentence(self) -> str:
        """Return what a screen reader says."""
        parts = (self.name, self.ban, self.language, self.responsible, self.state, self.day, self.reason)
        return ", ".join(part for part in parts if part)


def line(t: Texts, row: ClientRow, today: date) -> Line:
    """Word a row; whoever the employment authority serves comes with name and language only."""
    less = bool(row.jobseeker)
    sign, state = STATES[row.state]
    return Line(
        name=row.name_latin or row.name_original or t("Name missing"),
        original=row.name_original if row.name_original != row.name_latin else "",
        language=language_name(t, row.contact_language),
        responsible=t("The employment authority is responsible") if less else t("The municipality"),
        sign="" if less else sign,
        state="" if less else t.of(state),
        day="" if less else day_text(row.next_date),
        reason="" if less else _reason(t, row, today),
        overdue=row.overdue and not less,
        ban=t("Safety ban") if row.safety_ban else "",
    )


def language_name(t: Texts, id_: str) -> str:
    """Return the name of a language in the language of the window, empty for none."""
    return vocabulary().name("languages", id_, t.language) if id_ else ""


def _reason(t: Texts, row: ClientRow, today: date) -> str:
    reason = t.of(REASONS[row.next_reason]) if row.next_reason else ""
    if row.overdue and row.next_date:
        days = (today - row.next_date).days
        late = t.plural("{n} day late", "{n} days late", days)
        return f"{reason}, {late}"
    return reason
