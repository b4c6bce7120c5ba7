"""Load a form from `resources/forms/` and check it; a form that is wrong never reaches a meeting."""

from __future__ import annotations

from functools import cache

from kotodesk import resources
from kotodesk.errors import BadInput
from kotodesk.forms import _read
from kotodesk.forms.checks import check
from kotodesk.forms.model import Form
from kotodesk.tables import read_toml
from kotodesk.texts import N_

_NO_FORM = N_("There is no form {form}. Install the program again, or choose another form.")


@cache
def form(form_id: str) -> Form:
    """Return a form that comes with the program; raises BadInput when it is absent or wrong."""
    if form_id not in form_ids():
        raise BadInput(_NO_FORM, form=form_id)
    file = resources.path("forms", f"{form_id}.toml")
    return parse_form(file.read_bytes(), file.name)


def form_ids() -> tuple[str, ...]:
    """Return the ids of all forms that come with the program."""
    return tuple(sorted(path.stem for path in resources.path("forms").glob("*.toml")))


def parse_form(data: bytes, file: str) -> Form:
    """Return the checked form that a TOML file describes; `file` is its name in messages. Raises BadInput."""
    found = _read.form(read_toml(data, file))
    check(found)
    return found
