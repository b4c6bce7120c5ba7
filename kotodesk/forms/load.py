"""Load a form from `resources/forms/` and check it; a form that is wrong never reaches a meeting."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from typing import Any

from kotodesk import resources
from kotodesk.errors import BadInput
from kotodesk.forms import _read
from kotodesk.forms.checks import check
from kotodesk.forms.model import Form
from kotodesk.texts import N_

_NO_FORM = N_("There is no form {form}. Install the program again, or choose another form.")
_NOT_TOML = N_("{form}: this is not a readable TOML file: {why}.")
_HOSTILE = N_("{form}: the file holds a value that a form cannot have (nan, inf or a NUL character).")
_TOO_DEEP = N_("{form}: the file is nested too deeply.")


@cache
def form(form_id: str) -> Form:
    """Return a form that comes with the program; raises BadInput when it is absent or wrong."""
    if form_id not in form_ids():
        raise BadInput(_NO_FORM, form=form_id)
    return parse_form(resources.path("forms", f"{form_id}.toml").read_text("utf-8"), form_id)


def form_ids() -> tuple[str, ...]:
    """Return the ids of all forms that come with the program."""
    return tuple(sorted(path.stem for path in resources.path("forms").glob("*.toml")))


def parse_form(text: str, form_id: str) -> Form:
    """Return the checked form that a TOML text describes; raises BadInput."""
    found = _read.form(_toml(text, form_id), form_id)
    check(found)
    return found


def _toml(text: str, form_id: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(text)
        hostile = _hostile(data)
    except RecursionError as error:
        raise BadInput(_TOO_DEEP, form=form_id) from error
    except ValueError as error:
        raise BadInput(_NOT_TOML, form=form_id, why=error) from error
    if hostile:
        raise BadInput(_HOSTILE, form=form_id)
    return data


def _hostile(value: object) -> bool:
    if isinstance(value, dict):
        return any(_hostile(key) or _hostile(item) for key, item in value.items())
    if isinstance(value, list):
        return any(_hostile(item) for item in value)
    if isinstance(value, float):
        return not math.isfinite(value)
    return isinstance(value, str) and "\0" in value
