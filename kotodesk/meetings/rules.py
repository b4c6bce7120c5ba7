"""What the record of a meeting may hold, beyond its types."""

from __future__ import annotations

from datetime import date

from kotodesk.errors import BadInput
from kotodesk.people.rules import FUTURE_DAY, UNKNOWN_ID
from kotodesk.texts import N_
from kotodesk.vocabulary import vocabulary

PURPOSES = ("interview", "plan", "review")
MINUTES = N_("A meeting lasts from 1 minute to one day. Write its length in minutes.")

_DAY_OF_MINUTES = 24 * 60


def check(fields: dict[str, object], today: date) -> None:
    """Raise BadInput with one sentence for the first field that holds what it may not."""
    held_on, minutes = fields.get("held_on"), fields.get("minutes")
    if isinstance(held_on, date) and held_on > today:
        raise BadInput(FUTURE_DAY, day=f"{held_on.day}.{held_on.month}.{held_on.year}")
    if fields.get("purpose", PURPOSES[0]) not in PURPOSES:
        raise BadInput(UNKNOWN_ID, given=fields["purpose"])
    language = fields.get("interpreter_language")
    if language and not vocabulary().has("languages", str(language)):
        raise BadInput(UNKNOWN_ID, given=language)
    if isinstance(minutes, int) and not 0 < minutes <= _DAY_OF_MINUTES:
        raise BadInput(MINUTES)
